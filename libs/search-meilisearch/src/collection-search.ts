import {
  highlightsOf,
  type Candidate,
  type CandidateQuery,
  type CandidateTopics,
  type SearchPage,
  type SearchQuery,
  type TopicsQuery,
} from '#search';
import { AnyOf } from './any-of.js';
import { corrected } from './corrections.js';
import { filterExpression } from './filter-expression.js';
import type { Frequencies } from './frequencies.js';
import { count, list } from './listing.js';
import { matchedTerms } from './matched-terms.js';
import { conditionOf, correctablePlaces, readConcepts, readWords, type QueryWord } from './query-words.js';
import { rank, withDocuments, type Thoroughness } from './ranking.js';
import { wordsCounted } from './said-words.js';
import type { Saying, SearchedIndex } from './searched-index.js';
import type { Found } from './stored-document.js';
import { scoreTexts, type Scored } from './text-scores.js';
import { formsOf } from './word-forms.js';

/** Somebody waits for the page. */
const OF_A_PAGE: Thoroughness = { words: 8, points: 2, shares: [0.8, 0.6, 0.45, 0.3], read: 80 };
/** Whole texts share some word with nearly every document: what sets those apart stands further down. */
const WORDS_OF_A_TEXT = 24;
/** Jobs have more time too, and need the best among very many. */
const OF_TEXTS = { words: 16, points: 3, shares: [0.4, 0.3, 0.22, 0.17, 0.12, 0.08] };
/** For each candidate so many are read. */
const CANDIDATES_READ = 2;
const TEXTS_READ = 200;

/** A window onto everything that passes the filters. */
export async function browse(index: SearchedIndex, query: SearchQuery): Promise<SearchPage> {
  const { found, total, facets } = await list(index, [], query);
  return { hits: found.map(({ document }) => ({ document, score: 0, highlights: [] })), total, facets };
}

/** A window onto what any of the words finds. */
export async function searchWords(
  index: SearchedIndex,
  frequencies: Frequencies,
  typed: QueryWord[],
  query: SearchQuery,
): Promise<SearchPage> {
  const findCounts = (words: QueryWord[]) => count(index, anyOf(words), query);
  const counting = findCounts(typed);
  // Looked at when it is wanted; should the rest fail first, nobody does.
  counting.catch(() => undefined);
  const words = await understand(index, frequencies, typed);
  const [ranked, { total, facets }] = await Promise.all([
    findWindow(index, frequencies, words, query),
    words === typed ? counting : findCounts(words),
  ]);
  const matchedIn = matchedTerms(words);
  const hits = ranked.map(({ document, said, score }) => ({
    document,
    score,
    highlights: highlightsOf(document, matchedIn(said)),
  }));
  return { hits, total, facets };
}

export async function retrieveCandidates(
  index: SearchedIndex,
  frequencies: Frequencies,
  query: CandidateQuery,
): Promise<Candidate[]> {
  const wordsOf = wordsCounted(query.counted);
  const found = await withDocuments(index, await rankCandidates(index, frequencies, query));
  return found.map(({ document, score, ...said }) => ({ document, score, words: wordsOf(said) }));
}

export async function retrieveTopics(
  index: SearchedIndex,
  frequencies: Frequencies,
  query: TopicsQuery,
): Promise<CandidateTopics[]> {
  const ids = (await rankCandidates(index, frequencies, query)).map(({ id }) => id);
  const topics = await index.topics(ids);
  return ids.flatMap((id) => topics.get(id) ?? []);
}

async function rankCandidates(
  index: SearchedIndex,
  frequencies: Frequencies,
  { subQueries, concepts, filters, limit }: TopicsQuery,
): Promise<Scored<Saying>[]> {
  const texts = subQueries.filter(({ weight }) => weight > 0);
  const typed = [
    ...readWords(texts.map(({ text, weight }) => ({ text, weight, complete: false }))),
    ...readConcepts(concepts.filter(({ weight }) => weight > 0)),
  ];
  if (typed.length === 0) return [];
  const words = await understand(index, frequencies, typed);
  const forms = words.map((word) => formsOf(word, frequencies));
  const thoroughness = { ...OF_TEXTS, read: limit * CANDIDATES_READ };
  return rank(index, forms, [filterExpression(filters)], { offset: 0, limit }, thoroughness);
}

async function findWindow(
  index: SearchedIndex,
  frequencies: Frequencies,
  words: QueryWord[],
  query: SearchQuery,
): Promise<Scored<Found>[]> {
  const forms = words.map((word) => formsOf(word, frequencies));
  if (query.sort === 'relevance') {
    const thoroughness = words.length < WORDS_OF_A_TEXT ? OF_A_PAGE : { ...OF_TEXTS, read: TEXTS_READ };
    const ranked = await rank(index, forms, [filterExpression(query.filters)], query, thoroughness);
    return withDocuments(index, ranked);
  }
  const { found } = await list(index, anyOf(words), { ...query, facets: [] });
  return scoreTexts(found, forms);
}

/** The words with what is known of them, mistyped ones with what they may mean; the same array when there is none. */
async function understand(
  index: SearchedIndex,
  frequencies: Frequencies,
  typed: QueryWord[],
): Promise<QueryWord[]> {
  await frequencies.learn(index, typed);
  const places = correctablePlaces(typed, (word) => frequencies.isUnknown(word));
  if (places.length === 0) return typed;
  const words = [...typed];
  await Promise.all(
    places.map(async (place) => {
      words[place] = await corrected(index, typed[place]!);
    }),
  );
  await frequencies.learn(index, words);
  return words;
}

const anyOf = (words: readonly QueryWord[]): string[] => AnyOf.of(words.map(conditionOf)).alternatives();
