import { DomainError } from '#errors';
import type { JobName, QueueName } from './job-catalogue.js';

/** Thrown by a handler when trying again cannot help. Its message is stored: no payload contents in it. */
export class UnrecoverableJobError extends Error {
  readonly code = 'JOB_UNRECOVERABLE';
  override readonly name = 'UnrecoverableJobError';
}

/** No answer within the time the caller was ready to wait. */
export class JobTimedOutError extends DomainError {
  readonly code = 'JOB_TIMED_OUT';
  readonly kind = 'unavailable';
  constructor(queue: QueueName, withinMs: number) {
    super(
      `The answer did not come within ${withinMs / 1_000} s. Try again in a moment; if it happens again, ` +
        `check that a worker is running and that the queue "${queue}" is not full.`,
    );
  }
}

/** The queue cannot be reached. */
export class QueueUnavailableError extends DomainError {
  readonly code = 'QUEUE_UNAVAILABLE';
  readonly kind = 'unavailable';
  constructor(cause?: unknown) {
    super('The job queue cannot be reached. Try again in a moment; if it happens again, check its database.');
    this.cause = cause;
  }
}

/** The job ran and failed; the worker's log says why. */
export class JobFailedError extends DomainError {
  readonly code = 'JOB_FAILED';
  readonly kind = 'unavailable';
  constructor(
    name: JobName,
    /** Without payload contents. */
    readonly detail: string,
  ) {
    super(`The job "${name}" failed. Try again in a moment; the log of the worker says what went wrong.`);
  }
}

/** Boot stops: every job of the catalogue needs exactly one handler. */
export class JobHandlersError extends Error {
  readonly code = 'JOB_HANDLERS_INCOMPLETE';
  constructor(faults: string[]) {
    super(
      `Every job needs exactly one class with @HandlesJob among the worker's providers:\n${faults
        .map((fault) => `  - ${fault}`)
        .join('\n')}`,
    );
  }
}

/**
 * What of an error may be stored or logged: our own errors promise to hold no contents; of others (a database
 * driver quotes values, a parser quotes input) only the class, the code and the place are kept.
 */
export function errorText(error: unknown): string {
  if (error instanceof DomainError) return `${error.code}: ${error.message}`;
  if (error instanceof UnrecoverableJobError) return error.message;
  if (!(error instanceof Error)) return 'a value that is not an Error was thrown';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const stack = error.stack ?? '';
  const frames = stack.slice(stack.indexOf(error.message) + error.message.length); // a message may look like one
  const frame = frames.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  // Of the path the file's name is enough.
  const place = frame
    .trim()
    .replace(/\(?(?:[a-z]+:\/\/)?\S*\//, (start) => (start.startsWith('(') ? '(' : ''));
  return `${error.name}${code} ${place}`.trim();
}
