import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Job, Worker } from 'bullmq';
import { ErrorLog } from './error-log.js';
import { backoffMs, QUEUE_NAMES, type QueueName } from './job-catalogue.js';
import { JobQueues, within } from './job-queues.js';
import { JobRunner } from './job-runner.js';
import { JOBS_OPTIONS, type JobsSettings } from './jobs-options.js';
import { OutboxRelay } from './outbox-relay.js';

/** A job that takes its worker down so often is given up; high, so that a rough day loses nothing. */
const CRASHES_SURVIVED = 20;
const READY_WITHIN_MS = 15_000;
const RETRY_CONNECTION_MS = 1_000;

/** Works the queues of this process, from `start()` to `stop()` or the application's shutdown. */
@Injectable()
export class JobWorkers implements BeforeApplicationShutdown {
  readonly #logger = new Logger('JobWorkers');
  readonly #errors = new ErrorLog('JobWorkers');
  readonly #inHand = new Map<Job, { token: string; abort: AbortController }>();
  readonly #workers: Worker[] = [];
  #stopping: Promise<void> | undefined;

  constructor(
    private readonly queues: JobQueues,
    private readonly runner: JobRunner,
    private readonly relay: OutboxRelay,
    @Inject(JOBS_OPTIONS) private readonly options: JobsSettings,
  ) {}

  /** Takes jobs from now on. The application calls it once, when what the handlers need is loaded. */
  async start(): Promise<void> {
    if (this.#workers.length > 0) throw new Error('The workers have been started already');
    this.#workers.push(...QUEUE_NAMES.map((name) => this.#open(name)));
    await within(READY_WITHIN_MS, Promise.all(this.#workers.map((worker) => worker.waitUntilReady())));
    for (const worker of this.#workers)
      worker.run().catch((error: unknown) => this.#errors.report(`worker ${worker.name}`, error));
    this.relay.start();
  }

  #open(name: QueueName): Worker {
    const { concurrency, lockMs, stalledCheckMs } = this.options;
    const worker = this.queues.openWorker(name, (job, token) => this.#process(job, token ?? ''), {
      autorun: false,
      concurrency: concurrency[name],
      lockDuration: lockMs,
      stalledInterval: stalledCheckMs,
      maxStalledCount: CRASHES_SURVIVED,
      runRetryDelay: RETRY_CONNECTION_MS,
      settings: { backoffStrategy: backoffMs },
    });
    worker.on('error', (error) => {
      if (!this.#stopping) this.#errors.report(`worker ${name}`, error);
    });
    worker.on('completed', (job) => void this.runner.ended(job));
    worker.on('failed', (job) => {
      if (job?.finishedOn) void this.runner.ended(job);
    });
    return worker;
  }

  async #process(job: Job, token: string): Promise<void> {
    const abort = new AbortController();
    this.#inHand.set(job, { token, abort });
    try {
      await this.runner.run(job, abort.signal);
    } finally {
      this.#inHand.delete(job);
    }
  }

  /** Takes no further job, lets those in hand finish, gives back what is not finished in time. */
  stop(): Promise<void> {
    return (this.#stopping ??= this.#stop());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  async #stop(): Promise<void> {
    await this.relay.stop();
    const finished = Promise.all(this.#workers.map((worker) => worker.pause())).then(() => true);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), this.options.stopWithinMs);
    });
    const inTime = await Promise.race([finished, late]);
    clearTimeout(timer);
    if (!inTime) await this.#giveBack();
    await Promise.all(this.#workers.map((worker) => worker.close(!inTime)));
  }

  async #giveBack(): Promise<void> {
    for (const [job, { token, abort }] of this.#inHand) {
      abort.abort();
      this.#logger.warn(`${job.id} was not finished in time and goes back to the queue`);
      await job
        .moveToWait(token)
        .catch((error: unknown) => this.#errors.report('giving back a job (its lock will run out)', error));
    }
  }
}
