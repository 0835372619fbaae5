import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { ImportFileError } from './import-file.error.js';
import { unreadable, type ImportRow } from './import-row.js';
import type { BrokenRow, LineFormat } from './line-rows.js';

const DELIMITERS = [',', ';', '\t'] as const;

const BROKEN_QUOTES =
  'has a quote that is never closed, or one in the middle of a cell: put a cell with quotes between quotes and double those inside';

/**
 * A table whose first row names the columns; the delimiter is a comma, a semicolon or a tab, whichever the header
 * has most of. An empty cell is null.
 */
export class CsvFormat implements LineFormat {
  readonly quotes = true;
  #table: { columns: string[]; delimiter: string } | null = null;

  /** Rows mean nothing before the header was read. */
  get hasHeader(): boolean {
    return this.#table !== null;
  }

  parse(text: string, line: number): ImportRow | BrokenRow | null {
    if (this.#table) return readRow(text, line, this.#table.columns, this.#table.delimiter);
    const delimiter = delimiterOf(text);
    this.#table = { delimiter, columns: readHeader(text, delimiter) };
    return null;
  }
}

function readRow(
  text: string,
  line: number,
  columns: string[],
  delimiter: string,
): ImportRow | BrokenRow | null {
  const cells = readCells(text, delimiter);
  if (cells === null) return { broken: BROKEN_QUOTES };
  if (cells.every((cell) => cell.trim() === '')) return null;
  if (cells.length !== columns.length) {
    return unreadable(line, `has ${cells.length} cells where the header names ${columns.length} columns`);
  }
  const value = Object.fromEntries(
    columns.map((name, at) => [name, cells[at]!.trim() === '' ? null : cells[at]]),
  );
  return { line, value, cells: true };
}

function readCells(row: string, delimiter: string): string[] | null {
  try {
    return parse(row, { delimiter, record_delimiter: ['\n'], relax_column_count: true })[0] ?? [];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

function readHeader(text: string, delimiter: string): string[] {
  const columns = readCells(text, delimiter)?.map((name) => name.trim());
  if (!columns) throw new ImportFileError(`The header row ${BROKEN_QUOTES}.`);
  const unnamed = columns.indexOf('');
  if (unnamed >= 0) {
    throw new ImportFileError(`Column ${unnamed + 1} of the header row has no name. Name it or remove it.`);
  }
  const repeated = columns.findIndex((name, at) => columns.indexOf(name) !== at);
  if (repeated >= 0) {
    throw new ImportFileError(
      `Column ${repeated + 1} of the header row has the name of an earlier one. Remove one.`,
    );
  }
  return columns;
}

function delimiterOf(header: string): string {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
