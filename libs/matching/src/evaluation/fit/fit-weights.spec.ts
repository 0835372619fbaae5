import { describe, expect, it } from '@jest/globals';
import { FEATURE_NAMES, FEATURE_WEIGHTS, type Features } from '../../matcher/weights.js';
import type { FitCandidate, FitChallenge } from './fit-challenge.js';
import { fitWeights, isWithinNoise } from './fit-weights.js';
import { formatFit } from './format-fit.js';
import { QualityByWeights } from './quality-by-weights.js';

const features = (given: Partial<Features>): Features => ({
  ...(Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as Features),
  ...given,
});
const candidate = (id: string, given: Partial<Features>, references: string[] = []): FitCandidate => ({
  id,
  features: features(given),
  references,
});

interface Case {
  id: string;
  origin?: string;
  language?: string;
  knowledge?: FitCandidate[][];
  suppliers?: FitCandidate[][];
}

/** A challenge to which `right` alone is relevant. */
const challenge = ({
  id,
  origin = id,
  language = 'en',
  knowledge = [],
  suppliers = [],
}: Case): FitChallenge => ({
  id,
  origin,
  language,
  weights: FEATURE_WEIGHTS,
  grades: { knowledge: new Map([['right', 3]]), supplier: new Map([['right', 3]]) },
  cases: { knowledge, supplier: suppliers },
  plain: { knowledge: ['wrong', 'right'], supplier: [] },
});

/** Place tells right from wrong; results are everywhere and sector misleads. */
const placeTells = [
  [candidate('right', { place: 1, results: 1 })],
  [candidate('wrong', { sector: 1, results: 1 })],
];
const sectorTells = [[candidate('right', { sector: 1 })], [candidate('wrong', { place: 1 })]];

describe('the quality by other weights', () => {
  it('makes what references are worth of the scores that knowledge items then have', () => {
    const of = challenge({
      id: 'a',
      knowledge: [[candidate('case', { place: 1 })], [candidate('other', { sector: 1 })]],
      suppliers: [[candidate('right', {}, ['case'])], [candidate('wrong', {}, ['other'])]],
    });
    const supplierNdcg = (knowledge: Partial<Features>): number =>
      new QualityByWeights([of]).ndcg('supplier', {
        knowledge: features(knowledge),
        supplier: features({ references: 100 }),
      })[0]!;
    expect(supplierNdcg({ place: 100 })).toBe(1);
    expect(supplierNdcg({ sector: 100 })).toBeCloseTo(1 / Math.log2(3), 12);
  });

  it('puts near-duplicates right behind the best of them', () => {
    const of = challenge({
      id: 'a',
      knowledge: [
        [candidate('best', { sector: 1 }), candidate('right', {})],
        [candidate('wrong', { sector: 0.9 })],
      ],
    });
    const [ndcg] = new QualityByWeights([of]).ndcg('knowledge', FEATURE_WEIGHTS);
    expect(ndcg).toBeCloseTo(1 / Math.log2(3), 12);
  });
});

describe('fitting weights', () => {
  const many = (knowledge: FitCandidate[][]): FitChallenge[] =>
    Array.from({ length: 6 }, (_, index) => challenge({ id: `c${index}`, knowledge }));

  it('gives the points to the feature that tells what is relevant', () => {
    const [knowledge] = fitWeights(many(placeTells));
    const { place, sector } = knowledge!.chosen;
    expect(place).toBeGreaterThan(sector);
    expect(knowledge!.systems[0]).toMatchObject({ name: 'fitted, cross-validated', balanced: { mean: 1 } });
    expect(knowledge!.systems[2]!.balanced.mean).toBeCloseTo(1 / Math.log2(3), 12);
    expect(isWithinNoise(knowledge!.gain)).toBe(false);
  });

  it('says which features no candidate has, and gives them no points', () => {
    const [knowledge] = fitWeights(many(placeTells));
    expect(knowledge!.free).toEqual(['sector', 'place', 'results']);
    expect(knowledge!.chosen).toMatchObject({ text: 0, concepts: 0, budget: 0 });
  });

  it('takes coarse points where finer ones bring no more', () => {
    const [knowledge] = fitWeights(many(placeTells));
    expect(FEATURE_NAMES.map((name) => knowledge!.chosen[name] % 20)).toEqual(FEATURE_NAMES.map(() => 0));
  });

  it('never measures on what it was fitted to, translations included', () => {
    const odd = ['en', 'lt', 'es'].map((language) =>
      challenge({ id: `odd-${language}`, origin: 'odd', language, knowledge: sectorTells }),
    );
    const [knowledge] = fitWeights([...many(placeTells), ...odd]);
    // Whatever is learnt from the six others is wrong for the odd one: it must not have been learnt from itself.
    const others = knowledge!.systems[0]!.byLanguage.find(({ language }) => language === 'other languages');
    expect(others!.ndcg10.mean).toBeCloseTo(1 / Math.log2(3), 12);
  });

  it('takes a gain of nothing for noise', () => {
    const [, supplier] = fitWeights([
      challenge({ id: 'a', suppliers: [[candidate('right', { text: 1 })]] }),
      challenge({ id: 'b', suppliers: [[candidate('right', { text: 1 })]] }),
    ]);
    expect(isWithinNoise(supplier!.gain)).toBe(true);
  });

  it('can be dealt into fewer parts, and comes to the same each time', () => {
    expect(fitWeights(many(placeTells), 2)).toEqual(fitWeights(many(placeTells), 2));
  });

  it('is printed with the verdict and the weights', () => {
    const text = formatFit(fitWeights(many(placeTells)));
    expect(text).toMatch(/^fitted, cross-validated +1\.000 ± 0\.000 +1\.000 \[1\.000, 1\.000\]/m);
    expect(text).toMatch(/Gain over the current weights: \+0\.\d+ ± 0\.000: more than noise/);
    expect(text).toMatch(/^steps of 1 /m);
  });
});
