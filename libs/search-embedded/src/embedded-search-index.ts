/* eslint-disable @typescript-eslint/require-await -- the port is asynchronous, this adapter has nothing to wait for */
import {
  type Candidate,
  type CandidateQuery,
  type CandidateTopics,
  type Collection,
  type DocumentVectors,
  fuseCandidates,
  NO_VECTORS,
  type SearchDocument,
  SearchIndex,
  type SearchPage,
  type SearchQuery,
  type TopicsQuery,
  type VectorLookup,
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

  index(
    collection: Collection,
    documents: SearchDocument[],
    vectors: DocumentVectors = NO_VECTORS,
  ): Promise<void> {
    const writes = documents.map((put) => ({ put, vector: vectors.get(put.id) }));
    return this.collections[collection].write(writes);
  }

  delete(collection: Collection, ids: string[]): Promise<void> {
    return this.collections[collection].write(ids.map((remove) => ({ remove })));
  }

  async search(collection: Collection, query: SearchQuery): Promise<SearchPage> {
    return this.collections[collection].answers.search(query);
  }

  async retrieveCandidates(collection: Collection, query: CandidateQuery): Promise<Candidate[]> {
    const served = this.collections[collection];
    const byWords = served.answers.retrieveCandidates(query);
    if (!query.vector) return byWords;
    const { values, weight } = query.vector;
    return fuseCandidates(byWords, served.nearest(values, query), weight, query.limit);
  }

  async retrieveTopics(collection: Collection, query: TopicsQuery): Promise<CandidateTopics[]> {
    return this.collections[collection].answers.retrieveTopics(query);
  }

  rebuild(
    collection: Collection,
    batches: AsyncIterable<SearchDocument[]>,
    vectorsOf?: VectorLookup,
  ): Promise<number> {
    return this.collections[collection].rebuild(batches, vectorsOf);
  }

  async count(collection: Collection): Promise<number> {
    return this.collections[collection].size;
  }

  async ping(): Promise<void> {
    // In the same process: who can ask has the answer.
  }
}
