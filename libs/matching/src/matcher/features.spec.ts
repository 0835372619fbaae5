import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { need, searchDocument } from '#testing';
import { SECTORS, type Sector } from '#vocabulary';
import { budgetNearness, placeNearness, sectorOverlap, statedSectors } from './features.js';
import { FEATURE_WEIGHTS } from './weights.js';

describe('features', () => {
  it.each<[Sector[], Sector[], number]>([
    [['health'], ['health'], 1],
    [['health'], ['health', 'it'], 2 / 3],
    [['health', 'it'], ['energy'], 0],
    [[], ['health'], 0],
    [['health'], [], 0],
  ])('sectors %j and %j overlap by %d', (needed, stated, expected) => {
    expect(sectorOverlap(statedSectors({ sectors: needed }), stated)).toBeCloseTo(expected);
  });

  it('sectors that a need is less sure of overlap less', () => {
    const unsure = new Map<Sector, number>([
      ['health', 0.5],
      ['it', 0.1],
    ]);
    expect(sectorOverlap(unsure, ['health'])).toBeCloseTo(1 / 1.6);
    expect(sectorOverlap(unsure, ['it'])).toBeCloseTo(0.2 / 1.6);
  });

  it.each([
    ['LT', 'LT', 1],
    ['LT', 'EU', 0.5],
    ['LT', 'ES', 0],
    ['LT', null, 0],
    [null, 'LT', 0],
  ])('a need from %s is near a record from %s by %d', (from, country, expected) => {
    expect(placeNearness(need({ country: from }), searchDocument({ country }))).toBe(expected);
  });

  it.each([
    [100_000, 100_000, 1],
    [100_000, 1_000_000, 0.5],
    [100_000, 10_000, 0.5],
    [100_000, 20_000_000, 0],
    [100_000, null, 0],
    [null, 100_000, 0],
    [100_000, 0, 0],
  ])('budgets of %d and %d are near by %d', (budgetEur, cost, expected) => {
    expect(budgetNearness(need({ budgetEur }), searchDocument({ budgetEur: cost }))).toBeCloseTo(expected);
  });

  it('stay between 0 and 1 whatever is stated', () => {
    const money = fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }));
    const sectors = fc.uniqueArray(fc.constantFrom(...SECTORS));
    fc.assert(
      fc.property(money, money, sectors, sectors, (budgetEur, cost, needed, stated) => {
        const values = [
          budgetNearness(need({ budgetEur }), searchDocument({ budgetEur: cost })),
          sectorOverlap(statedSectors({ sectors: needed }), stated),
        ];
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it.each(Object.entries(FEATURE_WEIGHTS))('of a %s add up to 100 points', (_target, weights) => {
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });
});
