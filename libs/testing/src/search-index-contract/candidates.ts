import { beforeEach, describe, expect, it } from '@jest/globals';
import { conceptTerm, documentWords } from '#search';
import { searchDocument } from '../builders/search-document.builder.js';
import { COLLECTION, type SearchIndexHarness } from './harness.js';

/** Several short questions at once. */
export function describeCandidates(harness: SearchIndexHarness): void {
  const { given } = harness;

  describe('candidates', () => {
    const retrieve = (subQueries: [string, number][], limit = 10, filters = {}) =>
      harness.index.retrieveCandidates(COLLECTION, {
        subQueries: subQueries.map(([text, weight]) => ({ text, weight })),
        concepts: [],
        filters,
        limit,
      });

    beforeEach(() =>
      given(
        { id: 'ferries', title: 'Ferries', country: 'FI' },
        { id: 'trams', title: 'Trams', country: 'LV' },
        { id: 'both', title: 'Ferries, trams', country: 'FI' },
        { id: 'none', title: 'Ambulances', country: 'FI' },
      ),
    );

    it('are documents of any sub-query, best first, those of several before those of one', async () => {
      const candidates = await retrieve([
        ['ferries', 1],
        ['trams', 1],
      ]);
      expect(candidates[0]!.document).toEqual(
        searchDocument({ id: 'both', title: 'Ferries, trams', country: 'FI' }),
      );
      expect(candidates.map(({ document }) => document.id).sort()).toEqual(['both', 'ferries', 'trams']);
      const scores = candidates.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });

    it('follow the weights', async () => {
      const first = async (ferries: number, trams: number) => {
        const candidates = await retrieve([
          ['ferries', ferries],
          ['trams', trams],
        ]);
        return candidates.map(({ document }) => document.id).filter((id) => id !== 'both')[0];
      };
      expect(await first(5, 1)).toBe('ferries');
      expect(await first(1, 5)).toBe('trams');
    });

    it('are filtered and cut off', async () => {
      const finnish = await retrieve([['trams', 1]], 10, { country: ['FI'] });
      expect(finnish.map(({ document }) => document.id)).toEqual(['both']);
      expect(await retrieve([['ferries', 1]], 1)).toHaveLength(1);
    });

    it('are found by what they are about as well', async () => {
      await given(
        { id: 'about', title: 'Boats', concepts: [{ id: 'water-transport', weight: 1 }] },
        { id: 'not-about', title: 'Boats', concepts: [{ id: 'water-supply', weight: 1 }] },
      );
      const candidates = await harness.index.retrieveCandidates(COLLECTION, {
        subQueries: [{ text: 'trams', weight: 1 }],
        concepts: [{ id: 'water-transport', weight: 2 }],
        filters: {},
        limit: 10,
      });
      expect(candidates.map(({ document }) => document.id)).toEqual(['about', 'trams', 'both']);
    });

    it('tell how much they say of the terms that are counted', async () => {
      const ferry = searchDocument({
        id: 'long',
        title: 'Ferries',
        summary: 'A ferry across the water, a ferry back.',
        concepts: [{ id: 'water-transport', weight: 2.5 }],
      });
      await given(ferry);
      const counted = ['ferri', 'back', conceptTerm('water-transport'), 'trams', 'unheard'];
      const candidates = await harness.index.retrieveCandidates(COLLECTION, {
        subQueries: [{ text: 'ferry trams', weight: 1 }],
        concepts: [],
        filters: {},
        limit: 10,
        counted,
      });
      const words = new Map(candidates.map((candidate) => [candidate.document.id, candidate.words]));
      const said = documentWords(ferry);
      expect(words.get('long')!.length).toBe(said.length);
      expect([...words.get('long')!.frequencies].sort()).toEqual(
        [...said.frequencies].filter(([term]) => counted.includes(term)).sort(),
      );
      expect(said.frequencies.get('ferri')).toBeGreaterThan(3);
      expect([...words.get('trams')!.frequencies.keys()]).toEqual(['trams']);
    });

    it('tell nothing of the kind when no terms are counted', async () => {
      const [ferries] = await retrieve([['ferries', 1]]);
      expect(ferries!.words).toBeUndefined();
    });

    it('can be had without their texts, in the same order', async () => {
      await given({ id: 'about', sectors: ['mobility'], concepts: [{ id: 'water-transport', weight: 1 }] });
      const query = {
        subQueries: [{ text: 'ferries', weight: 1 }],
        concepts: [{ id: 'water-transport', weight: 1 }],
        filters: {},
        limit: 10,
      };
      const topics = await harness.index.retrieveTopics(COLLECTION, query);
      const candidates = await harness.index.retrieveCandidates(COLLECTION, query);
      expect(topics).toEqual(
        candidates.map(({ document: { id, sectors, concepts } }) => ({ id, sectors, concepts })),
      );
      expect(topics).toContainEqual({
        id: 'about',
        sectors: ['mobility'],
        concepts: [{ id: 'water-transport', weight: 1 }],
      });
      expect(await harness.index.retrieveTopics(COLLECTION, { ...query, limit: 1 })).toHaveLength(1);
    });

    it('are none without sub-queries or words', async () => {
      expect(await retrieve([])).toEqual([]);
      expect(await retrieve([['?!', 1]])).toEqual([]);
      expect(await retrieve([['helicopters', 1]])).toEqual([]);
    });
  });
}
