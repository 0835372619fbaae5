import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { estimateMean } from './bootstrap.js';

const single = (values: number[]): number[][] => values.map((value) => [value]);
const score = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

describe('estimateMean', () => {
  it('gives the mean of all values, however they are grouped', () => {
    expect(estimateMean([[1, 0, 0], [1]]).mean).toBe(0.5);
    expect(estimateMean(single([1, 0, 0, 1])).mean).toBe(0.5);
  });

  it('gives the same interval each time', () => {
    const groups = single([0.2, 0.9, 0.4, 0.7, 0.1]);
    expect(estimateMean(groups)).toEqual(estimateMean(groups));
  });

  it('gives the interval of the binomial distribution for zeros and ones', () => {
    // Of 100 draws at one half, 40 and 60 successes bound the middle 95 %; 42 and 58 the middle 90 %.
    const { low, high } = estimateMean(single([...Array<number>(50).fill(0), ...Array<number>(50).fill(1)]));
    expect(Math.abs(low! - 0.4)).toBeLessThan(0.015);
    expect(Math.abs(high! - 0.6)).toBeLessThan(0.015);
  });

  it('holds the mean between its ends, and both between the least and the greatest value', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 8 }), (values) => {
        const { mean, low, high } = estimateMean(single(values));
        expect(low).toBeLessThanOrEqual(mean + 1e-12);
        expect(high).toBeGreaterThanOrEqual(mean - 1e-12);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it('moves with the values when all of them move', () => {
    const values = [0.2, 0.5, 0.3, 0.4];
    const before = estimateMean(single(values));
    const after = estimateMean(single(values.map((value) => value + 1)));
    expect(after.low).toBeCloseTo(before.low! + 1, 12);
    expect(after.high).toBeCloseTo(before.high! + 1, 12);
  });

  it('is not made surer by saying one thing several times', () => {
    const once = estimateMean(single([0.1, 0.5, 0.9]));
    const often = estimateMean([0.1, 0.5, 0.9].map((value) => Array<number>(8).fill(value)));
    expect(often.low).toBeCloseTo(once.low!, 12);
    expect(often.high).toBeCloseTo(once.high!, 12);
  });

  it('gives no interval for a single group', () => {
    expect(estimateMean([[0.4, 0.6]])).toEqual({ mean: 0.5, low: null, high: null });
  });

  it('refuses to give a mean of nothing', () => {
    expect(() => estimateMean([[]])).toThrow(RangeError);
  });
});
