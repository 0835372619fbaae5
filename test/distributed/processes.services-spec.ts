import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, PostgresServer, RedisServer } from '#testing';
import { until } from '../e2e/harness/until.js';
import { call, createItem, finds, ready } from './harness/calls.js';
import { Cluster } from './harness/cluster.js';
import { ProductProcess } from './harness/product-process.js';

const API = '/api/v1';

describe.each([
  { name: 'Postgres alone', withRedis: false },
  { name: 'Postgres and Redis', withRedis: true },
])('two API and two worker processes on $name', ({ withRedis }) => {
  let postgres: PostgresServer;
  let redis: RedisServer | undefined;
  let cluster: Cluster;
  let first: string;
  let second: string;

  beforeAll(async () => {
    postgres = await PostgresServer.start();
    redis = withRedis ? await RedisServer.start() : undefined;
    cluster = new Cluster({ databaseUrl: postgres.url, redisUrl: redis?.url });
    await Promise.all([cluster.prepare(), cluster.prepare()]); // two at once, as two people may
    await Promise.all([cluster.startApi(), cluster.startApi(), cluster.startWorker(), cluster.startWorker()]);
    [first, second] = cluster.apis.map(({ url }) => url) as [string, string];
    await settled();
  }, 400_000);

  afterAll(async () => {
    await cluster.stop();
    await redis?.remove();
    await postgres.remove();
  });

  const unfinished = async (): Promise<number> =>
    (await postgres.query('SELECT FROM outbox WHERE finished_at IS NULL LIMIT 1')).length;
  const settled = (): Promise<unknown> =>
    until(async () => (await unfinished()) === 0, { what: 'the jobs to end', withinMs: 60_000 });

  it('are all ready, and say so to a container engine', async () => {
    for (const { url } of cluster.apis)
      expect(await ready(url)).toMatchObject({
        status: 200,
        body: { database: 'up', queue: 'up', search: 'up' },
      });
    for (const { url } of cluster.workers)
      expect(await call(url, '/health/ready')).toMatchObject({ status: 200, body: { worker: 'up' } });
  });

  it('have the shipped corpus once, though it was prepared twice at the same time', async () => {
    const [counted] = await postgres.query<{ count: number }>('SELECT count(*)::int FROM knowledge_items');
    for (const url of [first, second])
      expect((await call(url, `${API}/knowledge`)).body.total).toBe(counted!.count);
  });

  it('find by one API what was written, changed and deleted by the other', async () => {
    const id = await createItem(first, cluster.token, 'quokkameter');
    await until(() => finds(second, 'quokkameter', id), { what: 'the new item by the other API' });

    const path = `${API}/knowledge/${id}`;
    const headers = { Authorization: `Bearer ${cluster.token}`, 'Content-Type': 'application/json' };
    const changed = await fetch(`${second}${path}`, {
      method: 'PATCH',
      headers: { ...headers, 'If-Match': '"1"' },
      body: JSON.stringify({ title: 'Bought with wallabymeter' }),
    });
    expect(changed.status).toBe(200);
    await until(() => finds(first, 'wallabymeter', id), { what: 'the changed item by the first API' });

    const deleted = await fetch(`${first}${path}`, {
      method: 'DELETE',
      headers: { ...headers, 'If-Match': '"2"' },
    });
    expect(deleted.status).toBeLessThan(300);
    await until(async () => !(await finds(second, 'wallabymeter', id)), { what: 'the item to be gone' });
  });

  it('all search anew what npm run reindex finds in the database', async () => {
    const id = await createItem(first, cluster.token, 'bandicootmeter');
    await settled();
    await postgres.query(
      "UPDATE knowledge_items SET title = 'Bought with cuscusmeter' WHERE title LIKE '%bandicoot%'",
    );
    expect(await cluster.runCommand('reindex')).toMatchObject({ code: 0 });
    for (const url of [first, second])
      await until(() => finds(url, 'cuscusmeter', id), {
        what: `what was changed by ${url}`,
        withinMs: 30_000,
      });
  }, 90_000);

  it('compute a preview in a worker, and give each API its own answers', async () => {
    const need = {
      title: 'Patients miss outpatient appointments',
      description: 'Staff phone patients by hand to remind them of their appointments.',
    };
    const answers = await Promise.all(
      [first, second, first, second].map((url) => call(url, `${API}/match-previews`, { body: need })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const matches = answers.map(({ body }) => JSON.stringify([body.knowledge, body.suppliers]));
    expect(new Set(matches).size).toBe(1);
    expect(answers[0]!.body.knowledge.length).toBeGreaterThan(0);
  });

  it('lose nothing when a worker is killed while it works', async () => {
    const words = Array.from({ length: 40 }, (_, n) => `numbat${n}meter`);
    const [victim] = cluster.workers.splice(0, 1);
    const written = Promise.all(
      words.map(async (word, n) => ({
        word,
        id: await createItem(n % 2 ? first : second, cluster.token, word),
      })),
    );
    await until(unfinished, { what: 'work to be under way' });
    await victim!.process.kill();
    await cluster.startWorker();
    for (const { word, id } of await written)
      for (const url of [first, second])
        await until(() => finds(url, word, id), { what: `${word} by ${url}`, withinMs: 40_000 });
    await settled();
    const failed = await postgres.query("SELECT job_id FROM outbox WHERE outcome = 'failed'");
    expect(failed).toEqual([]);
  });

  it('stop when asked to, with 0', async () => {
    const stopped = [...cluster.apis.splice(1), ...cluster.workers.splice(1)];
    expect(await Promise.all(stopped.map(({ process }) => process.stop()))).toEqual(stopped.map(() => 0));
  });
});

describe('a process of its own', () => {
  const api = ['node', 'dist/apps/api/src/main.js'];
  const worker = ['node', 'dist/apps/worker/src/main.js'];

  it.each([
    ['API', api],
    ['worker', worker],
  ])('%s stops and says so without DATABASE_URL', async (name, command) => {
    const { code, output } = await ProductProcess.run(name, command, {});
    expect(code).toBe(1);
    expect(output).toContain('DATABASE_URL must be set');
  });

  it.each([
    ['API', api],
    ['worker', worker],
  ])('%s says what to run on a database that is not prepared', async (name, command) => {
    const database = await createTestDatabase();
    try {
      const url = new URL(database.url);
      url.pathname = '/postgres';
      const { code, output } = await ProductProcess.run(name, command, { DATABASE_URL: url.href });
      expect(code).toBe(1);
      expect(output).toContain('prepare.js');
    } finally {
      await database.drop();
    }
  });

  it('names every wrong setting at once', async () => {
    const { code, output } = await ProductProcess.run('API', api, {
      MEILI_URL: 'http://x:7700',
      REDIS_URL: 'http://y',
    });
    expect(code).toBe(1);
    for (const name of ['MEILI_KEY', 'REDIS_URL']) expect(output).toContain(name);
  });
});
