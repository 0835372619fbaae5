import {
  highlightsOf,
  type Candidate,
  type CandidateQuery,
  type SearchDocument,
  type SearchHit,
  type SearchPage,
  type SearchQuery,
} from '#search';
import { allOf, filterExpression, isNoneOf, isOneOf } from './filter-expression.js';
import { BY_ID, count, EVERYTHING, list, SORT_RULES } from './listing.js';
import { matchedTerms } from './matched-terms.js';
import { formsOf, readWords, withCorrections, type QueryWord } from './query-words.js';
import { rank, type Ranking } from './ranking.js';
import type { SearchedIndex } from './searched-index.js';

/** A window onto everything that passes the filters. */
export async function browse(index: SearchedIndex, query: SearchQuery): Promise<SearchPage> {
  const { filters, sort, offset, limit, facets } = query;
  const rules = SORT_RULES[sort === 'relevance' ? 'newest' : sort];
  const [documents, counted] = await Promise.all([
    list(index, EVERYTHING, filterExpression(filters), { sort: rules, offset, limit }),
    count(index, EVERYTHING, filters, facets),
  ]);
  return { hits: documents.map((document) => ({ document, score: 0, highlights: [] })), ...counted };
}

/** A window onto what any of the words finds. */
export async function searchWords(
  index: SearchedIndex,
  words: QueryWord[],
  query: SearchQuery,
): Promise<SearchPage> {
  const ask = (asked: QueryWord[]) =>
    Promise.all([
      rank(index, asked, filterExpression(query.filters)),
      count(index, asked.flatMap(formsOf), query.filters, query.facets),
    ]);
  let asked = words;
  let [ranking, counted] = await ask(words);
  const corrected = withCorrections(words, ranking.isUnknown);
  if (corrected) {
    asked = corrected;
    [ranking, counted] = await ask(corrected);
  }
  const documents = await pageOf(index, asked, query, ranking, counted.total);
  return { hits: documents.map((document) => hitOf(document, asked, ranking)), ...counted };
}

export async function retrieveCandidates(
  index: SearchedIndex,
  { subQueries, filters, limit }: CandidateQuery,
): Promise<Candidate[]> {
  const texts = subQueries.filter(({ weight }) => weight > 0);
  const words = readWords(texts.map(({ text, weight }) => ({ text, weight, complete: false })));
  if (words.length === 0 || limit === 0) return [];
  const filter = filterExpression(filters);
  let ranking = await rank(index, words, filter);
  const corrected = withCorrections(words, ranking.isUnknown);
  if (corrected) ranking = await rank(index, corrected, filter);
  const documents = await fetch(index, ranking.ids.slice(0, limit));
  return documents.map((document) => ({ document, score: ranking.scores.get(document.id)! }));
}

async function pageOf(
  index: SearchedIndex,
  words: QueryWord[],
  { filters, sort, offset, limit }: SearchQuery,
  { ids }: Ranking,
  total: number,
): Promise<SearchDocument[]> {
  const filter = filterExpression(filters);
  const forms = words.flatMap(formsOf);
  if (sort !== 'relevance') return list(index, forms, filter, { sort: SORT_RULES[sort], offset, limit });
  const ranked = await fetch(index, ids.slice(offset, offset + limit));
  const end = Math.min(offset + limit, total);
  if (end <= ids.length) return ranked;
  // Behind the ranked ones: what holds common words alone, in a place where they say little.
  const from = Math.max(0, offset - ids.length);
  const rest = await list(index, forms, allOf([filter, isNoneOf('id', ids)]), {
    sort: BY_ID,
    offset: from,
    limit: end - ids.length - from,
  });
  return [...ranked, ...rest];
}

/** Documents in the order of their ids; those that are gone by now are left out. */
async function fetch(index: SearchedIndex, ids: string[]): Promise<SearchDocument[]> {
  const found = await list(index, EVERYTHING, isOneOf('id', ids), {
    sort: BY_ID,
    offset: 0,
    limit: ids.length,
  });
  const byId = new Map(found.map((document) => [document.id, document]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function hitOf(document: SearchDocument, words: readonly QueryWord[], { scores }: Ranking): SearchHit {
  return {
    document,
    score: scores.get(document.id) ?? 0,
    highlights: highlightsOf(document, matchedTerms(document, words)),
  };
}
