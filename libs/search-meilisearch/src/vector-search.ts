import { DOCUMENT_FIELDS, fuseCandidates, type Candidate, type CandidateQuery } from '#search';
import { retrieveCandidates } from './collection-search.js';
import { EMBEDDER } from './document-vector.js';
import { filterExpression } from './filter-expression.js';
import type { Frequencies } from './frequencies.js';
import type { SearchedIndex } from './searched-index.js';
import { SAID_FIELDS, wordsCounted } from './said-words.js';
import { foundIn } from './stored-document.js';

/**
 * Candidates by words, ranked as without vectors, and by their vectors, in one list. The engine's own mixing of the two
 * would rank words by its own rules, which are not ours: see `rank`.
 */
export async function retrieveWithVector(
  index: SearchedIndex,
  frequencies: Frequencies,
  query: CandidateQuery,
  { values, weight }: NonNullable<CandidateQuery['vector']>,
): Promise<Candidate[]> {
  const [byWords, byVector] = await Promise.all([
    retrieveCandidates(index, frequencies, query),
    nearest(index, values, query),
  ]);
  return fuseCandidates(byWords, byVector, weight, query.limit);
}

/** Nearest first; `score` is the engine's, which rises with the cosine. */
async function nearest(
  index: SearchedIndex,
  vector: Float32Array,
  { filters, limit, counted }: CandidateQuery,
): Promise<Candidate[]> {
  if (limit === 0) return [];
  const [answer] = await index.each([
    {
      vector: Array.from(vector),
      hybrid: { embedder: EMBEDDER, semanticRatio: 1 },
      filter: filterExpression(filters),
      limit,
      attributesToRetrieve: [...DOCUMENT_FIELDS, ...(counted ? SAID_FIELDS : []), 'deleted'],
      showRankingScore: true,
    },
  ]);
  const wordsOf = wordsCounted(counted);
  // Where near ones are fewer than asked for, the engine adds those that have no vector, with the score 0.
  const near = answer!.hits.filter(({ _rankingScore: score }) => score);
  return near.flatMap((hit) =>
    foundIn([hit]).map(({ document, ...said }) => ({
      document,
      score: hit._rankingScore!,
      words: wordsOf(said),
    })),
  );
}
