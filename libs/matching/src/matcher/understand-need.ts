import { inverseDocumentFrequency } from '#search';
import { analyseQuery, detectLanguage, documentTerms, type AnalysedWord } from '#vocabulary';
import type { CorpusStatistics } from './corpus-statistics.js';
import type { Need } from './need.js';
import { MAX_NEED_TERMS, TITLE_WEIGHT } from './weights.js';

/** A word of the need with all its forms. */
export interface NeedTerm {
  /** As the need first says it; shown to people and asked of the search engine. */
  word: string;
  /** Index terms under which documents in any language may know it. */
  variants: readonly string[];
  /** From how often and where the need says it. */
  weight: number;
}

export interface UnderstoodNeed {
  need: Need;
  /** ISO 639-1; null when it cannot be told. */
  language: string | null;
  terms: NeedTerm[];
}

/** Language and words of a need. The words of one stem are one term; each repetition adds less than the one before. */
export function understandNeed(need: Need): UnderstoodNeed {
  const parts: [text: string, weight: number][] = [
    [need.title, TITLE_WEIGHT],
    [need.description, 1],
    [need.desiredOutcome ?? '', 1],
  ];
  const language = need.language ?? detectLanguage(parts.map(([text]) => text).join('\n'));
  const terms = new Map<string, { word: string; variants: Set<string>; count: number }>();
  for (const [text, weight] of parts) {
    for (const word of analyseQuery(text, language)) {
      const key = stemOf(word, language);
      const term = terms.get(key) ?? { word: word.text, variants: new Set<string>(), count: 0 };
      term.count += weight;
      word.terms.forEach((variant) => term.variants.add(variant));
      terms.set(key, term);
    }
  }
  return {
    need,
    language,
    terms: [...terms.values()].map(({ word, variants, count }) => ({
      word,
      variants: [...variants],
      weight: Math.sqrt(count),
    })),
  };
}

function stemOf(word: AnalysedWord, language: string | null): string {
  return documentTerms(word.text, language).at(-1) ?? word.terms[0]!;
}

/** A need term as one collection knows it. */
export interface WeightedTerm extends NeedTerm {
  /** Inverse document frequency of each variant, in the same order; 0 for one that no document holds. */
  idf: readonly number[];
  /** Weight x idf of the most frequent variant: how much the term tells of the need in this collection. */
  strength: number;
}

/** The terms that tell most of the need in a collection, strongest first; words it does not know are left out. */
export function strongestTerms(terms: NeedTerm[], statistics: CorpusStatistics): WeightedTerm[] {
  const weighted = terms.map((term): WeightedTerm => {
    const frequencies = term.variants.map((variant) => statistics.frequency(variant));
    const idf = frequencies.map((count) =>
      count > 0 ? inverseDocumentFrequency(count, statistics.documents) : 0,
    );
    const known = idf.filter((value) => value > 0);
    return { ...term, idf, strength: known.length > 0 ? term.weight * Math.min(...known) : 0 };
  });
  return weighted
    .filter((term) => term.strength > 0)
    .sort((a, b) => b.strength - a.strength || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0))
    .slice(0, MAX_NEED_TERMS);
}
