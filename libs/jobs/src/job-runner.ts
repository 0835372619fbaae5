import { Injectable, Logger } from '@nestjs/common';
import { UnrecoverableError, WaitingError, type Job } from 'bullmq';
import { ErrorLog } from './error-log.js';
import type { JobName, OutboxJobName } from './job-catalogue.js';
import { errorText, UnrecoverableJobError } from './job-errors.js';
import { JobHandlers } from './job-handlers.js';
import type { JobHandler } from './job-handler.js';
import { JobQueues } from './job-queues.js';
import { answerTo, type PreviewData } from './preview-message.js';
import { OutboxRecords } from './outbox-records.js';

/** A preview found in the queue after so long is waited for by nobody any more. */
const PREVIEW_DROPPED_AFTER_MS = 60_000;

/**
 * Runs one job of the queue and records its outcome in the outbox, before the queue forgets the job: a crash at any
 * point leaves either the job in the queue or the outcome in the outbox. Rows are marked by what the run found under
 * its job id at its start, not by an id carried along: several rows may be served by one run (the queue swallows
 * equal ids), and a row that came later needs another run.
 */
@Injectable()
export class JobRunner {
  readonly #logger = new Logger('Jobs');
  readonly #errors = new ErrorLog('Jobs');
  /** Rows of these jobs came while they ran; published again when the queue has let go of the job. */
  readonly #late = new Set<string>();

  constructor(
    private readonly handlers: JobHandlers,
    private readonly records: OutboxRecords,
    private readonly queues: JobQueues,
  ) {}

  run(job: Job, signal: AbortSignal): Promise<void> {
    return job.name === 'match-preview'
      ? this.#preview(job as Job<PreviewData>, signal)
      : this.#run(job, signal);
  }

  async #run(job: Job, signal: AbortSignal): Promise<void> {
    const id = job.id ?? '';
    const work = await this.records.toServe(id).catch(rethrowForQueue);
    if (!work) return;
    const handler = this.#handler(job);
    const payload = work.payload as never;
    try {
      const outcome = await handler.handle(payload, { attempt: job.attemptsMade + 1, signal });
      if (signal.aborted) throw new WaitingError();
      const record =
        outcome === 'done'
          ? ({ outcome } as const)
          : ({ outcome: 'skipped', detail: outcome.skipped } as const);
      if (await this.records.finish(id, work.ids, record)) this.#late.add(id);
    } catch (error) {
      if (signal.aborted) throw new WaitingError(); // given back: not this worker's any more
      const lastAttempt = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      if (lastAttempt || error instanceof UnrecoverableJobError)
        await this.#fail(job, work, errorText(error));
      else this.#errors.report(`${job.name} will be tried again`, error);
      rethrowForQueue(error);
    }
  }

  /** Should this fail too, the rows stay unfinished and the relay publishes them again. */
  async #fail(job: Job, work: { ids: string[]; payload: unknown }, reason: string): Promise<void> {
    const id = job.id ?? '';
    this.#logger.error(`${id} failed for good: ${reason}`);
    try {
      await this.#handler(job).onFailed?.(work.payload as never, reason);
      if (await this.records.finish(id, work.ids, { outcome: 'failed', detail: reason })) this.#late.add(id);
    } catch (error) {
      this.#errors.report(`recording the failure of ${job.name}`, error);
    }
  }

  /** The queue has let go of the job: it ended, or it took its worker down too often and was given up. */
  async ended(job: Job): Promise<void> {
    const id = job.id ?? '';
    try {
      if (job.deferredFailure && job.name !== 'match-preview') {
        const work = await this.records.toServe(id);
        if (work) await this.#fail(job, work, 'its worker died every time it ran');
      }
      if (this.#late.delete(id)) await this.records.publishAgain([id]);
    } catch (error) {
      this.#errors.report(`after ${job.name}`, error);
    }
  }

  async #preview(job: Job<PreviewData>, signal: AbortSignal): Promise<void> {
    if (Date.now() - job.timestamp > PREVIEW_DROPPED_AFTER_MS) return;
    const { replyTo, request } = job.data;
    const id = job.id ?? '';
    try {
      const answer = await this.handlers
        .get('match-preview')
        .handle(JSON.parse(request) as Record<string, unknown>, { attempt: 1, signal });
      await this.queues.answers.send(replyTo, answerTo(id, { answer }));
    } catch (error) {
      if (signal.aborted) throw new WaitingError();
      this.#errors.report('match-preview', error);
      const failure = answerTo(id, { failure: errorText(error) });
      await this.queues.answers
        .send(replyTo, failure)
        .catch((e: unknown) => this.#errors.report('answering', e));
      rethrowForQueue(error);
    }
  }

  #handler(job: Job): JobHandler<OutboxJobName> {
    return this.handlers.get(job.name as JobName);
  }
}

/** The queue stores an error's message and stack, so it gets one without payload contents. */
function rethrowForQueue(error: unknown): never {
  const text = errorText(error);
  const safe = error instanceof UnrecoverableJobError ? new UnrecoverableError(text) : new Error(text);
  safe.stack = text;
  throw safe;
}
