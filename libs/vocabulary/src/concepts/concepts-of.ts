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
export function withBroader(scheme: ConceptScheme, concepts: readonly ConceptWeight[]): ConceptWeight[] {
  const weights = new Map<string, number>();
  for (const { id, weight } of concepts) {
    let share = weight;
    for (const concept of [id, ...scheme.ancestors(id)]) {
      weights.set(concept, (weights.get(concept) ?? 0) + share);
      share *= BROADER_SHARE;
    }
  }
  return inOrder(weights);
}

function inOrder(weights: ReadonlyMap<string, number>): ConceptWeight[] {
  return [...weights].map(([id, weight]) => ({ id, weight })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
