import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { SearchUnavailableError } from '#search';
import { Engine } from './engine.js';
import { SearchKeyRefusedError } from './meilisearch-errors.js';
import { describeOnMeilisearch } from './test-server.fixture.js';

describeOnMeilisearch('writes as the engine carries them out', (server) => {
  const uid = `test-${randomBytes(6).toString('hex')}`;
  let engine: Engine;

  beforeEach(async () => {
    engine = new Engine(server());
    await engine.write((client) => client.createIndex(uid));
  });
  afterEach(() => engine.write((client) => client.deleteIndex(uid)));

  it('are awaited', async () => {
    await engine.write((client) => client.index(uid).addDocuments([{ id: 'case' }]));
    const { numberOfDocuments } = await engine.request((client) => client.index(uid).getStats());
    expect(numberOfDocuments).toBe(1);
  });

  it('fail when their task does, though it was taken and waited for', async () => {
    const task = await engine.enqueue((client) => client.createIndex(uid));
    await expect(engine.finish(task)).rejects.toMatchObject({
      code: 'SEARCH_REQUEST_FAILED',
      engineCode: 'index_already_exists',
    });
  });

  it('may be tried again when an index is not there', async () => {
    await expect(engine.write((client) => client.deleteIndex(`${uid}-missing`))).rejects.toBeInstanceOf(
      SearchUnavailableError,
    );
  });

  it('are refused with a wrong key', async () => {
    const stranger = new Engine({ ...server(), key: 'a key of somebody else' });
    await expect(stranger.write((client) => client.createIndex(uid))).rejects.toBeInstanceOf(
      SearchKeyRefusedError,
    );
  });
});
