import { Inject, Injectable, Logger } from '@nestjs/common';
import { Alarm, reconnectMs } from './alarm.js';
import { ErrorLog } from './error-log.js';
import { JOB_SETTINGS, queueOptionsOf, type QueueName } from './job-catalogue.js';
import { JobQueues } from './job-queues.js';
import { JOBS_OPTIONS, type JobsSettings } from './jobs-options.js';
import { OutboxRecords, type OutboxRecord } from './outbox-records.js';
import { OUTBOX_CHANNEL } from './outbox.js';
import { PostgresListener } from './postgres-listener.js';

const BATCH = 500;
/** So many are added faster one by one: on Postgres `addBulk` makes temporary tables, which costs five times an add. */
const FEW = 4;
const LOOKED_UP_AT_ONCE = 100;

/**
 * Brings committed outbox rows to the queue: at once when notified, else at the next poll. Puts back what the queue
 * has lost (flushed, restored from a backup, crashed). Any number of relays may run; one suffices.
 */
@Injectable()
export class OutboxRelay {
  readonly #alarm = new Alarm();
  readonly #upkeepAlarm = new Alarm();
  readonly #errors = new ErrorLog('OutboxRelay');
  readonly #logger = new Logger('OutboxRelay');
  readonly #saidUnknown = new Set<string>();
  readonly #listener: PostgresListener;
  #stopped = false;
  #running: Promise<unknown> | undefined;

  constructor(
    private readonly records: OutboxRecords,
    private readonly queues: JobQueues,
    @Inject(JOBS_OPTIONS) private readonly options: JobsSettings,
  ) {
    const wake = (): void => this.#alarm.ring();
    this.#listener = new PostgresListener({
      url: options.databaseUrl,
      channel: OUTBOX_CHANNEL,
      onNotification: wake,
      onListening: wake,
      onLost: (error) => this.#errors.report('database', error),
    });
  }

  start(): void {
    this.#listener.start();
    this.#running ??= Promise.all([this.#publishUntilStopped(), this.#lookAfterUntilStopped()]);
  }

  /** Ends after the batch in hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.ring();
    this.#upkeepAlarm.ring();
    await Promise.all([this.#listener.stop(), this.#running]);
  }

  async #publishUntilStopped(): Promise<void> {
    for (let failures = 0; !this.#stopped;) {
      try {
        const published = await this.records.publish(BATCH, (records) => this.#enqueue(records));
        failures = 0;
        if (published < BATCH) await this.#alarm.sleep(this.options.pollMs);
      } catch (error) {
        failures += 1;
        this.#errors.report('publishing', error);
        if (!this.#stopped) await this.#alarm.sleep(reconnectMs(failures));
      }
    }
  }

  /** The payload stays in the outbox: the worker reads it there when it starts the job. */
  async #enqueue(records: OutboxRecord[]): Promise<void> {
    const byQueue = new Map<QueueName, Map<string, OutboxRecord>>();
    for (const record of records) {
      const { queue } = JOB_SETTINGS[record.jobName];
      const jobs = byQueue.get(queue) ?? new Map<string, OutboxRecord>();
      byQueue.set(queue, jobs.set(record.jobId, record));
    }
    for (const [name, records] of byQueue) {
      const queue = this.queues.get(name);
      const jobs = [...records.values()].map(({ jobName, jobId }) => ({
        name: jobName,
        data: {},
        opts: { ...queueOptionsOf(jobName), jobId },
      }));
      if (jobs.length <= FEW) await Promise.all(jobs.map((job) => queue.add(job.name, job.data, job.opts)));
      else await queue.addBulk(jobs);
    }
  }

  async #lookAfterUntilStopped(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#tellOfUnknown();
        await this.#publishLostAgain();
        await this.records.purge();
      } catch (error) {
        this.#errors.report('looking after the outbox', error);
      }
      if (!this.#stopped) await this.#upkeepAlarm.sleep(this.options.republishAfterMs / 4);
    }
  }

  /** One look at every overdue job; those that the queue still has are left alone. */
  async #publishLostAgain(): Promise<void> {
    for (let last = ''; !this.#stopped;) {
      const overdue = await this.records.overdue(this.options.republishAfterMs, last, LOOKED_UP_AT_ONCE);
      const states = await Promise.all(
        overdue.map(({ jobName, jobId }) => this.queues.get(JOB_SETTINGS[jobName].queue).getJobState(jobId)),
      );
      const lost = overdue.filter((_job, i) => states[i] === 'unknown').map(({ jobId }) => jobId);
      if (lost.length > 0) await this.records.publishAgain(lost);
      if (overdue.length < LOOKED_UP_AT_ONCE) return;
      last = overdue.at(-1)?.jobId ?? '';
    }
  }

  /** Once for each name: nothing is wrong with them, but somebody may wait. */
  async #tellOfUnknown(): Promise<void> {
    const unsaid = (await this.records.unknownJobs()).filter((name) => !this.#saidUnknown.has(name));
    if (unsaid.length === 0) return;
    for (const name of unsaid) this.#saidUnknown.add(name);
    this.#logger.warn(
      `Jobs that this version does not know stay in the outbox for one that does: ${unsaid.join(', ')}`,
    );
  }
}
