import {
  highlightsOf,
  type Candidate,
  type CandidateQuery,
  type CandidateTopics,
  type FacetField,
  type SearchHit,
  type SearchPage,
  type SearchQuery,
  type Sort,
  type TopicsQuery,
} from '#search';
import { CandidateWords } from './candidate-words.js';
import type { CollectionIndex } from './collection-index.js';
import type { DocumentTable } from './document-table.js';
import { Filters } from './filters.js';
import type { Postings } from './postings.js';
import { QueryReader, type QueryWord } from './query-words.js';
import { Scorer } from './scorer.js';
import { type SlotOrder, TopSlots } from './top-slots.js';
import { VocabularySearch } from './vocabulary-search.js';

/** Answers questions from one collection's index. */
export class CollectionSearch {
  private readonly scorer = new Scorer();
  private vocabulary: VocabularySearch;
  private vocabularyOf: Postings;

  constructor(private readonly index: CollectionIndex) {
    this.vocabularyOf = index.postings;
    this.vocabulary = new VocabularySearch(index.postings);
  }

  search(query: SearchQuery): SearchPage {
    const { table } = this.index;
    const words = this.reader().read([{ text: query.text, weight: 1, complete: true }]);
    if (words) this.scorer.score(this.index, words);
    const scoreOf = (slot: number) => (words ? this.scorer.scores[slot]! : 0);
    const sort = words || query.sort !== 'relevance' ? query.sort : 'newest';
    const top = new TopSlots(query.offset + query.limit, orderOf(sort, table, this.scorer.scores));
    const filters = new Filters(query.filters, table);
    const facets = query.facets.map((field) => newFacet(field, table));
    let total = 0;
    this.forEachMatch(words, (slot) => {
      const verdict = filters.judge(slot);
      if (verdict === 'failed') return;
      if (verdict === 'passed') {
        total++;
        top.offer(slot);
      }
      for (const { field, column, counts } of facets) {
        if (verdict === 'passed' || verdict === field) column.count(slot, counts);
      }
    });
    const terms = this.termsOf(words ?? []);
    const hits = top
      .sorted()
      .slice(query.offset)
      .map((slot): SearchHit => {
        const document = table.documentAt(slot);
        return { document, score: scoreOf(slot), highlights: highlightsOf(document, terms) };
      });
    const counted = facets.map(({ field, column, counts }) => [field, column.facetCounts(counts)]);
    return { hits, total, facets: Object.fromEntries(counted) as SearchPage['facets'] };
  }

  retrieveCandidates(query: CandidateQuery): Candidate[] {
    const { table } = this.index;
    const words = new CandidateWords(this.index, query);
    return this.candidateSlots(query).map((slot) => ({
      document: table.documentAt(slot),
      score: this.scorer.scores[slot]!,
      words: words.at(slot),
    }));
  }

  retrieveTopics(query: TopicsQuery): CandidateTopics[] {
    return this.candidateSlots(query).map((slot) => this.index.table.topicsAt(slot));
  }

  /** Best first; their scores are in the scorer. */
  private candidateSlots({ subQueries, concepts, filters, limit }: TopicsQuery): number[] {
    const { table } = this.index;
    const reader = this.reader();
    const texts = subQueries.map(({ text, weight }) => ({ text, weight, complete: false }));
    const words = [
      ...(reader.read(texts.filter(({ weight }) => weight > 0)) ?? []),
      ...reader.readConcepts(concepts.filter(({ weight }) => weight > 0)),
    ];
    if (words.length === 0) return [];
    this.scorer.score(this.index, words);
    const passing = new Filters(filters, table);
    const top = new TopSlots(limit, orderOf('relevance', table, this.scorer.scores));
    this.forEachMatch(words, (slot) => {
      if (passing.pass(slot)) top.offer(slot);
    });
    return top.sorted();
  }

  private reader(): QueryReader {
    const { postings, table } = this.index;
    if (postings !== this.vocabularyOf) {
      this.vocabularyOf = postings;
      this.vocabulary = new VocabularySearch(postings);
    }
    return new QueryReader(postings, this.vocabulary, table.size);
  }

  /** Documents with any of the words that were scored last; without words all documents. */
  private forEachMatch(words: QueryWord[] | null, visit: (slot: number) => void): void {
    if (words) {
      const { matches } = this.scorer;
      for (let place = 0; place < matches.length; place++) visit(matches.data[place]!);
    } else {
      const { table } = this.index;
      for (let slot = 0; slot < table.slotCount; slot++) if (table.isThere(slot)) visit(slot);
    }
  }

  private termsOf(words: readonly QueryWord[]): Set<string> {
    return new Set(words.flat().map(({ id }) => this.index.postings.terms[id]!));
  }
}

function newFacet(field: FacetField, table: DocumentTable) {
  const column = table.columns[field];
  return { field, column, counts: column.newCounts() };
}

/** By the sort's own number, highest first and unknown (NaN) last, then by id. */
function orderOf(sort: Sort, table: DocumentTable, scores: Float64Array): SlotOrder {
  const [values, sign] = sortKey(sort, table, scores);
  const keyOf = (slot: number) => {
    const value = values[slot]!;
    return Number.isNaN(value) ? -Infinity : sign * value;
  };
  return (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    if (first !== second) return second > first ? 1 : -1;
    return table.idAt(a) < table.idAt(b) ? -1 : 1;
  };
}

function sortKey(sort: Sort, table: DocumentTable, scores: Float64Array): [Float64Array, 1 | -1] {
  switch (sort) {
    case 'relevance':
      return [scores, 1];
    case 'newest':
      return [table.lastYears, 1];
    case 'oldest':
      return [table.firstYears, -1];
    case 'budget-high':
      return [table.budgets, 1];
    case 'budget-low':
      return [table.budgets, -1];
  }
}
