import type { Collection, SearchDocument, SubQuery } from '#search';
import type { CorpusStatistics } from './corpus-statistics.js';
import { reasonsOf, round } from './explain.js';
import type { Match } from './match.js';
import { missingIn } from './missing.js';
import { foldNearDuplicates, type CandidateGroup } from './near-duplicates.js';
import { COLLECTION_OF, type TargetType } from './need.js';
import {
  byScore,
  isRelevant,
  scoreCandidate,
  scoreTexts,
  sectorsOf,
  type ScoredCandidate,
  type ScoringContext,
} from './score-candidates.js';
import { buildSubQueries } from './sub-queries.js';
import { TextScorer } from './text-score.js';
import { strongestTerms, type UnderstoodNeed, type WeightedTerm } from './understand-need.js';

export type Statistics = Record<Collection, CorpusStatistics>;

/** What to ask the search engine for, by collection. */
export function planRetrieval(
  understood: UnderstoodNeed,
  statistics: Statistics,
): Record<Collection, SubQuery[]> {
  return {
    knowledge: buildSubQueries(strongestTerms(understood.terms, statistics.knowledge)),
    suppliers: buildSubQueries(strongestTerms(understood.terms, statistics.suppliers)),
  };
}

export interface MatchInput {
  understood: UnderstoodNeed;
  statistics: Statistics;
  candidates: Record<Collection, SearchDocument[]>;
  /** Matches wanted of each target type; near-duplicates are folded into them. */
  limit: number;
}

/**
 * Scores, explains and diversifies candidates. Pure: the same input gives the same output to the byte.
 * Suppliers are scored after the knowledge items, because what their references are worth depends on those.
 */
export function matchNeed({
  understood,
  statistics,
  candidates,
  limit,
}: MatchInput): Record<TargetType, Match[]> {
  const knowledgeTexts = textsOf('knowledge', understood, statistics, candidates.knowledge);
  const context = {
    need: understood.need,
    sectors: sectorsOf(understood.need, knowledgeTexts.scored),
    references: new Map<string, ScoredCandidate>(),
  };
  const knowledge = rank(knowledgeTexts, { ...context, targetType: 'knowledge' });
  const references = new Map(knowledge.map((candidate) => [candidate.document.id, candidate]));
  const supplierTexts = textsOf('suppliers', understood, statistics, candidates.suppliers);
  const supplierContext: ScoringContext = { ...context, references, targetType: 'supplier' };
  return {
    knowledge: present(knowledge, knowledgeTexts, { ...context, targetType: 'knowledge' }, statistics, limit),
    supplier: present(
      rank(supplierTexts, supplierContext),
      supplierTexts,
      supplierContext,
      statistics,
      limit,
    ),
  };
}

interface Texts {
  terms: WeightedTerm[];
  scorer: TextScorer;
  scored: ReturnType<typeof scoreTexts>;
}

function textsOf(
  collection: Collection,
  understood: UnderstoodNeed,
  statistics: Statistics,
  documents: SearchDocument[],
): Texts {
  const terms = strongestTerms(understood.terms, statistics[collection]);
  const scorer = new TextScorer(terms, statistics[collection]);
  return { terms, scorer, scored: scoreTexts(documents, scorer) };
}

function rank({ scored }: Texts, context: ScoringContext): ScoredCandidate[] {
  return scored
    .map(({ document, text }) => scoreCandidate(document, text, context))
    .filter(isRelevant)
    .sort(byScore);
}

function present(
  ranked: ScoredCandidate[],
  { terms, scorer }: Texts,
  context: ScoringContext,
  statistics: Statistics,
  limit: number,
): Match[] {
  const groups = foldNearDuplicates(
    ranked,
    context.targetType,
    statistics[COLLECTION_OF[context.targetType]],
    limit,
  );
  return groups.map(({ best, twins }: CandidateGroup, index): Match => {
    const { id, title, language, country, sectors, sourceUrl } = best.document;
    return {
      rank: index + 1,
      score: round(best.score),
      target: { type: context.targetType, id, title, language, country, sectors, sourceUrl },
      reasons: reasonsOf(best, scorer, context),
      missing: missingIn(best, terms, context),
      alsoAs: twins.map(({ document }) => ({
        id: document.id,
        title: document.title,
        sourceUrl: document.sourceUrl,
      })),
    };
  });
}
