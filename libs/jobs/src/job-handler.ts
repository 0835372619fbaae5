import { SetMetadata } from '@nestjs/common';
import type { JobName, JobPayloads } from './job-catalogue.js';

/** `skipped` says that there was nothing to do and why; it is recorded, so no payload contents. */
export type JobOutcome = 'done' | { skipped: string };

/** A preview's handler returns the answer, which must be JSON. */
export type JobResult<N extends JobName> = N extends 'match-preview' ? unknown : JobOutcome;

export interface JobContext {
  /** 1 at first; counts retries, not restarts after a crash. */
  attempt: number;
  /** Fires when the process must end before the handler did: the job has gone back to the queue, so stop. */
  signal: AbortSignal;
}

/**
 * Runs one kind of job. It may run twice for the same job, even at the same time: it re-reads what the payload
 * names, drops stale revisions and writes by unique key and upsert.
 * An `UnrecoverableJobError` ends the job; anything else thrown means "try again later".
 */
export interface JobHandler<N extends JobName> {
  handle(payload: JobPayloads[N], context: JobContext): Promise<JobResult<N>>;
  /**
   * The job failed for good; `reason` holds no payload contents. Never called for a preview, whose caller is told
   * instead. May be called twice.
   */
  onFailed?(payload: JobPayloads[N], reason: string): Promise<void>;
}

export const HANDLES_JOB = Symbol('handles job');

/** Marks the one handler of a job; it must be a provider of the worker's application. */
export const HandlesJob =
  <N extends JobName>(name: N) =>
  (target: new (...args: never[]) => JobHandler<N>): void => {
    SetMetadata(HANDLES_JOB, name)(target);
  };
