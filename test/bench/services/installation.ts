import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Surroundings } from '../measure-size.js';
import { Process } from './processes.js';
import type { Servers } from './servers.js';

const DRAIN_POLL_MS = 50;

export type Queue = 'Redis' | 'Postgres';

/** The product on several processes and servers, without limits on requests. */
export class Installation {
  /** Of the names of its indexes: the server may be another's too. */
  readonly indexPrefix = `bench-${randomBytes(4).toString('hex')}`;

  constructor(
    private readonly servers: Servers,
    private readonly onSpawned: Surroundings['onSpawned'],
  ) {}

  /** Makes tables, keys and indexes, and loads the shipped corpus. */
  prepare(): Promise<void> {
    return this.launch('standalone/src/prepare', 'Redis').done();
  }

  import(kind: 'knowledge' | 'suppliers', file: string): Promise<void> {
    return this.launch('cli/src/main', 'Redis', ['cli', 'import', kind, file]).done();
  }

  async startApi(queue: Queue): Promise<{ url: string; stop: () => Promise<void> }> {
    const api = this.launch('api/src/main', queue);
    return { url: await api.ready(), stop: () => api.stop() };
  }

  async startWorkers(count: number, queue: Queue): Promise<{ stop: () => Promise<void> }> {
    const workers = Array.from({ length: count }, () => this.launch('worker/src/main', queue));
    await Promise.all(workers.map((worker) => worker.ready()));
    return { stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))) };
  }

  /** Resolves when every job that was asked for has ended. */
  async drained(): Promise<void> {
    const client = new pg.Client({ connectionString: this.servers.databaseUrl, application_name: 'bench' });
    client.on('error', () => undefined); // the query that fails tells
    await client.connect();
    try {
      const unfinished = 'SELECT FROM outbox WHERE finished_at IS NULL LIMIT 1';
      while ((await client.query(unfinished)).rowCount! > 0) await delay(DRAIN_POLL_MS);
    } finally {
      await client.end();
    }
  }

  private launch(program: Parameters<typeof Process.launch>[0], queue: Queue, args?: string[]): Process {
    const { databaseUrl, redisUrl, meilisearch } = this.servers;
    const process = Process.launch(
      program,
      {
        DATABASE_URL: databaseUrl,
        REDIS_URL: queue === 'Redis' ? redisUrl : '',
        MEILI_URL: meilisearch.url,
        MEILI_KEY: meilisearch.key,
        MEILI_INDEX_PREFIX: this.indexPrefix,
        HOST: '127.0.0.1',
        PORT: '0',
        WORKER_HEALTH_PORT: '0',
        RATE_LIMIT_PER_MINUTE: '0',
        PREVIEW_LIMIT_PER_MINUTE: '0',
        LOG_LEVEL: 'error',
        QUALITY_INTERVAL_MINUTES: '0',
      },
      args,
    );
    this.onSpawned(() => process.stop());
    return process;
  }
}
