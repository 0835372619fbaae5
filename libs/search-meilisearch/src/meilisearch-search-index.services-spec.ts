import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SearchUnavailableError, type CountTerms, type SearchDocument, type SearchQuery } from '#search';
import { searchDocument } from '#testing';
import { SearchRequestFailedError } from './meilisearch-errors.js';
import type { MeilisearchSearchIndex } from './meilisearch-search-index.js';
import { batchesOf, describeOnMeilisearch, Installation } from './test-server.fixture.js';

const COLLECTION = 'knowledge';

describeOnMeilisearch('MeilisearchSearchIndex on a server that is there', (server) => {
  let installation: Installation;
  let index: MeilisearchSearchIndex;

  beforeEach(async () => {
    installation = await new Installation(server()).prepare();
    index = installation.index;
  });
  afterEach(() => installation.remove());

  const given = (...documents: Partial<SearchDocument>[]) =>
    index.index(
      COLLECTION,
      documents.map((document) => searchDocument(document)),
    );

  const found = async (text: string, query: Partial<SearchQuery> = {}, of = index): Promise<string[]> => {
    const all = { filters: {}, sort: 'relevance', offset: 0, limit: 20, facets: [] } as const;
    const { hits } = await of.search(COLLECTION, { ...all, text, ...query });
    return hits.map(({ document }) => document.id);
  };

  describe('long texts', () => {
    /** So many words that no document of the test holds. */
    const fill = (words: number): string[] =>
      Array.from(
        { length: words },
        (_, place) => `zz${place.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[+digit]!)}`,
      );

    it('find a record by a word at position 200', async () => {
      await given({ id: 'case', title: 'Defibrillators' }, { id: 'other', title: 'Trams' });
      const text = [...fill(199), 'defibrillators', ...fill(10)].join(' ');
      expect(await found(text)).toEqual(['case']);
      const candidates = await index.retrieveCandidates(COLLECTION, {
        subQueries: [{ text, weight: 1 }],
        concepts: [],
        filters: {},
        limit: 10,
      });
      expect(candidates.map(({ document }) => document.id)).toEqual(['case']);
    });

    it('rank by all of their words, not by the first ten', async () => {
      await given(
        { id: 'a-one', title: 'Ferries' },
        { id: 'b-two', title: 'Ambulances', summary: 'With defibrillators' },
      );
      const text = ['ferries', ...fill(40), 'ambulances', ...fill(40), 'defibrillators', ...fill(5)].join(
        ' ',
      );
      expect(await found(text)).toEqual(['b-two', 'a-one']);
    });
  });

  describe('counts that are kept beside the engine', () => {
    const counting = (countTerms: CountTerms) => installation.connect(undefined, { countTerms });
    const counted = (holding: Record<string, number>): CountTerms => {
      return () => Promise.resolve({ documents: 100, holding: new Map(Object.entries(holding)) });
    };

    beforeEach(() => given({ id: 'a', title: 'Ferries' }, { id: 'b', title: 'Trams' }));

    it('tell how rare words are', async () => {
      const fewTrams = counting(counted({ ferri: 90, tram: 2 }));
      const fewFerries = counting(counted({ ferri: 2, tram: 90 }));
      expect(await found('ferries trams ', {}, fewTrams)).toEqual(['b', 'a']);
      expect(await found('ferries trams ', {}, fewFerries)).toEqual(['a', 'b']);
    });

    it('may not know yet what was just written, and nothing of typing errors', async () => {
      const old = counting(counted({ tram: 2 }));
      await given({ id: 'c', title: 'Funiculars' });
      expect(await found('funiculars', {}, old)).toEqual(['c']);
      expect(await found('ferrries ', {}, old)).toEqual(['a']);
    });

    it.each<[string, CountTerms]>([
      ['fail', () => Promise.reject(new Error('the database is away'))],
      ['do not come', () => new Promise(() => undefined)],
      ['were never made', () => Promise.resolve({ documents: 0, holding: new Map() })],
    ])('are the engine’s own where they %s', async (_how, countTerms) => {
      await given({ id: 'c', title: 'Trams' }, { id: 'd', title: 'Trams' });
      expect(await found('ferries trams ', {}, counting(countTerms))).toEqual(['a', 'b', 'c', 'd']);
    });
  });

  it('pages on to documents beyond those that it ranks, each once', async () => {
    const documents = Array.from({ length: 450 }, (_, place) =>
      searchDocument({ id: `case-${String(place).padStart(3, '0')}`, title: 'Ferries' }),
    );
    await index.index(COLLECTION, documents);
    const ids: string[] = [];
    for (let offset = 0; offset < 450; offset += 90)
      ids.push(...(await found('ferries ', { offset, limit: 90 })));
    expect(ids).toEqual(documents.map(({ id }) => id));
    expect(await found('ferries ', { offset: 295, limit: 10 })).toEqual(ids.slice(295, 305));
  });

  it('tells a write that the engine refuses, and goes on', async () => {
    const failing = given({ id: 'not an id!', title: 'Ferries' });
    await expect(failing).rejects.toBeInstanceOf(SearchRequestFailedError);
    await expect(failing).rejects.toMatchObject({
      code: 'SEARCH_REQUEST_FAILED',
      engineCode: 'invalid_document_ids',
    });
    await given({ id: 'case', title: 'Ferries' });
    expect(await found('ferries')).toEqual(['case']);
  });

  it('never replaces a revision by a lower one that comes from another process', async () => {
    await given({ id: 'case', revision: 5, title: 'Ferries' });
    await installation
      .connect()
      .index(COLLECTION, [searchDocument({ id: 'case', revision: 4, title: 'Trams' })]);
    expect(await found('trams')).toEqual([]);
    expect(await found('ferries')).toEqual(['case']);
  });

  it('keeps the highest revision that several processes write at the same time', async () => {
    const others = [1, 2, 3].map(() => installation.connect());
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const write = (process: MeilisearchSearchIndex, id: string, revision: number) =>
      process.index(COLLECTION, [
        searchDocument({ id, revision, title: revision === 9 ? 'Ferries' : 'Trams' }),
      ]);
    await Promise.all(
      ids.flatMap((id, place) => [
        write(index, id, 9),
        ...others.map((other, number) => write(other, id, (place + number) % 8)),
      ]),
    );
    expect(await found('ferries ')).toEqual(ids);
    expect(await found('trams ')).toEqual([]);
  });

  it('keeps a technology that cannot be asked for from breaking a search', async () => {
    await given({ id: 'case', technologies: ['C\\C++', "D'Artagnan"] });
    expect(await found('', { filters: { technology: ['C\\C++'] } })).toEqual([]);
    expect(await found('', { filters: { technology: ["d'artagnan", '\\', '\ud800'] } })).toEqual(['case']);
  });

  describe('rebuilding', () => {
    it('leaves one index, whatever was left over by others', async () => {
      const leftOvers = [
        `${installation.names.nextFamily(COLLECTION)}crashed`,
        `${installation.names.family(COLLECTION)}0123456789`,
      ];
      for (const uid of leftOvers) await installation.client.createIndex(uid).waitTask();
      await index.rebuild(COLLECTION, batchesOf([searchDocument({ id: 'case', title: 'Ferries' })]));
      expect(await installation.uids(COLLECTION)).toEqual([installation.names.served(COLLECTION)]);
      expect(await installation.uids('suppliers')).toHaveLength(1);
      expect(await found('ferries')).toEqual(['case']);
    });

    it('waits for the engine when its own batches queue up there', async () => {
      const [batch, batches] = [4_000, 14];
      const nextFamily = installation.names.nextFamily(COLLECTION);
      const uidsOfNext = async () =>
        (await installation.uids(COLLECTION)).filter((uid) => uid.startsWith(nextFamily));
      let mostWaiting = 0;
      async function* counting() {
        for (let from = 0; from < batch * batches; from += batch) {
          const { total } = await installation.client.tasks.getTasks({
            indexUids: await uidsOfNext(),
            statuses: ['enqueued', 'processing'],
            types: ['documentAdditionOrUpdate'],
            limit: 1,
          });
          mostWaiting = Math.max(mostWaiting, total);
          yield Array.from({ length: batch }, (_, place) => searchDocument({ id: `case-${from + place}` }));
        }
      }
      expect(await index.rebuild(COLLECTION, counting())).toBe(batch * batches);
      expect([mostWaiting >= 4, mostWaiting <= 9]).toEqual([true, true]);
    }, 180_000);

    it('leaves no index of its own when it fails', async () => {
      async function* failing(): AsyncGenerator<SearchDocument[]> {
        yield [searchDocument({ id: 'after' })];
        await Promise.reject(new Error('the database went away'));
      }
      await expect(index.rebuild(COLLECTION, failing())).rejects.toThrow('the database went away');
      expect(await installation.uids(COLLECTION)).toEqual([installation.names.served(COLLECTION)]);
    });

    it('loses no write of another process, and revives nothing that it deleted', async () => {
      await given({ id: 'doomed', title: 'Ferries' }, { id: 'reborn', title: 'Ferries' });
      const other = installation.connect();
      async function* batches() {
        yield [
          searchDocument({ id: 'doomed', title: 'Ferries' }),
          searchDocument({ id: 'changed', title: 'Ferries' }),
        ];
        await other.index(COLLECTION, [searchDocument({ id: 'changed', revision: 2, title: 'Trams' })]);
        await other.delete(COLLECTION, ['doomed', 'late', 'reborn']);
        await other.index(COLLECTION, [searchDocument({ id: 'reborn', title: 'Trams' })]);
        yield [
          searchDocument({ id: 'late', title: 'Ferries' }),
          searchDocument({ id: 'reborn', title: 'Ferries' }),
        ];
      }
      expect(await index.rebuild(COLLECTION, batches())).toBe(2);
      expect(await found('')).toEqual(['changed', 'reborn']);
      expect(await found('ferries')).toEqual([]);
    });

    it('is refused when its index was taken away, and the old one serves on', async () => {
      await given({ id: 'before', title: 'Ferries' });
      async function* batches() {
        yield [searchDocument({ id: 'after' })];
        const uids = await installation.uids(COLLECTION);
        for (const uid of uids.filter((each) => each !== installation.names.served(COLLECTION)))
          await installation.client.deleteIndex(uid).waitTask();
      }
      await expect(index.rebuild(COLLECTION, batches())).rejects.toBeInstanceOf(SearchUnavailableError);
      expect(await found('')).toEqual(['before']);
    });
  });
});
