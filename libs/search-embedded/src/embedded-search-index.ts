/* eslint-disable @typescript-eslint/require-await -- the port is asynchronous, this adapter has nothing to wait for */
import {
  type Candidate,
  type CandidateQuery,
  type Collection,
  type SearchDocument,
  SearchIndex,
  type SearchPage,
  type SearchQuery,
} from '#search';
import { ServedCollection } from './served-collection.js';

/**
 * The search engine of the standalone mode: BM25 over an inverted index in this process. Starts empty and
 * keeps nothing on disk; `rebuild` fills it from Postgres. Made for up to some 200,000 documents.
 */
export class EmbeddedSearchIndex extends SearchIndex {
  private readonly collections: Record<Collection, ServedCollection> = {
    knowledge: new ServedCollection(),
    suppliers: new ServedCollection(),
  };

  index(collection: Collection, documents: SearchDocument[]): Promise<void> {
    return this.collections[collection].write(documents.map((put) => ({ put })));
  }

  delete(collection: Collection, ids: string[]): Promise<void> {
    return this.collections[collection].write(ids.map((remove) => ({ remove })));
  }

  async search(collection: Collection, query: SearchQuery): Promise<SearchPage> {
    return this.collections[collection].answers.search(query);
  }

  async retrieveCandidates(collection: Collection, query: CandidateQuery): Promise<Candidate[]> {
    return this.collections[collection].answers.retrieveCandidates(query);
  }

  rebuild(collection: Collection, batches: AsyncIterable<SearchDocument[]>): Promise<number> {
    return this.collections[collection].rebuild(batches);
  }

  async count(collection: Collection): Promise<number> {
    return this.collections[collection].size;
  }

  async ping(): Promise<void> {
    // In the same process: who can ask has the answer.
  }
}
