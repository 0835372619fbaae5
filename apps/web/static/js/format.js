import { texts } from './texts.js';

const LOCALE = 'en';
const countries = new Intl.DisplayNames(LOCALE, { type: 'region', fallback: 'code' });
const languages = new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'code' });
const euros = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** `EU` stands for several countries. What is no code is shown as it is. */
export function countryName(code) {
  if (code === 'EU') return texts.severalCountries;
  return /^[A-Z]{2}$/.test(code) ? countries.of(code) : code;
}

export const languageName = (code) => (/^[a-z]{2,3}$/.test(code) ? languages.of(code) : code);

export const money = (amount) => euros.format(amount);

/** Null when no year is known. */
export function years(from, to) {
  if (from === null || to === null || from === to) return (from ?? to)?.toString() ?? null;
  return `${from}–${to}`;
}

const LABELS = {
  sector: texts.sectors,
  kind: texts.kinds,
  procedure: texts.procedures,
};

/** What people read for a value of a filter; a value not on the list is shown as it is. */
export function valueName(field, value) {
  if (field === 'country') return countryName(value);
  return Object.hasOwn(LABELS[field], value) ? LABELS[field][value] : value;
}

/** The address of a web page, or null: a record's address may be anything, a script too. */
export function webAddress(value) {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url && ['http:', 'https:'].includes(url.protocol) ? url : null;
}

const ELLIPSIS = ' …';

/** The beginning of a text that is longer than `limit` UTF-16 units, at most so long, cut between words; else null. */
export function beginning(text, limit) {
  if (text.length <= limit) return null;
  const end = limit - ELLIPSIS.length;
  const space = text.lastIndexOf(' ', end);
  const cut = text.slice(0, space > end / 2 ? space : end);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}${ELLIPSIS}`;
}
