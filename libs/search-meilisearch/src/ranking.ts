import { inverseDocumentFrequency } from '#search';
import { formsOf, type QueryWord } from './query-words.js';
import type { SearchedIndex } from './searched-index.js';

/** How many documents of each short query are looked at; with many queries, fewer each: the engine reads every one. */
const MOST_HITS = 100;
const FEWEST_HITS = 30;
const HITS_IN_ALL = 6_000;

/** Turns the engine's even steps between fields into something like the weights of `TEXT_FIELDS`. */
const SHARPNESS = 2;

/** Documents that were ranked: the best of each word, which need not be all that hold it. */
export interface Ranking {
  /** Best first, ties by id. */
  ids: string[];
  scores: ReadonlyMap<string, number>;
  /** Has nothing been found for the word at this place? */
  isUnknown: (place: number) => boolean;
}

interface FormHits {
  total: number;
  hits: { id: string; fit: number }[];
}

/**
 * Ranks documents for words: the engine says how well each single term fits (which field, how near), we weigh it by
 * the rarity of the word and add the words up. The engine's own order of a whole query will not do: it drops words
 * from an end until something is found, and reads no more than ten.
 */
export async function rank(
  index: SearchedIndex,
  words: readonly QueryWord[],
  filter: string,
): Promise<Ranking> {
  const forms = words.flatMap((word, place) => formsOf(word).map((form) => ({ ...form, place })));
  const hitsPerPage = Math.max(FEWEST_HITS, Math.min(MOST_HITS, Math.floor(HITS_IN_ALL / forms.length)));
  const shape = { filter, page: 1, attributesToRetrieve: ['id'], showRankingScore: true };
  const [everything, ...results] = await index.each<{ id: string }>([
    { ...shape, q: '', hitsPerPage: 0 },
    ...forms.map(({ q }) => ({ ...shape, q, hitsPerPage })),
  ]);
  const answers = results.map(({ totalHits, hits }, form): FormHits => {
    const { weight } = forms[form]!;
    return {
      total: totalHits ?? 0,
      hits: hits.map((hit) => ({ id: hit.id, fit: weight * (hit._rankingScore ?? 0) ** SHARPNESS })),
    };
  });
  const byWord = words.map((_, place) => answers.filter((_, form) => forms[form]!.place === place));
  const scores = new Map<string, number>();
  words.forEach(({ weight }, place) => addWord(scores, byWord[place]!, weight, everything!.totalHits ?? 0));
  return {
    ids: [...scores.keys()].sort((a, b) => scores.get(b)! - scores.get(a)! || (a < b ? -1 : 1)),
    scores,
    isUnknown: (place) => byWord[place]!.every(({ total }) => total === 0),
  };
}

/** Of several forms of a word, a document is given the one that fits best. */
function addWord(scores: Map<string, number>, forms: FormHits[], weight: number, count: number): void {
  const frequency = Math.max(...forms.map(({ total }) => total));
  const rarity = inverseDocumentFrequency(frequency, count);
  const best = new Map<string, number>();
  for (const { hits } of forms)
    for (const { id, fit } of hits) if (fit > (best.get(id) ?? 0)) best.set(id, fit);
  for (const [id, fit] of best) {
    scores.set(id, (scores.get(id) ?? 0) + weight * rarity * fit);
  }
}
