import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '#testing';
import { JobQueues, JobWorkers, Outbox, UnrecoverableJobError, type JobsOptions } from './index.js';
import { OutboxRelay } from './outbox-relay.js';
import {
  fakeHandlers,
  openJobsApp,
  query,
  testBackends,
  until,
  type JobsAppSettings,
} from './testing/jobs-app.js';

interface Row {
  job_id: string;
  outcome: string | null;
  detail: string | null;
}

describe.each(testBackends())('jobs on $name', ({ prepare }) => {
  let database: TestDatabase;
  let options: JobsOptions;
  let apps: INestApplicationContext[];

  beforeEach(async () => {
    database = await createTestDatabase();
    options = await prepare(database.url);
    apps = [];
  });
  afterEach(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await database.drop();
  });

  async function open(settings: Partial<JobsAppSettings> = {}): Promise<INestApplicationContext> {
    const app = await openJobsApp({ options, ...settings });
    apps.push(app);
    return app;
  }
  async function openStarted(handlers: JobsAppSettings['handlers']): Promise<INestApplicationContext> {
    const app = await open({ handlers });
    await app.get(JobWorkers).start();
    return app;
  }
  const rows = (): Promise<Row[]> =>
    query<Row>(database.url, 'SELECT job_id, outcome, detail FROM outbox ORDER BY id');
  const add = (app: INestApplicationContext, id: string, revision = 1): Promise<void> =>
    app
      .get(DataSource)
      .transaction((manager) =>
        app
          .get(Outbox)
          .add(manager, 'index-records', { collection: 'knowledge', records: [{ id, revision }] }),
      );
  const settled = (app: INestApplicationContext): Promise<void> =>
    until('every job has ended', async () => (await app.get(Outbox).countUnfinished()) === 0);

  it('runs what was committed and nothing that was rolled back', async () => {
    const seen: string[] = [];
    const app = await openStarted(
      fakeHandlers({
        'index-records': ({ records }) => {
          seen.push(...records.map(({ id }) => id));
          return 'done';
        },
      }),
    );
    const rolledBack = app.get(DataSource).transaction(async (manager) => {
      const payload = { collection: 'knowledge' as const, records: [{ id: 'lost', revision: 1 }] };
      await app.get(Outbox).add(manager, 'index-records', payload);
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await add(app, 'kept');

    await settled(app);
    expect(seen).toEqual(['kept']);
    expect(await rows()).toEqual([
      { job_id: 'index-records-knowledge-kept-r1', outcome: 'done', detail: null },
    ]);
  });

  it('publishes later what was committed while no relay ran', async () => {
    const producer = await open({ role: 'forProducer' });
    for (let i = 0; i < 5; i += 1) await add(producer, `r${i}`);
    await producer.close();

    const seen: string[] = [];
    const app = await openStarted(
      fakeHandlers({
        'index-records': ({ records }) => {
          seen.push(...records.map(({ id }) => id));
          return 'done';
        },
      }),
    );
    await settled(app);
    expect(seen.sort()).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
  });

  it('runs nothing before it is told to start', async () => {
    let runs = 0;
    const app = await open({ handlers: fakeHandlers({ 'index-records': () => (runs++, 'done') }) });
    await add(app, 'early');
    app.get(OutboxRelay).start();
    await until(
      'the job is in the queue',
      async () => (await app.get(JobQueues).get('indexing').getWaitingCount()) === 1,
    );
    expect(runs).toBe(0);

    await app.get(JobWorkers).start();
    await settled(app);
    expect(runs).toBe(1);
  });

  it('serves jobs of the same id that wait together by one run', async () => {
    const producer = await open({ role: 'forProducer' });
    for (let i = 0; i < 3; i += 1) await add(producer, 'same');

    let runs = 0;
    const app = await openStarted(fakeHandlers({ 'index-records': () => (runs++, 'done') }));
    await settled(app);
    expect(runs).toBe(1);
    expect((await rows()).map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
  });

  it('has at most one reindex running and the newest waiting', async () => {
    const seen: string[] = [];
    let running = 0;
    let mostRunning = 0;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const app = await openStarted(
      fakeHandlers({
        reindex: async ({ requestedAt }) => {
          mostRunning = Math.max(mostRunning, ++running);
          seen.push(requestedAt);
          await released;
          running -= 1;
          return 'done' as const;
        },
      }),
    );
    const ask = (requestedAt: string): Promise<void> =>
      app
        .get(DataSource)
        .transaction((manager) =>
          app.get(Outbox).add(manager, 'reindex', { collection: 'knowledge', requestedAt }),
        );
    await ask('first');
    await until('the first runs', () => seen.length === 1);
    for (const requestedAt of ['second', 'third', 'fourth']) await ask(requestedAt);
    await until('all are published', async () => {
      const [row] = await query<{ n: number }>(
        database.url,
        'SELECT count(*)::int AS n FROM outbox WHERE published_at IS NULL',
      );
      return row?.n === 0;
    });
    release();

    await settled(app);
    expect(seen).toEqual(['first', 'fourth']);
    expect(mostRunning).toBe(1);
  });

  it('tries again after a plain error, with a pause, until it succeeds', async () => {
    const at: number[] = [];
    const app = await openStarted(
      fakeHandlers({
        'index-records': (_payload, { attempt }) => {
          at.push(Date.now());
          if (attempt === 1) throw new Error('the engine is down');
          return 'done';
        },
      }),
    );
    await add(app, 'a');
    await settled(app);
    expect(at).toHaveLength(2);
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(480); // half of the first backoff, less clock grain
    expect(await rows()).toMatchObject([{ outcome: 'done' }]);
  });

  it('does not try again after an unrecoverable error, tells the handler and keeps the reason', async () => {
    const failed: unknown[] = [];
    let runs = 0;
    const app = await openStarted(
      fakeHandlers({
        'index-records': {
          handle: () => {
            runs += 1;
            return Promise.reject(new UnrecoverableJobError('The record has no title'));
          },
          onFailed: (payload, reason) => {
            failed.push([payload.records[0]?.id, reason]);
            return Promise.resolve();
          },
        },
      }),
    );
    await add(app, 'a');
    await settled(app);
    expect(runs).toBe(1);
    expect(failed).toEqual([['a', 'The record has no title']]);
    expect(await rows()).toMatchObject([{ outcome: 'failed', detail: 'The record has no title' }]);
  });

  it('takes the same job again after it failed for good', async () => {
    let runs = 0;
    const app = await openStarted(
      fakeHandlers({
        'index-records': () => {
          runs += 1;
          if (runs === 1) throw new UnrecoverableJobError('not yet');
          return 'done';
        },
      }),
    );
    await add(app, 'a');
    await settled(app);
    await add(app, 'a');
    await settled(app);
    expect((await rows()).map(({ outcome }) => outcome)).toEqual(['failed', 'done']);
  });

  it('records that there was nothing to do, and why', async () => {
    const app = await openStarted(
      fakeHandlers({ 'index-records': () => ({ skipped: 'a newer revision exists' }) }),
    );
    await add(app, 'a');
    await settled(app);
    expect(await rows()).toMatchObject([{ outcome: 'skipped', detail: 'a newer revision exists' }]);
  });

  it('publishes again what the queue has lost', async () => {
    const producer = await open({ role: 'forWorker' });
    await add(producer, 'a');
    producer.get(OutboxRelay).start();
    const queue = producer.get(JobQueues).get('indexing');
    await until('the job is in the queue', async () => (await queue.getWaitingCount()) === 1);
    await queue.obliterate({ force: true });

    const app = await openStarted(fakeHandlers());
    await settled(app);
    expect(await rows()).toMatchObject([{ outcome: 'done' }]);
  });

  it('survives the database being away and catches up', async () => {
    const app = await openStarted(fakeHandlers());
    await add(app, 'before');
    await settled(app);

    const { pathname } = new URL(database.url);
    const server = Object.assign(new URL(database.url), { pathname: '/postgres' }).href;
    const name = pathname.slice(1);
    await query(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await query(server, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await expect(add(app, 'meanwhile')).rejects.toThrow();
    await query(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);

    await add(app, 'after');
    await settled(app);
    expect((await rows()).map(({ job_id, outcome }) => [job_id, outcome])).toEqual([
      ['index-records-knowledge-before-r1', 'done'],
      ['index-records-knowledge-after-r1', 'done'],
    ]);
  });

  it('lets the job in hand finish when the process is told to stop', async () => {
    let started = false;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const app = await openStarted(
      fakeHandlers({
        'index-records': async () => {
          started = true;
          await released;
          return 'done' as const;
        },
      }),
    );
    await add(app, 'a');
    await until('the job runs', () => started);
    const closed = app.close();
    release();
    await closed;
    expect(await rows()).toMatchObject([{ outcome: 'done' }]);
  });

  it('gives the job in hand back when it does not finish in time', async () => {
    let aborted = false;
    const stuck = fakeHandlers({
      'index-records': (_payload, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(new Error('stopped'));
          });
        }),
    });
    options = { ...options, stopWithinMs: 200, lockMs: 60_000 };
    const first = await openStarted(stuck);
    await add(first, 'a');
    await until(
      'a worker has the job',
      async () => (await first.get(JobQueues).get('indexing').getActiveCount()) === 1,
    );
    await first.close();
    expect(aborted).toBe(true);

    const app = await openStarted(fakeHandlers()); // well before the lock of a minute runs out
    await settled(app);
    expect(await rows()).toMatchObject([{ outcome: 'done' }]);
  });
});
