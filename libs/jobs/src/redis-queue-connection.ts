import { randomUUID } from 'node:crypto';
import { Queue, Worker, type Processor } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { AnswerChannel } from './answer-channel.js';
import { ErrorLog } from './error-log.js';
import type { QueueName } from './job-catalogue.js';
import { EVENTS_KEPT, type QueueConnection, type WorkerSettings } from './queue-connection.js';

const DEFAULT_PREFIX = 'ppi-atlas';
/** A producer that gets no reply for so long gives up; the relay tries again later. */
const COMMAND_TIMEOUT_MS = 5_000;

/** Producers fail fast when Redis is away, workers wait for it. */
export class RedisQueueConnection implements QueueConnection {
  readonly #log = new ErrorLog('JobQueue');
  readonly #producer: Redis;
  #consumer: Redis | undefined;
  readonly answers: AnswerChannel;

  constructor(
    private readonly url: string,
    private readonly prefix = DEFAULT_PREFIX,
  ) {
    this.#producer = this.#connect({
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: COMMAND_TIMEOUT_MS,
    });
    this.answers = new RedisAnswers(this.prefix, this.#producer, () => this.#connect({}));
  }

  openQueue(name: QueueName): Queue {
    return new Queue(name, {
      connection: this.#producer,
      prefix: this.prefix,
      streams: { events: { maxLen: EVENTS_KEPT } },
    });
  }

  openWorker(name: QueueName, processor: Processor, settings: WorkerSettings): Worker {
    this.#consumer ??= this.#connect({ maxRetriesPerRequest: null });
    return new Worker(name, processor, { ...settings, connection: this.#consumer, prefix: this.prefix });
  }

  async close(): Promise<void> {
    await this.answers.close();
    this.#producer.disconnect();
    this.#consumer?.disconnect();
    await Promise.resolve();
  }

  #connect(options: RedisOptions): Redis {
    const client = new Redis(this.url, { connectTimeout: 5_000, ...options });
    client.on('error', (error) => this.#log.report('Redis', error));
    return client;
  }
}

/** Publish/subscribe on a channel of the waiting process. */
class RedisAnswers implements AnswerChannel {
  readonly address: string;
  #subscriber: Redis | undefined;

  constructor(
    prefix: string,
    private readonly publisher: Redis,
    private readonly connect: () => Redis,
  ) {
    this.address = `${prefix}-answers-${randomUUID()}`;
  }

  async listen(onAnswer: (answer: string) => void, onLost: (error: unknown) => void): Promise<void> {
    this.#subscriber = this.connect(); // subscribes again by itself after a loss
    this.#subscriber.on('message', (_channel, answer) => onAnswer(answer));
    this.#subscriber.on('close', () => onLost(new Error('The connection to Redis closed')));
    await this.#subscriber.subscribe(this.address);
  }

  async send(address: string, answer: string): Promise<void> {
    await this.publisher.publish(address, answer);
  }

  close(): Promise<void> {
    this.#subscriber?.disconnect();
    return Promise.resolve();
  }
}
