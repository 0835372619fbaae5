import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bucketOf, longestOf, quantile } from './latency-histogram.js';

const countsOf = (times: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const ms of times) counts.set(bucketOf(ms), (counts.get(bucketOf(ms)) ?? 0) + 1);
  return counts;
};

describe('the histogram of times', () => {
  it('puts each time into the bucket that it just fits into', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 600_000 }), (ms) => {
        expect(longestOf(bucketOf(ms))).toBeGreaterThanOrEqual(ms - 1e-6);
        expect(longestOf(bucketOf(ms) - 1)).toBeLessThan(ms);
      }),
    );
    expect([bucketOf(0), bucketOf(0.3), bucketOf(1)]).toEqual([0, 0, 0]);
  });

  it('knows quantiles to within a tenth', () => {
    const times = Array.from({ length: 100 }, (_, index) => (index + 1) * 10);
    const p50 = quantile(countsOf(times), 0.5)!;
    const p95 = quantile(countsOf(times), 0.95)!;
    expect(p50 / 500).toBeGreaterThanOrEqual(0.99);
    expect(p50 / 500).toBeLessThan(1.1);
    expect(p95 / 950).toBeGreaterThanOrEqual(0.99);
    expect(p95 / 950).toBeLessThan(1.1);
  });

  it('does not let one slow answer move the middle', () => {
    expect(quantile(countsOf([8, 8, 8, 60_000]), 0.5)).toBe(8);
  });

  it('says nothing of no times', () => {
    expect(quantile(new Map(), 0.5)).toBeNull();
  });
});
