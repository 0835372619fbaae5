import { describe, expect, it } from '@jest/globals';
import { gini, measureExposure } from './exposure.js';

describe('the Gini coefficient', () => {
  it.each([
    ['all alike', [3, 3, 3, 3], 0],
    ['one of four has all', [0, 0, 0, 8], 0.75],
    ['1, 2, 3', [1, 2, 3], 2 / 9],
  ])('of %s', (_, values, expected) => {
    expect(gini(values)).toBeCloseTo(expected, 12);
  });
});

describe('the exposure of suppliers', () => {
  const sizes = new Map([
    ['tiny', 'micro'],
    ['big', 'large'],
    ['grand', 'large'],
    ['unknown', null],
  ]);

  it('counts places over all suppliers, those never shown included', () => {
    const exposure = measureExposure([['big', 'tiny'], ['big'], []], sizes, ['micro', 'small', 'large']);
    expect(exposure).toEqual({
      needs: 3,
      places: 3,
      suppliers: 4,
      shown: 2,
      gini: expect.closeTo(7 / 12, 12),
      bySize: [
        { size: 'micro', suppliers: 1, places: 1, placesPerSupplier: 1 },
        { size: 'large', suppliers: 2, places: 2, placesPerSupplier: 1 },
        { size: null, suppliers: 1, places: 0, placesPerSupplier: 0 },
      ],
    });
  });

  it('says nothing of how even nothing is', () => {
    expect(measureExposure([], sizes, []).gini).toBeNull();
  });
});
