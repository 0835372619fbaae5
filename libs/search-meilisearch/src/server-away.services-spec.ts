import { beforeEach, describe, expect, it } from '@jest/globals';
import { SearchUnavailableError } from '#search';
import { searchDocument } from '#testing';
import type { MeilisearchSearchIndex } from './meilisearch-search-index.js';
import { batchesOf, describeOnOwnMeilisearch, Installation } from './test-server.fixture.js';

const WITHIN_MS = 2_000;
/** Jobs are given longer. */
const CANDIDATES_WITHIN_MS = 5_500;

describeOnOwnMeilisearch('MeilisearchSearchIndex while its server is away', (server) => {
  let index: MeilisearchSearchIndex;
  let installation: Installation;
  const document = searchDocument({ id: 'case', title: 'Ferries' });

  beforeEach(async () => {
    installation = await new Installation(server()).prepare();
    index = installation.index;
    await index.index('knowledge', [document]);
  });

  const search = (text: string) =>
    index.search('knowledge', {
      text,
      filters: {},
      sort: 'relevance',
      offset: 0,
      limit: 5,
      facets: ['country'],
    });

  const reads = [
    () => search('ferries'),
    () => search(''),
    () => index.count('knowledge'),
    () => index.isPrepared('knowledge'),
    () => index.ping(),
  ];

  const retrieve = () =>
    index.retrieveCandidates('knowledge', {
      subQueries: [{ text: 'ferries', weight: 1 }],
      concepts: [],
      filters: {},
      limit: 5,
    });

  async function expectUnavailable(read: () => Promise<unknown>, withinMs = WITHIN_MS): Promise<void> {
    const began = performance.now();
    await expect(read()).rejects.toBeInstanceOf(SearchUnavailableError);
    expect(performance.now() - began).toBeLessThan(withinMs);
  }

  it('says so within two seconds when it was killed, and loses nothing', async () => {
    await server().kill();
    try {
      for (const read of reads) await expectUnavailable(read);
      await expectUnavailable(retrieve);
      await expect(index.index('knowledge', [document])).rejects.toBeInstanceOf(SearchUnavailableError);
      await expect(index.rebuild('knowledge', batchesOf([document]))).rejects.toBeInstanceOf(
        SearchUnavailableError,
      );
    } finally {
      await server().again();
    }
    expect((await search('ferries')).total).toBe(1);
    await index.index('knowledge', [searchDocument({ id: 'more', title: 'Ferries' })]);
    expect((await search('ferries')).total).toBe(2);
  });

  it('says so within two seconds when connections hang', async () => {
    await search('ferries'); // so that a connection is open
    server().hang();
    try {
      for (const read of reads) await expectUnavailable(read);
      await expectUnavailable(retrieve, CANDIDATES_WITHIN_MS);
    } finally {
      server().resume();
    }
    expect((await search('ferries')).total).toBe(1);
  });

  it('gives up a write that is not carried out in time', async () => {
    const hasty = installation.connect(undefined, { taskWithinMs: 200 });
    const writing = hasty.index('knowledge', [searchDocument({ id: 'more' })]);
    server().hang();
    try {
      await expect(writing).rejects.toBeInstanceOf(SearchUnavailableError);
    } finally {
      server().resume();
    }
  });

  describe('come back empty', () => {
    beforeEach(() => server().againEmpty());

    it('is told as not prepared, and answers nothing in the name of an empty index', async () => {
      expect(await index.isPrepared('knowledge')).toBe(false);
      await expect(search('ferries')).rejects.toBeInstanceOf(SearchUnavailableError);
      await expect(search('')).rejects.toBeInstanceOf(SearchUnavailableError);
      await index.ping();
    });

    it('takes no write until a rebuild has filled it again', async () => {
      await expect(index.index('knowledge', [document])).rejects.toBeInstanceOf(SearchUnavailableError);
      await expect(index.delete('knowledge', ['case'])).rejects.toBeInstanceOf(SearchUnavailableError);
      expect(await installation.uids('knowledge')).toEqual([]);
      expect(await index.rebuild('knowledge', batchesOf([document]))).toBe(1);
      expect(await index.isPrepared('knowledge')).toBe(true);
      expect((await search('ferries')).total).toBe(1);
    });
  });
});
