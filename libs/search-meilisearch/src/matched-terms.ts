import { documentWords, type DocumentWords, type SearchDocument } from '#search';
import { beginningOf, type QueryWord } from './query-words.js';

/**
 * The terms of a document that stand for a word of the question, for its highlights. `held` are the document's words
 * where they were read already.
 */
export function matchedTerms(
  document: SearchDocument,
  words: readonly QueryWord[],
  held?: DocumentWords,
): Set<string> {
  const matched = new Set(words.flatMap(({ terms, corrections }) => [...terms, ...corrections]));
  const beginnings = words.flatMap((word) => beginningOf(word) ?? []);
  if (beginnings.length === 0) return matched;
  for (const term of (held ?? documentWords(document)).frequencies.keys()) {
    if (beginnings.some((beginning) => term.startsWith(beginning))) matched.add(term);
  }
  return matched;
}
