import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Processor, Queue, Worker } from 'bullmq';
import type { AnswerChannel } from './answer-channel.js';
import { ErrorLog } from './error-log.js';
import { QUEUE_NAMES, type QueueName } from './job-catalogue.js';
import { QueueUnavailableError } from './job-errors.js';
import { JOBS_OPTIONS, type JobsSettings } from './jobs-options.js';
import { PostgresQueueConnection } from './postgres-queue-connection.js';
import type { QueueConnection, WorkerSettings } from './queue-connection.js';
import { RedisQueueConnection } from './redis-queue-connection.js';

/** Boot gives up when the queue does not answer for so long. */
const OPEN_WITHIN_MS = 15_000;

/**
 * The queues of this process, one connection pool for all. BullModule is not used for them: it knows one backend
 * for the whole Node process, by a static setter, and closes each queue on its own instead of after its workers.
 */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  readonly #connection: QueueConnection;
  readonly #queues: Map<QueueName, Queue>;
  readonly #errors = new ErrorLog('JobQueues');
  #closing = false;

  constructor(@Inject(JOBS_OPTIONS) { backend }: JobsSettings) {
    this.#connection =
      backend.kind === 'postgres'
        ? new PostgresQueueConnection(backend.url)
        : new RedisQueueConnection(backend.url, backend.prefix);
    this.#queues = new Map(QUEUE_NAMES.map((name) => [name, this.#connection.openQueue(name)]));
    for (const [name, queue] of this.#queues)
      queue.on('error', (error) => {
        if (!this.#closing) this.#errors.report(`queue ${name}`, error);
      });
  }

  /** Fails with `QUEUE_UNAVAILABLE` when a queue cannot be reached or its tables have not been migrated. */
  async open(): Promise<void> {
    await within(
      OPEN_WITHIN_MS,
      Promise.all([...this.#queues.values()].map((queue) => queue.waitUntilReady())),
    );
  }

  get(name: QueueName): Queue {
    const queue = this.#queues.get(name);
    if (!queue) throw new Error(`There is no queue ${name}`);
    return queue;
  }

  openWorker(name: QueueName, processor: Processor, settings: WorkerSettings): Worker {
    return this.#connection.openWorker(name, processor, settings);
  }

  get answers(): AnswerChannel {
    return this.#connection.answers;
  }

  /** For the health page: resolves when the queue answers, else fails with `QUEUE_UNAVAILABLE`. */
  async check(withinMs = 2_000): Promise<void> {
    await within(withinMs, this.get('matching').getWaitingCount());
  }

  /** Workers and waiting callers ended in the hooks before this one. */
  async onApplicationShutdown(): Promise<void> {
    this.#closing = true;
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    await this.#connection.close();
  }
}

/** The value, or `QUEUE_UNAVAILABLE` when it fails or takes too long. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No reply within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    throw new QueueUnavailableError(error);
  } finally {
    clearTimeout(timer);
  }
}
