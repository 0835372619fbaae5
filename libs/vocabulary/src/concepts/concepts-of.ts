import type { ConceptWeight } from './concept.js';
import type { ConceptScheme } from './concept-scheme.js';

/** A piece of a text, and how much what it says counts. */
export interface WeightedText {
  text: string;
  weight: number;
}

/**
 * What texts are about: for each concept the weights of the texts where it is mentioned, times how sure the mention is,
 * added up. In the order of ids.
 */
export function conceptsOf(
  scheme: ConceptScheme,
  texts: readonly WeightedText[],
  language: string | null,
): ConceptWeight[] {
  const weights = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const { concept, certainty } of scheme.mentions(text, language)) {
      weights.set(concept, (weights.get(concept) ?? 0) + weight * certainty);
    }
  }
  return inOrder(weights);
}

/** A step to the broader concept keeps this share of the weight: a record on buses is on public transport too. */
const BROADER_SHARE = 0.7;

/** The same with all broader concepts, which get a share of what is below them. */
export const withBroader = (scheme: ConceptScheme, concepts: readonly ConceptWeight[]): ConceptWeight[] =>
  inOrder(broaderWeights(scheme, concepts));

/** The same by id and in no order of its own, for hundreds of records at a time: to put them in order takes longest. */
export function broaderWeights(
  scheme: ConceptScheme,
  concepts: readonly ConceptWeight[],
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { id, weight } of concepts) {
    weights.set(id, (weights.get(id) ?? 0) + weight);
    let share = weight;
    for (const broader of scheme.ancestors(id)) {
      share *= BROADER_SHARE;
      weights.set(broader, (weights.get(broader) ?? 0) + share);
    }
  }
  return weights;
}

function inOrder(weights: ReadonlyMap<string, number>): ConceptWeight[] {
  return [...weights].map(([id, weight]) => ({ id, weight })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
