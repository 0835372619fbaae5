import {
  SearchIndex,
  SearchUnavailableError,
  type Candidate,
  type CandidateQuery,
  type CandidateTopics,
  type Collection,
  type CountTerms,
  type DocumentVectors,
  type SearchDocument,
  type SearchPage,
  type SearchQuery,
  type TopicsQuery,
  type VectorLookup,
} from '#search';
import { browse, retrieveCandidates, retrieveTopics, searchWords } from './collection-search.js';
import { CollectionWriter } from './collection-writer.js';
import type { VectorSettings } from './document-vector.js';
import { Engine, type EngineOptions } from './engine.js';
import { Frequencies } from './frequencies.js';
import { IndexNames } from './index-settings.js';
import { isIndexMissing } from './meilisearch-errors.js';
import { readWords } from './query-words.js';
import { SearchedIndex } from './searched-index.js';
import { retrieveWithVector } from './vector-search.js';

/** Asked by jobs, for a hundred words at a time: nobody waits at a page, and a busy engine should not fail the job. */
const CANDIDATES_WITHIN_MS = 5_000;

export interface MeilisearchOptions extends EngineOptions {
  /** Beginning of the names of our indexes, so that several installations can share a server. */
  prefix: string;
  /** None by default: vectors are then left out of account. */
  vectors?: VectorSettings | undefined;
  /** Counts that somebody keeps beside the engine, which is asked for them by default; see `Frequencies`. */
  countTerms?: CountTerms;
}

/**
 * The search engine of the distributed mode: a Meilisearch server that any number of processes share.
 *
 * An index is there once a `rebuild` has filled it. Until then, and again when the server has lost its data, reads
 * and writes throw `SearchUnavailableError`: nothing found would be a wrong answer, and a write would leave an index
 * with holes. `isPrepared` tells whether a `rebuild` is due.
 */
export class MeilisearchSearchIndex extends SearchIndex {
  private readonly engine: Engine;
  private readonly names: IndexNames;
  private readonly writers: Record<Collection, CollectionWriter>;
  private readonly frequencies: Record<Collection, Frequencies>;

  constructor(private readonly options: MeilisearchOptions) {
    super();
    this.engine = new Engine(options);
    this.names = new IndexNames(options.prefix, options.vectors);
    const writer = (collection: Collection) =>
      new CollectionWriter(this.engine, this.names, collection, options.vectors);
    const { countTerms } = options;
    const frequencies = (collection: Collection) =>
      new Frequencies(countTerms && ((terms) => countTerms(collection, terms)));
    this.frequencies = { knowledge: frequencies('knowledge'), suppliers: frequencies('suppliers') };
    this.writers = { knowledge: writer('knowledge'), suppliers: writer('suppliers') };
  }

  index(collection: Collection, documents: SearchDocument[], vectors?: DocumentVectors): Promise<void> {
    return this.writers[collection].index(documents, vectors);
  }

  delete(collection: Collection, ids: string[]): Promise<void> {
    return this.writers[collection].delete(ids);
  }

  search(collection: Collection, query: SearchQuery): Promise<SearchPage> {
    const words = readWords([{ text: query.text, weight: 1, complete: true }]);
    return this.ask(collection, (index) =>
      words.length === 0
        ? browse(index, query)
        : searchWords(index, this.frequencies[collection], words, query),
    );
  }

  retrieveCandidates(collection: Collection, query: CandidateQuery): Promise<Candidate[]> {
    const vector = this.options.vectors && query.vector;
    return this.ask(
      collection,
      (index) =>
        vector
          ? retrieveWithVector(index, this.frequencies[collection], query, vector)
          : retrieveCandidates(index, this.frequencies[collection], query),
      CANDIDATES_WITHIN_MS,
    );
  }

  retrieveTopics(collection: Collection, query: TopicsQuery): Promise<CandidateTopics[]> {
    return this.ask(
      collection,
      (index) => retrieveTopics(index, this.frequencies[collection], query),
      CANDIDATES_WITHIN_MS,
    );
  }

  rebuild(
    collection: Collection,
    batches: AsyncIterable<SearchDocument[]>,
    vectorsOf?: VectorLookup,
  ): Promise<number> {
    return this.writers[collection].rebuild(batches, vectorsOf);
  }

  async count(collection: Collection): Promise<number> {
    const [count] = await this.ask(collection, (index) => index.counts([null]));
    return count!;
  }

  async ping(): Promise<void> {
    await this.engine.search((client) => client.health());
  }

  /**
   * Is there an index of this collection for this version of the product? If not, `rebuild` makes it.
   *
   * @throws SearchUnavailableError when the engine is away.
   */
  async isPrepared(collection: Collection): Promise<boolean> {
    try {
      await this.count(collection);
      return true;
    } catch (error) {
      if (error instanceof SearchUnavailableError && isIndexMissing(error.cause)) return false;
      throw error;
    }
  }

  private ask<T>(
    collection: Collection,
    question: (index: SearchedIndex) => Promise<T>,
    withinMs?: number,
  ): Promise<T> {
    return this.engine.search(
      (client, signal) => question(new SearchedIndex(client, this.names.served(collection), signal)),
      withinMs,
    );
  }
}
