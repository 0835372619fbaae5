import { describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '#search';
import { concept, conceptScheme, corpusStatistics, need, searchDocument } from '#testing';
import type { Need } from './need.js';
import { understandNeed } from './understand-need.js';
import { CLOSEST_CASES, WIDENING } from './weights.js';
import { widenNeed } from './widen-need.js';

const scheme = conceptScheme(
  concept({ id: 'falls', labels: { en: ['falls'] } }),
  concept({ id: 'sensor' }),
  concept({ id: 'bus' }),
  concept({ id: 'noise' }),
);

const about = (id: string, concepts: string[], sectors: SearchDocument['sectors'] = []): SearchDocument =>
  searchDocument({ id, sectors, concepts: concepts.map((name) => ({ id: name, weight: 3 })) });

function widened(cases: SearchDocument[], stated: Partial<Need> = {}) {
  const wanted = understandNeed(need({ title: 'Falls', description: '', ...stated }), scheme);
  const others = ['a', 'b', 'c', 'd'].map((id) => about(id, ['noise']));
  const { concepts } = widenNeed(wanted, cases, corpusStatistics([...cases, ...others]), scheme);
  const weightIn = (among: typeof concepts, id: string): number =>
    among.find((each) => each.id === id)?.weight ?? 0;
  return {
    before: (id: string) => weightIn(wanted.concepts, id),
    after: (id: string) => weightIn(concepts, id),
    concepts,
  };
}

describe('a need widened by the cases closest to it', () => {
  it('is about what they have in common too, less than about its own topics', () => {
    const { after } = widened([about('one', ['falls', 'sensor']), about('two', ['falls', 'sensor'])]);
    expect(after('sensor')).toBeGreaterThan(0);
    expect(after('falls')).toBeGreaterThan(after('sensor'));
  });

  it('takes nothing from cases that share none of its topics', () => {
    const { after } = widened([about('one', ['falls']), about('other', ['bus'])]);
    expect(after('bus')).toBe(0);
  });

  it('adds so much in all, whatever the number of cases', () => {
    for (const cases of [1, 5]) {
      const { before, after } = widened(
        Array.from({ length: cases }, (_, index) => about(`case-${index}`, ['falls'])),
      );
      expect(after('falls')).toBeCloseTo(before('falls') * (1 + WIDENING));
    }
  });

  it('keeps the need’s own words apart from what was added', () => {
    const { concepts } = widened([about('one', ['falls', 'sensor'])]);
    expect(concepts.map(({ id, isOwn, words }) => [id, isOwn, words])).toEqual([
      ['falls', true, ['Falls']],
      ['sensor', false, []],
    ]);
  });

  it('prefers cases of its sectors', () => {
    const cases = [
      ...Array.from({ length: CLOSEST_CASES }, (_, index) =>
        about(`energy-${index}`, ['falls', 'bus'], ['energy']),
      ),
      about('zzz', ['falls', 'sensor'], ['health']),
    ];
    expect(widened(cases).after('sensor')).toBe(0);
    expect(widened(cases, { sectors: ['health'] }).after('sensor')).toBeGreaterThan(0);
  });

  it('stays as it is where nothing is close', () => {
    const { concepts, before, after } = widened([about('other', ['bus'])]);
    expect(concepts).toHaveLength(1);
    expect(after('falls')).toBe(before('falls'));
  });
});
