import type { TermWeights } from '#challenges';
import { inverseDocumentFrequency, isConceptTerm } from '#search';

/** Concepts are the same in every language, words are not. */
export const TERM_KINDS = ['concepts', 'words'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

const kindOf = (term: string): TermKind => (isConceptTerm(term) ? 'concepts' : 'words');

/** In how many of so many documents a term stands, the asking need not among them. */
export interface TermFrequencies {
  documents: number;
  frequency: (term: string) => number;
}

/** A term of the asking need. */
export interface AskedTerm {
  term: string;
  kind: TermKind;
  /** How much of the need it is: see `weighTerms`. */
  weight: number;
  /** Of all that the need says in terms of this kind: weight x inverse document frequency. They add up to 1. */
  share: number;
}

/** A term that both needs say. */
export interface SharedTerm {
  term: string;
  value: number;
}

/** What a need says, most telling first. It counts as one of the documents, so that what nobody else says tells most. */
export function askedTerms(weights: TermWeights, { documents, frequency }: TermFrequencies): AskedTerm[] {
  const sums = { concepts: 0, words: 0 };
  const terms = [...weights].map(([term, weight]) => {
    const kind = kindOf(term);
    const strength = weight * inverseDocumentFrequency(frequency(term) + 1, documents + 1);
    sums[kind] += strength;
    return { term, kind, weight, strength };
  });
  return terms
    .map(({ strength, ...term }) => ({ ...term, share: strength / sums[term.kind] }))
    .sort((a, b) => b.share - a.share || (a.term < b.term ? -1 : 1));
}

/**
 * Terms of a kind that another need says too: each is worth its share, or less where the other speaks of it less. For
 * the need itself they add up to 1. Most telling first.
 */
export function sharedTerms(asked: readonly AskedTerm[], kind: TermKind, other: TermWeights): SharedTerm[] {
  const shared: SharedTerm[] = [];
  for (const { term, weight, share, kind: own } of asked) {
    const said = own === kind ? other.get(term) : undefined;
    if (said !== undefined) shared.push({ term, value: share * Math.min(1, said / weight) });
  }
  return shared.sort((a, b) => b.value - a.value || (a.term < b.term ? -1 : 1));
}

export const valueOf = (shared: readonly SharedTerm[]): number =>
  shared.reduce((sum, { value }) => sum + value, 0);
