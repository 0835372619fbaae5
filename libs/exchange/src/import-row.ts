import type { FieldError } from '#errors';

/** One row as it stands in the file; field names and values are still those of the file. */
export interface ReadableRow {
  /** Line of the file on which the row begins, from 1. */
  line: number;
  value: Record<string, unknown>;
  /** The values are cells of a table, all of them texts: lists and numbers are still to be made of them. */
  cells: boolean;
}

/** A row that could not be read; `path` is empty, for the fault is in the row's writing, not in a field. */
export interface UnreadableRow {
  line: number;
  errors: FieldError[];
}

export type ImportRow = ReadableRow | UnreadableRow;

/** A longer row is reported and skipped, so that no file can fill the memory. */
export const MAX_ROW_BYTES = 1_000_000;

export const unreadable = (line: number, message: string): UnreadableRow => ({
  line,
  errors: [{ path: '', message }],
});

export const TOO_LONG = `is longer than ${MAX_ROW_BYTES.toLocaleString('en')} bytes`;

/** Brackets in brackets of one row, its own included; real rows have two levels. */
export const MAX_DEPTH = 64;

export const TOO_DEEP = `has brackets nested more than ${MAX_DEPTH} deep`;
