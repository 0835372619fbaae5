import { randomUUID } from 'node:crypto';
import { createPostgresBackend, Queue, runMigrations, Worker, type Processor } from 'bullmq';
import pg from 'pg';
import type { AnswerChannel } from './answer-channel.js';
import { ErrorLog } from './error-log.js';
import { QUEUE_NAMES, type QueueName } from './job-catalogue.js';
import { PostgresListener } from './postgres-listener.js';
import { EVENTS_KEPT, type QueueConnection, type WorkerSettings } from './queue-connection.js';

/** The schema BullMQ keeps its tables in. */
const QUEUE_SCHEMA = 'bullmq';
/** Every worker holds one connection to LISTEN on. */
const LISTENING_CONNECTIONS = QUEUE_NAMES.length;
/** For everything else; a statement takes about a millisecond. */
const QUERY_CONNECTIONS = 4;

/** Brings BullMQ's own tables to the version of this build. Part of the migration step, as no process does it by itself. */
export async function migrateQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'ppi-atlas-migrate' });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}

/** All queues and workers of the process on one pool. */
export class PostgresQueueConnection implements QueueConnection {
  readonly #pool: pg.Pool;
  readonly answers: AnswerChannel;

  constructor(url: string) {
    this.#pool = new pg.Pool({
      connectionString: url,
      application_name: 'ppi-atlas-queue',
      max: LISTENING_CONNECTIONS + QUERY_CONNECTIONS,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      // Not waiting for the disk is safe: should the server lose the queue's last moments in a crash of its own,
      // the outbox, which does wait, knows what to publish again.
      options: `-c search_path=${QUEUE_SCHEMA} -c synchronous_commit=off`,
    });
    this.#pool.setMaxListeners(0); // every queue and worker listens for its errors
    const log = new ErrorLog('JobQueue');
    this.#pool.on('error', (error) => log.report('connection lost', error));
    this.answers = new PostgresAnswers(url, this.#pool);
  }

  openQueue(name: QueueName): Queue {
    return new Queue(
      name,
      { connection: this.#pool, streams: { events: { maxLen: EVENTS_KEPT } } },
      createPostgresBackend,
    ) as unknown as Queue;
  }

  openWorker(name: QueueName, processor: Processor, settings: WorkerSettings): Worker {
    return new Worker(
      name,
      processor,
      { ...settings, connection: this.#pool },
      createPostgresBackend,
    ) as unknown as Worker;
  }

  async close(): Promise<void> {
    await this.answers.close();
    await this.#pool.end();
  }
}

/** Postgres takes notifications of fewer than 8,000 bytes. */
const CHUNK_CHARS = 7_900;

/** NOTIFY on a channel of the waiting process. The notifications of one transaction arrive together and in order. */
class PostgresAnswers implements AnswerChannel {
  readonly address = `answers-${randomUUID()}`;
  #listener: PostgresListener | undefined;

  constructor(
    private readonly url: string,
    private readonly pool: pg.Pool,
  ) {}

  listen(onAnswer: (answer: string) => void, onLost: (error: unknown) => void): Promise<void> {
    let chunks: string[] = [];
    return new Promise((resolve, reject) => {
      this.#listener = new PostgresListener({
        url: this.url,
        channel: this.address,
        onNotification: (payload) => {
          const [, last, chunk] = /^\d+([+.])(.*)$/.exec(payload) ?? [];
          chunks.push(chunk ?? '');
          if (last !== '.') return;
          const answer = Buffer.from(chunks.join(''), 'base64').toString();
          chunks = [];
          onAnswer(answer);
        },
        onListening: resolve,
        onLost: (error) => {
          chunks = [];
          reject(error); // of no effect once listening
          onLost(error);
        },
      });
      this.#listener.start();
    });
  }

  async send(address: string, answer: string): Promise<void> {
    const text = Buffer.from(answer).toString('base64');
    const chunks: string[] = [];
    for (let at = 0; at < text.length; at += CHUNK_CHARS)
      // Numbered, because equal notifications of one transaction are delivered once.
      chunks.push(
        `${chunks.length}${at + CHUNK_CHARS < text.length ? '+' : '.'}${text.slice(at, at + CHUNK_CHARS)}`,
      );
    await this.pool.query(
      'SELECT pg_notify($1, chunk) FROM unnest($2::text[]) WITH ORDINALITY AS c(chunk, n) ORDER BY n',
      [address, chunks],
    );
  }

  async close(): Promise<void> {
    await this.#listener?.stop();
  }
}
