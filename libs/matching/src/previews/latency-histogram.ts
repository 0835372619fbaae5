/** Steps in which a time doubles: a bucket is 9 % wide. */
const STEPS_PER_DOUBLING = 8;

/** The bucket that a time falls into; all up to 1 ms are in the first, 0. */
export const bucketOf = (ms: number): number =>
  Math.max(0, Math.ceil(STEPS_PER_DOUBLING * Math.log2(Math.max(ms, 1))));

/** The longest time that falls into a bucket, in milliseconds. */
export const longestOf = (bucket: number): number => 2 ** (bucket / STEPS_PER_DOUBLING);

/** The time, in milliseconds, that so great a share (0 to 1) of all did not exceed, as exact as the buckets are. */
export function quantile(counts: ReadonlyMap<number, number>, share: number): number | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let seen = 0;
  for (const [bucket, count] of [...counts].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen >= share * total) return Math.round(longestOf(bucket));
  }
  return null;
}
