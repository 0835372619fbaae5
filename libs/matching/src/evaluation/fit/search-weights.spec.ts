import { describe, expect, it } from '@jest/globals';
import { FEATURE_NAMES, type Features } from '../../matcher/weights.js';
import { searchWeights, STEPS } from './search-weights.js';

const free = ['text', 'concepts', 'sector', 'place'] as const;
/** Greatest, 0, at these points. */
const peakAt =
  (points: Partial<Features>) =>
  (weights: Features): number =>
    -FEATURE_NAMES.reduce((sum, name) => sum + (weights[name] - (points[name] ?? 0)) ** 2, 0);

describe('searchWeights', () => {
  it('finds the point where the value is greatest', () => {
    const peak = { text: 13, concepts: 54, sector: 26, place: 7 };
    expect(searchWeights(free, peakAt(peak)).at(-1)).toMatchObject({ step: 1, value: -0, weights: peak });
  });

  it('gives the best of each grid, in multiples of its step that add up to 100', () => {
    const grids = searchWeights(free, peakAt({ text: 13, concepts: 54, sector: 26, place: 7 }));
    expect(grids.map(({ step }) => step)).toEqual([...STEPS]);
    for (const { step, weights } of grids) {
      const points = FEATURE_NAMES.map((name) => weights[name]);
      expect(points.reduce((sum, one) => sum + one, 0)).toBe(100);
      expect(points.filter((one) => one < 0 || one % step !== 0)).toEqual([]);
    }
  });

  it('leaves features that are not free at 0', () => {
    const { weights } = searchWeights(['text', 'place'], peakAt({ sector: 100 })).at(-1)!;
    expect([weights.text, weights.place, weights.sector]).toEqual([50, 50, 0]);
  });

  it('takes the same of equal values each time', () => {
    expect(searchWeights(free, () => 0)).toEqual(searchWeights(free, () => 0));
  });
});
