import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isMeilisearchInstalled, MeilisearchServer, PostgresServer, RedisServer } from '#testing';
import { until } from '../e2e/harness/until.js';
import { createItem, finds, ready, search } from './harness/calls.js';
import { Cluster } from './harness/cluster.js';

const installed = isMeilisearchInstalled();
if (!installed)
  process.stderr.write('NOT TESTED: several processes on Meilisearch. Put meilisearch on PATH.\n');

/** A job that failed waits up to a minute before it is tried again. */
const CATCHES_UP_WITHIN_MS = 100_000;

(installed ? describe : describe.skip)(
  'two API and two worker processes on Postgres, Redis and Meilisearch',
  () => {
    let postgres: PostgresServer;
    let redis: RedisServer;
    let meilisearch: MeilisearchServer;
    let cluster: Cluster;
    let first: string;
    let second: string;

    beforeAll(async () => {
      postgres = await PostgresServer.start();
      redis = await RedisServer.start();
      meilisearch = await MeilisearchServer.start();
      cluster = new Cluster({ databaseUrl: postgres.url, redisUrl: redis.url, meilisearch });
      await Promise.all([cluster.prepare(), cluster.prepare()]);
      await Promise.all([
        cluster.startApi(),
        cluster.startApi(),
        cluster.startWorker(),
        cluster.startWorker(),
      ]);
      [first, second] = cluster.apis.map(({ url }) => url) as [string, string];
    }, 240_000);

    afterAll(async () => {
      await cluster.stop();
      await meilisearch.remove();
      await redis.remove();
      await postgres.remove();
    });

    const found = (url: string, word: string, id: string): Promise<unknown> =>
      until(() => finds(url, word, id), { what: `${word} to be found`, withinMs: CATCHES_UP_WITHIN_MS });

    it('search the shipped corpus at once, with keys that docker/make-env.mjs worked out beforehand', async () => {
      const [counted] = await postgres.query<{ count: number }>('SELECT count(*)::int FROM knowledge_items');
      for (const url of [first, second]) {
        expect((await ready(url)).status).toBe(200);
        expect((await search(url, '')).body.total).toBe(counted!.count);
      }
    });

    it('find by one API what was written by the other', async () => {
      const id = await createItem(first, cluster.token, 'potoroometer');
      await found(second, 'potoroometer', id);
    }, 120_000);

    it.each<[string, () => Promise<void>, () => Promise<void>]>([
      ['was killed', () => meilisearch.kill(), () => meilisearch.again()],
      ['hangs', () => Promise.resolve(meilisearch.hang()), () => Promise.resolve(meilisearch.resume())],
    ])(
      'answer a search with 503 in 2 s when it %s, and index what was written as soon as it is back',
      async (how, stop, again) => {
        const word = `bettong${how.replaceAll(' ', '')}meter`;
        await stop();
        try {
          const asked = Date.now();
          const { status, headers, body } = await search(first, 'ferries');
          expect(Date.now() - asked).toBeLessThan(2_500); // 2 s and a busy machine
          expect(status).toBe(503);
          expect(headers.get('content-type')).toContain('application/problem+json');
          expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
          expect(body.code).toBe('SEARCH_UNAVAILABLE');
          expect((await ready(first)).body.search).toBe('down');
          const id = await createItem(first, cluster.token, word);
          await again();
          await found(second, word, id);
        } finally {
          await again();
        }
      },
      200_000,
    );

    const filled = (total: number): Promise<unknown> =>
      until(
        async () => {
          const { status, body } = await search(second, '');
          return status === 200 && body.total === total;
        },
        { what: 'the index to be filled again', withinMs: CATCHES_UP_WITHIN_MS },
      );

    it('fill it again by themselves when its indexes are gone', async () => {
      const { total } = (await search(first, '')).body;
      const headers = { Authorization: `Bearer ${meilisearch.key}` };
      const listed = await fetch(`${meilisearch.url}/indexes?limit=1000`, { headers });
      const { results } = (await listed.json()) as { results: { uid: string }[] };
      for (const { uid } of results)
        await fetch(`${meilisearch.url}/indexes/${uid}`, { method: 'DELETE', headers });
      await until(async () => (await search(first, '')).status === 503, { what: 'the index to be gone' });
      await filled(total);
    }, 200_000);

    it('are whole again after one preparation when it lost everything, its keys too', async () => {
      const { total } = (await search(first, '')).body;
      await meilisearch.againEmpty();
      const refused = await search(first, '');
      expect(refused.status).toBe(503);
      expect(refused.body).toMatchObject({
        code: 'SEARCH_KEY_REFUSED',
        detail: expect.stringContaining('docker compose run --rm prepare'),
      });
      await cluster.prepare();
      await filled(total);
      const id = await createItem(first, cluster.token, 'pademelonmeter');
      await found(second, 'pademelonmeter', id);
    }, 200_000);
  },
);
