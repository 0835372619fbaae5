import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { searchDocument } from '#testing';
import { SearchKeyRefusedError } from './meilisearch-errors.js';
import { prepareMeilisearch, type MeilisearchKeys } from './prepare-meilisearch.js';
import { batchesOf, describeOnMeilisearch, Installation } from './test-server.fixture.js';

describeOnMeilisearch('the keys of an installation', (server) => {
  let installation: Installation;
  let keys: MeilisearchKeys;

  beforeEach(async () => {
    installation = await new Installation(server()).prepare();
    keys = await prepareMeilisearch({ ...server(), prefix: installation.prefix });
  });
  afterEach(async () => {
    for (const key of Object.values(keys) as string[]) await installation.client.deleteKey(key);
    await installation.remove();
  });

  const documents = [searchDocument({ id: 'case', title: 'Ferries' })];

  it('are the same however often they are asked for', async () => {
    expect(await prepareMeilisearch({ ...server(), prefix: installation.prefix })).toEqual(keys);
    expect(keys.searchKey).not.toBe(keys.indexingKey);
  });

  it('let the api search and nothing else', async () => {
    await installation.index.index('knowledge', documents);
    const api = installation.connect(keys.searchKey);
    await api.ping();
    expect(await api.count('knowledge')).toBe(1);
    expect(await api.isPrepared('knowledge')).toBe(true);
    for (const write of [
      () => api.index('knowledge', documents),
      () => api.delete('knowledge', ['case']),
      () => api.rebuild('knowledge', batchesOf()),
    ])
      await expect(write()).rejects.toBeInstanceOf(SearchKeyRefusedError);
    expect(await api.count('knowledge')).toBe(1);
  });

  it('let a worker write, rebuild and search', async () => {
    const worker = installation.connect(keys.indexingKey);
    await worker.index('knowledge', documents);
    expect(await worker.rebuild('knowledge', batchesOf(documents, [searchDocument({ id: 'more' })]))).toBe(2);
    await worker.delete('knowledge', ['case']);
    expect(await worker.count('knowledge')).toBe(1);
  });

  it('open no other installation', async () => {
    const other = await new Installation(server()).prepare();
    try {
      const stranger = { ...server(), prefix: other.prefix };
      for (const key of [keys.searchKey, keys.indexingKey])
        await expect(other.connect(key).count('knowledge')).rejects.toBeInstanceOf(SearchKeyRefusedError);
      await expect(prepareMeilisearch({ ...stranger, key: keys.indexingKey })).rejects.toBeInstanceOf(
        SearchKeyRefusedError,
      );
    } finally {
      await other.remove();
    }
  });
});
