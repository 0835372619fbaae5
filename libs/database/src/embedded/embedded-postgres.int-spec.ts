import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import {
  attachToEmbeddedPostgres,
  type EmbeddedPostgres,
  prepareLaunch,
  startEmbeddedPostgres,
} from './embedded-postgres.js';
import { makeFolder } from './installation.fixture.js';
import { takeOver } from './launch.js';
import { findPostmaster, freePort, stopChild } from './postmaster.js';

jest.setTimeout(60_000); // several server starts, on a machine that may be busy

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a first start', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  const told: string[] = [];

  beforeAll(async () => {
    folder = join(await makeFolder('ppi-embedded-'), 'data with späce');
    server = await startEmbeddedPostgres({ dataDir: folder, onProgress: (message) => told.push(message) });
  });

  afterAll(async () => {
    await server.stop();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  it('makes a durable Postgres 18 database that sorts alike on every machine and is reached from this one only', async () => {
    const [settings] = await query(
      server.url,
      `SELECT current_setting('server_version_num')::int / 10000 AS version, pg_encoding_to_char(encoding) AS encoding,
              datlocprovider AS provider, datlocale AS locale, current_setting('fsync') AS fsync,
              current_setting('listen_addresses') AS listens
         FROM pg_database WHERE datname = current_database()`,
    );
    expect(settings).toEqual({
      version: 18,
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      listens: '127.0.0.1',
      fsync: 'on',
    });
  });

  it('gives the product a role that owns its database and is no superuser', async () => {
    const [role] = await query(
      server.url,
      `SELECT rolsuper AS superuser, datname AS database FROM pg_roles JOIN pg_database ON datdba = pg_roles.oid
        WHERE rolname = current_user`,
    );
    expect(role).toEqual({ superuser: false, database: 'ppi_atlas' });
  });

  it('keeps a generated password in the data folder for its owner alone, and the server insists on it', async () => {
    const file = join(folder, 'postgres/password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(new URL(server.url).password).toBe(await readFile(file, 'utf8'));
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('tells its progress, and Postgres writes to a file in the data folder, without a socket file', async () => {
    expect(told.at(-1)).toMatch(/^Starting Postgres 18\.\d+ in .*data with späce/);
    const log = await readFile(join(folder, 'postgres/postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('Unix socket');
  });
});

let dataDir: string;
let running: EmbeddedPostgres[];

beforeEach(async () => {
  dataDir = join(await makeFolder('ppi-embedded-'), 'data with späce');
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  await rm(join(dataDir, '..'), { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  running.push(server);
  return server;
}

describe('a stopped server', () => {
  it('frees the folder, may be stopped again, and the next start finds the data', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await Promise.all([first.stop(), first.stop()]);
    expect(await findPostmaster(join(dataDir, 'postgres/cluster'))).toBeNull();

    const second = await start();
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('has ended the sessions that were open', async () => {
    const server = await start();
    const client = new pg.Client(server.url);
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    client.on('error', () => undefined);
    await client.connect();
    await server.stop();
    await ended;
  });
});

describe('one data folder', () => {
  it('refuses a second instance and says who has it and what to do', async () => {
    await start();
    await expect(start()).rejects.toMatchObject({
      code: 'EMBEDDED_POSTGRES_IN_USE',
      message: expect.stringMatching(new RegExp(`in use by process ${process.pid}\\. Stop .* set DATA_DIR`)),
    });
  });

  it('goes to exactly one of several that start at the same moment, and works', async () => {
    const results = await Promise.allSettled([start(), start(), start()]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual([
      'EMBEDDED_POSTGRES_IN_USE',
      'EMBEDDED_POSTGRES_IN_USE',
    ]);
    expect(await query(running[0]?.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('lends its database to another program while its owner runs, and not before or after', async () => {
    expect(await attachToEmbeddedPostgres(dataDir)).toBeNull();
    const server = await start();
    expect(await attachToEmbeddedPostgres(dataDir)).toEqual({ url: server.url });
    await server.stop();
    expect(await attachToEmbeddedPostgres(dataDir)).toBeNull();
  });
});

describe('a port', () => {
  let occupied: Server;

  beforeEach(async () => {
    occupied = createServer();
    await new Promise<void>((resolve) => occupied.listen(0, '127.0.0.1', resolve));
  });

  afterEach(() => {
    occupied.close();
  });

  it('that someone took in the meantime is replaced by another one', async () => {
    const launch = await prepareLaunch({ dataDir, durable: false });
    const taken = (occupied.address() as { port: number }).port;
    const picked: number[] = [];
    const server = await takeOver(launch, async () => {
      picked.push(picked.length === 0 ? taken : await freePort());
      return picked.at(-1) ?? taken;
    });
    await stopChild(server.child);
    await server.lock.release();
    expect(picked).toEqual([taken, server.port]);
  });
});

describe('a start that cannot succeed', () => {
  it('quotes the last lines of the log', async () => {
    await (await start()).stop();
    await rm(join(dataDir, 'postgres/cluster/global/pg_control'));
    await expect(start()).rejects.toMatchObject({
      code: 'EMBEDDED_POSTGRES_START_FAILED',
      message: expect.stringMatching(/postgres\.log are:\n[^]*pg_control/),
    });
  });

  it('says so when another major version wrote the database', async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'postgres/cluster/PG_VERSION'), '15\n');
    await expect(start()).rejects.toMatchObject({ code: 'EMBEDDED_POSTGRES_VERSION_MISMATCH' });
  });

  it('says so when the password is not that of the database, and leaves nothing running', async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'postgres/password'), 'from another backup');
    await expect(start()).rejects.toMatchObject({
      code: 'EMBEDDED_POSTGRES_START_FAILED',
      message: expect.stringContaining('restore both from the same backup'),
    });
    expect(await findPostmaster(join(dataDir, 'postgres/cluster'))).toBeNull();
  });

  it('says so when the data folder is a file', async () => {
    await writeFile(dataDir, '');
    await expect(start()).rejects.toMatchObject({
      code: 'EMBEDDED_POSTGRES_FOLDER_UNUSABLE',
      message: expect.stringContaining('DATA_DIR'),
    });
  });
});
