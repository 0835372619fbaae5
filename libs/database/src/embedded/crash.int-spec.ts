import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import {
  eventually,
  Installation,
  makeFolder,
  ownerOf,
  type ProductProcess,
} from './installation.fixture.js';
import { attachToEmbeddedPostgres } from './embedded-postgres.js';
import { findPostmaster, type PidFile } from './postmaster.js';

jest.setTimeout(60_000); // several server starts, on a machine that may be busy

let installation: Installation;
let dataDir: string;
let cluster: string;
let started: ProductProcess[];

beforeAll(async () => {
  installation = await Installation.make();
});

afterAll(async () => {
  await installation.remove();
});

beforeEach(async () => {
  dataDir = join(await makeFolder('ppi-crash-'), 'data');
  cluster = join(dataDir, 'postgres/cluster');
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((product) => product.stop()));
  const orphan = await findPostmaster(cluster);
  if (orphan) process.kill(orphan.pid, 'SIGKILL');
  await eventually(async () => (await findPostmaster(cluster)) === null);
  await rm(join(dataDir, '..'), { recursive: true, force: true });
});

function launch(): ProductProcess {
  const product = installation.start(dataDir);
  started.push(product);
  return product;
}

async function start(): Promise<{ product: ProductProcess; url: string; postmaster: PidFile }> {
  const product = launch();
  const { url } = await product.said('url');
  return { product, url, postmaster: await eventually(() => findPostmaster(cluster)) };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const remember = (url: string): Promise<unknown> => query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
const recall = (url: string): Promise<unknown> => query(url, 'SELECT answer FROM kept');

describe('kill -9', () => {
  it('of the product leaves a server that nobody owns; the next start replaces it and has the data', async () => {
    const before = await start();
    await remember(before.url);
    await before.product.kill();
    expect(await findPostmaster(cluster)).toMatchObject({ pid: before.postmaster.pid });
    expect(await attachToEmbeddedPostgres(dataDir)).toBeNull();

    const after = await start();
    expect(after.postmaster.pid).not.toBe(before.postmaster.pid);
    expect(await recall(after.url)).toEqual([{ answer: 42 }]);
  });

  it('of the server is told, and it comes back at the same address with the data, still owned', async () => {
    const { product, url, postmaster } = await start();
    await remember(url);
    process.kill(postmaster.pid, 'SIGKILL');
    const incidents = await eventually(() => {
      const kinds = product.messages.flatMap((message) => ('kind' in message ? [message.kind] : []));
      return kinds.length >= 2 && kinds;
    });
    expect(incidents).toEqual(['lost', 'recovered']);
    expect(await recall(url)).toEqual([{ answer: 42 }]);
    expect(await attachToEmbeddedPostgres(dataDir)).toEqual({ url });
  });

  it('of the server is survived by a connection pool', async () => {
    const { url, postmaster } = await start();
    const pool = new pg.Pool({ connectionString: url });
    pool.on('error', () => undefined);
    const startTime = async (): Promise<string | undefined> => {
      const { rows } = await pool.query<{ at: string }>('SELECT pg_postmaster_start_time()::text AS at');
      return rows[0]?.at;
    };
    const before = await startTime();
    process.kill(postmaster.pid, 'SIGKILL');
    await eventually(async () => (await startTime().catch(() => before)) !== before);
    await pool.end();
  });

  it('of one session makes Postgres end all of them, and the product keeps its ownership', async () => {
    const { product, url, postmaster } = await start();
    const victim = new pg.Client(url);
    victim.on('error', () => undefined);
    await victim.connect();
    const { rows } = await victim.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    process.kill(Number(rows[0]?.pid), 'SIGKILL');
    await eventually(() =>
      product.messages.some((message) => 'kind' in message && message.kind === 'recovered'),
    );
    expect(await findPostmaster(cluster)).toMatchObject({ pid: postmaster.pid });
    expect(await attachToEmbeddedPostgres(dataDir)).toEqual({ url });
  });

  it('of both leaves a stale lock file, and the next start has the data', async () => {
    const { product, url, postmaster } = await start();
    await remember(url);
    await product.kill();
    process.kill(postmaster.pid, 'SIGKILL');
    expect(await readdir(cluster)).toContain('postmaster.pid');
    const after = await start();
    expect(await recall(after.url)).toEqual([{ answer: 42 }]);
  });

  it('while the database is being made leaves nothing that disturbs the next start', async () => {
    const product = launch();
    await eventually(async () => {
      const names = await readdir(join(dataDir, 'postgres')).catch(() => []);
      return names.some((name) => name.startsWith('new-'));
    });
    await product.kill();
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('cluster');
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a lock file', () => {
  let stranger: ChildProcess | undefined;

  afterEach(() => {
    stranger?.kill('SIGKILL');
  });

  it('whose process number went to a program of the same account does not stop a start', async () => {
    const { product, url } = await start();
    await remember(url);
    await product.stop();
    stranger = spawn('sleep', ['600'], { stdio: 'ignore', ...(await ownerOf(cluster)) });
    const lines = [stranger.pid, cluster, 1, 5432, '', '127.0.0.1', '', 'ready'];
    await writeFile(join(cluster, 'postmaster.pid'), lines.join('\n'));

    const after = await start();
    expect(await recall(after.url)).toEqual([{ answer: 42 }]);
    expect(stranger.exitCode).toBeNull();
  });
});

describe('Ctrl-C, which signals the whole process group', () => {
  it('does not reach the server: the product decides when it stops', async () => {
    const { product, url, postmaster } = await start();
    process.kill(-(product.child.pid ?? 0), 'SIGINT');
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await product.stop();
    expect(() => process.kill(postmaster.pid, 0)).toThrow('ESRCH');
    expect(product.messages.filter((message) => 'kind' in message)).toEqual([]);
  });
});

describe('another product', () => {
  it('is refused while one runs, and told its process number', async () => {
    const { product } = await start();
    expect(await launch().said('code')).toMatchObject({
      code: 'EMBEDDED_POSTGRES_IN_USE',
      message: expect.stringContaining(`process ${product.child.pid}.`),
    });
  });

  it('is refused, all but one, when several find the server of a killed one at the same moment', async () => {
    const { product } = await start();
    await product.kill();
    const rivals = [launch(), launch(), launch()];
    await eventually(() => rivals.every(({ messages }) => messages.length > 0));
    const said = rivals.map(({ messages: [first] }) => (first && 'code' in first ? first.code : 'started'));
    expect(said.sort()).toEqual(['EMBEDDED_POSTGRES_IN_USE', 'EMBEDDED_POSTGRES_IN_USE', 'started']);
    expect(await attachToEmbeddedPostgres(dataDir)).not.toBeNull();
  });
});
