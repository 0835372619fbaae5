import type { Collection } from '#search';
import type { TargetType } from './need.js';
import { ALGORITHM_VERSION, FEATURE_NAMES, FEATURE_WEIGHTS, type Features } from './weights.js';

/** How near the vectors of records are to that of the need, 0 to 1, by collection and id; 0 for those without one. */
export type VectorNearness = Record<Collection, ReadonlyMap<string, number>>;

/** Points out of 100 when a model takes part; the other features share the rest in the proportions they have without. */
const VECTOR_POINTS = 25;

/** A candidate for which neither words nor concepts nor references speak is shown from here on. */
export const RELEVANT_NEARNESS = 0.5;

interface WeighedContext {
  targetType: TargetType;
  /** Undefined where no model takes part. */
  nearness?: ReadonlyMap<string, number> | undefined;
}

/** Points out of 100 for a full feature; without a model those of `FEATURE_WEIGHTS`. */
export function weightsOf({ targetType, nearness }: WeighedContext): Features {
  const weights = FEATURE_WEIGHTS[targetType];
  if (!nearness) return weights;
  const share = 1 - VECTOR_POINTS / 100;
  const scaled = FEATURE_NAMES.map((name) => [name, weights[name] * share] as const);
  return { ...(Object.fromEntries(scaled) as Features), vector: VECTOR_POINTS };
}

/** Identity of the algorithm when a model of this id took part, or none did. */
export const algorithmWith = (modelId: string | undefined): string =>
  modelId === undefined ? ALGORITHM_VERSION : `${ALGORITHM_VERSION}-${modelId}`;
