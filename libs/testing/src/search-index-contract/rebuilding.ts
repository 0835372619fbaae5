import { describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '#search';
import { searchDocument } from '../builders/search-document.builder.js';
import { COLLECTION, type SearchIndexHarness } from './harness.js';

/** A new index in place of the old one. */
export function describeRebuilding(harness: SearchIndexHarness): void {
  const { given, found } = harness;

  describe('rebuilding', () => {
    it('replaces everything and says how many documents there are', async () => {
      await given({ id: 'before', title: 'Ferries', revision: 9 });
      const count = await harness.index.rebuild(
        COLLECTION,
        batchesOf(
          [searchDocument({ id: 'a', title: 'Trams' })],
          [searchDocument({ id: 'b', title: 'Trams' })],
        ),
      );
      expect(count).toBe(2);
      expect(await harness.index.count(COLLECTION)).toBe(2);
      expect(await found('')).toEqual(['a', 'b']);
    });

    it('can empty a collection', async () => {
      await given({ id: 'before' });
      expect(await harness.index.rebuild(COLLECTION, batchesOf())).toBe(0);
      expect(await found('')).toEqual([]);
    });

    it('serves the old index until the new one is complete', async () => {
      await given({ id: 'before', title: 'Ferries' });
      const seen: string[][] = [];
      async function* batches() {
        yield [searchDocument({ id: 'after-1', title: 'Ferries' })];
        seen.push(await found('ferries'));
        yield [searchDocument({ id: 'after-2', title: 'Ferries' })];
        seen.push(await found('ferries'));
      }
      await harness.index.rebuild(COLLECTION, batches());
      expect(seen).toEqual([['before'], ['before']]);
      expect(await found('ferries')).toEqual(['after-1', 'after-2']);
    });

    it('loses no write that arrives meanwhile', async () => {
      await given({ id: 'kept', title: 'Ferries' });
      async function* batches() {
        yield [
          searchDocument({ id: 'kept', title: 'Ferries' }),
          searchDocument({ id: 'doomed', title: 'Ferries' }),
        ];
        await given({ id: 'kept', revision: 2, title: 'Trams' }, { id: 'born', title: 'Trams' });
        await harness.index.delete(COLLECTION, ['doomed', 'late']);
        expect((await found('trams')).sort()).toEqual(['born', 'kept']);
        yield [searchDocument({ id: 'late', title: 'Ferries' })];
      }
      await harness.index.rebuild(COLLECTION, batches());
      expect((await found('trams')).sort()).toEqual(['born', 'kept']);
      expect(await found('ferries')).toEqual([]);
    });

    it('leaves the old index serving when it fails, and can be tried again', async () => {
      await given({ id: 'before', title: 'Ferries' });
      async function* failing(): AsyncGenerator<SearchDocument[]> {
        yield [searchDocument({ id: 'after', title: 'Trams' })];
        await Promise.reject(new Error('the database went away'));
      }
      await expect(harness.index.rebuild(COLLECTION, failing())).rejects.toThrow('the database went away');
      expect(await found('')).toEqual(['before']);
      await harness.index.rebuild(COLLECTION, batchesOf([searchDocument({ id: 'after', title: 'Trams' })]));
      expect(await found('')).toEqual(['after']);
    });
  });
}

async function* batchesOf(...batches: SearchDocument[][]): AsyncGenerator<SearchDocument[]> {
  for (const batch of batches) yield await Promise.resolve(batch);
}
