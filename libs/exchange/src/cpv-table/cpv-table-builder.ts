import { textFault } from '#validation';
import { CPV_PATTERN, type CpvEntry } from '#vocabulary';
import { CpvTableError, type CpvTableFault } from './cpv-table.error.js';

/** The official table has 9,454 codes; one of so many more is something else. */
const MAX_CODES = 50_000;
const MAX_LABEL = 1_000;
/** After so many faults nobody reads on. */
const MAX_FAULTS = 100;
const LANGUAGE = /^[a-z]{2}$/;
const CHECK_DIGIT = /^(\d{8})-\d$/;

export const isLanguage = (code: string): boolean => LANGUAGE.test(code);

/** Takes the codes of a table one by one and notes what is wrong with them, whatever form the file has. */
export class CpvTableBuilder {
  readonly #entries = new Map<string, CpvEntry>();
  readonly #faults: CpvTableFault[] = [];

  /** `code` with or without its check digit; labels by language, empty ones are not stated. */
  add(line: number, code: string, labels: ReadonlyMap<string, string>): void {
    const digits = CHECK_DIGIT.exec(code)?.[1] ?? code;
    if (!CPV_PATTERN.test(digits)) {
      return this.fault(line, 'the code must be 8 digits, with or without a check digit, such as 03000000-1');
    }
    if (this.#entries.has(digits)) return this.fault(line, `the code ${digits} was there already`);
    if (this.#entries.size >= MAX_CODES) this.fail(line, `there are more than ${MAX_CODES} codes`);
    const kept: [string, string][] = [];
    for (const [language, label] of labels) {
      const text = label.normalize('NFC').replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      const fault = textFault(text, MAX_LABEL, false);
      if (fault) this.fault(line, `a label ${fault}`);
      if (!isLanguage(language)) this.fault(line, 'the language of a label must be two letters, such as EN');
      kept.push([language, text]);
    }
    if (kept.length === 0) return this.fault(line, `the code ${digits} has no label`);
    this.#entries.set(digits, { code: digits, labels: Object.fromEntries(kept) });
  }

  fault(line: number, message: string): void {
    this.#faults.push({ line, message });
    if (this.#faults.length >= MAX_FAULTS) throw new CpvTableError(this.#faults);
  }

  /** Ends reading: what follows cannot be trusted. */
  fail(line: number, message: string): never {
    throw new CpvTableError([...this.#faults, { line, message }]);
  }

  /** The codes in order. */
  finish(line: number): CpvEntry[] {
    if (this.#faults.length > 0) throw new CpvTableError(this.#faults);
    if (this.#entries.size === 0) this.fail(line, 'there is no code in the file');
    const entries = [...this.#entries.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    return withoutBorrowedLanguages(entries);
  }
}

/** A language all of whose labels are the English ones (Irish, in the official table) has not been translated. */
function withoutBorrowedLanguages(entries: CpvEntry[]): CpvEntry[] {
  const translated = new Set(['en']);
  for (const { labels } of entries) {
    for (const [language, label] of Object.entries(labels)) if (label !== labels.en) translated.add(language);
  }
  return entries.map(({ code, labels }) => ({
    code,
    labels: Object.fromEntries(Object.entries(labels).filter(([language]) => translated.has(language))),
  }));
}
