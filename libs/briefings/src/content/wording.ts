import { detectLanguage, MULTI_COUNTRY } from '#vocabulary';
import { TEXTS, type BriefingLanguage, type BriefingTexts } from '../texts/index.js';
import type { Part } from './briefing-content.js';
import type { Source, SourceRecord } from './material.js';

/** How a briefing says things in its language. */
export interface Wording {
  texts: BriefingTexts;
  number: (value: number) => string;
  money: (euros: number) => string;
  date: (at: Date) => string;
  country: (code: string) => string;
  /** A text with its `{{places}}` filled in. */
  fill: (template: string, values: Record<string, string>) => string;
  /** The same with parts of a line. */
  parts: (template: string, values: Record<string, Part[]>) => Part[];
  /** The language of a record where it is known and another than the briefing's. */
  foreign: (language: string | null) => string | null;
}

export const ownWords = (text: string): Part => ({ kind: 'text', text, lang: null, footnotes: [] });

/** Parts with a separator of the briefing's own between them. */
export const joined = (items: Part[][], separator: string): Part[] =>
  items.flatMap((parts, index) => (index === 0 ? parts : [ownWords(separator), ...parts]));

export function wordingIn(language: BriefingLanguage): Wording {
  const texts = TEXTS[language];
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const euros = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  return {
    texts,
    number: (value) => numbers.format(value),
    money: (value) => euros.format(value),
    date: (at) => dates.format(at),
    country: (code) => (code === MULTI_COUNTRY ? texts.severalCountries : (countries.of(code) ?? code)),
    fill: (template, values) => template.replace(PLACE, (place, name: string) => values[name] ?? place),
    parts: (template, values) =>
      template
        .split(PLACE)
        .flatMap((piece, index) => (index % 2 === 1 ? (values[piece] ?? []) : [ownWords(piece)]))
        .filter(({ text }) => text !== ''),
    foreign: (other) => (other === language ? null : other),
  };
}

const PLACE = /\{\{(\w+)\}\}/g;

const languages = new WeakMap<SourceRecord, string | null>();

/** As the record says, else as its text reads; null when it cannot be told. */
export function languageOf(source: Source): string | null {
  const known = languages.get(source.record);
  if (known !== undefined) return known;
  const language = findLanguage(source);
  languages.set(source.record, language);
  return language;
}

function findLanguage(source: Source): string | null {
  switch (source.type) {
    case 'challenge':
      return source.record.language ?? detectLanguage(`${source.record.title}\n${source.record.description}`);
    case 'knowledge': {
      const { language, title, summary, problem } = source.record;
      return language ?? detectLanguage([title, summary, problem].join(' '));
    }
    case 'supplier':
      return detectLanguage(source.record.capabilities ?? '');
  }
}
