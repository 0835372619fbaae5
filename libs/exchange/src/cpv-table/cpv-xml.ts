import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { CpvEntry } from '#vocabulary';
import type { ByteChunks } from '../byte-source.js';
import { NOT_UTF8 } from '../utf8.js';
import { CpvTableBuilder } from './cpv-table-builder.js';

/** Languages of the Union in ISO 639-3, as genericode columns are named. */
const LANGUAGES: Record<string, string> = {
  ...{ bul: 'bg', ces: 'cs', dan: 'da', deu: 'de', ell: 'el', eng: 'en', est: 'et', fin: 'fi', fra: 'fr' },
  ...{ gle: 'ga', hrv: 'hr', hun: 'hu', ita: 'it', lit: 'lt', lav: 'lv', mlt: 'mt', nld: 'nl', pol: 'pl' },
  ...{ por: 'pt', ron: 'ro', slk: 'sk', slv: 'sl', spa: 'es', swe: 'sv' },
};

/** Elements in elements; a table has five levels. */
const MAX_DEPTH = 16;
/** Between two tags; a longer text, comment or list of attributes would fill the memory. */
const MAX_GAP = 1_000_000;

/**
 * Reads the two XML forms of the Publications Office: `<CPV CODE="03000000-1"><TEXT LANG="EN">…` and genericode
 * (`CodeList/SimpleCodeList/Row/Value[@ColumnRef]/SimpleValue`, labels in columns such as `eng_label`). Entities other
 * than XML's own five are faults, declared or not; nothing outside the file is read.
 */
export async function readCpvXml(chunks: ByteChunks): Promise<CpvEntry[]> {
  const reader = new XmlReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(chunk, { stream });
    } catch {
      const [before] = new TextDecoder().decode(chunk).split('\uFFFD', 1);
      return reader.fail(NOT_UTF8, before!.split('\n').length - 1);
    }
  };
  for await (const chunk of chunks) reader.write(decode(chunk, true));
  reader.write(decode(new Uint8Array(), false));
  return reader.finish();
}

/** What is known of the code that is being read. */
interface Draft {
  line: number;
  code: string;
  labels: Map<string, string>;
}

class XmlReader {
  readonly #table = new CpvTableBuilder();
  readonly #parser: SaxesParser<{ xmlns: false }> = new SaxesParser({ xmlns: false });
  #depth = 0;
  #lastTagAt = 0;
  #draft: Draft | null = null;
  /** Where the text that is being read belongs: a column of a row, or a language. */
  #column: string | null = null;
  #text = '';

  constructor() {
    const parser = this.#parser;
    parser.on('error', (error) =>
      this.fail(`is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`),
    );
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding && !/^utf-?8$/i.test(encoding)) this.fail(`is written in ${encoding}; save it in UTF-8`);
    });
    parser.on('doctype', (doctype) => {
      if (doctype.includes('[')) this.fail('declares entities or elements of its own, which no table needs');
    });
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', (tag) => this.#close(tag));
    parser.on('text', (text) => this.#read(text));
    parser.on('cdata', (text) => this.#read(text));
  }

  write(text: string): void {
    this.#parser.write(text);
    if (this.#parser.position - this.#lastTagAt > MAX_GAP) {
      this.fail(`has more than ${MAX_GAP.toLocaleString('en')} characters without a tag`);
    }
  }

  finish(): CpvEntry[] {
    const { line } = this.#parser;
    this.#parser.close();
    return this.#table.finish(line);
  }

  /** `linesOn` further than what has been read. */
  fail(message: string, linesOn = 0): never {
    return this.#table.fail(this.#parser.line + linesOn, message);
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    this.#lastTagAt = this.#parser.position;
    if (++this.#depth > MAX_DEPTH) this.fail(`has elements nested more than ${MAX_DEPTH} deep`);
    const local = localName(name);
    if (local === 'Row' || (local.startsWith('CPV') && attributes.CODE !== undefined)) {
      if (this.#draft) this.fail('has a code inside another');
      this.#draft = { line: this.#parser.line, code: attributes.CODE?.trim() ?? '', labels: new Map() };
    } else if (local === 'Value') {
      this.#column = attributes.ColumnRef ?? null;
    } else if (local === 'TEXT') {
      this.#column = attributes.LANG?.toLowerCase() ?? null;
    }
    this.#text = '';
  }

  #read(text: string): void {
    if (this.#draft && this.#column !== null) this.#text += text;
  }

  #close({ name }: SaxesTagPlain): void {
    this.#lastTagAt = this.#parser.position;
    this.#depth--;
    const local = localName(name);
    const draft = this.#draft;
    if (!draft) return;
    if (local === 'SimpleValue') this.#take(draft, this.#column ?? '');
    else if (local === 'TEXT' && this.#column !== null) draft.labels.set(this.#column, this.#text);
    if (local === 'TEXT' || local === 'Value') this.#column = null;
    if (local === 'Row' || local.startsWith('CPV')) {
      this.#table.add(draft.line, draft.code, draft.labels);
      this.#draft = null;
    }
  }

  /** A value of a genericode row. `Name` repeats the English label, or is all there is. */
  #take(draft: Draft, column: string): void {
    const language = LANGUAGES[/^(\w{3})_label$/.exec(column)?.[1] ?? ''];
    if (column === 'code') draft.code = this.#text.trim();
    else if (language) draft.labels.set(language, this.#text);
    else if (column === 'Name' && !draft.labels.has('en')) draft.labels.set('en', this.#text);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
