import {
  documentWords,
  type CandidateQuery,
  type Collection,
  type DocumentWords,
  type SearchDocument,
} from '#search';
import { broaderWeights, type ConceptScheme } from '#vocabulary';
import { ConceptScorer, strongestConcepts } from './concept-score.js';
import type { CorpusStatistics } from './corpus-statistics.js';
import { reasonsOf, round } from './explain.js';
import { sentenceOf } from './gap.js';
import type { Match } from './match.js';
import { gapsIn } from './missing.js';
import { foldNearDuplicates, type CandidateGroup } from './near-duplicates.js';
import { COLLECTION_OF, type TargetType } from './need.js';
import { neighbourScores, NO_NEIGHBOURS } from './neighbours.js';
import {
  byScore,
  isRelevant,
  scoreCandidate,
  type ComparedDocument,
  type ScoredCandidate,
  type ScoringContext,
} from './score-candidates.js';
import { buildSubQueries } from './sub-queries.js';
import { knownVariants, TextScorer } from './text-score.js';
import type { VectorNearness } from './vector-feature.js';
import { strongestTerms, type UnderstoodNeed, type WeightedTerm } from './understand-need.js';
import { FEATURE_WEIGHTS } from './weights.js';

export type Statistics = Record<Collection, CorpusStatistics>;

/** What to ask the search engine for. */
export type Questions = Required<Pick<CandidateQuery, 'subQueries' | 'concepts' | 'counted'>>;

/** What to ask the search engine for, by collection. */
export function planRetrieval(
  understood: UnderstoodNeed,
  statistics: Statistics,
): Record<Collection, Questions> {
  return {
    knowledge: questionsOf(understood, statistics.knowledge),
    suppliers: questionsOf(understood, statistics.suppliers),
  };
}

export function questionsOf({ terms, concepts }: UnderstoodNeed, statistics: CorpusStatistics): Questions {
  const strongest = strongestTerms(terms, statistics);
  return {
    subQueries: buildSubQueries(strongest),
    concepts: strongestConcepts(concepts, statistics).map(({ id, weight }) => ({ id, weight })),
    counted: knownVariants(strongest),
  };
}

export interface MatchInput {
  /** With what the closest cases say: see `widenNeed`. */
  understood: UnderstoodNeed;
  scheme: ConceptScheme;
  statistics: Statistics;
  candidates: Record<Collection, SearchDocument[]>;
  /** What candidates say of the words asked for, where the search engine has counted it; the texts of others are read. */
  words?: ReadonlyMap<SearchDocument, DocumentWords>;
  /** Undefined where no embedding model takes part. */
  nearness?: VectorNearness | undefined;
  /** Matches wanted of each target type; near-duplicates are folded into them. */
  limit: number;
}

/**
 * Scores, explains and diversifies candidates. Pure: the same input gives the same output to the byte.
 * Suppliers are scored after the knowledge items, because what their references are worth depends on those.
 */
export function matchNeed(input: MatchInput): Record<TargetType, Match[]> {
  const { knowledge, supplier } = rankCandidates(input);
  return { knowledge: present(knowledge, input), supplier: present(supplier, input) };
}

/** The relevant candidates of one target type with their features, best first; near-duplicates not yet folded. */
export interface Ranking {
  ranked: ScoredCandidate[];
  comparison: Comparison;
  context: ScoringContext;
}

/** The scores alone, for who does not need reasons. */
export function rankCandidates(input: MatchInput): Record<TargetType, Ranking> {
  const { understood, scheme } = input;
  const context: Omit<ScoringContext, 'targetType'> = {
    need: understood.need,
    language: understood.language,
    scheme,
    sectors: understood.sectors,
    references: new Map<string, ScoredCandidate>(),
  };
  const knowledge = rank(compare('knowledge', input), {
    ...context,
    targetType: 'knowledge',
    nearness: input.nearness?.knowledge,
  });
  const supplier = rank(compare('supplier', input), {
    ...context,
    targetType: 'supplier',
    nearness: input.nearness?.suppliers,
    references: new Map(knowledge.ranked.map((candidate) => [candidate.document.id, candidate])),
  });
  return { knowledge, supplier };
}

/** The documents of a collection beside the need, with what explains the comparison. */
export interface Comparison {
  terms: WeightedTerm[];
  words: TextScorer;
  topics: ConceptScorer;
  compared: ComparedDocument[];
}

function compare(
  targetType: TargetType,
  { understood, scheme, statistics: all, candidates, words: counted }: MatchInput,
): Comparison {
  const collection = COLLECTION_OF[targetType];
  const statistics = all[collection];
  const terms = strongestTerms(understood.terms, statistics);
  const words = new TextScorer(terms, statistics);
  const topics = new ConceptScorer(strongestConcepts(understood.concepts, statistics), statistics, scheme);
  const records = candidates[collection].map((document) => {
    const text = words.scoreWords(counted?.get(document) ?? documentWords(document));
    const about = broaderWeights(scheme, document.concepts);
    return { document, text, about, value: topics.score(about, text.length) };
  });
  const isWeighed = FEATURE_WEIGHTS[targetType].neighbours > 0;
  const neighbours = isWeighed ? neighbourScores(records, statistics) : [];
  const compared = records.map(({ document, text, value }, index) => ({
    document,
    text,
    concepts: value,
    neighbours: neighbours[index] ?? NO_NEIGHBOURS,
  }));
  return { terms, words, topics, compared };
}

function rank(comparison: Comparison, context: ScoringContext): Ranking {
  const ranked = comparison.compared
    .map((document) => scoreCandidate(document, context))
    .filter(isRelevant)
    .sort(byScore);
  return { ranked, comparison, context };
}

function present({ ranked, comparison, context }: Ranking, { statistics, limit }: MatchInput): Match[] {
  const groups = foldNearDuplicates(
    ranked,
    context.targetType,
    statistics[COLLECTION_OF[context.targetType]],
    limit,
  );
  return groups.map(({ best, twins }: CandidateGroup, index): Match => {
    const { id, title, language, country, sectors, sourceUrl } = best.document;
    const { kind, procedure, yearFrom, yearTo, budgetEur } = best.document;
    const gaps = gapsIn(best, comparison.terms, context);
    return {
      rank: index + 1,
      score: round(best.score),
      target: {
        type: context.targetType,
        id,
        title,
        language,
        country,
        sectors,
        kind,
        procedure,
        yearFrom,
        yearTo,
        budgetEur,
        sourceUrl,
      },
      reasons: reasonsOf(best, comparison, context),
      missing: gaps.map(sentenceOf),
      gaps,
      alsoAs: twins.map(({ document }) => ({
        id: document.id,
        title: document.title,
        language: document.language,
        sourceUrl: document.sourceUrl,
      })),
    };
  });
}
