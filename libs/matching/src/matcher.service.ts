import { Injectable } from '@nestjs/common';
import { VocabularyStore } from '#concepts';
import { CorpusStatisticsStore } from '#indexing';
import {
  SearchIndex,
  type Candidate,
  type CandidateTopics,
  type Collection,
  type SearchDocument,
} from '#search';
import type { ConceptScheme, Sector } from '#vocabulary';
import {
  algorithmWith,
  byClosestCase,
  matchNeed,
  planRetrieval,
  questionsOf,
  strongestConcepts,
  suggestSectors,
  understandNeed,
  widenNeed,
  type Match,
  type MatchInput,
  type Need,
  type Questions,
  type Statistics,
  type TargetType,
  type UnderstoodNeed,
} from './matcher/index.js';
import { NeedVectors, type NeedVector } from './need-vectors.js';

/** Candidates scored. More cost time; with fewer it depends on the words of one language who is among them. */
export const CANDIDATES: Record<Collection, number> = { knowledge: 300, suppliers: 200 };
/** Suppliers are also looked for through this many of the closest cases. */
export const REFERENCED_ITEMS = 100;
/** Suppliers of those cases that are read, for each that is kept. */
const REFERRING_READ = 2;

export interface NeedMatches {
  /** Language of the need, ISO 639-1; null when it cannot be told. */
  language: string | null;
  /** What the need was understood to be about, most telling first. */
  concepts: { id: string; label: string; cpv: string[] }[];
  /** That its words belong to and that it does not state, most said first. */
  sectors: Sector[];
  matches: Record<TargetType, Match[]>;
  /** Names the embedding model if one took part. */
  algorithm: string;
}

export interface GatheredNeed extends MatchInput {
  /** Without what the closest cases say. */
  asked: UnderstoodNeed;
  /** Names the embedding model if one takes part. */
  algorithm: string;
}

/** Finds comparable cases and able suppliers for a need: retrieval and statistics around the pure matcher. */
@Injectable()
export class Matcher {
  constructor(
    private readonly index: SearchIndex,
    private readonly statistics: CorpusStatisticsStore,
    private readonly vocabulary: VocabularyStore,
    private readonly needVectors: NeedVectors,
  ) {}

  /** With the name of the embedding model where one is configured. */
  get algorithm(): string {
    return this.needVectors.algorithm;
  }

  async match(need: Need, limit: number): Promise<NeedMatches> {
    const input = await this.gather(need, limit);
    const { asked, statistics, scheme, algorithm } = input;
    return {
      language: asked.language,
      concepts: topicsOf(asked, statistics, scheme),
      sectors: suggestSectors(need, asked.concepts, scheme),
      matches: matchNeed(input),
      algorithm,
    };
  }

  /** Everything that the matches of a need are worked out from; evaluation works on it too. */
  async gather(need: Need, limit: number): Promise<GatheredNeed> {
    const [vector, scheme, knowledge, suppliers] = await Promise.all([
      this.needVectors.of(need),
      this.vocabulary.current(),
      this.statistics.current('knowledge'),
      this.statistics.current('suppliers'),
    ]);
    const statistics = { knowledge, suppliers };
    const asked = understandNeed(need, scheme);
    const wanted = (collection: Collection): number => Math.max(CANDIDATES[collection], limit);
    const atFirstSight = await this.lookAtCases(questionsOf(asked, knowledge));
    const understood = widenNeed(asked, atFirstSight, knowledge, scheme);
    const plan = planRetrieval(understood, statistics);
    const found = await this.retrieve('knowledge', plan.knowledge, vector, wanted('knowledge'));
    const able = await this.retrieveSuppliers(plan.suppliers, vector, found, wanted('suppliers'));
    const candidates = { knowledge: found.map(documentOf), suppliers: able.map(documentOf) };
    const words = wordsByDocument([...found, ...able]);
    const nearness = await this.needVectors.nearness(vector, candidates);
    const algorithm = algorithmWith(vector?.modelId);
    return { asked, understood, scheme, statistics, candidates, words, nearness, limit, algorithm };
  }

  /** By what the need says itself. */
  private async lookAtCases(questions: Questions): Promise<CandidateTopics[]> {
    if (isEmpty(questions)) return [];
    const limit = CANDIDATES.knowledge;
    return this.index.retrieveTopics('knowledge', { ...questions, filters: {}, limit });
  }

  /** By their own words, and by having delivered one of the closest cases. */
  private async retrieveSuppliers(
    questions: Questions,
    vector: NeedVector | undefined,
    cases: Found[],
    limit: number,
  ): Promise<Found[]> {
    const [byWords, byReference] = await Promise.all([
      this.retrieve('suppliers', questions, vector, limit),
      this.findReferring(cases.slice(0, REFERENCED_ITEMS), limit),
    ]);
    // Of a supplier found both ways, the words are counted.
    const found = new Map([...byReference, ...byWords].map((each) => [each.document.id, each]));
    return [...found.values()];
  }

  /** Those of the closest cases first; the engine knows no such order. */
  private async findReferring(cases: Found[], limit: number): Promise<Found[]> {
    // A filter without values would let every supplier pass.
    if (cases.length === 0) return [];
    const ids = cases.map(({ document }) => document.id);
    const { hits } = await this.index.search('suppliers', {
      text: '',
      filters: { reference: ids },
      sort: 'relevance',
      offset: 0,
      limit: limit * REFERRING_READ,
      facets: [],
    });
    return byClosestCase(hits, ids).slice(0, limit);
  }

  private async retrieve(
    collection: Collection,
    questions: Questions,
    vector: NeedVector | undefined,
    limit: number,
  ): Promise<Found[]> {
    if (isEmpty(questions) && !vector) return [];
    const query = { ...questions, ...(vector && { vector: vector.query }), filters: {}, limit };
    return this.index.retrieveCandidates(collection, query);
  }
}

type Found = Pick<Candidate, 'document' | 'words'>;

const documentOf = ({ document }: Found): SearchDocument => document;

const wordsByDocument = (found: readonly Found[]): MatchInput['words'] =>
  new Map(found.flatMap(({ document, words }) => (words ? [[document, words]] : [])));

const isEmpty = ({ subQueries, concepts }: Questions): boolean => subQueries.length + concepts.length === 0;

const SHOWN_CONCEPTS = 12;

/** The need's own concepts, most telling of the cases first; those that no case is about come last. */
function topicsOf(
  { concepts, language }: UnderstoodNeed,
  { knowledge }: Statistics,
  scheme: ConceptScheme,
): NeedMatches['concepts'] {
  const own = concepts.filter(({ isOwn }) => isOwn);
  const known = strongestConcepts(own, knowledge);
  const ids = new Set([...known, ...own].map(({ id }) => id));
  return [...ids].slice(0, SHOWN_CONCEPTS).map((id) => ({
    id,
    label: scheme.label(id, language),
    cpv: [...(scheme.find(id)?.cpv ?? [])],
  }));
}
