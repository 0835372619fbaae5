import { describe, expect, it } from '@jest/globals';
import type { Match } from '../shared/api/index.js';
import { addMatchFilters, countMatches, narrowed, readMatchFilters } from './match-filters.js';

const NOTHING_STATED = {
  sectors: [],
  country: null,
  kind: null,
  procedure: null,
  yearFrom: null,
  yearTo: null,
  budgetEur: null,
};
const match = (id: string, target: Partial<Match['target']>, reasons = [{ kind: 'results' }]): Match =>
  ({
    target: { ...NOTHING_STATED, id, language: 'en', ...target },
    reasons,
  }) as Match;

const matches = [
  match('a', { country: 'ES', sectors: ['health', 'it'], procedure: 'pcp', yearFrom: 2013, yearTo: 2015 }),
  match('b', { country: 'ES', sectors: ['mobility'], yearFrom: 2015, budgetEur: 100_000 }, []),
  match('c', { country: 'FI', sectors: ['health'], procedure: 'pcp', yearTo: 2021, budgetEur: 99_999 }),
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

  it('are counted by spans of five years, the newest first, in each that they reach into', () => {
    expect(countsOf({}, 'period')).toEqual([
      { value: '2020-2024', count: 1 },
      { value: '2015-2019', count: 2 },
      { value: '2010-2014', count: 1 },
    ]);
    expect(idsOf(narrowed(matches, { period: ['2015-2019'] }, 'knowledge'))).toEqual(['a', 'b']);
  });

  it('are counted by bands of budgets, the smallest first and those that state none last', () => {
    expect(countsOf({ budget: ['10000000'] }, 'budget')).toEqual([
      { value: '0', count: 1 },
      { value: '100000', count: 1 },
      { value: '10000000', count: 0 },
      { value: 'none', count: 1 },
    ]);
    expect(idsOf(narrowed(matches, { budget: ['0', 'none'] }, 'knowledge'))).toEqual(['a', 'c']);
  });

  it('are narrowed to those whose results are documented', () => {
    expect(idsOf(narrowed(matches, { results: ['stated'] }, 'knowledge'))).toEqual(['a', 'c']);
    expect(countsOf({}, 'results')).toContainEqual({ value: 'none', count: 1 });
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
