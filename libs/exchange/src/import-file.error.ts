import { DomainError } from '#errors';

/** Nothing of the file can be read as rows: not found, of an unknown kind, or not what its name says. */
export class ImportFileError extends DomainError {
  readonly code = 'IMPORT_FILE_UNREADABLE';
  readonly kind = 'invalid';
}
