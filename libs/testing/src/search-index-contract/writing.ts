import { describe, expect, it } from '@jest/globals';
import { searchDocument } from '../builders/search-document.builder.js';
import { COLLECTION, type SearchIndexHarness } from './harness.js';

/** What it holds after indexing, replacing and deleting. */
export function describeWriting(harness: SearchIndexHarness): void {
  const { given, search, found } = harness;

  describe('an empty index', () => {
    it('answers, and holds nothing', async () => {
      await harness.index.ping();
      expect(await harness.index.count(COLLECTION)).toBe(0);
      expect(await search('hospital', { facets: ['sector'] })).toEqual({
        hits: [],
        total: 0,
        facets: { sector: [] },
      });
      expect(await search('')).toEqual({ hits: [], total: 0, facets: {} });
      expect(
        await harness.index.retrieveCandidates(COLLECTION, {
          subQueries: [{ text: 'hospital', weight: 1 }],
          concepts: [],
          filters: {},
          limit: 5,
        }),
      ).toEqual([]);
    });

    it('takes no offence at an empty write or at unknown ids', async () => {
      await harness.index.index(COLLECTION, []);
      await harness.index.delete(COLLECTION, []);
      await harness.index.delete(COLLECTION, ['nobody']);
      expect(await harness.index.count(COLLECTION)).toBe(0);
    });
  });

  describe('writing', () => {
    it('gives documents back as they were indexed', async () => {
      const document = searchDocument({
        id: 'complete',
        revision: 3,
        language: 'lt',
        group: 'project-7',
        title: 'Išmanusis apšvietimas',
        summary: 'Summary',
        problem: 'Problem',
        solution: 'Solution',
        results: 'Results',
        lessons: 'Lessons',
        keywords: ['street lighting'],
        technologies: ['LED', 'LoRaWAN'],
        organisations: ['Kauno miesto savivaldybė'],
        kind: 'good_practice',
        sectors: ['energy', 'it'],
        country: 'LT',
        region: 'Kaunas',
        procedure: 'competitive-dialogue',
        cpv: ['34993000'],
        yearFrom: 2018,
        yearTo: 2020,
        budgetEur: 1_250_000.5,
        references: ['another-case'],
      });
      await harness.index.index(COLLECTION, [document]);
      const page = await search('apšvietimas');
      expect(page.hits[0]!.document).toEqual(document);
      expect(page.hits[0]!.score).toBeGreaterThan(0);
    });

    it('keeps the collections apart', async () => {
      await given({ id: 'case', title: 'Robots' });
      await harness.index.index('suppliers', [searchDocument({ id: 'maker', title: 'Robots' })]);
      expect(await found('robots')).toEqual(['case']);
      await harness.index.delete('suppliers', ['case']);
      expect(await harness.index.count(COLLECTION)).toBe(1);
      expect(await harness.index.count('suppliers')).toBe(1);
    });

    it('replaces a document by the next revision, its old words, facets and filters included', async () => {
      await given({ id: 'case', title: 'Ambulances', sectors: ['health'] }, { id: 'other', title: 'Trams' });
      await given({ id: 'case', revision: 2, title: 'Ferries', sectors: ['mobility'] });
      expect(await harness.index.count(COLLECTION)).toBe(2);
      expect(await found('ambulances')).toEqual([]);
      expect(await found('ferries')).toEqual(['case']);
      expect(await found('', { filters: { sector: ['health'] } })).toEqual([]);
      const { facets } = await search('', { facets: ['sector'] });
      expect(facets.sector).toEqual([{ value: 'mobility', count: 1 }]);
    });

    it('never replaces a revision by a lower one, and takes the same one again', async () => {
      await given({ id: 'case', revision: 5, title: 'Ferries' });
      await given({ id: 'case', revision: 4, title: 'Ambulances' });
      expect(await found('ambulances')).toEqual([]);
      await given({ id: 'case', revision: 5, title: 'Trams' });
      expect(await found('trams')).toEqual(['case']);
      expect(await found('ferries')).toEqual([]);
    });

    it('keeps the highest revision of a document that comes twice in one write', async () => {
      await given({ id: 'case', revision: 2, title: 'Ferries' }, { id: 'case', revision: 1, title: 'Trams' });
      expect(await harness.index.count(COLLECTION)).toBe(1);
      expect(await found('ferries')).toEqual(['case']);
    });

    it('forgets deleted documents', async () => {
      await given({ id: 'a', title: 'Ferries' }, { id: 'b', title: 'Ferries' });
      await harness.index.delete(COLLECTION, ['a', 'nobody']);
      expect(await found('ferries')).toEqual(['b']);
      expect(await found('')).toEqual(['b']);
      expect(await harness.index.count(COLLECTION)).toBe(1);
    });
  });
}
