import type {
  FederatedMultiSearchParams,
  Meilisearch,
  MultiSearchParams,
  SearchParams,
  SearchResponse,
} from 'meilisearch';
import { DOCUMENT_FIELDS } from '#search';
import type { StoredHit } from './stored-document.js';

export interface FederatedAnswer {
  hits: StoredHit[];
  totalHits: number;
  /** By attribute and value. */
  counts: Record<string, Record<string, number>>;
}

/** One index while one question is answered: every request carries the question's signal. */
export class SearchedIndex {
  constructor(
    private readonly client: Meilisearch,
    private readonly uid: string,
    private readonly signal: AbortSignal,
  ) {}

  /** Each query's own answer, all in one request. */
  async each<Hit extends object>(queries: SearchParams[]): Promise<SearchResponse<Hit>[]> {
    const params: MultiSearchParams = { queries: queries.map((query) => ({ indexUid: this.uid, ...query })) };
    const { results } = await this.client.multiSearch<MultiSearchParams, Hit>(params, {
      signal: this.signal,
    });
    return results;
  }

  /** One answer: what any of the queries finds. Facets are given by their attributes. */
  async any(
    queries: SearchParams[],
    { page, hitsPerPage, facets }: { page: number; hitsPerPage: number; facets: string[] },
  ): Promise<FederatedAnswer> {
    const params = {
      federation: { page, hitsPerPage, facetsByIndex: { [this.uid]: facets } },
      queries: queries.map((query) => ({
        indexUid: this.uid,
        attributesToRetrieve: [...DOCUMENT_FIELDS, 'deleted'],
        ...query,
      })),
    };
    const answer = await this.client.multiSearch<FederatedMultiSearchParams, StoredHit>(params, {
      signal: this.signal,
    });
    return {
      hits: answer.hits,
      totalHits: 'totalHits' in answer ? (answer.totalHits as number) : 0,
      counts: answer.facetsByIndex?.[this.uid]?.distribution ?? {},
    };
  }
}
