import { setTimeout as delay } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import pg from 'pg';

const INSUFFICIENT_PRIVILEGE = '42501';
const DROP_ATTEMPTS = 100;

export interface TestDatabase {
  /** `postgres://…`; the role owns the database. */
  url: string;
  /** Ends the sessions that are still open and removes the database. */
  drop(): Promise<void>;
}

/**
 * A database of one's own with the current schema and no rows: a copy of the template that the integration
 * run migrated once. Call it once per test file (or test), and `drop()` at its end.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = process.env.TEST_TEMPLATE_URL;
  if (!template)
    throw new Error('Only tests of the jest project "integration" (*.int-spec.ts) have a database');
  const url = new URL(template);
  const templateName = url.pathname.slice(1);
  const name = `${templateName}_${randomBytes(6).toString('hex')}`;
  url.pathname = `/${name}`;
  await maintain(template, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  return { url: url.href, drop: () => dropWhenLeft(template, name) };
}

/** Postgres itself may be in a database for a moment (autovacuum), and nobody but its superuser may turn it out. */
async function dropWhenLeft(template: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await maintain(template, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    } catch (error) {
      if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE || attempt === DROP_ATTEMPTS)
        throw error;
      await delay(100);
    }
  }
}

/** Runs one statement on the server, connected to `postgres`: nobody may be connected to the template. */
async function maintain(template: string, sql: string): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new pg.Client(url.href);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
