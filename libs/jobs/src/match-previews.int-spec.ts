import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '#testing';
import { JobQueues, JobWorkers, MatchPreviews, type JobsOptions, type MatchPreviewPayload } from './index.js';
import { fakeHandlers, openJobsApp, query, testBackends, until } from './testing/jobs-app.js';

const SECRET = 'appointments-missed-by-patients';

describe.each(testBackends())('match previews on $name', ({ prepare }) => {
  let database: TestDatabase;
  let options: JobsOptions;
  let app: INestApplicationContext;

  beforeEach(async () => {
    database = await createTestDatabase();
    options = await prepare(database.url);
  });
  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  async function start(
    handle: (request: MatchPreviewPayload, signal: AbortSignal) => unknown,
  ): Promise<MatchPreviews> {
    app = await openJobsApp({
      options,
      handlers: fakeHandlers({ 'match-preview': (request, { signal }) => handle(request, signal) }),
    });
    await app.get(JobWorkers).start();
    return app.get(MatchPreviews);
  }
  const jobsLeft = async (): Promise<number> => {
    const counts = await app.get(JobQueues).get('previews').getJobCounts();
    return Object.values(counts).reduce((sum, n) => sum + n, 0);
  };
  /** Rows of any table of the database, the queue's included, that hold the text. */
  async function tracesOf(text: string): Promise<string[]> {
    const tables = await query<{ name: string }>(
      database.url,
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      if (
        (await query(database.url, `SELECT 1 FROM ${name} AS t WHERE t::text LIKE $1`, [`%${text}%`]))
          .length > 0
      )
        found.push(name);
    return found;
  }
  async function expectNothingLeft(): Promise<void> {
    await until('the queue is empty', async () => (await jobsLeft()) === 0);
    expect(await tracesOf(SECRET)).toEqual([]);
    const events = app.get(JobQueues).get('previews').getBackend();
    expect(JSON.stringify(await eventsOf(events))).not.toContain(SECRET);
  }

  it('answers the caller and leaves nothing behind', async () => {
    const previews = await start(({ text }) => ({ echo: text, found: [`${SECRET} too`] }));
    await expect(previews.run({ text: SECRET }, 5_000)).resolves.toEqual({
      echo: SECRET,
      found: [`${SECRET} too`],
    });
    await expectNothingLeft();
  });

  it('carries long answers and any character', async () => {
    const text = `${'ąčę€😀'.repeat(20_000)}\u0000 \ud800 end`;
    const previews = await start((request) => request);
    expect(await previews.run({ text }, 5_000)).toEqual({ text });
  });

  it('gives each of many callers at once its own answer', async () => {
    const previews = await start(({ n }) => ({ n }));
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => previews.run({ n }, 20_000)));
    expect(answers).toEqual(answers.map((_, n) => ({ n })));
  });

  it('tells the caller of a failure, without what was sent', async () => {
    const previews = await start(() => {
      throw new Error(`cannot read ${SECRET}`);
    });
    const answer = previews.run({ text: SECRET }, 5_000);
    await expect(answer).rejects.toMatchObject({ code: 'JOB_FAILED' });
    await expect(answer).rejects.not.toThrow(SECRET);
    await expectNothingLeft();
  });

  it('gives up in time when no worker takes it, and takes it out of the queue', async () => {
    app = await openJobsApp({ options, role: 'forProducer' });
    await expect(app.get(MatchPreviews).run({ text: SECRET }, 1_500)).rejects.toMatchObject({
      code: 'JOB_TIMED_OUT',
    });
    await expectNothingLeft();
  });

  it('leaves nothing behind when the answer comes after the caller has gone', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const previews = await start(async ({ text }) => {
      await released;
      return { text };
    });
    await expect(previews.run({ text: SECRET }, 300)).rejects.toMatchObject({ code: 'JOB_TIMED_OUT' });
    release();
    await expectNothingLeft();
  });
});

/** All events of the queue, which both backends keep. */
async function eventsOf(backend: {
  readEvents(from: string, waitMs: number): Promise<unknown>;
}): Promise<unknown> {
  return (await backend.readEvents('0', 1)) ?? [];
}
