import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import pg from 'pg';
import supertest from 'supertest';
import { createTestDatabase, type TestDatabase } from '#testing';
import { until } from './until.js';

export const TOKEN = 'the-token-of-the-e2e-tests';
export const API = '/api/v1';

type Agent = ReturnType<typeof supertest.agent>;

/**
 * The whole product, API, worker and index, on a database of its own. It runs in a process beside Jest: that is how
 * people run it, its output is what people would find in their logs, and Jest on Node 20 cannot load a package in
 * CommonJS that requires one in ESM, as @fastify/static does.
 */
export class Atlas {
  private constructor(
    private readonly child: ChildProcess,
    private readonly written: string[],
    private readonly database: TestDatabase,
    private readonly client: pg.Client,
    readonly url: string,
  ) {}

  /** `settings` as in the environment; no rate limit unless one is given. */
  static async start(settings: Record<string, string> = {}): Promise<Atlas> {
    return Atlas.startOn(await createTestDatabase(), settings);
  }

  private static async startOn(database: TestDatabase, settings: Record<string, string>): Promise<Atlas> {
    const loader = ['--no-warnings', '--import', resolve('libs/testing/src/typescript-loader.mjs')];
    const child = spawn(process.execPath, [...loader, resolve('test/e2e/harness/atlas-process.ts')], {
      stdio: 'pipe',
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: database.url,
        PORT: '0',
        RATE_LIMIT_PER_MINUTE: '0',
        PREVIEW_LIMIT_PER_MINUTE: '0',
        LOG_LEVEL: 'debug',
        ADMIN_TOKEN: TOKEN,
        QUALITY_INTERVAL_MINUTES: '0',
        ...settings,
      },
    });
    const written: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => written.push(text));
    }
    const url = await until(
      () => {
        if (child.exitCode !== null) throw new Error(`The product did not start:\n${written.join('')}`);
        return /^ready (\S+)$/m.exec(written.join(''))?.[1];
      },
      { what: 'the product to start', withinMs: 150_000 },
    );
    const client = new pg.Client(database.url);
    await client.connect();
    return new Atlas(child, written, database, client, url);
  }

  async stop(): Promise<void> {
    this.child.stdin!.end();
    if (this.child.exitCode === null) await once(this.child, 'exit');
    await this.client.end();
    await this.database.drop();
  }

  /** Ends the process at whatever line it is, and starts another on the same database. */
  async crashAndStart(settings: Record<string, string> = {}): Promise<Atlas> {
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
    await this.client.end();
    return Atlas.startOn(this.database, settings);
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** Anybody. */
  get visitor(): Agent {
    return supertest.agent(this.url);
  }

  /** Somebody with the token. */
  get editor(): Agent {
    return this.visitor.set('Authorization', `Bearer ${TOKEN}`);
  }

  /** All that the process has written to its standard streams, which is its log. */
  get output(): string {
    return this.written.join('');
  }

  /** Rows of the database, for what the API rightly does not show. */
  async query<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, parameters)).rows;
  }

  /** Until every job asked for so far has ended and left the queue: nothing is written any more by itself. */
  async settled(): Promise<void> {
    await this.untilNone('finished_at IS NULL');
    // The queue lets go of a job just after its outcome was recorded.
    await until(async () => (await this.query('SELECT FROM bullmq.job LIMIT 1')).length === 0, {
      what: 'the queue to be empty',
    });
  }

  /** Until what was written is searchable; counting it for the matcher is put off for a second. */
  searchable(): Promise<unknown> {
    return this.untilNone(`finished_at IS NULL AND job_name NOT IN ('refresh-statistics', 'embed-records')`);
  }

  private untilNone(condition: string): Promise<unknown> {
    return until(
      async () => (await this.query(`SELECT FROM outbox WHERE ${condition} LIMIT 1`)).length === 0,
      {
        what: 'the jobs to end',
      },
    );
  }
}
