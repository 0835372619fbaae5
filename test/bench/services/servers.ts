import { rm } from 'node:fs/promises';
import { startEmbeddedPostgres } from '#database';
// Not by the alias `#testing`: what else it exports runs inside Jest alone.
import {
  givenMeilisearch,
  MeilisearchServer,
  RedisServer,
} from '../../../libs/testing/src/services/index.js';
import type { Surroundings } from '../measure-size.js';

export interface Servers {
  databaseUrl: string;
  redisUrl: string;
  /** `key` is the master key. */
  meilisearch: { url: string; key: string };
}

/**
 * A Postgres of the bench's own in `folder`; Redis and Meilisearch as TEST_REDIS_URL, TEST_MEILI_URL and TEST_MEILI_KEY
 * say, or started from PATH.
 */
export async function startServers(folder: string, { onSpawned }: Surroundings): Promise<Servers> {
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  onSpawned(async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });
  let redisUrl = process.env.TEST_REDIS_URL;
  if (!redisUrl) {
    const redis = await RedisServer.start();
    onSpawned(() => redis.remove());
    redisUrl = redis.url;
  }
  let meilisearch = givenMeilisearch();
  if (!meilisearch) {
    const server = await MeilisearchServer.start();
    onSpawned(() => server.remove());
    meilisearch = server;
  }
  return { databaseUrl: postgres.url, redisUrl, meilisearch: { url: meilisearch.url, key: meilisearch.key } };
}
