import type { DocumentVectors, VectorLookup } from './document-vectors.js';
import type { Collection, SearchDocument } from './search-document.js';
import type {
  Candidate,
  CandidateQuery,
  CandidateTopics,
  SearchPage,
  SearchQuery,
  TopicsQuery,
} from './search-query.js';

/**
 * A search engine, in the words of this product. An index is a cache of Postgres: it can be thrown away and
 * rebuilt at any time. Its contract suite (`#testing`, `describeSearchIndex`) is its definition.
 *
 * Promised: writes are visible to the next call once awaited; a lower revision never replaces a higher one;
 * equal input on an equal index gives equal output, ties broken by id; during `rebuild` searches answer from
 * the old index until the new one is complete, and a rebuild that fails leaves the old one serving.
 *
 * Vectors lie beside the documents and never come back with them. A write states a document as a whole: without a vector
 * it has none from then on. Only `retrieveCandidates` reads them; documents without one are found by their words alone.
 *
 * Where the engines differ (the suite passes on both):
 * - Order by relevance: both score by BM25, on Meilisearch with a rough average length. The embedded index scores all
 *   that was found. Meilisearch first sorts by how many of the telling words a document holds (of a question the 8 that
 *   tell most, of whole texts and of candidates 16) and scores the first of these: 80, of texts from 24 words 200, of
 *   candidates twice as many as wanted. The others follow with score 0, in an order that stays while the index does.
 *   What is found, totals and facets are exact on both.
 * - Completions: the embedded index takes the 50 most frequent words that begin so, Meilisearch all.
 * - Values of filters and facets: Meilisearch minds neither case nor accents and shows one of the spellings; it finds
 *   nothing for a value with a backslash.
 * - Vectors: the embedded index compares every one, Meilisearch looks for near ones by a graph and may miss some; it takes
 *   vectors only when it was set up for them and leaves them out of account otherwise.
 * - A lower revision never wins within a process; between processes on one Meilisearch see its adapter's writer.
 * - Meilisearch outlives the process, and may lose its data: reads and writes then throw `SearchUnavailableError`
 *   until a `rebuild`, where the embedded index starts empty.
 *
 * Left out on purpose: scores that compare across engines, query syntax (text is only ever words), stored
 * settings (they are code), authorisation.
 */
export abstract class SearchIndex {
  abstract index(
    collection: Collection,
    documents: SearchDocument[],
    vectors?: DocumentVectors,
  ): Promise<void>;
  /** Ids that are not there are ignored. */
  abstract delete(collection: Collection, ids: string[]): Promise<void>;
  abstract search(collection: Collection, query: SearchQuery): Promise<SearchPage>;
  /** Best first; a document found by several sub-queries adds their weighted scores; with a vector see `fuseCandidates`. */
  abstract retrieveCandidates(collection: Collection, query: CandidateQuery): Promise<Candidate[]>;
  /** The same in the same order, for who needs no texts: to read those takes longest. */
  abstract retrieveTopics(collection: Collection, query: TopicsQuery): Promise<CandidateTopics[]>;
  /** Replaces the whole collection; returns how many documents it then holds. */
  abstract rebuild(
    collection: Collection,
    batches: AsyncIterable<SearchDocument[]>,
    vectorsOf?: VectorLookup,
  ): Promise<number>;
  abstract count(collection: Collection): Promise<number>;
  /** Resolves when the engine can answer; throws `SearchUnavailableError` otherwise. */
  abstract ping(): Promise<void>;
}
