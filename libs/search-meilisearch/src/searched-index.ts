import type { Filter, Meilisearch, MultiSearchParams, SearchParams, SearchResponse } from 'meilisearch';
import { DOCUMENT_FIELDS, TOPIC_FIELDS, type CandidateTopics, type SearchDocument } from '#search';
import type { AnyOf } from './any-of.js';
import { isOneOf } from './filter-expression.js';
import type { Level } from './levels.js';
import { SAID_FIELDS, type SaidWords } from './said-words.js';
import { foundIn, withoutDeleted, type Found, type StoredHit } from './stored-document.js';

/** Conditions that all have to pass, some of them lists of alternatives; what is empty passes everything. */
export type Conditions = readonly (string | readonly string[])[];

export interface Answer {
  found: Found[];
  total: number;
  /** By attribute and value. */
  counts: Record<string, Record<string, number>>;
}

export interface Question {
  conditions: Conditions;
  /** Without it in no useful order. */
  sort?: string[];
  page: number;
  hitsPerPage: number;
  /** Attributes. */
  facets: string[];
  /** Is it read what documents say? */
  withWords: boolean;
}

const RETRIEVED = [...DOCUMENT_FIELDS, 'deleted'];

/** A document by its name, with what it says. */
export interface Saying extends SaidWords {
  id: string;
}

/** One index while one question is answered: every request carries the question's signal. */
export class SearchedIndex {
  constructor(
    private readonly client: Meilisearch,
    private readonly uid: string,
    private readonly signal: AbortSignal,
  ) {}

  async answers(questions: Question[]): Promise<Answer[]> {
    const results = await this.each(
      questions.map(({ conditions, withWords, ...rest }) => ({
        filter: filterOf(conditions),
        attributesToRetrieve: withWords ? [...RETRIEVED, ...SAID_FIELDS] : RETRIEVED,
        ...rest,
      })),
    );
    return results.map(({ hits, totalHits, facetDistribution }) => ({
      found: foundIn(hits),
      total: totalHits ?? 0,
      counts: facetDistribution ?? {},
    }));
  }

  /** How many documents pass each condition, null standing for all documents. */
  async counts(conditions: readonly (AnyOf | null)[]): Promise<number[]> {
    const results = await this.each(
      conditions.map((condition) => ({
        filter: filterOf([condition?.alternatives() ?? []]),
        page: 1,
        hitsPerPage: 0,
      })),
    );
    return results.map(({ totalHits }) => totalHits ?? 0);
  }

  /** What documents say, those of the highest level first, each once; within a level in the engine's order, which stays as it is. */
  async byLevel(
    levels: readonly Level[],
    within: Conditions,
    { offset, limit }: { offset: number; limit: number },
  ): Promise<Saying[]> {
    const most = Math.max(...levels.map(({ points }) => points));
    const { hits } = await this.client.multiSearch(
      {
        federation: { offset, limit },
        queries: levels.map(({ condition, points }) => ({
          indexUid: this.uid,
          q: '',
          filter: filterOf([...within, condition.alternatives()]),
          attributesToRetrieve: ['id', ...SAID_FIELDS],
          federationOptions: { weight: (points + 1) / (most + 1) },
        })),
      },
      { signal: this.signal },
    );
    return (hits as unknown as Saying[]).map(({ id, said, length }) => ({ id, said, length }));
  }

  /** By id; those that are gone are left out. */
  async documents(ids: readonly string[]): Promise<Map<string, SearchDocument>> {
    const hits = await this.hitsOf(ids, DOCUMENT_FIELDS);
    return new Map(foundIn(hits).map(({ document }) => [document.id, document]));
  }

  /** Likewise. */
  async topics(ids: readonly string[]): Promise<Map<string, CandidateTopics>> {
    const hits = withoutDeleted(await this.hitsOf(ids, TOPIC_FIELDS));
    return new Map(hits.map(({ id, sectors, concepts }) => [id, { id, sectors, concepts }]));
  }

  private async hitsOf(ids: readonly string[], fields: readonly string[]): Promise<StoredHit[]> {
    if (ids.length === 0) return [];
    const attributesToRetrieve = [...fields, 'deleted'];
    const [answer] = await this.each([
      { filter: isOneOf('id', ids), attributesToRetrieve, limit: ids.length },
    ]);
    return answer!.hits;
  }

  /** Words of documents that begin nearly so, with the number of documents that hold them. */
  async wordsLike(word: string): Promise<{ value: string; count: number }[]> {
    const { facetHits } = await this.client
      .index(this.uid)
      .searchForFacetValues({ facetName: 'words', facetQuery: word }, { signal: this.signal });
    return facetHits;
  }

  /** Each query's own answer, all in one request. */
  async each(queries: SearchParams[]): Promise<SearchResponse<StoredHit>[]> {
    const params: MultiSearchParams = {
      queries: queries.map((query) => ({ indexUid: this.uid, ...query })),
    };
    const { results } = await this.client.multiSearch<MultiSearchParams, StoredHit>(params, {
      signal: this.signal,
    });
    return results;
  }
}

function filterOf(conditions: Conditions): Filter {
  return conditions
    .filter((condition) => condition.length > 0)
    .map((condition) => (typeof condition === 'string' ? condition : [...condition]));
}
