import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '#testing';
import { JobQueues, Outbox, type JobsOptions } from './index.js';
import { openJobsApp, query, testBackends, until } from './testing/jobs-app.js';

/** TEST_SEED=<the printed seed> makes the same choices again; what they meet is still up to the machine. */
const SEED = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000);
const KILLS = 6;
const WORKERS = 2;

describe.each(testBackends())('kill -9 of workers on $name', ({ prepare }) => {
  let database: TestDatabase;
  let options: JobsOptions;
  let producer: INestApplicationContext;
  let workers: ChildProcess[];

  beforeEach(async () => {
    database = await createTestDatabase();
    options = { ...(await prepare(database.url)), concurrency: { indexing: 8 } };
    producer = await openJobsApp({ options, role: 'forProducer' });
    workers = [];
    await query(
      database.url,
      `CREATE TABLE effect (record_id text PRIMARY KEY, revision int NOT NULL);
       CREATE TABLE run (record_id text NOT NULL);`,
    );
  });
  afterEach(async () => {
    await Promise.all(workers.map(kill));
    await producer.close();
    await database.drop();
  });

  async function startWorker(): Promise<void> {
    const args = ['--no-warnings', '--import', resolve('libs/testing/src/typescript-loader.mjs')];
    const program = resolve('libs/jobs/src/testing/crash-worker.ts');
    const worker = spawn(process.execPath, [...args, program, JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    workers.push(worker);
    await Promise.race([
      once(worker.stdout, 'data'),
      once(worker, 'exit').then(() => Promise.reject(new Error('The worker ended before it was ready'))),
    ]);
  }

  it(`loses nothing and doubles nothing (seed ${SEED})`, async () => {
    process.stderr.write(`crash test: TEST_SEED=${SEED}\n`);
    const random = seeded(SEED);
    const randomKill = seeded(SEED + 1);
    const committed: string[] = [];
    let producing = true;
    const produce = async (): Promise<void> => {
      const dataSource = producer.get(DataSource);
      for (let n = 0; producing; n += 1) {
        const ids = Array.from({ length: 1 + Math.floor(random() * 10) }, (_, i) => `r${n}-${i}`);
        const rollBack = random() < 0.1;
        await dataSource
          .transaction(async (manager) => {
            for (const id of ids)
              await producer
                .get(Outbox)
                .add(manager, 'index-records', { collection: 'knowledge', records: [{ id, revision: n }] });
            if (rollBack) throw new Error('rolled back');
          })
          .then(
            () => committed.push(...ids),
            (error: Error) => expect(error.message).toBe('rolled back'),
          );
        await pause(random() * 100);
      }
    };

    await Promise.all(Array.from({ length: WORKERS }, startWorker));
    const produced = produce();
    for (let i = 0; i < KILLS; i += 1) {
      await pause(100 + randomKill() * 600);
      const [victim] = workers.splice(Math.floor(randomKill() * workers.length), 1);
      await Promise.all([victim && kill(victim), startWorker()]);
    }
    producing = false;
    await produced;

    const outbox = producer.get(Outbox);
    await until('every job has ended', async () => (await outbox.countUnfinished()) === 0, 30_000);
    const effects = await query<{ record_id: string }>(database.url, 'SELECT record_id FROM effect');
    expect(effects.map(({ record_id }) => record_id).sort()).toEqual([...committed].sort());
    const outcomes = await query(
      database.url,
      'SELECT outcome, count(*)::int AS n FROM outbox GROUP BY outcome',
    );
    expect(outcomes).toEqual([{ outcome: 'done', n: committed.length }]);
    await until('the queue is empty', async () => {
      const counts = await producer.get(JobQueues).get('indexing').getJobCounts();
      return Object.values(counts).every((n) => n === 0);
    });
    // The kills did hit: some jobs were begun more than once.
    const [runs] = await query<{ n: number }>(database.url, 'SELECT count(*)::int AS n FROM run');
    expect(runs?.n).toBeGreaterThan(committed.length);
  }, 90_000);
});

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
