import { beginningOf, type QueryWord } from './query-words.js';
import { SaidTerms } from './said-words.js';

/** The terms of what a document says that stand for a word of the question, for its highlights. */
export function matchedTerms(words: readonly QueryWord[]): (said: string) => ReadonlySet<string> {
  const always = new Set(words.flatMap(({ terms, corrections }) => [...terms, ...corrections]));
  const beginnings = words.flatMap((word) => beginningOf(word) ?? []);
  if (beginnings.length === 0) return () => always;
  const begun = new SaidTerms([], beginnings);
  return (said) => {
    const matched = new Set(always);
    begun.find(said, (term) => matched.add(term));
    return matched;
  };
}
