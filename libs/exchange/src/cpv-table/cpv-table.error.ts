import { DomainError } from '#errors';

/** Where a table is faulty; line from 1. */
export interface CpvTableFault {
  line: number;
  message: string;
}

const SHOWN = 20;

/** A file that is no table of CPV codes, or one with faults; nothing of it was taken. */
export class CpvTableError extends DomainError {
  readonly code = 'CPV_TABLE_INVALID';
  readonly kind = 'invalid';
  constructor(readonly faults: readonly CpvTableFault[]) {
    const shown = faults.slice(0, SHOWN).map(({ line, message }) => `  line ${line}: ${message}`);
    const more = faults.length > SHOWN ? [`  … and ${faults.length - SHOWN} more`] : [];
    super(
      [
        'The table has faults, and nothing was changed. Correct them or get the file anew.',
        ...shown,
        ...more,
      ].join('\n'),
    );
  }
}
