import type { StatedRecord, WriteCounts } from '#database';
import type { FieldError } from '#errors';
import type { RowConverter } from './convert-row.js';
import { dataFault } from './data-fault.js';
import type { ImportRow } from './import-row.js';

/** One fault of one row. */
export interface RowError extends FieldError {
  line: number;
}

export interface ImportResult extends WriteCounts {
  /** Rows left out. All are counted; a row may have several errors. */
  rejected: number;
  /** The first 1,000 errors found, by line. */
  errors: RowError[];
  /** Errors found beyond those. */
  errorsLeftOut: number;
}

export interface ImportProgress extends WriteCounts {
  /** Rows taken from the file so far. */
  read: number;
  rejected: number;
}

export interface RowImport<Input extends { id?: string }> {
  rows: AsyncIterable<ImportRow>;
  convert: RowConverter;
  validate: (plain: Record<string, unknown>) => { value: Input } | { errors: FieldError[] };
  /** Creates or replaces by id, all or nothing. Ids within a batch are distinct. */
  write: (batch: StatedRecord<Input>[]) => Promise<WriteCounts>;
  /** Default 500. */
  batchSize?: number;
  /** Told once per batch of rows read, and at the end. */
  onProgress?: (progress: ImportProgress) => void;
}

export const MAX_ROW_ERRORS = 1000;

interface GoodRow<Input> extends StatedRecord<Input> {
  line: number;
}

/**
 * Imports rows in batches, in the order of the file. A bad row is reported and costs no other row. A row needs an id,
 * so that importing the file again changes nothing; of several rows with one id the first good one is taken and the
 * others are reported.
 *
 * A batch that the database refuses for its data is written row by row, the rows at fault being reported. Any other
 * failure of `write` is thrown: what was written stays, and the same import may be run again from the start.
 */
export async function importRows<Input extends { id?: string }>(
  options: RowImport<Input>,
): Promise<ImportResult> {
  const { rows, batchSize = 500, onProgress } = options;
  const run = new ImportRun(options);
  for await (const row of rows) {
    const good = run.check(row);
    if (good) run.batch.push(good);
    if (run.batch.length >= batchSize) await run.flush();
    if (run.read % batchSize === 0) onProgress?.(run.progress());
  }
  await run.flush();
  onProgress?.(run.progress());
  return run.result();
}

class ImportRun<Input extends { id?: string }> {
  batch: GoodRow<Input>[] = [];
  read = 0;
  #counts: WriteCounts = { created: 0, updated: 0, unchanged: 0 };
  #rejected = 0;
  #errors: RowError[] = [];
  #errorsLeftOut = 0;
  #lineOfId = new Map<string, number>();

  constructor(private readonly options: RowImport<Input>) {}

  check(row: ImportRow): GoodRow<Input> | null {
    this.read++;
    const checked = this.#checkFields(row);
    if ('errors' in checked) {
      this.#reject(row.line, checked.errors);
      return null;
    }
    return { line: row.line, ...checked };
  }

  async flush(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    if (batch.length === 0) return;
    const refusal = await this.#write(batch);
    if (refusal === null) return;
    for (const row of batch) {
      const fault = batch.length === 1 ? refusal : await this.#write([row]);
      if (fault === null) continue;
      this.#reject(row.line, [{ path: '', message: fault }]);
      this.#lineOfId.delete(row.input.id!);
    }
  }

  progress(): ImportProgress {
    return { read: this.read, ...this.#counts, rejected: this.#rejected };
  }

  result(): ImportResult {
    const errors = this.#errors.toSorted((a, b) => a.line - b.line);
    return { ...this.#counts, rejected: this.#rejected, errors, errorsLeftOut: this.#errorsLeftOut };
  }

  #checkFields(row: ImportRow): StatedRecord<Input> | { errors: FieldError[] } {
    if ('errors' in row) return row;
    const converted = this.options.convert(row.value, row.cells);
    if ('errors' in converted) return converted;
    const { value, nameInFile, stated } = converted;
    const checked = this.options.validate(value);
    if ('errors' in checked) return { errors: checked.errors.map((error) => asInFile(error, nameInFile)) };
    const { id } = checked.value;
    if (!id)
      return { errors: [{ path: 'id', message: 'must be given, so that a second import changes nothing' }] };
    const earlier = this.#lineOfId.get(id);
    if (earlier !== undefined) {
      return { errors: [{ path: 'id', message: `stands on line ${earlier} already; that row was taken` }] };
    }
    this.#lineOfId.set(id, row.line);
    return { input: checked.value, stated };
  }

  /** Null when written; why not when the data is refused. */
  async #write(batch: GoodRow<Input>[]): Promise<string | null> {
    try {
      const counts = await this.options.write(batch);
      this.#counts.created += counts.created;
      this.#counts.updated += counts.updated;
      this.#counts.unchanged += counts.unchanged;
      return null;
    } catch (error) {
      const fault = dataFault(error);
      if (fault === null) throw error;
      return fault;
    }
  }

  #reject(line: number, errors: FieldError[]): void {
    this.#rejected++;
    const room = MAX_ROW_ERRORS - this.#errors.length;
    this.#errors.push(...errors.slice(0, room).map((error) => ({ line, ...error })));
    this.#errorsLeftOut += Math.max(0, errors.length - room);
  }
}

function asInFile(error: FieldError, nameInFile: ReadonlyMap<string, string>): FieldError {
  const path = error.path.replace(/^[^.[]+/, (name) => nameInFile.get(name) ?? name);
  return { path, message: error.message };
}
