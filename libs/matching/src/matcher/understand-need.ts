import { inverseDocumentFrequency } from '#search';
import {
  analyseQuery,
  conceptsOf,
  detectLanguage,
  documentTerms,
  withBroader,
  type AnalysedWord,
  type ConceptScheme,
} from '#vocabulary';
import type { CorpusStatistics } from './corpus-statistics.js';
import type { WeightedSectors } from './features.js';
import type { Need } from './need.js';
import { sectorsOfNeed } from './sectors-of-need.js';
import { CONFIRMED_WEIGHT, MAX_NEED_TERMS, TITLE_WEIGHT } from './weights.js';

/** A word of the need with all its forms. */
export interface NeedTerm {
  /** As the need first says it; shown to people and asked of the search engine. */
  word: string;
  /** Index terms under which documents in any language may know it. */
  variants: readonly string[];
  /** From how often and where the need says it. */
  weight: number;
}

/** A topic of the need, in any language. */
export interface NeedConcept {
  id: string;
  /** From how often and where the need speaks of it; each repetition adds less than the one before. */
  weight: number;
  /** The need's own words for it; none for a broader concept, or one that a person confirmed. */
  words: readonly string[];
  /** Stated or confirmed, not only broader than another that is. */
  isOwn: boolean;
}

export interface UnderstoodNeed {
  need: Need;
  /** ISO 639-1; null when it cannot be told. */
  language: string | null;
  terms: NeedTerm[];
  concepts: NeedConcept[];
  sectors: WeightedSectors;
}

/** A text of the need, and how much a word of it counts. */
interface NeedText {
  text: string;
  weight: number;
}

/** Language, words, concepts and sectors of a need. */
export function understandNeed(need: Need, scheme: ConceptScheme): UnderstoodNeed {
  const texts: NeedText[] = [
    { text: need.title, weight: TITLE_WEIGHT },
    { text: need.description, weight: 1 },
    { text: need.desiredOutcome ?? '', weight: 1 },
  ];
  const language = need.language ?? detectLanguage(texts.map(({ text }) => text).join('\n'));
  const concepts = needConcepts(need, texts, language, scheme);
  return {
    need,
    language,
    terms: termsOf(texts, language),
    concepts,
    sectors: sectorsOfNeed(need, concepts, scheme),
  };
}

/** The words of one stem are one term; each repetition adds less than the one before. */
function termsOf(texts: readonly NeedText[], language: string | null): NeedTerm[] {
  const terms = new Map<string, { word: string; variants: Set<string>; count: number }>();
  for (const { text, weight } of texts) {
    for (const word of analyseQuery(text, language)) {
      const key = stemOf(word, language);
      const term = terms.get(key) ?? { word: word.text, variants: new Set<string>(), count: 0 };
      term.count += weight;
      word.terms.forEach((variant) => term.variants.add(variant));
      terms.set(key, term);
    }
  }
  return [...terms.values()].map(({ word, variants, count }) => ({
    word,
    variants: [...variants],
    weight: Math.sqrt(count),
  }));
}

function needConcepts(
  need: Need,
  texts: readonly NeedText[],
  language: string | null,
  scheme: ConceptScheme,
): NeedConcept[] {
  const own = new Map(conceptsOf(scheme, texts, language).map(({ id, weight }) => [id, weight]));
  for (const id of need.confirmedConcepts) {
    if (scheme.find(id)) own.set(id, (own.get(id) ?? 0) + CONFIRMED_WEIGHT);
  }
  for (const id of need.removedConcepts) own.delete(id);
  const words = wordsByConcept(texts, language, scheme);
  const stated = [...own].map(([id, count]) => ({ id, weight: Math.sqrt(count) }));
  return withBroader(scheme, stated).map(({ id, weight }) => ({
    id,
    weight,
    words: own.has(id) ? [...(words.get(id) ?? [])] : [],
    isOwn: own.has(id),
  }));
}

function wordsByConcept(
  texts: readonly NeedText[],
  language: string | null,
  scheme: ConceptScheme,
): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const { text } of texts) {
    for (const { concept, start, end } of scheme.mentions(text, language)) {
      words.set(concept, (words.get(concept) ?? new Set()).add(text.slice(start, end)));
    }
  }
  return words;
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
