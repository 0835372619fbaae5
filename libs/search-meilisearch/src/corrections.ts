import { editDistance } from '#search';
import { queryTerms } from '#vocabulary';
import { editsForgiven, type QueryWord } from './query-words.js';
import type { SearchedIndex } from './searched-index.js';

/** So many of the nearest words stand for a mistyped one, the most frequent ones. */
const MAX_CORRECTIONS = 16;

/** The same word with the terms of the index that are nearest to it, or as it is when nothing is near. */
export async function corrected(index: SearchedIndex, word: QueryWord): Promise<QueryWord> {
  const typed = word.terms[0]!;
  const limit = editsForgiven(typed);
  const near = (await index.wordsLike(typed))
    .map((found) => ({ ...found, edits: editDistance(typed, found.value, limit) }))
    .filter(({ edits }) => edits <= limit);
  const least = Math.min(...near.map(({ edits }) => edits));
  const nearest = near
    .filter(({ edits }) => edits === least)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MAX_CORRECTIONS);
  return { ...word, corrections: [...new Set(nearest.flatMap(({ value }) => queryTerms(value)))] };
}
