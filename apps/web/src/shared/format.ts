import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The EU stands for several countries in records. */
const SEVERAL_COUNTRIES = 'EU';

export interface Format {
  number(value: number): string;
  /** Whole euros. */
  money(euros: number): string;
  moneyRange(from: number, to: number): string;
  /** An ISO date or time, as a date. */
  date(value: string): string;
  /** Null when no year is known. */
  years(from: number | null, to: number | null): string | null;
  /** What is no code is given back as it is. */
  country(code: string): string;
  language(code: string): string;
  list(items: readonly string[]): string;
}

export function makeFormat(locale: string, severalCountries: string): Format {
  const numbers = new Intl.NumberFormat(locale);
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const lists = new Intl.ListFormat(locale, { type: 'unit', style: 'long' });
  return {
    number: (value) => numbers.format(value),
    money: (value) => euros.format(value),
    moneyRange: (from, to) => euros.formatRange(from, to),
    date: (value) => dates.format(new Date(value)),
    years: (from, to) =>
      from === null || to === null || from === to ? ((from ?? to)?.toString() ?? null) : `${from}–${to}`,
    country: (code) =>
      code === SEVERAL_COUNTRIES
        ? severalCountries
        : /^[A-Z]{2}$/.test(code)
          ? (countries.of(code) ?? code)
          : code,
    language: (code) => (/^[a-z]{2,3}$/.test(code) ? (languages.of(code) ?? code) : code),
    list: (items) => lists.format(items),
  };
}

/** Numbers, money, dates and names in the language of the interface. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const severalCountries = t('severalCountries');
  return useMemo(() => makeFormat(i18n.language, severalCountries), [i18n.language, severalCountries]);
}
