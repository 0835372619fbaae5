import type { SubQuery } from '#search';
import type { WeightedTerm } from './understand-need.js';

/** Search engines read only the first ten words of a query. */
const WORDS_PER_SUB_QUERY = 8;

/** A long need as several short questions: words of like weight together, in order of strength. */
export function buildSubQueries(terms: WeightedTerm[]): SubQuery[] {
  const byWeight = new Map<number, string[]>();
  for (const { word, weight } of terms) byWeight.set(weight, [...(byWeight.get(weight) ?? []), word]);
  return [...byWeight].flatMap(([weight, words]) => {
    const groups: SubQuery[] = [];
    for (let from = 0; from < words.length; from += WORDS_PER_SUB_QUERY) {
      groups.push({ text: words.slice(from, from + WORDS_PER_SUB_QUERY).join(' '), weight });
    }
    return groups;
  });
}
