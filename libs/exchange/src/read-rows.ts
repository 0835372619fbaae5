import type { Readable } from 'node:stream';
import { BrokenOffError, openBytes, type ByteChunks, type BytesRead } from './byte-source.js';
import { CsvFormat } from './csv-format.js';
import { ImportFileError } from './import-file.error.js';
import { unreadable, type ImportRow } from './import-row.js';
import { JsonArrayScanner, type Piece } from './json-array-scanner.js';
import { JSON_LINES, parseElement } from './json-values.js';
import { readLineRows } from './line-rows.js';

export const IMPORT_FORMATS = ['json', 'jsonl', 'csv'] as const;

export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export interface ReadOptions {
  /** Default: by the name of the file. A stream has no name. */
  format?: ImportFormat;
  /** For a progress bar; the bytes are those of the file as it is stored. */
  onBytes?: BytesRead;
  /** Of the file when unpacked; what lies beyond is reported as not read. Default no limit. */
  maxBytes?: number;
}

/**
 * Reads the rows of a `.json` (one array of objects), `.jsonl` or `.csv` file one by one, each of them gzipped or
 * not; the memory used does not grow with the file. A row that cannot be read is given with its errors and reading
 * goes on; where it cannot go on, the last row says so. Every row has the line on which it begins.
 *
 * @throws ImportFileError (`IMPORT_FILE_UNREADABLE`) when nothing of the file can be read as rows.
 */
export async function* readRows(
  source: string | Readable,
  options: ReadOptions = {},
): AsyncGenerator<ImportRow> {
  const format = options.format ?? formatOf(source);
  const chunks = openBytes(source, options.onBytes, options.maxBytes);
  let lastLine: number | null = null;
  try {
    for await (const row of rowsOf(chunks, format)) {
      yield row;
      lastLine = row.line;
    }
  } catch (error) {
    if (!(error instanceof BrokenOffError)) throw error;
    if (lastLine === null) throw new ImportFileError(`Nothing was read: ${error.message}.`, { cause: error });
    yield unreadable(lastLine, `after this row ${error.message}; the rows that follow were not read`);
  }
}

/** The format that the name of a file tells, packed or not; null when it tells none. */
export function formatOfName(name: string): ImportFormat | null {
  const ending = /\.(json|jsonl|csv)(\.gz)?$/i.exec(name)?.[1];
  return ending ? (ending.toLowerCase() as ImportFormat) : null;
}

function formatOf(source: string | Readable): ImportFormat {
  const format = typeof source === 'string' ? formatOfName(source) : null;
  if (!format) {
    throw new ImportFileError(
      'The name of the file must end with .json, .jsonl or .csv, and .gz after it if packed.',
    );
  }
  return format;
}

function rowsOf(chunks: ByteChunks, format: ImportFormat): AsyncGenerator<ImportRow> {
  switch (format) {
    case 'json':
      return readJsonArray(chunks);
    case 'jsonl':
      return readLineRows(chunks, JSON_LINES);
    case 'csv':
      return readCsv(chunks);
  }
}

async function* readJsonArray(chunks: ByteChunks): AsyncGenerator<ImportRow> {
  const scanner = new JsonArrayScanner();
  for await (const chunk of chunks) {
    yield* parsed(scanner.push(chunk));
    if (scanner.isNotAList) {
      throw new ImportFileError(
        'The file does not hold a list: put [ before the first object and ] after the last, with commas between, ' +
          'or name the file .jsonl if it has one object to a line.',
      );
    }
  }
  if (scanner.isEmpty)
    throw new ImportFileError('The file is empty. It should hold a list of objects: [{…}, {…}].');
  yield* parsed(scanner.end());
}

async function* readCsv(chunks: ByteChunks): AsyncGenerator<ImportRow> {
  const format = new CsvFormat();
  for await (const row of readLineRows(chunks, format)) {
    if (!format.hasHeader && 'errors' in row) {
      throw new ImportFileError(`The header row ${row.errors.map(({ message }) => message).join(', ')}.`);
    }
    yield row;
  }
}

function* parsed(pieces: Iterable<Piece>): Generator<ImportRow> {
  for (const piece of pieces) yield 'errors' in piece ? piece : parseElement(piece.line, piece.bytes);
}
