import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasRelevant, ndcgAt, precisionAt, recallAt, reciprocalRank, type Grades } from './metrics.js';

const grades = (entries: Record<string, number>): Grades => new Map(Object.entries(entries));
const metrics = { ndcg: ndcgAt(10), precision: precisionAt(5), recall: recallAt(50), reciprocalRank };

const id = fc.integer({ min: 0, max: 40 }).map((number) => `r${number}`);
const anyGrades = fc
  .array(fc.tuple(id, fc.integer({ min: 0, max: 3 })), { maxLength: 30 })
  .map((all) => new Map(all));
const anyRanking = fc.array(id, { maxLength: 60 });
const relevantGrades = anyGrades.filter(hasRelevant);

const best = (judged: Grades): string[] => [...judged].sort((a, b) => b[1] - a[1]).map(([key]) => key);

describe('ndcgAt', () => {
  it('is the discounted gain over that of the best ranking, worked out by hand', () => {
    // gains 2^3 - 1 = 7, 2^2 - 1 = 3, 2^1 - 1 = 1; discounts log2 of 2, 3, 4
    const ideal = 7 / 1 + 3 / Math.log2(3) + 1 / 2;
    const judged = grades({ a: 3, b: 2, c: 1 });
    expect(ndcgAt(10)(['b', 'x', 'a'], judged)).toBeCloseTo((3 / 1 + 7 / 2) / ideal, 12);
    expect(ndcgAt(1)(['b', 'a'], judged)).toBeCloseTo(3 / 7, 12);
  });

  it('is 0.6309 for one relevant record on the second place', () => {
    expect(ndcgAt(10)(['x', 'a'], grades({ a: 3 }))).toBeCloseTo(0.6309, 4);
  });

  it('takes the ideal from all graded records, not only from those found', () => {
    expect(ndcgAt(10)(['a'], grades({ a: 1, b: 3 }))).toBeCloseTo(1 / (7 + 1 / Math.log2(3)), 12);
  });

  it('looks at no place beyond its depth', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `x${index}`);
    expect(ndcgAt(10)([...ten, 'a'], grades({ a: 3 }))).toBe(0);
  });

  it('is 1 for the best ranking, and no better for any other', () => {
    fc.assert(
      fc.property(relevantGrades, anyRanking, (judged, ranking) => {
        expect(ndcgAt(10)(best(judged), judged)).toBeCloseTo(1, 12);
        expect(ndcgAt(10)(ranking, judged)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('does not fall when a better record changes places with a worse one before it', () => {
    fc.assert(
      fc.property(relevantGrades, fc.uniqueArray(id, { minLength: 2 }), fc.nat(), (judged, ranking, pick) => {
        const at = pick % (ranking.length - 1);
        const [first, second] = [ranking[at]!, ranking[at + 1]!];
        fc.pre((judged.get(second) ?? 0) > (judged.get(first) ?? 0));
        const swapped = ranking.with(at, second).with(at + 1, first);
        expect(ndcgAt(10)(swapped, judged)).toBeGreaterThanOrEqual(ndcgAt(10)(ranking, judged));
      }),
    );
  });
});

describe('precisionAt', () => {
  it('counts grade 1 and more as relevant and a missing place as a miss', () => {
    const judged = grades({ a: 3, b: 1, c: 0 });
    expect(precisionAt(5)(['a', 'c', 'x', 'b', 'y', 'a'], judged)).toBe(2 / 5);
    expect(precisionAt(5)(['a'], judged)).toBe(1 / 5);
  });
});

describe('recallAt', () => {
  it('is the share of the relevant records found', () => {
    const judged = grades({ a: 3, b: 1, c: 2, d: 0 });
    expect(recallAt(50)(['c', 'd', 'a'], judged)).toBeCloseTo(2 / 3, 12);
    expect(recallAt(1)(['d', 'a'], judged)).toBe(0);
  });

  it('is 1 when everything relevant is listed', () => {
    fc.assert(fc.property(relevantGrades, (judged) => recallAt(50)(best(judged), judged) === 1));
  });
});

describe('reciprocalRank', () => {
  it('is one over the rank of the first relevant record', () => {
    expect(reciprocalRank(['x', 'y', 'b', 'a'], grades({ a: 3, b: 1 }))).toBe(1 / 3);
    expect(reciprocalRank(['x'], grades({ a: 3 }))).toBe(0);
  });
});

describe.each(Object.entries(metrics))('%s', (_, metric) => {
  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(anyGrades, anyRanking, (judged, ranking) => {
        const value = metric(ranking, judged);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('is 0 where nothing is relevant', () => {
    expect(metric(['a', 'b'], grades({ a: 0 }))).toBe(0);
  });

  it('minds neither the order in which the grades stand nor records graded 0', () => {
    fc.assert(
      fc.property(anyGrades, anyRanking, (judged, ranking) => {
        const rewritten = new Map([['ungraded', 0], ...[...judged].reverse()] as [string, number][]);
        expect(metric(ranking, rewritten)).toBeCloseTo(metric(ranking, judged), 12);
      }),
    );
  });

  it('minds neither what the ids are called nor what follows the last relevant one', () => {
    fc.assert(
      fc.property(anyGrades, anyRanking, (judged, ranking) => {
        const renamed = new Map([...judged].map(([key, grade]) => [`other-${key}`, grade]));
        const longer = [...ranking.map((key) => `other-${key}`), 'unknown'];
        expect(metric(longer, renamed)).toBeCloseTo(metric(ranking, judged), 12);
      }),
    );
  });

  it('gains nothing from listing a record again', () => {
    fc.assert(
      fc.property(relevantGrades, anyRanking, (judged, ranking) => {
        const again = ranking.flatMap((key) => [key, key]);
        expect(metric(again, judged)).toBeLessThanOrEqual(metric([...new Set(ranking)], judged) + 1e-12);
      }),
    );
  });
});
