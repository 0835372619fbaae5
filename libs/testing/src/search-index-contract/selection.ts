import { beforeEach, describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '#search';
import { idsOf, type SearchIndexHarness } from './harness.js';

/** Filters, facets, order and pages. */
export function describeSelection(harness: SearchIndexHarness): void {
  const { given, search, found } = harness;

  describe('filters', () => {
    const documents: Partial<SearchDocument>[] = [
      {
        id: 'a',
        kind: 'good_practice',
        sectors: ['health', 'it'],
        country: 'ES',
        procedure: 'pcp',
        technologies: ['Robotics', 'IoT'],
        cpv: ['33195000'],
        references: ['fabulos-pcp', 'thalea-pcp'],
        concepts: [
          { id: 'robot', weight: 3 },
          { id: 'care', weight: 1, confirmed: true },
        ],
        yearFrom: 2014,
        yearTo: 2016,
        budgetEur: 100_000,
      },
      {
        id: 'b',
        kind: 'guide',
        sectors: ['energy'],
        country: 'LT',
        language: 'lt',
        procedure: 'ppi',
        technologies: ['iot'],
        cpv: ['33190000', '09330000'],
        concepts: [{ id: 'care', weight: 0.5 }],
        yearFrom: 2018,
        budgetEur: 2_000_000,
      },
      { id: 'c', kind: 'good_practice', sectors: ['health'], country: 'LT', yearTo: 2016 },
      { id: 'd' },
    ];

    it.each([
      [{ kind: ['good_practice'] }, ['a', 'c']],
      [{ kind: ['good_practice', 'guide'] }, ['a', 'b', 'c']],
      [{ sector: ['it'] }, ['a']],
      [{ sector: ['health'], country: ['LT'] }, ['c']],
      [{ country: ['FR'] }, []],
      [{ language: ['lt'] }, ['b']],
      [{ procedure: ['pcp', 'ppi'] }, ['a', 'b']],
      [{ technology: ['IOT'] }, ['a', 'b']],
      [{ technology: ['robotics'] }, ['a']],
      [{ cpv: ['33000000'] }, ['a', 'b']],
      [{ cpv: ['33190000'] }, ['a', 'b']],
      [{ cpv: ['33195000'] }, ['a']],
      [{ cpv: ['09300000'] }, ['b']],
      [{ cpv: ['33110000'] }, []],
      [{ concept: ['robot'] }, ['a']],
      [{ concept: ['care', 'unknown'] }, ['a', 'b']],
      [{ concept: ['car'] }, []],
      [{ concept: ['care'], country: ['LT'] }, ['b']],
      [{ reference: ['thalea-pcp', 'unknown'] }, ['a']],
      [{ reference: ['unknown'] }, []],
      [{ yearFrom: 2016 }, ['a', 'b', 'c']],
      [{ yearFrom: 2017 }, ['b']],
      [{ yearTo: 2015 }, ['a']],
      [{ yearFrom: 2015, yearTo: 2015 }, ['a']],
      [{ yearFrom: 2018, yearTo: 2018 }, ['b']],
      [{ budgetMin: 100_000 }, ['a', 'b']],
      [{ budgetMin: 100_001 }, ['b']],
      [{ budgetMax: 100_000 }, ['a']],
      [{ budgetMin: 0, budgetMax: 5_000_000 }, ['a', 'b']],
      [{ sector: [], country: [] }, ['a', 'b', 'c', 'd']],
      [{ country: ["LT' OR 1=1", 'LT"]'] }, []],
    ])('%j', async (filters, expected) => {
      await given(...documents);
      const page = await search('', { filters });
      expect(idsOf(page).sort()).toEqual(expected);
      expect(page.total).toBe(expected.length);
    });

    it('apply to text as well', async () => {
      await given(
        { id: 'a', title: 'Ferries', country: 'FI' },
        { id: 'b', title: 'Ferries', country: 'EE' },
        { id: 'c', title: 'Trams', country: 'FI' },
      );
      expect(await found('ferries', { filters: { country: ['FI'] } })).toEqual(['a']);
    });
  });

  describe('facets', () => {
    beforeEach(() =>
      given(
        { id: 'a', title: 'Ferries', country: 'FI', sectors: ['mobility', 'it'], technologies: ['Radar'] },
        { id: 'b', title: 'Ferries', country: 'FI', sectors: ['mobility'], technologies: ['Radar'] },
        { id: 'c', title: 'Ferries', country: 'EE', sectors: ['energy'], technologies: ['batteries'] },
        { id: 'd', title: 'Trams', country: 'LV', sectors: ['mobility'] },
      ),
    );

    it('count values of what was found, most frequent first, then by value, spelled as written', async () => {
      const { facets } = await search('ferries', { facets: ['country', 'sector', 'technology', 'kind'] });
      expect(facets).toEqual({
        country: [
          { value: 'FI', count: 2 },
          { value: 'EE', count: 1 },
        ],
        sector: [
          { value: 'mobility', count: 2 },
          { value: 'energy', count: 1 },
          { value: 'it', count: 1 },
        ],
        technology: [
          { value: 'Radar', count: 2 },
          { value: 'batteries', count: 1 },
        ],
        kind: [],
      });
    });

    it('leave a field’s own filter out of its counts and keep all others', async () => {
      const { facets, total } = await search('', {
        filters: { country: ['FI'], sector: ['mobility'] },
        facets: ['country', 'sector'],
      });
      expect(total).toBe(2);
      expect(facets.country).toEqual([
        { value: 'FI', count: 2 },
        { value: 'LV', count: 1 },
      ]);
      expect(facets.sector).toEqual([
        { value: 'mobility', count: 2 },
        { value: 'it', count: 1 },
      ]);
    });

    it('are counted over everything found, not over the page', async () => {
      const { facets } = await search('', { limit: 1, facets: ['country'] });
      expect(facets.country!.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    });
  });

  describe('order and pages', () => {
    beforeEach(() =>
      given(
        { id: 'old', title: 'Ferries', yearFrom: 2001, yearTo: 2003, budgetEur: 500 },
        { id: 'new', title: 'Ferries', yearFrom: 2020, budgetEur: 100 },
        { id: 'unknown', title: 'Ferries' },
        { id: 'middle', title: 'Ferries', yearTo: 2010, budgetEur: 300 },
        { id: 'also-middle', title: 'Ferries', yearFrom: 2010, yearTo: 2010, budgetEur: 300 },
      ),
    );

    it.each([
      ['newest', ['new', 'also-middle', 'middle', 'old', 'unknown']],
      ['oldest', ['old', 'also-middle', 'middle', 'new', 'unknown']],
      ['budget-high', ['old', 'also-middle', 'middle', 'new', 'unknown']],
      ['budget-low', ['new', 'also-middle', 'middle', 'old', 'unknown']],
    ] as const)('%s, unknown last, ties by id', async (sort, expected) => {
      expect(await found('', { sort })).toEqual(expected);
      expect(await found('ferries', { sort })).toEqual(expected);
    });

    it('falls back to the newest when there is no text', async () => {
      const page = await search('  ');
      expect(idsOf(page)).toEqual(['new', 'also-middle', 'middle', 'old', 'unknown']);
      expect(page.hits.map((hit) => hit.score)).toEqual([0, 0, 0, 0, 0]);
    });

    it.each(['', 'ferries'])('pages through %j without a gap, with the same total', async (text) => {
      const whole = await found(text);
      const pages = await Promise.all([0, 2, 4, 6].map((offset) => search(text, { offset, limit: 2 })));
      expect(pages.flatMap(idsOf)).toEqual(whole);
      expect(pages.map((page) => page.total)).toEqual([5, 5, 5, 5]);
      expect((await search(text, { limit: 0 })).hits).toEqual([]);
    });

    it('answers the same question the same way', async () => {
      const query = { facets: ['country'] as const, limit: 3 };
      expect(await search('ferries', query)).toEqual(await search('ferries', query));
    });
  });
}
