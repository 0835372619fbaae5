import { randomBytes } from 'node:crypto';
import pg from 'pg';

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
  return { url: url.href, drop: () => maintain(template, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
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
