import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentVectors, SearchDocument, SearchFilters } from '#search';
import { searchDocument } from '../builders/search-document.builder.js';
import { COLLECTION, type SearchIndexHarness } from './harness.js';

/** Numbers in a vector of the suite. */
export const DIMENSION = 4;

const toUnit = (...values: number[]): Float32Array => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
};
const NORTH = toUnit(1, 0, 0, 0);
const NORTH_EAST = toUnit(1, 1, 0, 0);
const EAST = toUnit(0, 1, 0, 0);

interface Retrieval {
  text?: string;
  weight?: number;
  limit?: number;
  filters?: SearchFilters;
  counted?: string[];
}

const shown = (documents: { document: SearchDocument }[]): string[] =>
  documents.map(({ document }) => document.id);

/** What a query with a vector does where no document has one. */
export function describeWithoutVectors(harness: SearchIndexHarness): void {
  it('finds candidates by words alone while no document has a vector', async () => {
    await harness.given({ id: 'ferries', title: 'Ferries' }, { id: 'trams', title: 'Trams' });
    const query = { subQueries: [{ text: 'ferries', weight: 1 }], concepts: [], filters: {}, limit: 5 };
    const vector = { values: NORTH, weight: 0.5 };
    expect(shown(await harness.index.retrieveCandidates(COLLECTION, { ...query, vector }))).toEqual([
      'ferries',
    ]);
  });
}

/** Candidates by vectors, of an engine that was set up for vectors of `DIMENSION` numbers. */
export function describeVectors(harness: SearchIndexHarness): void {
  describe('vectors', () => {
    const given = (vectors: Record<string, Float32Array>, ...documents: Partial<SearchDocument>[]) =>
      harness.index.index(
        COLLECTION,
        documents.map((document) => searchDocument(document)),
        new Map(Object.entries(vectors)),
      );
    const retrieve = (
      values: Float32Array,
      { text = '', weight = 0.5, limit = 10, filters = {}, ...counting }: Retrieval = {},
    ) =>
      harness.index.retrieveCandidates(COLLECTION, {
        subQueries: text ? [{ text, weight: 1 }] : [],
        concepts: [],
        vector: { values, weight },
        filters,
        limit,
        ...counting,
      });
    const found = async (...query: Parameters<typeof retrieve>) => shown(await retrieve(...query));

    describe('of a few documents', () => {
      beforeEach(() =>
        given(
          { ferries: EAST, trams: NORTH_EAST, ambulances: NORTH },
          { id: 'ferries', title: 'Ferries', country: 'FI' },
          { id: 'trams', title: 'Trams', country: 'LV' },
          { id: 'ambulances', title: 'Ambulances', country: 'FI' },
          { id: 'bare', title: 'Ferries without a vector', country: 'FI' },
        ),
      );

      it('find what shares no word with the question, nearest first', async () => {
        expect(await found(NORTH)).toEqual(['ambulances', 'trams', 'ferries']);
        expect(await found(EAST)).toEqual(['ferries', 'trams', 'ambulances']);
      });

      it('find together with words, each with its weight', async () => {
        expect((await found(NORTH, { text: 'ferries', weight: 0.9 }))[0]).toBe('ambulances');
        const [first, second, ...others] = await found(NORTH, { text: 'ferries', weight: 0.1 });
        expect([first, second].sort()).toEqual(['bare', 'ferries']);
        expect(others).toEqual(['ambulances', 'trams']);
      });

      it('are filtered and cut off', async () => {
        expect(await found(NORTH, { filters: { country: ['FI'] } })).toEqual(['ambulances', 'ferries']);
        expect(await found(NORTH, { limit: 1 })).toEqual(['ambulances']);
        expect(await found(NORTH, { limit: 0 })).toEqual([]);
      });

      it('find what tells how much it says of counted terms, whichever way it was found', async () => {
        const candidates = await retrieve(NORTH, { text: 'ferries', counted: ['ferries', 'ambulances'] });
        const said = candidates.map(({ document, words }) => [document.id, [...words!.frequencies.keys()]]);
        expect(Object.fromEntries(said)).toEqual({
          ferries: ['ferries'],
          bare: ['ferries'],
          ambulances: ['ambulances'],
          trams: [],
        });
      });

      it('never come back with a document', async () => {
        const ferries = searchDocument({ id: 'ferries', title: 'Ferries', country: 'FI' });
        expect((await retrieve(EAST))[0]!.document).toEqual(ferries);
        const { hits } = await harness.search('ferries');
        expect(hits.map(({ document }) => document)).toContainEqual(ferries);
      });

      it('are replaced with their document, by another or by none', async () => {
        await given({ ferries: NORTH }, { id: 'ferries', title: 'Ferries' });
        expect(await found(NORTH)).toEqual(['ambulances', 'ferries', 'trams']);
        await given({}, { id: 'ferries', title: 'Ferries' });
        expect(await found(NORTH)).toEqual(['ambulances', 'trams']);
        await given({ bare: NORTH }, { id: 'bare', revision: 2, title: 'Ferries' });
        expect((await found(NORTH)).slice(0, 2)).toEqual(['ambulances', 'bare']);
      });

      it('are not replaced by those of a lower revision', async () => {
        await given({ trams: EAST }, { id: 'trams', revision: 3, title: 'Trams' });
        await given({ trams: NORTH }, { id: 'trams', revision: 2, title: 'Trams' });
        expect(await found(EAST, { limit: 2 })).toEqual(['ferries', 'trams']);
      });

      it('go with their document', async () => {
        await harness.index.delete(COLLECTION, ['ambulances']);
        expect(await found(NORTH)).toEqual(['trams', 'ferries']);
      });
    });

    it('leave ties to the ids', async () => {
      await given({ b: NORTH, a: NORTH, c: NORTH }, { id: 'b' }, { id: 'a' }, { id: 'c' });
      expect(await found(NORTH)).toEqual(['a', 'b', 'c']);
    });

    it('are asked for by a rebuild, and those written meanwhile are kept', async () => {
      await given({ before: NORTH }, { id: 'before' });
      const lookedUp: DocumentVectors = new Map([
        ['a', NORTH],
        ['b', EAST],
      ]);
      async function* batches() {
        yield [searchDocument({ id: 'a' }), searchDocument({ id: 'b' })];
        await given({ late: NORTH_EAST }, { id: 'late' });
        await harness.index.delete(COLLECTION, ['b']);
        yield [searchDocument({ id: 'bare' })];
      }
      await harness.index.rebuild(COLLECTION, batches(), () => Promise.resolve(lookedUp));
      expect(await found(NORTH)).toEqual(['a', 'late']);
      expect(await harness.index.count(COLLECTION)).toBe(3);
    });
  });
}
