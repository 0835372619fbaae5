import { describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobQueues, JobWorkers, Outbox, UnrecoverableJobError } from './index.js';
import { OutboxRelay } from './outbox-relay.js';
import { fakeHandlers, query, testBackends, until } from './testing/jobs-app.js';
import { JobsHarness } from './testing/jobs-harness.js';

describe.each(testBackends())('jobs on $name', (backend) => {
  const jobs = new JobsHarness(backend);

  it('runs what was committed and nothing that was rolled back', async () => {
    const seen: string[] = [];
    const app = await jobs.openStarted(
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
    await jobs.add(app, 'kept');

    await jobs.settled(app);
    expect(seen).toEqual(['kept']);
    expect(await jobs.rows()).toEqual([
      { job_id: 'index-records-knowledge-kept-r1', outcome: 'done', detail: null },
    ]);
  });

  it('publishes later what was committed while no relay ran', async () => {
    const producer = await jobs.open({ role: 'forProducer' });
    for (let i = 0; i < 5; i += 1) await jobs.add(producer, `r${i}`);
    await producer.close();

    const seen: string[] = [];
    const app = await jobs.openStarted(
      fakeHandlers({
        'index-records': ({ records }) => {
          seen.push(...records.map(({ id }) => id));
          return 'done';
        },
      }),
    );
    await jobs.settled(app);
    expect(seen.sort()).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
  });

  it('serves jobs of the same id that wait together by one run', async () => {
    const producer = await jobs.open({ role: 'forProducer' });
    for (let i = 0; i < 3; i += 1) await jobs.add(producer, 'same');

    let runs = 0;
    const app = await jobs.openStarted(fakeHandlers({ 'index-records': () => (runs++, 'done') }));
    await jobs.settled(app);
    expect(runs).toBe(1);
    expect((await jobs.rows()).map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
  });

  it('has at most one reindex running and the newest waiting', async () => {
    const seen: string[] = [];
    let running = 0;
    let mostRunning = 0;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const app = await jobs.openStarted(
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
        jobs.database.url,
        'SELECT count(*)::int AS n FROM outbox WHERE published_at IS NULL',
      );
      return row?.n === 0;
    });
    release();

    await jobs.settled(app);
    expect(seen).toEqual(['first', 'fourth']);
    expect(mostRunning).toBe(1);
  });

  it('tries again after a plain error, with a pause, until it succeeds', async () => {
    const at: number[] = [];
    const app = await jobs.openStarted(
      fakeHandlers({
        'index-records': (_payload, { attempt }) => {
          at.push(Date.now());
          if (attempt === 1) throw new Error('the engine is down');
          return 'done';
        },
      }),
    );
    await jobs.add(app, 'a');
    await jobs.settled(app);
    expect(at).toHaveLength(2);
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(480); // half of the first backoff, less clock grain
    expect(await jobs.rows()).toMatchObject([{ outcome: 'done' }]);
  });

  it('does not try again after an unrecoverable error, tells the handler and keeps the reason', async () => {
    const failed: unknown[] = [];
    let runs = 0;
    const app = await jobs.openStarted(
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
    await jobs.add(app, 'a');
    await jobs.settled(app);
    expect(runs).toBe(1);
    expect(failed).toEqual([['a', 'The record has no title']]);
    expect(await jobs.rows()).toMatchObject([{ outcome: 'failed', detail: 'The record has no title' }]);
  });

  it('takes the same job again after it failed for good', async () => {
    let runs = 0;
    const app = await jobs.openStarted(
      fakeHandlers({
        'index-records': () => {
          runs += 1;
          if (runs === 1) throw new UnrecoverableJobError('not yet');
          return 'done';
        },
      }),
    );
    await jobs.add(app, 'a');
    await jobs.settled(app);
    await jobs.add(app, 'a');
    await jobs.settled(app);
    expect((await jobs.rows()).map(({ outcome }) => outcome)).toEqual(['failed', 'done']);
  });

  it('records that there was nothing to do, and why', async () => {
    const app = await jobs.openStarted(
      fakeHandlers({ 'index-records': () => ({ skipped: 'a newer revision exists' }) }),
    );
    await jobs.add(app, 'a');
    await jobs.settled(app);
    expect(await jobs.rows()).toMatchObject([{ outcome: 'skipped', detail: 'a newer revision exists' }]);
  });

  it('publishes again what the queue has lost', async () => {
    const producer = await jobs.open({ role: 'forWorker' });
    await jobs.add(producer, 'a');
    producer.get(OutboxRelay).start();
    const queue = producer.get(JobQueues).get('indexing');
    await until('the job is in the queue', async () => (await queue.getWaitingCount()) === 1);
    await queue.obliterate({ force: true });

    const app = await jobs.openStarted(fakeHandlers());
    await jobs.settled(app);
    expect(await jobs.rows()).toMatchObject([{ outcome: 'done' }]);
  });

  it('leaves jobs that it does not know to the version that does, says so once and runs all others', async () => {
    const app = await jobs.open();
    const warn = jest.spyOn(Logger.prototype, 'warn');
    const payload = JSON.stringify({ collection: 'knowledge', records: [{ id: 'lost', revision: 1 }] });
    await query(
      jobs.database.url,
      `INSERT INTO outbox (job_name, job_id, payload, published_at)
       VALUES ('send-alert', 'alert-1', '{}', NULL), ('send-alert', 'alert-2', '{}', now() - interval '1 day'),
              ('index-records', 'lost', $1, now())`,
      [payload],
    );
    await jobs.add(app, 'new');
    await app.get(JobWorkers).start();
    await jobs.settled(app);

    const left = await query(
      jobs.database.url,
      `SELECT job_id, published_at IS NULL AS waits, outcome FROM outbox ORDER BY id`,
    );
    expect(left).toEqual([
      { job_id: 'alert-1', waits: true, outcome: null },
      { job_id: 'alert-2', waits: false, outcome: null },
      { job_id: 'lost', waits: false, outcome: 'done' },
      { job_id: 'index-records-knowledge-new-r1', waits: false, outcome: 'done' },
    ]);
    const said = warn.mock.calls.filter(([text]) => String(text).includes('send-alert'));
    warn.mockRestore();
    expect(said).toHaveLength(1);
  });

  it('survives the database being away and catches up', async () => {
    const app = await jobs.openStarted(fakeHandlers());
    await jobs.add(app, 'before');
    await jobs.settled(app);

    const { pathname } = new URL(jobs.database.url);
    const server = Object.assign(new URL(jobs.database.url), { pathname: '/postgres' }).href;
    const name = pathname.slice(1);
    await query(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await query(server, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await expect(jobs.add(app, 'meanwhile')).rejects.toThrow();
    await query(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);

    await jobs.add(app, 'after');
    await jobs.settled(app);
    expect((await jobs.rows()).map(({ job_id, outcome }) => [job_id, outcome])).toEqual([
      ['index-records-knowledge-before-r1', 'done'],
      ['index-records-knowledge-after-r1', 'done'],
    ]);
  });
});
