import { Injectable } from '@nestjs/common';
import { CorpusStatisticsStore } from '#indexing';
import { SearchIndex, type Collection, type SearchDocument, type SubQuery } from '#search';
import {
  matchNeed,
  planRetrieval,
  understandNeed,
  type Match,
  type Need,
  type TargetType,
} from './matcher/index.js';

/** Candidates scored of each collection. More cost time and bring next to nothing into the first ten. */
const CANDIDATES = 150;
/** Suppliers are also looked for through this many of the best knowledge items. */
const REFERENCED_ITEMS = 50;

export interface NeedMatches {
  /** Language of the need, ISO 639-1; null when it cannot be told. */
  language: string | null;
  matches: Record<TargetType, Match[]>;
}

/** Finds comparable cases and able suppliers for a need: retrieval and statistics around the pure matcher. */
@Injectable()
export class Matcher {
  constructor(
    private readonly index: SearchIndex,
    private readonly statistics: CorpusStatisticsStore,
  ) {}

  async match(need: Need, limit: number): Promise<NeedMatches> {
    const [knowledge, suppliers] = await Promise.all([
      this.statistics.current('knowledge'),
      this.statistics.current('suppliers'),
    ]);
    const statistics = { knowledge, suppliers };
    const understood = understandNeed(need);
    const plan = planRetrieval(understood, statistics);
    const cases = await this.retrieve('knowledge', plan.knowledge, Math.max(CANDIDATES, limit));
    const candidates = {
      knowledge: cases,
      suppliers: await this.retrieveSuppliers(plan.suppliers, cases, Math.max(CANDIDATES, limit)),
    };
    return {
      language: understood.language,
      matches: matchNeed({ understood, statistics, candidates, limit }),
    };
  }

  /** By their own words, and by having delivered one of the best cases. */
  private async retrieveSuppliers(
    subQueries: SubQuery[],
    cases: SearchDocument[],
    limit: number,
  ): Promise<SearchDocument[]> {
    const [byWords, byReference] = await Promise.all([
      this.retrieve('suppliers', subQueries, limit),
      this.findReferring(cases.slice(0, REFERENCED_ITEMS), limit),
    ]);
    const found = new Map([...byWords, ...byReference].map((document) => [document.id, document]));
    return [...found.values()];
  }

  private async findReferring(cases: SearchDocument[], limit: number): Promise<SearchDocument[]> {
    // A filter without values would let every supplier pass.
    if (cases.length === 0) return [];
    const { hits } = await this.index.search('suppliers', {
      text: '',
      filters: { reference: cases.map(({ id }) => id) },
      sort: 'relevance',
      offset: 0,
      limit,
      facets: [],
    });
    return hits.map(({ document }) => document);
  }

  private async retrieve(
    collection: Collection,
    subQueries: SubQuery[],
    limit: number,
  ): Promise<SearchDocument[]> {
    if (subQueries.length === 0) return [];
    const candidates = await this.index.retrieveCandidates(collection, { subQueries, filters: {}, limit });
    return candidates.map(({ document }) => document);
  }
}
