import { analyseQuery } from '#vocabulary';

/** Words of a query beyond these are not read. */
const MAX_WORDS = 256;

/** Only so many unknown words of a query are looked at for typing errors. */
const MAX_CORRECTED_WORDS = 10;
const MIN_CORRECTED_LENGTH = 4;
const MIN_LENGTH_FOR_TWO_EDITS = 8;
const MIN_PREFIX_LENGTH = 2;
const COMPLETION_WEIGHT = 0.5;
const CORRECTION_WEIGHT = 0.7;

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
  /** The index knows none of its terms: what is nearly the word stands for it. */
  isCorrected: boolean;
}

/** A word that stands in several texts counts once, weights added. */
export function readWords(texts: readonly QueryText[]): QueryWord[] {
  const wanted = new Map<string, QueryWord>();
  for (const text of texts) collect(text, wanted);
  return [...wanted.values()];
}

function collect({ text, weight, complete }: QueryText, wanted: Map<string, QueryWord>): void {
  const inThisText = new Set<string>();
  const words = analyseQuery(text).slice(0, MAX_WORDS);
  words.forEach((word, place) => {
    const key = [...word.terms].sort().join(' ');
    const entry = wanted.get(key) ?? { terms: word.terms, weight: 0, isPrefix: false, isCorrected: false };
    if (!inThisText.has(key)) entry.weight += weight;
    if (complete && place === words.length - 1 && word.end === text.length) entry.isPrefix = true;
    inThisText.add(key);
    wanted.set(key, entry);
  });
}

/** A short query of one term, and how much what it finds counts. */
export interface Form {
  q: string;
  weight: number;
}

/**
 * What the engine is asked for a word. Within quotes it takes a term as it is; an open end stands for all that begins
 * so, and a blank behind the word for what differs by typing errors.
 */
export function formsOf({ terms, isPrefix, isCorrected }: QueryWord): Form[] {
  const folded = terms[0]!;
  if (isCorrected) return [{ q: `${folded} `, weight: CORRECTION_WEIGHT }];
  const forms = terms.map((term) => ({ q: `"${term}"`, weight: 1 }));
  if (isPrefix && folded.length >= MIN_PREFIX_LENGTH) forms.push({ q: folded, weight: COMPLETION_WEIGHT });
  return forms;
}

/** The same words, those that the index does not know to be corrected; null when there is nothing to correct. */
export function withCorrections(
  words: readonly QueryWord[],
  isUnknown: (place: number) => boolean,
): QueryWord[] | null {
  let left = MAX_CORRECTED_WORDS;
  const corrected = words.map((word, place) =>
    isUnknown(place) && isCorrectable(word.terms[0]!) && left-- > 0 ? { ...word, isCorrected: true } : word,
  );
  return left < MAX_CORRECTED_WORDS ? corrected : null;
}

function isCorrectable(word: string): boolean {
  return word.length >= MIN_CORRECTED_LENGTH && !/\p{N}/u.test(word);
}

/** How many edits away from a word the engine looks for it. */
export function editsForgiven(word: string): number {
  return word.length >= MIN_LENGTH_FOR_TWO_EDITS ? 2 : 1;
}
