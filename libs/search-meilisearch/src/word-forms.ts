import { inverseDocumentFrequency } from '#search';
import type { Frequencies } from './frequencies.js';
import { beginningOf, COMPLETION_WEIGHT, CORRECTION_WEIGHT, type QueryWord } from './query-words.js';

/** A word of the question with what its forms are worth, rarity included; forms that no document holds are left out. */
export interface WordForms {
  word: QueryWord;
  weights: ReadonlyMap<string, number>;
  completion: { beginning: string; weight: number } | null;
}

export function formsOf(word: QueryWord, frequencies: Frequencies): WordForms {
  const worth = (frequency: number): number =>
    word.weight * inverseDocumentFrequency(frequency, Math.max(frequency, frequencies.documents));
  const isKnown = (term: string): boolean => frequencies.ofTerm(term) > 0;
  const weights = new Map(
    word.terms.filter(isKnown).map((term) => [term, worth(frequencies.ofTerm(term))] as const),
  );
  // All are weighed as the most frequent one: a rare word must not win because it is rare.
  const correction = worth(Math.max(0, ...word.corrections.map((term) => frequencies.ofTerm(term))));
  for (const term of word.corrections.filter(isKnown)) weights.set(term, correction * CORRECTION_WEIGHT);
  const beginning = beginningOf(word);
  const completions = Math.max(
    beginning === null ? 0 : frequencies.ofBeginning(beginning),
    ...word.terms.map((term) => frequencies.ofTerm(term)),
  );
  const completion =
    beginning !== null && completions > 0
      ? { beginning, weight: worth(completions) * COMPLETION_WEIGHT }
      : null;
  return { word, weights, completion };
}

/** How much the word tells: what its most frequent form is worth; 0 for one that no document holds. */
export function strengthOf({ weights, completion }: WordForms): number {
  return weights.size > 0 ? Math.min(...weights.values()) : (completion?.weight ?? 0);
}
