import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RedisServer } from '#testing';
import { JobQueues, JobWorkers } from './index.js';
import { OutboxRelay } from './outbox-relay.js';
import { fakeHandlers, testBackends, until } from './testing/jobs-app.js';
import { JobsHarness } from './testing/jobs-harness.js';

describe('jobs on a Redis that forgets everything', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await RedisServer.start();
  });
  afterAll(() => redis.remove());

  const onRedis = testBackends().at(-1)!;
  const jobs = new JobsHarness({
    name: 'Redis',
    prepare: async (databaseUrl) => ({
      ...(await onRedis.prepare(databaseUrl)),
      backend: { kind: 'redis', url: redis.url },
    }),
  });

  it('are published again and run once each', async () => {
    const ran: string[] = [];
    const app = await jobs.open({
      handlers: fakeHandlers({
        'index-records': ({ records }) => {
          ran.push(...records.map(({ id }) => id));
          return 'done';
        },
      }),
    });
    for (const id of ['a', 'b', 'c']) await jobs.add(app, id);
    app.get(OutboxRelay).start();
    const waiting = () => app.get(JobQueues).get('indexing').getWaitingCount();
    await until('the jobs are in the queue', async () => (await waiting()) === 3);
    await redis.flush();
    expect(await waiting()).toBe(0);

    await app.get(JobWorkers).start();
    await jobs.settled(app);
    expect(ran.sort()).toEqual(['a', 'b', 'c']);
  });

  it('go on being run by workers that were there before', async () => {
    const app = await jobs.openStarted(fakeHandlers());
    await jobs.add(app, 'before');
    await jobs.settled(app);
    await redis.flush();
    await jobs.add(app, 'after');
    await jobs.settled(app);
    expect((await jobs.rows()).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  });
});
