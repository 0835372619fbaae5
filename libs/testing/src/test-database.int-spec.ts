import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './test-database.js';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });

  afterAll(async () => {
    await Promise.all([first.drop(), second.drop()]);
  });

  it('has the schema that the migrations make', async () => {
    const tables = await query(first.url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    expect(tables.map(({ tablename }) => tablename)).toContain('migrations');
  });

  it('shares nothing with another one made at the same time', async () => {
    await query(first.url, 'CREATE TABLE only_here ()');
    const [found] = await query(second.url, "SELECT to_regclass('only_here') AS name");
    expect(found).toEqual({ name: null });
  });

  it('goes away on drop although someone is still connected, and dropping again is fine', async () => {
    const database = await createTestDatabase();
    const open = new pg.Client(database.url);
    const ended = new Promise<void>((resolve) => open.once('end', resolve));
    open.on('error', () => undefined);
    await open.connect();
    await database.drop();
    await ended;
    await database.drop();
    await expect(query(database.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });
});
