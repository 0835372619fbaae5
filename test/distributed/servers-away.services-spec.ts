import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostgresServer, RedisServer } from '#testing';
import { until } from '../e2e/harness/until.js';
import { call, createItem, finds, ready } from './harness/calls.js';
import { Cluster } from './harness/cluster.js';

/** A connection that is tried again waits 10 s at most; then there is the work itself. */
const RECOVERS_WITHIN_MS = 45_000;
/** Readiness waits 2 s for a part; the rest is a busy machine. */
const ANSWERS_WITHIN_MS = 5_000;

interface Ways {
  stop: () => Promise<void>;
  again: () => Promise<void>;
}

describe('one API and one worker process', () => {
  let postgres: PostgresServer;
  let redis: RedisServer;
  let cluster: Cluster;
  let api: string;
  let worker: string;
  let words = 0;

  beforeAll(async () => {
    postgres = await PostgresServer.start();
    redis = await RedisServer.start();
    cluster = new Cluster({ databaseUrl: postgres.url, redisUrl: redis.url });
    await cluster.prepare();
    [{ url: api }, { url: worker }] = await Promise.all([cluster.startApi(), cluster.startWorker()]);
  }, 120_000);

  afterAll(async () => {
    await cluster.stop();
    await redis.remove();
    await postgres.remove();
  });

  const write = async (): Promise<{ word: string; id: string }> => {
    const word = `dunnart${(words += 1)}meter`;
    return { word, id: await createItem(api, cluster.token, word) };
  };
  const found = ({ word, id }: { word: string; id: string }): Promise<unknown> =>
    until(() => finds(api, word, id), { what: `${word} to be found`, withinMs: RECOVERS_WITHIN_MS });
  const recovered = (): Promise<unknown> =>
    until(
      async () => (await ready(api)).status === 200 && (await call(worker, '/health/ready')).status === 200,
      { what: 'both to be ready again', withinMs: RECOVERS_WITHIN_MS },
    );
  const expectAlive = (): void => {
    for (const { process } of [...cluster.apis, ...cluster.workers]) expect(process.hasEnded).toBe(false);
  };
  /** Asks until the part is seen to be away; each answer comes in time. */
  const seenAway = (part: 'database' | 'queue'): Promise<unknown> =>
    until(
      async () => {
        const asked = Date.now();
        const { status, body } = await ready(api);
        expect(Date.now() - asked).toBeLessThan(ANSWERS_WITHIN_MS);
        return status === 503 && body[part] === 'down';
      },
      { what: `${part} to be seen as away` },
    );

  describe('without Redis', () => {
    const ways: [string, () => Ways][] = [
      ['was stopped', () => ({ stop: () => redis.stop(), again: () => redis.again() })],
      ['was killed', () => ({ stop: () => redis.kill(), again: () => redis.again() })],
      [
        'hangs',
        () => ({
          stop: () => Promise.resolve(redis.hang()),
          again: () => Promise.resolve(redis.resume()),
        }),
      ],
    ];

    it.each(ways)(
      'take writes when it %s, and catch up by themselves when it is back',
      async (_how, way) => {
        const { stop, again } = way();
        await stop();
        try {
          await seenAway('queue');
          const asked = Date.now();
          const written = [await write(), await write()];
          expect(Date.now() - asked).toBeLessThan(ANSWERS_WITHIN_MS);
          expectAlive();
          await again();
          for (const item of written) await found(item);
        } finally {
          await again();
        }
        await recovered();
      },
      120_000,
    );

    it('answer a preview with 503 in time', async () => {
      await redis.stop();
      try {
        const body = { title: 'Patients miss appointments', description: 'They are phoned by hand.' };
        const answer = await call(api, '/api/v1/match-previews', { body });
        expect(answer).toMatchObject({ status: 503, body: { code: 'QUEUE_UNAVAILABLE' } });
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        expect(answer.headers.has('retry-after')).toBe(true);
      } finally {
        await redis.again();
      }
      await recovered();
    }, 120_000);
  });

  describe('without Postgres', () => {
    const ways: [string, () => Ways][] = [
      ['was stopped', () => ({ stop: () => postgres.stop(), again: () => postgres.again() })],
      ['hangs', () => ({ stop: () => postgres.hang(), again: () => postgres.resume() })],
    ];
    /** Sessions of the product. */
    const sessions = async (): Promise<number> =>
      (await postgres.query("SELECT FROM pg_stat_activity WHERE application_name LIKE 'ppi-atlas%'")).length;
    /** Of both processes: 10 each for their queries, one or two each to listen. */
    const SESSIONS_AT_MOST = 24;

    it.each(ways)(
      'say so when it %s, stay alive, and work on when it is back',
      async (_how, way) => {
        const { stop, again } = way();
        await stop();
        let back = false;
        try {
          await seenAway('database');
          for (let i = 0; i < 10; i += 1) expect((await ready(api)).status).toBe(503);
          expect(await call(worker, '/health/live')).toMatchObject({ status: 200 });
          expectAlive();
          await again();
          back = true;
        } finally {
          if (!back) await again();
        }
        await recovered();
        await found(await write());
        expectAlive();
        expect(await sessions()).toBeLessThanOrEqual(SESSIONS_AT_MOST);
      },
      180_000,
    );

    it('work on after it was killed', async () => {
      const before = await write();
      await postgres.kill();
      await recovered();
      await found(before);
      await found(await write());
      expectAlive();
      expect(await sessions()).toBeLessThanOrEqual(SESSIONS_AT_MOST);
    }, 120_000);
  });
});
