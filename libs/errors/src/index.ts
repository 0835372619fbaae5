/** What went wrong in the words of the domain; the HTTP layer alone knows which status that is. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'not-found'
  | 'timed-out'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'unavailable';

/** One fault of one field. `path` is a JSON path such as `sectors[1]`; empty for the whole input. */
export interface FieldError {
  path: string;
  message: string;
}

/**
 * An expected failure. `code` is upper snake case and never renamed once published; `message` tells the person
 * what to do next and never repeats what the person sent.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
}

/** The input has faults, all of them listed. */
export class InvalidInputError extends DomainError {
  readonly code: string = 'INVALID_INPUT';
  readonly kind = 'invalid';
  constructor(
    readonly errors: FieldError[],
    message = 'Some fields are not valid. See "errors" for each of them, correct them and send again.',
  ) {
    super(message);
  }
}

/** Somebody else changed the record since it was read. */
export class StaleRevisionError extends DomainError {
  readonly code = 'STALE_REVISION';
  readonly kind = 'conflict';
  constructor(readonly currentRevision: number) {
    super(
      `The record has been changed in the meantime: its revision is now ${currentRevision}. ` +
        'Read it again, apply your change to what you see and send that revision in If-Match.',
    );
  }
}

/** A record with the id asked for is there already. */
export class RecordExistsError extends DomainError {
  readonly code = 'RECORD_EXISTS';
  readonly kind = 'conflict';
  constructor() {
    super('There is a record with this id already. Change it with PATCH, or choose another id.');
  }
}
