import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, startEmbeddedPostgres } from '#database';

/*
 * Program: holds the database that all integration tests share. Starts a Postgres in a fresh temporary folder
 * (or uses TEST_DATABASE_URL), migrates a template database, prints its address in one line, and cleans up
 * when its input ends: the kernel closes that pipe however Jest ends.
 */
async function main(): Promise<void> {
  // Ctrl-C reaches the whole process group; Jest's end is the sign to wait for.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const inputEnded = once(process.stdin.resume(), 'end');

  const external = process.env.TEST_DATABASE_URL;
  const server = external ? { url: external, stop: () => Promise.resolve() } : await startThrowAway();
  try {
    const template = await createTemplate(server.url);
    try {
      process.stdout.write(`${template}\n`);
      await inputEnded;
    } finally {
      if (external) await dropAll(external, template);
    }
  } finally {
    await server.stop();
  }
}

async function startThrowAway(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ppi-atlas-test-'));
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  try {
    await chmod(dataDir, 0o711); // for runs as root: the account of Postgres has to get in
    const server = await startEmbeddedPostgres({ dataDir, durable: false });
    const stop = async (): Promise<void> => {
      await server.stop();
      await remove();
    };
    return { url: server.url, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function createTemplate(serverUrl: string): Promise<string> {
  const name = `ppi_test_${randomBytes(6).toString('hex')}`;
  await query(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return url.href;
}

/** On a server that lives on: the template and what tests that were killed left of it. */
async function dropAll(serverUrl: string, template: string): Promise<void> {
  const prefix = new URL(template).pathname.slice(1);
  const names = await query<{ datname: string }>(
    serverUrl,
    `SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}')`,
  );
  for (const { datname } of names) await query(serverUrl, `DROP DATABASE ${datname} WITH (FORCE)`);
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

await main();
