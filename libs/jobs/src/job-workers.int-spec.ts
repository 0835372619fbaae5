import { describe, expect, it } from '@jest/globals';
import { JobQueues, JobWorkers } from './index.js';
import { OutboxRelay } from './outbox-relay.js';
import { fakeHandlers, testBackends, until } from './testing/jobs-app.js';
import { JobsHarness } from './testing/jobs-harness.js';

describe.each(testBackends())('start and stop of workers on $name', (backend) => {
  const jobs = new JobsHarness(backend);

  it('runs nothing before it is told to start', async () => {
    let runs = 0;
    const app = await jobs.open({ handlers: fakeHandlers({ 'index-records': () => (runs++, 'done') }) });
    await jobs.add(app, 'early');
    app.get(OutboxRelay).start();
    await until(
      'the job is in the queue',
      async () => (await app.get(JobQueues).get('indexing').getWaitingCount()) === 1,
    );
    expect(runs).toBe(0);

    await app.get(JobWorkers).start();
    await jobs.settled(app);
    expect(runs).toBe(1);
  });

  it('lets the job in hand finish when the process is told to stop', async () => {
    let started = false;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const app = await jobs.openStarted(
      fakeHandlers({
        'index-records': async () => {
          started = true;
          await released;
          return 'done' as const;
        },
      }),
    );
    await jobs.add(app, 'a');
    await until('the job runs', () => started);
    const closed = app.close();
    release();
    await closed;
    expect(await jobs.rows()).toMatchObject([{ outcome: 'done' }]);
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
    jobs.options = { ...jobs.options, stopWithinMs: 200, lockMs: 60_000 };
    const first = await jobs.openStarted(stuck);
    await jobs.add(first, 'a');
    await until(
      'a worker has the job',
      async () => (await first.get(JobQueues).get('indexing').getActiveCount()) === 1,
    );
    await first.close();
    expect(aborted).toBe(true);

    const app = await jobs.openStarted(fakeHandlers()); // well before the lock of a minute runs out
    await jobs.settled(app);
    expect(await jobs.rows()).toMatchObject([{ outcome: 'done' }]);
  });
});
