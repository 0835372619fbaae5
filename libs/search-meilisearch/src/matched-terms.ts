import { documentWords, editDistance, type SearchDocument } from '#search';
import { editsForgiven, type QueryWord } from './query-words.js';

/** The terms of a document that stand for a word of the question, for its highlights. */
export function matchedTerms(document: SearchDocument, words: readonly QueryWord[]): Set<string> {
  const matched = new Set(words.flatMap(({ terms }) => terms));
  const loose = words.filter(({ isPrefix, isCorrected }) => isPrefix || isCorrected);
  if (loose.length === 0) return matched;
  for (const term of documentWords(document).frequencies.keys()) {
    if (loose.some((word) => isMeant(term, word))) matched.add(term);
  }
  return matched;
}

function isMeant(term: string, { terms, isPrefix, isCorrected }: QueryWord): boolean {
  const word = terms[0]!;
  if (isPrefix && term.startsWith(word)) return true;
  if (!isCorrected) return false;
  const edits = editsForgiven(word);
  return editDistance(word, term, edits) <= edits;
}
