import type { DocumentVectors, VectorLookup } from './document-vectors.js';
import type { Collection, SearchDocument } from './search-document.js';
import type { Candidate, CandidateQuery, SearchPage, SearchQuery } from './search-query.js';

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
 * - Score: the embedded index gives BM25. Meilisearch does not count how often a word stands in a document nor how
 *   long that is; documents that only hold very common words may have score 0, and then follow in the order of ids.
 * - Corrections and completions: the embedded index takes the nearest and the most frequent words, Meilisearch all within
 *   its distance; a word that nothing within the filters holds is corrected, though other documents may hold it.
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
