import { conceptTerm, documentWords, type SearchDocument } from '#search';
import { withBroader, type ConceptScheme, type ConceptWeight } from '#vocabulary';

/** The terms of a need by how much of the need each is, 0 to 1. */
export type TermWeights = ReadonlyMap<string, number>;

export function termWeights(scheme: ConceptScheme, need: SearchDocument): TermWeights {
  return weighTerms(scheme, documentWords({ ...need, concepts: [] }).frequencies, need.concepts);
}

/**
 * Words, and concepts with all broader ones, weighted by the square root of how much they are said, so that repetitions
 * add less and less. The squares of the words' weights add up to 1, as do those of the concepts.
 */
export function weighTerms(
  scheme: ConceptScheme,
  words: ReadonlyMap<string, number>,
  concepts: readonly ConceptWeight[],
): TermWeights {
  const topics = withBroader(scheme, concepts).map(({ id, weight }): [string, number] => [
    conceptTerm(id),
    weight,
  ]);
  return new Map([...ofLengthOne([...words]), ...ofLengthOne(topics)]);
}

function ofLengthOne(counts: [term: string, count: number][]): [string, number][] {
  const sum = counts.reduce((total, [, count]) => total + count, 0);
  return counts.map(([term, count]) => [term, Math.sqrt(count / sum)]);
}
