import { conceptTerm, isConceptTerm } from '#search';
import { analyseQuery, type ConceptWeight } from '#vocabulary';
import { AnyOf } from './any-of.js';

/** Words of a query beyond these are not read. */
const MAX_WORDS = 256;

/** Only so many unknown words of a query are looked at for typing errors. */
const MAX_CORRECTED_WORDS = 10;
const MIN_CORRECTED_LENGTH = 4;
const MIN_LENGTH_FOR_TWO_EDITS = 8;
const MIN_PREFIX_LENGTH = 2;
/** How much a word counts that only begins like the one asked for, and one that is only nearly it. */
export const COMPLETION_WEIGHT = 0.5;
export const CORRECTION_WEIGHT = 0.7;

/** One text to look for. `complete` says that its last word may be the beginning of another. */
export interface QueryText {
  text: string;
  weight: number;
  complete: boolean;
}

/** A distinct word of the question. */
export interface QueryWord {
  /** The folded form, then stems: any of them stands for the word. */
  terms: readonly string[];
  weight: number;
  isPrefix: boolean;
  /** Terms that are nearly the word, where the index knows none of its own. */
  corrections: readonly string[];
}

/** A word that stands in several texts counts once, weights added. */
export function readWords(texts: readonly QueryText[]): QueryWord[] {
  const wanted = new Map<string, QueryWord>();
  for (const text of texts) collect(text, wanted);
  return [...wanted.values()];
}

/** Concepts as words: each is one term that stands for nothing else. */
export function readConcepts(concepts: readonly ConceptWeight[]): QueryWord[] {
  return concepts.map(({ id, weight }) => ({
    terms: [conceptTerm(id)],
    weight,
    isPrefix: false,
    corrections: [],
  }));
}

function collect({ text, weight, complete }: QueryText, wanted: Map<string, QueryWord>): void {
  const inThisText = new Set<string>();
  const words = analyseQuery(text).slice(0, MAX_WORDS);
  words.forEach((word, place) => {
    const key = [...word.terms].sort().join(' ');
    const entry = wanted.get(key) ?? { terms: word.terms, weight: 0, isPrefix: false, corrections: [] };
    if (!inThisText.has(key)) entry.weight += weight;
    if (complete && place === words.length - 1 && word.end === text.length) entry.isPrefix = true;
    inThisText.add(key);
    wanted.set(key, entry);
  });
}

/** What the word may be the beginning of, if anything. */
export function beginningOf({ terms, isPrefix }: QueryWord): string | null {
  return isPrefix && terms[0]!.length >= MIN_PREFIX_LENGTH ? terms[0]! : null;
}

/** Passes documents that hold the word in any form. */
export function conditionOf(word: QueryWord): AnyOf {
  const exact = AnyOf.values('words', [...word.terms, ...word.corrections]);
  const beginning = beginningOf(word);
  return beginning === null ? exact : AnyOf.of([exact, AnyOf.beginning(beginning)]);
}

/** Of words that the index does not know, the places of those to be looked at for typing errors. */
export function correctablePlaces(
  words: readonly QueryWord[],
  isUnknown: (word: QueryWord) => boolean,
): number[] {
  const places = words.flatMap((word, place) =>
    isCorrectable(word.terms[0]!) && isUnknown(word) ? [place] : [],
  );
  return places.slice(0, MAX_CORRECTED_WORDS);
}

function isCorrectable(word: string): boolean {
  return word.length >= MIN_CORRECTED_LENGTH && !isConceptTerm(word) && !/\p{N}/u.test(word);
}

/** How many edits away from a word it is looked for. */
export function editsForgiven(word: string): number {
  return word.length >= MIN_LENGTH_FOR_TWO_EDITS ? 2 : 1;
}
