export const RESAMPLES = 2000;
export const CONFIDENCE = 0.95;

/** A mean and the interval it would fall into were other challenges of the same kind drawn. */
export interface Estimate {
  mean: number;
  /** Null where there are fewer than two groups: one challenge says nothing of others. */
  low: number | null;
  high: number | null;
}

/**
 * Mean of all values with a percentile bootstrap interval (95 %, 2,000 resamples). Values that belong together, such
 * as one challenge in several languages, form a group and are drawn together, for they are no independent evidence.
 * The draws depend on the number of groups alone: the same groups give the same interval, always.
 *
 * For two systems on the same challenges, give the differences: the interval is then that of the paired difference.
 */
export function estimateMean(groups: readonly (readonly number[])[]): Estimate {
  const filled = groups
    .filter((group) => group.length > 0)
    .map((group) => ({ sum: group.reduce((sum, value) => sum + value, 0), count: group.length }));
  if (filled.length === 0) throw new RangeError('A mean needs at least one value.');
  const mean = meanOf(filled);
  if (filled.length === 1) return { mean, low: null, high: null };
  const random = randomSource(filled.length);
  const means = Array.from({ length: RESAMPLES }, () =>
    meanOf(filled.map(() => filled[Math.floor(random() * filled.length)]!)),
  ).sort((a, b) => a - b);
  const outside = Math.floor((RESAMPLES * (1 - CONFIDENCE)) / 2);
  return { mean, low: means[outside]!, high: means[RESAMPLES - 1 - outside]! };
}

function meanOf(groups: { sum: number; count: number }[]): number {
  const sum = groups.reduce((total, group) => total + group.sum, 0);
  return sum / groups.reduce((total, group) => total + group.count, 0);
}

/** Mulberry32: small, and the same numbers on every machine. */
function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
