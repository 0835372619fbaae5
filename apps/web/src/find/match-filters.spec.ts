import { describe, expect, it } from '@jest/globals';
import type { Match } from '../shared/api/index.js';
import { addMatchFilters, countMatches, narrowed, readMatchFilters } from './match-filters.js';

const match = (id: string, target: Partial<Match['target']>): Match =>
  ({
    target: { id, sectors: [], country: null, kind: null, procedure: null, language: 'en', ...target },
  }) as Match;

const matches = [
  match('a', { country: 'ES', sectors: ['health', 'it'], procedure: 'pcp' }),
  match('b', { country: 'ES', sectors: ['mobility'], procedure: null }),
  match('c', { country: 'FI', sectors: ['health'], procedure: 'pcp' }),
];
const idsOf = (list: readonly Match[]): string[] => list.map(({ target }) => target.id);
const countsOf = (filters: Parameters<typeof countMatches>[1], facet: string) =>
  countMatches(matches, filters, 'knowledge').find((each) => each.facet === facet)!.values;

describe('matches', () => {
  it('are narrowed to those that have one of the values in every facet, in their order', () => {
    expect(idsOf(narrowed(matches, { country: ['ES', 'FI'], sector: ['health'] }, 'knowledge'))).toEqual([
      'a',
      'c',
    ]);
    expect(idsOf(narrowed(matches, {}, 'knowledge'))).toEqual(['a', 'b', 'c']);
  });

  it('of suppliers do not mind what only cases have', () => {
    expect(narrowed(matches, { procedure: ['pcp'] }, 'suppliers')).toHaveLength(3);
  });

  it('are counted by what each value would leave, beside the filters of other facets', () => {
    expect(countsOf({ sector: ['health'] }, 'country')).toEqual([
      { value: 'ES', count: 1 },
      { value: 'FI', count: 1 },
    ]);
    expect(countsOf({ country: ['FI'] }, 'country')).toEqual([
      { value: 'ES', count: 2 },
      { value: 'FI', count: 1 },
    ]);
  });

  it('are counted under a chosen value that none has', () => {
    expect(countsOf({ country: ['PT'] }, 'country')).toContainEqual({ value: 'PT', count: 0 });
  });
});

it('filters of matches stand in the address beside those of the need', () => {
  const params = new URLSearchParams('sector=it&country=LT');
  addMatchFilters(params, { country: ['ES', 'FI'], procedure: ['pcp'] });
  expect(params.toString()).toBe('sector=it&country=LT&only-country=ES&only-country=FI&only-procedure=pcp');
  expect(readMatchFilters(params)).toEqual({ country: ['ES', 'FI'], procedure: ['pcp'] });
});
