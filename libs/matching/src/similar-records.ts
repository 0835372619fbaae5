import { Injectable } from '@nestjs/common';
import { CorpusStatisticsStore } from '#indexing';
import { SearchIndex, type Collection, type SearchDocument } from '#search';
import { buildSubQueries } from './matcher/sub-queries.js';
import { strongestTerms, understandNeed } from './matcher/index.js';

const SIMILAR = 10;

/** Other records of a collection that share a record's most telling words, closest first. */
@Injectable()
export class SimilarRecords {
  constructor(
    private readonly index: SearchIndex,
    private readonly statistics: CorpusStatisticsStore,
  ) {}

  async find(collection: Collection, document: SearchDocument): Promise<SearchDocument[]> {
    const { terms } = understandNeed({
      title: [document.title, ...document.keywords, ...document.technologies].join('\n'),
      description: [document.summary, document.problem, document.solution]
        .filter((text) => text !== null)
        .join('\n'),
      desiredOutcome: null,
      sectors: document.sectors,
      country: document.country,
      budgetEur: document.budgetEur,
      language: document.language,
    });
    const subQueries = buildSubQueries(strongestTerms(terms, await this.statistics.current(collection)));
    if (subQueries.length === 0) return [];
    const candidates = await this.index.retrieveCandidates(collection, {
      subQueries,
      filters: {},
      limit: SIMILAR + 1,
    });
    return candidates
      .map((candidate) => candidate.document)
      .filter(({ id }) => id !== document.id)
      .slice(0, SIMILAR);
  }
}
