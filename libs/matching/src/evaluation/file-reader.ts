import { InvalidInputError, type FieldError } from '#errors';
import { SECTORS, type Sector } from '#vocabulary';

/** The judged file does not have the format; every fault is listed with its path. */
export class JudgedFileError extends InvalidInputError {
  override readonly code = 'JUDGED_FILE_INVALID';
  constructor(errors: FieldError[]) {
    const shown = errors.slice(0, 10).map(({ path, message }) => `  ${path || 'the file'} ${message}`);
    const more = errors.length > shown.length ? [`  and ${errors.length - shown.length} more`] : [];
    super(errors, ['The judged file cannot be used. Correct it:', ...shown, ...more].join('\n'));
  }
}

export type Fields = Record<string, unknown>;

/** Takes values of the expected kind, or notes a fault and goes on with an empty one, so that all faults are found. */
export class FileReader {
  readonly errors: FieldError[] = [];

  fault(path: string, message: string): void {
    this.errors.push({ path, message });
  }

  list(value: unknown, path: string): unknown[] {
    if (Array.isArray(value)) return value;
    this.fault(path, 'must be a list');
    return [];
  }

  object(value: unknown, path: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.fault(path, 'must be an object with named fields');
    return {};
  }

  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.fault(path, 'must be a text that is not empty');
    return '';
  }

  optionalText(value: unknown, path: string): string | null {
    return value === null || value === undefined ? null : this.text(value, path);
  }

  optionalAmount(value: unknown, path: string): number | null {
    if (value === null || value === undefined) return null;
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
    this.fault(path, 'must be an amount in euros, 0 or more, or null');
    return null;
  }

  language(value: unknown, path: string): string {
    if (typeof value === 'string' && /^[a-z]{2}$/.test(value)) return value;
    this.fault(path, 'must be a two-letter language code (ISO 639-1)');
    return '';
  }

  sectors(value: unknown, path: string): Sector[] {
    if (value === null || value === undefined) return [];
    const sectors = this.list(value, path);
    const unknown = sectors.findIndex((sector) => !SECTORS.includes(sector as Sector));
    if (unknown >= 0) this.fault(`${path}[${unknown}]`, `must be one of ${SECTORS.join(', ')}`);
    return sectors as Sector[];
  }
}
