import type { ByteChunks } from './byte-source.js';
import { MAX_ROW_BYTES, TOO_LONG, unreadable, type ImportRow } from './import-row.js';
import { decodeUtf8, NOT_UTF8 } from './utf8.js';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

export interface LineFormat {
  /** A line end between double quotes belongs to the row. */
  quotes: boolean;
  /** A row of text as a row to import; null for one that says nothing. */
  parse(text: string, line: number): ImportRow | BrokenRow | null;
}

/** A text that is no row of the format, so that where it ends cannot be trusted either. */
export interface BrokenRow {
  broken: string;
}

/** Where a row ends and where the next one begins. */
interface Cut {
  end: number;
  next: number;
}

/**
 * Rows of a format in which a row ends with its line (LF, CRLF or CR). A row that cannot be read is reported by its
 * first line and reading goes on at the line after that: a quote that was never closed costs its own line, not the
 * rest of the file. Blank lines are passed over. Holds one row at most.
 */
export async function* readLineRows(chunks: ByteChunks, format: LineFormat): AsyncGenerator<ImportRow> {
  const rows = new LineRows(format);
  for await (const chunk of chunks) yield* rows.push(chunk);
  yield* rows.end();
}

class LineRows {
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;
  /** Inside a row already reported as too long: all up to the next line end is dropped. */
  #dropping = false;

  constructor(private readonly format: LineFormat) {}

  push(chunk: Buffer): Generator<ImportRow> {
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    return this.#drain(false);
  }

  end(): Generator<ImportRow> {
    return this.#drain(true);
  }

  *#drain(atEnd: boolean): Generator<ImportRow> {
    for (;;) {
      if (this.#dropping && !this.#dropLine(atEnd)) return;
      if (this.#rest.length === 0) return;
      const cut = findRowEnd(this.#rest, this.format.quotes, atEnd);
      const length = cut?.end ?? this.#rest.length;
      if (length > MAX_ROW_BYTES) {
        yield unreadable(
          this.#line,
          this.format.quotes ? `${TOO_LONG}, or a quote in it is never closed` : TOO_LONG,
        );
        this.#dropping = true;
      } else if (cut) {
        const row = this.#read(this.#rest.subarray(0, cut.end));
        if (row && 'broken' in row) {
          yield unreadable(this.#line, row.broken);
          this.#dropping = true;
        } else {
          if (row) yield row;
          this.#advance(cut.next);
        }
      } else if (atEnd) {
        yield unreadable(this.#line, 'has a quote that is never closed');
        this.#dropping = true;
      } else {
        return;
      }
    }
  }

  #read(bytes: Buffer): ImportRow | BrokenRow | null {
    const text = decodeUtf8(bytes);
    if (text === null) return unreadable(this.#line, NOT_UTF8);
    return text.trim() === '' ? null : this.format.parse(text, this.#line);
  }

  /** Drops what is left of the line; false when its end is still to come. */
  #dropLine(atEnd: boolean): boolean {
    const cut = findRowEnd(this.#rest, false, atEnd);
    if (cut) this.#advance(cut.next);
    else this.#rest = this.#rest.subarray(this.#rest.at(-1) === RETURN ? -1 : this.#rest.length);
    this.#dropping = cut === null;
    return cut !== null;
  }

  #advance(to: number): void {
    for (let at = 0; at < to; at++) {
      const byte = this.#rest[at];
      if (byte === NEWLINE || (byte === RETURN && this.#rest[at + 1] !== NEWLINE)) this.#line++;
    }
    this.#rest = this.#rest.subarray(to);
  }
}

/** The end of the row at the start of `bytes`, or null when it is still to come. */
function findRowEnd(bytes: Buffer, quotes: boolean, atEnd: boolean): Cut | null {
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (quotes && byte === QUOTE) {
      quoted = !quoted;
    } else if (!quoted && byte === NEWLINE) {
      return { end: at, next: at + 1 };
    } else if (!quoted && byte === RETURN) {
      if (at + 1 === bytes.length && !atEnd) return null; // a line feed may follow
      return { end: at, next: bytes[at + 1] === NEWLINE ? at + 2 : at + 1 };
    }
  }
  return atEnd && !quoted ? { end: bytes.length, next: bytes.length } : null;
}
