import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { GAP_CODES } from '#matching';
import { KNOWLEDGE_KINDS, PROCEDURES, SECTORS } from '#vocabulary';

const SOURCE = 'apps/web/src';
const LANGUAGES = ['el', 'en', 'es', 'fi', 'lt', 'lv', 'pt', 'ro'];
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Texts = Record<string, string>;

const features = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('/texts'));

/** Texts by their full key; entries of a list by their place. */
function flatten(value: unknown, key = ''): Texts {
  if (typeof value !== 'object' || value === null) return { [key]: value as string };
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      Object.entries(flatten(inner, key === '' ? name : `${key}.${name}`)),
    ),
  );
}

const read = (feature: string, language: string): Texts =>
  flatten(JSON.parse(readFileSync(`${SOURCE}/${feature}/${language}.json`, 'utf8')));

const keysWithoutPlurals = (texts: Texts): string[] =>
  [...new Set(Object.keys(texts).map((key) => key.replace(PLURAL, '')))].sort();

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

describe('the texts of the interface', () => {
  it('are found', () => {
    expect(features).toContain('shared/texts');
  });

  it.each(features)('are there in each language: %s', (feature) => {
    expect(readdirSync(`${SOURCE}/${feature}`).sort()).toEqual(LANGUAGES.map((code) => `${code}.json`));
  });

  const pairs = features.flatMap((feature) => LANGUAGES.map((language) => [feature, language] as const));

  it.each(pairs)('have the same keys, none of them empty: %s in %s', (feature, language) => {
    const texts = read(feature, language);

    expect(keysWithoutPlurals(texts)).toEqual(keysWithoutPlurals(read(feature, 'en')));
    expect(
      Object.entries(texts).filter(([, text]) => typeof text !== 'string' || text.trim() === ''),
    ).toEqual([]);
  });

  it.each(pairs)('have the plurals that the language has: %s in %s', (feature, language) => {
    const texts = read(feature, language);
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    const counted = keysWithoutPlurals(texts).filter(
      (key) => `${key}_other` in texts || `${key}_one` in texts,
    );
    const wrong = counted.filter((key) => {
      const found = Object.keys(texts)
        .filter((other) => other.replace(PLURAL, '') === key && PLURAL.test(other))
        .map((other) => PLURAL.exec(other)![1]!);
      return found.sort().join() !== wanted.join();
    });

    expect(wrong).toEqual([]);
  });

  it.each(pairs)('have the same placeholders: %s in %s', (feature, language) => {
    const english = read(feature, 'en');
    const wrong = Object.entries(read(feature, language)).filter(([key, text]) => {
      const base = key.replace(PLURAL, '');
      const model = english[key] ?? english[`${base}_other`] ?? english[base]!;
      // A form for one may leave the number out.
      const wanted = placeholders(model).filter((name) => !PLURAL.test(key) || name !== '{{count}}');
      const has = placeholders(text).filter((name) => !PLURAL.test(key) || name !== '{{count}}');
      return has.join() !== wanted.join();
    });

    expect(wrong).toEqual([]);
  });

  it('name all codes of the API', () => {
    const { sectors, kinds, procedures, gaps } = JSON.parse(
      readFileSync(`${SOURCE}/shared/texts/en.json`, 'utf8'),
    ) as Record<string, Texts>;

    expect(Object.keys(sectors!)).toEqual([...SECTORS]);
    expect(Object.keys(kinds!)).toEqual([...KNOWLEDGE_KINDS]);
    expect(Object.keys(procedures!)).toEqual([...PROCEDURES]);
    expect(Object.keys(gaps!).sort()).toEqual([...GAP_CODES].sort());
  });
});
