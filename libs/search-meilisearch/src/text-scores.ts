import { documentWords, saturation, type DocumentWords, type SearchDocument } from '#search';
import type { WordForms } from './word-forms.js';

export interface ScoredDocument {
  document: SearchDocument;
  score: number;
  /** What it holds, where that was looked at. */
  words?: DocumentWords;
}

/** BM25 of documents that were read, in their order; for the average length they stand for all. */
export function scoreTexts(
  documents: readonly SearchDocument[],
  words: readonly WordForms[],
): ScoredDocument[] {
  const read = documents.map((document) => ({ document, words: documentWords(document) }));
  const averageLength = read.reduce((sum, { words: { length } }) => sum + length, 0) / read.length;
  return read.map(({ document, words: held }) => ({
    document,
    words: held,
    score: words.reduce((sum, word) => sum + worthIn(held, word, averageLength), 0),
  }));
}

/** A document that holds several forms of a word is given the best one. */
function worthIn(
  { frequencies, length }: DocumentWords,
  { weights, completion }: WordForms,
  averageLength: number,
): number {
  let best = 0;
  const take = (weight: number, frequency: number): void => {
    best = Math.max(best, weight * saturation(frequency, length, averageLength));
  };
  for (const [term, weight] of weights) take(weight, frequencies.get(term) ?? 0);
  if (completion) {
    for (const [term, frequency] of frequencies)
      if (term.startsWith(completion.beginning)) take(completion.weight, frequency);
  }
  return best;
}

export function byScore(one: ScoredDocument, other: ScoredDocument): number {
  return other.score - one.score || (one.document.id < other.document.id ? -1 : 1);
}
