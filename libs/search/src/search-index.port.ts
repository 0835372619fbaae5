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
 * Left out on purpose: scores that compare across engines, query syntax (text is only ever words), stored
 * settings (they are code), authorisation.
 */
export abstract class SearchIndex {
  abstract index(collection: Collection, documents: SearchDocument[]): Promise<void>;
  /** Ids that are not there are ignored. */
  abstract delete(collection: Collection, ids: string[]): Promise<void>;
  abstract search(collection: Collection, query: SearchQuery): Promise<SearchPage>;
  /** Best first; a document found by several sub-queries adds their weighted scores. */
  abstract retrieveCandidates(collection: Collection, query: CandidateQuery): Promise<Candidate[]>;
  /** Replaces the whole collection; returns how many documents it then holds. */
  abstract rebuild(collection: Collection, batches: AsyncIterable<SearchDocument[]>): Promise<number>;
  abstract count(collection: Collection): Promise<number>;
  /** Resolves when the engine can answer; throws `SearchUnavailableError` otherwise. */
  abstract ping(): Promise<void>;
}
