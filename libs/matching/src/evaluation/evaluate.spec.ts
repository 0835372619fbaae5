import { describe, expect, it } from '@jest/globals';
import { evaluate, type EvaluationRow, type JudgedRun } from './evaluate.js';
import { formatEvaluation } from './format-evaluation.js';
import { readJudgedChallenges } from './judged-challenges.js';

interface Case {
  id: string;
  lang?: string;
  knowledge?: Record<string, number>;
  suppliers?: Record<string, number>;
  ours: string[];
  bm25?: string[];
}

function runOf({ id, lang = 'en', knowledge = {}, suppliers = {}, ours, bm25 }: Case): JudgedRun {
  const [challenge] = readJudgedChallenges([
    { id, lang, title: 'T', description: 'D', judgments: { knowledge, suppliers } },
  ]);
  const found = (ids: string[]): JudgedRun['systems'][string] => ({ knowledge: ids, suppliers: ids });
  return { challenge: challenge!, systems: { ours: found(ours), ...(bm25 && { bm25: found(bm25) }) } };
}

const rowOf = (runs: JudgedRun[], target: string, language: string): EvaluationRow =>
  evaluate(runs).rows.find((row) => row.target === target && row.language === language)!;

const means = (row: EvaluationRow, system: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(row.systems.find((each) => each.system === system)!.metrics).map(([name, { mean }]) => [
      name,
      mean,
    ]),
  );

describe('evaluate', () => {
  const runs = [
    runOf({ id: 'a', knowledge: { k1: 3 }, ours: ['k1'], bm25: ['x', 'k1'] }),
    runOf({ id: 'b', knowledge: { k2: 2, k3: 1 }, suppliers: { s1: 1 }, ours: ['x', 'k2'], bm25: [] }),
    runOf({ id: 'c', lang: 'lt', knowledge: { k1: 1 }, ours: [], bm25: ['k1'] }),
    runOf({ id: 'd', lang: 'es', knowledge: { k1: 1 }, ours: ['k1'], bm25: ['k1'] }),
  ];

  it('gives the means of each system over the challenges of a language', () => {
    const row = rowOf(runs, 'knowledge', 'en');
    expect(row.challenges).toBe(2);
    const found = 3 / Math.log2(3) / (3 + 1 / Math.log2(3));
    expect(means(row, 'ours')).toEqual({
      ndcg10: expect.closeTo((1 + found) / 2, 10),
      precision5: expect.closeTo(0.2, 10),
      recall50: expect.closeTo(0.75, 10),
      mrr: expect.closeTo(0.75, 10),
    });
    expect(means(row, 'bm25').mrr).toBeCloseTo(0.25, 10);
  });

  it('has a row for English, each other language, the others together and all', () => {
    const { rows } = evaluate(runs);
    const languages = ['en', 'es', 'lt', 'other languages', 'all'];
    expect(rows.map(({ target, language }) => [target, language])).toEqual([
      ...languages.map((language) => ['knowledge', language]),
      ...languages.map((language) => ['suppliers', language]),
    ]);
    expect(rows.slice(0, 5).map(({ challenges }) => challenges)).toEqual([2, 1, 1, 2, 4]);
  });

  it('leaves a challenge without relevant records out of that target and counts it', () => {
    const row = rowOf(runs, 'suppliers', 'en');
    expect([row.challenges, row.leftOut]).toEqual([1, 1]);
    expect(rowOf(runs, 'suppliers', 'lt')).toEqual({
      target: 'suppliers',
      language: 'lt',
      challenges: 0,
      leftOut: 1,
      systems: [],
      differences: [],
    });
  });

  it('pairs the first system with each other one by challenge', () => {
    const even = Array.from({ length: 6 }, (_, index) =>
      runOf({
        id: `p${index}`,
        knowledge: { k: 3 },
        ours: index % 2 ? ['k'] : ['x', 'k'],
        bm25: index % 2 ? ['x', 'k'] : ['x', 'x2', 'x3', 'k'],
      }),
    );
    const [difference] = rowOf(even, 'knowledge', 'all').differences;
    expect(difference).toMatchObject({ system: 'ours', against: 'bm25' });
    const { mean, low, high } = difference!.metrics.mrr;
    expect(mean).toBeCloseTo((1 / 2 + 1 / 4) / 2, 10);
    // Each difference lies from 1/4 to 1/2, though the systems' own values overlap.
    expect(low).toBeGreaterThanOrEqual(0.25);
    expect(high).toBeLessThanOrEqual(0.5);
  });

  it('draws a challenge and its translations together', () => {
    const one = runOf({ id: 'a', knowledge: { k: 1 }, ours: ['k'] });
    const translated = { ...one, challenge: { ...one.challenge, id: 'a-lt', language: 'lt' } };
    const row = rowOf([one, translated], 'knowledge', 'all');
    expect(row.challenges).toBe(2);
    expect(row.systems[0]!.metrics.ndcg10).toEqual({ mean: 1, low: null, high: null });
  });

  it('gives the same report each time, fit to be written as JSON', () => {
    const report = evaluate(runs);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(evaluate(runs)).toEqual(report);
  });

  it('does not depend on the order in which the systems stand in a run', () => {
    const turned = runs.map((run, index) =>
      index === 0 ? run : { ...run, systems: Object.fromEntries(Object.entries(run.systems).reverse()) },
    );
    expect(evaluate(turned)).toEqual(evaluate(runs));
  });

  it('refuses runs of different systems, and none at all', () => {
    expect(() => evaluate([runs[0]!, runOf({ id: 'z', ours: [] })])).toThrow(
      /z was not run with the systems/,
    );
    expect(() => evaluate([])).toThrow(/nothing to evaluate/);
  });
});

describe('formatEvaluation', () => {
  it('prints aligned tables with intervals and paired differences', () => {
    const text = formatEvaluation(
      evaluate([
        runOf({ id: 'a', knowledge: { k: 3 }, ours: ['k'], bm25: ['x', 'k'] }),
        runOf({ id: 'b', knowledge: { k: 3 }, ours: ['k'], bm25: ['x', 'k'] }),
        runOf({ id: 'c', lang: 'lt', knowledge: { k: 3 }, ours: ['x'], bm25: ['k'] }),
      ]),
    );
    const lines = text.split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'Comparable cases (knowledge)',
      'language         challenges  left out  system       nDCG@10                  P@5                     recall@50               MRR',
      'en               2           0         ours         1.000 [1.000, 1.000]     0.200 [0.200, 0.200]    1.000 [1.000, 1.000]    1.000 [1.000, 1.000]',
      '                                       bm25         0.631 [0.631, 0.631]     0.200 [0.200, 0.200]    1.000 [1.000, 1.000]    0.500 [0.500, 0.500]',
      '                                       ours - bm25  +0.369 [+0.369, +0.369]  0.000 [0.000, 0.000]    0.000 [0.000, 0.000]    +0.500 [+0.500, +0.500]',
    ]);
    expect(lines[5]).toMatch(/^lt {15}1 {11}0 {9}ours {9}0\.000 +0\.000/);
    expect(text).toContain('Suppliers\n');
    expect(text).toMatch(/^all +0 +3 +nothing judged$/m);
  });
});
