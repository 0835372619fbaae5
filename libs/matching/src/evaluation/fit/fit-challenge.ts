import type { MatchInput } from '../../matcher/match-need.js';
import { rankCandidates } from '../../matcher/match-need.js';
import { foldNearDuplicates } from '../../matcher/near-duplicates.js';
import { COLLECTION_OF, TARGET_TYPES, type TargetType } from '../../matcher/need.js';
import { weightsOf } from '../../matcher/vector-feature.js';
import type { Features } from '../../matcher/weights.js';
import type { Rankings } from '../evaluate.js';
import type { JudgedChallenge } from '../judged-challenges.js';
import type { Grades } from '../metrics.js';

export interface FitCandidate {
  id: string;
  features: Features;
  /** Ids of the ranked knowledge items that it took part in: their scores make its feature `references`. */
  references: readonly string[];
}

/** A judged challenge with all that a score by other weights is worked out from. */
export interface FitChallenge {
  id: string;
  origin: string;
  language: string;
  /** The weights that the matcher works with. */
  weights: Record<TargetType, Features>;
  grades: Record<TargetType, Grades>;
  /** By target type, near-duplicates together: they are shown together whatever the weights. */
  cases: Record<TargetType, readonly (readonly FitCandidate[])[]>;
  /** What plain BM25 finds, ids best first. */
  plain: Record<TargetType, readonly string[]>;
}

/**
 * Collects the features of every candidate once. Near-duplicates are folded as the weights in use fold them, of the
 * first `input.limit` cases; further ones stand alone.
 */
export function fitChallenge(challenge: JudgedChallenge, input: MatchInput, plain: Rankings): FitChallenge {
  const rankings = rankCandidates(input);
  const known = new Set(rankings.knowledge.ranked.map(({ document }) => document.id));
  const casesOf = (target: TargetType): FitCandidate[][] => {
    const { ranked } = rankings[target];
    const groups = foldNearDuplicates(ranked, target, input.statistics[COLLECTION_OF[target]], input.limit);
    const folded = groups.map(({ best, twins }) => [best, ...twins]);
    const seen = new Set(folded.flat());
    return [...folded, ...ranked.filter((one) => !seen.has(one)).map((one) => [one])].map((members) =>
      members.map(({ document, features }) => ({
        id: document.id,
        features,
        references: document.references.filter((id) => known.has(id)),
      })),
    );
  };
  const { id, origin, language, judgments } = challenge;
  return {
    id,
    origin,
    language,
    weights: byTarget((target) => weightsOf(rankings[target].context)),
    grades: byTarget((target) => judgments[COLLECTION_OF[target]]),
    cases: byTarget(casesOf),
    plain: byTarget((target) => plain[COLLECTION_OF[target]]),
  };
}

const byTarget = <T>(valueOf: (target: TargetType) => T): Record<TargetType, T> =>
  Object.fromEntries(TARGET_TYPES.map((target) => [target, valueOf(target)])) as Record<TargetType, T>;
