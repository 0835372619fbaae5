import { describe, expect, it } from '@jest/globals';
import {
  chartRows,
  outlineOf,
  parityPoints,
  placesPerSupplier,
  pointsOf,
  type Exposure,
  type Figures,
  type Point,
} from './figures.js';

const estimate = (mean: number, low: number | null = null, high: number | null = null) => ({
  mean,
  low,
  high,
});

const system = (name: string, ndcg10: ReturnType<typeof estimate>) => ({
  system: name,
  metrics: { ndcg10, precision5: estimate(0.4), recall50: estimate(0.8), mrr: estimate(0.5) },
});

const figures = (group: string, systems: Figures['systems']): Figures => ({
  target: 'knowledge',
  group,
  challenges: systems.length > 0 ? 5 : 0,
  leftOut: 0,
  systems,
  differences: [],
});

const point = (group: string, mean: number): Point => ({ group, ours: estimate(mean) });

describe('the points of a chart', () => {
  it('are ours and the baseline of each group for which something was judged', () => {
    const ours = estimate(0.7, 0.6, 0.8);
    const rows = [
      figures('en', [system('PPI Atlas', ours), system('plain BM25', estimate(0.4))]),
      figures('lt', []),
    ];

    expect(pointsOf(rows, 'ndcg10')).toEqual([{ group: 'en', ours, baseline: estimate(0.4) }]);
    expect(pointsOf(rows, 'recall50')[0]!.ours).toEqual(estimate(0.8));
  });

  it('become rows under the names that people read, an interval only where there is one', () => {
    const points: Point[] = [{ group: 'en', ours: estimate(0.7, 0.6, 0.8), baseline: estimate(0.4) }];

    expect(chartRows(points, (group) => group.toUpperCase())).toEqual([
      {
        name: 'EN',
        values: { ours: 0.7, baseline: 0.4 },
        intervals: { ours: [0.6, 0.8], baseline: null },
      },
    ]);
  });

  it('of parity have no baseline', () => {
    const row = {
      target: 'knowledge' as const,
      language: 'lt',
      needs: 3,
      shared: estimate(0.8),
      quality: null,
    };

    expect(chartRows(parityPoints([row]), String)).toEqual([
      { name: 'lt', values: { ours: 0.8 }, intervals: { ours: null } },
    ]);
  });
});

describe('the outline of a chart', () => {
  it('is the group of all, and the best and the worst of the others', () => {
    const outline = outlineOf([point('lt', 0.6), point('en', 0.8), point('es', 0.7), point('all', 0.9)]);

    expect([outline?.total.group, outline?.highest.group, outline?.lowest.group]).toEqual([
      'all',
      'en',
      'lt',
    ]);
  });

  it('takes all other languages where there is nothing for all', () => {
    const outline = outlineOf([point('lt', 0.6), point('other languages', 0.6)]);

    expect([outline?.total.group, outline?.highest.group]).toEqual(['other languages', 'lt']);
  });

  it('is not told of nothing', () => {
    expect(outlineOf([])).toBeNull();
    expect(outlineOf([point('all', 0.5)])).toBeNull();
  });
});

describe('places per supplier', () => {
  const exposure = (bySize: [size: string | null, suppliers: number, places: number][]): Exposure => ({
    needs: 10,
    places: bySize.reduce((sum, [, , places]) => sum + places, 0),
    suppliers: bySize.reduce((sum, [, suppliers]) => sum + suppliers, 0),
    shown: 1,
    gini: null,
    bySize: bySize.map(([size, suppliers, places]) => ({
      size,
      suppliers,
      places,
      placesPerSupplier: places / suppliers,
    })),
  });

  it('are counted over small and medium-sized enterprises together', () => {
    const sizes = exposure([
      ['micro', 1, 1],
      ['medium', 3, 11],
      ['large', 2, 2],
      ['research', 4, 16],
      [null, 5, 0],
    ]);

    expect(placesPerSupplier(sizes)).toEqual({ small: 3, large: 1, all: 2 });
  });

  it('are left open where no supplier is of the size', () => {
    expect(placesPerSupplier(exposure([[null, 2, 4]]))).toEqual({ small: null, large: null, all: 2 });
    expect(placesPerSupplier(exposure([]))).toEqual({ small: null, large: null, all: null });
  });
});
