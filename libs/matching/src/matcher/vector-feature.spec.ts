import { describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '#search';
import { conceptScheme, corpusStatistics, need, searchDocument } from '#testing';
import { matchNeed } from './match-need.js';
import { understandNeed } from './understand-need.js';
import { algorithmWith, weightsOf } from './vector-feature.js';
import { ALGORITHM_VERSION } from './weights.js';
import { widenNeed } from './widen-need.js';

const scheme = conceptScheme();
const NEED = need({ title: 'Wards lack beds', description: 'Nobody knows which beds are free.' });
const SHARING = searchDocument({ id: 'sharing', title: 'Free beds at a glance' });
const NEAR = searchDocument({ id: 'near', title: 'Zimmerbelegung' });
const FAR = searchDocument({ id: 'far', title: 'Straßenbahn' });
const NOISE = ['alpha', 'beta', 'gamma', 'delta'].map((title) => searchDocument({ id: title, title }));

function match(nearness?: Record<string, number>, suppliers: SearchDocument[] = []) {
  const knowledge = [SHARING, NEAR, FAR];
  const ofBoth = nearness && new Map(Object.entries(nearness));
  const statistics = {
    knowledge: corpusStatistics([...knowledge, ...NOISE]),
    suppliers: corpusStatistics([...suppliers, ...NOISE]),
  };
  return matchNeed({
    understood: widenNeed(understandNeed(NEED, scheme), knowledge, statistics.knowledge, scheme),
    scheme,
    statistics,
    candidates: { knowledge, suppliers },
    nearness: ofBoth && { knowledge: ofBoth, suppliers: ofBoth },
    limit: 10,
  });
}

describe('nearness of vectors', () => {
  it('brings in a record that shares no word, and says so', () => {
    const { knowledge } = match({ near: 0.9, far: 0.1 });
    expect(knowledge.map(({ target }) => target.id).sort()).toEqual(['near', 'sharing']);
    const { reasons } = knowledge.find(({ target }) => target.id === 'near')!;
    expect(reasons.map(({ kind }) => kind)).toContain('vector');
    expect(reasons.find(({ kind }) => kind === 'vector')!.evidence).toEqual([
      { field: 'title', quote: NEAR.title },
    ]);
  });

  it('is one feature among others: reasons still add up to the score', () => {
    for (const { score, reasons } of match({ near: 0.9, sharing: 0.7 }).knowledge) {
      expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 0);
    }
  });

  it('counts the same for suppliers', () => {
    const maker = searchDocument({ id: 'maker', title: 'Bettenwerk' });
    const { supplier } = match({ maker: 0.8 }, [maker]);
    expect(supplier.map(({ target, reasons }) => [target.id, reasons.map(({ kind }) => kind)])).toEqual([
      ['maker', ['vector']],
    ]);
  });

  it('leaves the other features their proportions and fills 100 points', () => {
    for (const targetType of ['knowledge', 'supplier'] as const) {
      const [without, withModel] = [
        weightsOf({ targetType }),
        weightsOf({ targetType, nearness: new Map() }),
      ];
      expect(Object.values(withModel).reduce((sum, weight) => sum + weight)).toBeCloseTo(100);
      expect(withModel.text / withModel.sector).toBeCloseTo(without.text / without.sector);
    }
  });

  it('is absent where no model takes part', () => {
    const { knowledge } = match();
    expect(knowledge.map(({ target }) => target.id)).toEqual(['sharing']);
    expect(JSON.stringify(knowledge)).not.toContain('vector');
  });
});

describe('the identity of the algorithm', () => {
  it('names the model that takes part, in what the id of a job may hold', () => {
    expect(algorithmWith(undefined)).toBe(ALGORITHM_VERSION);
    expect(algorithmWith('multilingual-e5-small-http-384-f1')).toBe(
      `${ALGORITHM_VERSION}-multilingual-e5-small-http-384-f1`,
    );
  });
});
