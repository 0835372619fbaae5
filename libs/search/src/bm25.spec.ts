import { describe, expect, it } from '@jest/globals';
import { inverseDocumentFrequency, saturation } from './bm25.js';

describe('BM25', () => {
  it('weighs a term by its rarity, never below zero', () => {
    expect(inverseDocumentFrequency(1, 3)).toBeCloseTo(Math.log(1 + 2.5 / 1.5), 12);
    expect(inverseDocumentFrequency(1, 1000)).toBeGreaterThan(inverseDocumentFrequency(10, 1000));
    expect(inverseDocumentFrequency(1000, 1000)).toBeGreaterThan(0);
  });

  it('is as in the formula with k1 1.2 and b 0.75', () => {
    expect(saturation(2, 50, 100)).toBeCloseTo(2 / (2 + 1.2 * (0.25 + 0.75 * 0.5)), 12);
  });

  it('grows with frequency, falls with length, and stays below one', () => {
    expect(saturation(0, 100, 100)).toBe(0);
    expect(saturation(2, 100, 100)).toBeGreaterThan(saturation(1, 100, 100));
    expect(saturation(1, 200, 100)).toBeLessThan(saturation(1, 100, 100));
    expect(saturation(1e6, 100, 100)).toBeLessThan(1);
  });
});
