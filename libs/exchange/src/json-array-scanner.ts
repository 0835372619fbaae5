import {
  MAX_DEPTH,
  MAX_ROW_BYTES,
  TOO_DEEP,
  TOO_LONG,
  unreadable,
  type UnreadableRow,
} from './import-row.js';

/** The bytes of one top-level element, not yet parsed. */
export interface ElementBytes {
  line: number;
  bytes: Buffer;
}

export type Piece = ElementBytes | UnreadableRow;

/** Where in the file the next byte stands. */
type Place = 'before' | 'between' | 'element' | 'after' | 'ignored' | 'not-a-list';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const LIST_START = 0x5b;
const BACKSLASH = 0x5c;
const LIST_END = 0x5d;
const OBJECT_START = 0x7b;
const OBJECT_END = 0x7d;

const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === NEWLINE || byte === 0x0d || byte === 0x09;

/**
 * Cuts one JSON array into its top-level elements while its bytes stream by; holds one element at most. It knows
 * brackets, strings and commas only: whether an element is JSON is for `JSON.parse` to say.
 *
 * A fault costs the element it is in. Where a bracket or a quote is missing, the scanner picks up again at the end
 * of the line (no JSON string spans lines) or at a `{` that follows a comma inside an object, where only a name can
 * stand: that one begins the next element.
 */
export class JsonArrayScanner {
  #place: Place = 'before';
  #line = 1;
  /** A comma came, so an element has to follow. */
  #expectsElement = false;
  #element: OpenElement = new OpenElement(1);

  /** Only white space so far. */
  get isEmpty(): boolean {
    return this.#place === 'before';
  }

  /** The first byte does not begin an array; nothing is read from then on. */
  get isNotAList(): boolean {
    return this.#place === 'not-a-list';
  }

  *push(chunk: Buffer): Generator<Piece> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (this.#place === 'element') {
        const verdict = this.#element.see(byte);
        if (verdict !== 'inside') {
          this.#element.take(chunk.subarray(from, at));
          yield* this.#finish();
          if (verdict === 'next-starts') {
            from = at;
            this.#begin(byte, this.#element.isComplete ? 'has no comma before it' : undefined);
          } else {
            this.#place = verdict === 'list-ends' ? 'after' : 'between';
            this.#expectsElement = verdict === 'comma';
          }
        }
      } else if (!isSpace(byte)) {
        from = at;
        yield* this.#outside(byte);
      }
      if (byte === NEWLINE) this.#line++;
    }
    if (this.#place === 'element') this.#element.take(chunk.subarray(from));
  }

  /** To be called once, after the last byte. */
  *end(): Generator<Piece> {
    if (this.#place === 'element') {
      if (this.#element.isOpen) {
        yield unreadable(
          this.#element.line,
          'is never closed: a bracket or a quote is missing in it, or the file was cut off; nothing after it could be read',
        );
        return;
      }
      yield* this.#finish();
    }
    if (this.#place === 'element' || this.#place === 'between') {
      yield unreadable(this.#line, 'the list is not closed with "]"; the file may have been cut off');
    }
  }

  *#outside(byte: number): Generator<Piece> {
    if (this.#place === 'before') {
      this.#place = byte === LIST_START ? 'between' : 'not-a-list';
    } else if (this.#place === 'after') {
      this.#place = 'ignored';
      yield unreadable(
        this.#line,
        'stands after the "]" that closes the list; nothing from here on was read',
      );
    } else if (this.#place === 'between') {
      if (byte === COMMA) {
        yield unreadable(this.#line, 'has a comma with no element before it');
        this.#expectsElement = true;
      } else if (byte === LIST_END) {
        if (this.#expectsElement) yield unreadable(this.#line, 'has a comma with no element after it');
        this.#place = 'after';
      } else {
        this.#begin(byte);
      }
    }
  }

  #begin(firstByte: number, fault?: string): void {
    this.#place = 'element';
    this.#element = new OpenElement(this.#line, fault);
    this.#element.see(firstByte);
  }

  *#finish(): Generator<Piece> {
    const { line, fault, bytes } = this.#element;
    yield fault === undefined ? { line, bytes } : unreadable(line, fault);
  }
}

type Verdict = 'inside' | 'comma' | 'list-ends' | 'next-starts';

/** The element being read: what it has open, its bytes so far, and the first fault found. */
class OpenElement {
  #open: number[] = [];
  /** Brackets beyond the greatest depth are counted, not kept. */
  #tooDeep = 0;
  #inString = false;
  #escaped = false;
  /** The last byte outside strings that is no white space. */
  #last = 0;
  #parts: Buffer[] = [];
  #size = 0;

  constructor(
    readonly line: number,
    public fault?: string,
  ) {}

  get isOpen(): boolean {
    return this.#inString || this.#open.length > 0;
  }

  /** Closed by its own last bracket. */
  get isComplete(): boolean {
    return !this.isOpen && (this.#last === OBJECT_END || this.#last === LIST_END);
  }

  get bytes(): Buffer {
    return this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts);
  }

  /** Keeps bytes that belong to the element; too many are forgotten and become its fault. */
  take(bytes: Buffer): void {
    this.#size += bytes.length;
    if (this.#size > MAX_ROW_BYTES) {
      this.fault ??= TOO_LONG;
      this.#parts = [];
    } else if (bytes.length > 0) {
      this.#parts.push(bytes);
    }
  }

  /** Whether this byte belongs to the element, and if not, what it is instead. */
  see(byte: number): Verdict {
    if (this.#inString) {
      this.#seeInString(byte);
      return 'inside';
    }
    if (isSpace(byte)) return 'inside';
    const verdict = this.#seeOutsideString(byte);
    if (verdict === 'inside') this.#last = byte;
    return verdict;
  }

  #seeInString(byte: number): void {
    if (byte === NEWLINE) {
      this.fault ??= 'is not valid JSON: a text in it is not closed on the line on which it begins';
      this.#inString = false;
      this.#escaped = false;
    } else if (this.#escaped) {
      this.#escaped = false;
    } else if (byte === BACKSLASH) {
      this.#escaped = true;
    } else if (byte === QUOTE) {
      this.#inString = false;
    }
  }

  #seeOutsideString(byte: number): Verdict {
    const isTop = this.#open.length === 0;
    switch (byte) {
      case QUOTE:
        this.#inString = true;
        return 'inside';
      case OBJECT_START:
        if (isTop && this.isComplete) return 'next-starts';
        if (this.#open.at(-1) === OBJECT_START && this.#last === COMMA) {
          this.fault ??= 'is never closed: a "}" is missing at its end';
          return 'next-starts';
        }
        this.#push(byte);
        return 'inside';
      case LIST_START:
        this.#push(byte);
        return 'inside';
      case OBJECT_END:
        this.#closeTo(OBJECT_START);
        return 'inside';
      case LIST_END:
        return this.#closeTo(LIST_START) ? 'inside' : 'list-ends';
      case COMMA:
        return isTop ? 'comma' : 'inside';
      default:
        return 'inside';
    }
  }

  #push(bracket: number): void {
    if (this.#open.length < MAX_DEPTH) {
      this.#open.push(bracket);
    } else {
      this.#tooDeep++;
      this.fault ??= TOO_DEEP;
    }
  }

  /** Closes the innermost bracket of a kind and whatever was left open in it; false when there is none. */
  #closeTo(bracket: number): boolean {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return true;
    }
    const at = this.#open.lastIndexOf(bracket);
    if (at >= 0) this.#open.length = at;
    return at >= 0;
  }
}
