import { Injectable } from '@nestjs/common';
import { VocabularyStore } from '#concepts';
import { CorpusStatisticsStore } from '#indexing';
import { SearchIndex, type Collection, type SearchDocument } from '#search';
import { questionsOf, understandNeed } from './matcher/index.js';

const SIMILAR = 10;

/** Other records of a collection that share a record's most telling words and concepts, closest first. */
@Injectable()
export class SimilarRecords {
  constructor(
    private readonly index: SearchIndex,
    private readonly statistics: CorpusStatisticsStore,
    private readonly vocabulary: VocabularyStore,
  ) {}

  async find(collection: Collection, document: SearchDocument): Promise<SearchDocument[]> {
    const understood = understandNeed(
      {
        title: [document.title, ...document.keywords, ...document.technologies].join('\n'),
        description: [document.summary, document.problem, document.solution]
          .filter((text) => text !== null)
          .join('\n'),
        desiredOutcome: null,
        sectors: document.sectors,
        country: document.country,
        budgetEur: document.budgetEur,
        language: document.language,
        confirmedConcepts: document.concepts.filter(({ confirmed }) => confirmed).map(({ id }) => id),
        removedConcepts: [],
      },
      await this.vocabulary.current(),
    );
    const questions = questionsOf(understood, await this.statistics.current(collection));
    if (questions.subQueries.length + questions.concepts.length === 0) return [];
    const candidates = await this.index.retrieveCandidates(collection, {
      ...questions,
      filters: {},
      limit: SIMILAR + 1,
    });
    return candidates
      .map((candidate) => candidate.document)
      .filter(({ id }) => id !== document.id)
      .slice(0, SIMILAR);
  }
}
