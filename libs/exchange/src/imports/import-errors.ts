import { DomainError } from '#errors';

export class ImportNotFoundError extends DomainError {
  readonly code = 'IMPORT_NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super(
      'There is no import with this id. The newest hundred are kept: see GET /imports, or send the file again.',
    );
  }
}

export class ImportFormatUnknownError extends DomainError {
  readonly code = 'IMPORT_FORMAT_UNKNOWN';
  readonly kind = 'unsupported';
  constructor() {
    super(
      'What kind of file this is was not said. Give its name in fileName, ending with .json, .jsonl or .csv (and .gz ' +
        'after it if packed), or send it as application/json, application/x-ndjson or text/csv.',
    );
  }
}

export class ImportFileEmptyError extends DomainError {
  readonly code = 'IMPORT_FILE_EMPTY';
  readonly kind = 'invalid';
  constructor() {
    super('No file arrived, or it is empty. Send the file itself as the body of the request.');
  }
}

export class ImportFileTooLargeError extends DomainError {
  readonly code = 'IMPORT_FILE_TOO_LARGE';
  readonly kind = 'too-large';
  constructor(maxMb: number) {
    super(
      `The file is larger than ${maxMb} MB. Divide it, or pack it with gzip; who runs the service may raise IMPORT_MAX_MB.`,
    );
  }
}

export class UploadTimedOutError extends DomainError {
  readonly code = 'UPLOAD_TIMED_OUT';
  readonly kind = 'timed-out';
  constructor() {
    super(
      'The file did not arrive in time and nothing of it was kept. Send it again, packed with gzip if you can.',
    );
  }
}

export class UploadBrokenOffError extends DomainError {
  readonly code = 'UPLOAD_BROKEN_OFF';
  readonly kind = 'invalid';
  constructor(cause: unknown) {
    super('The file broke off before its end and nothing of it was kept. Send it again.');
    this.cause = cause;
  }
}
