import { describe, expect, it } from '@jest/globals';
import { BRIEFING_LANGUAGES, TEXTS } from './index.js';

type Texts = Record<string, string>;

function flatten(value: unknown, key = ''): Texts {
  if (typeof value === 'string') return { [key]: value };
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, inner]) =>
      Object.entries(flatten(inner, `${key}.${name}`)),
    ),
  );
}

const places = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the texts of briefings', () => {
  const english = flatten(TEXTS.en);

  it.each(BRIEFING_LANGUAGES)('are complete in %s, with the same places to fill in', (language) => {
    const texts = flatten(TEXTS[language]);

    expect(Object.keys(texts)).toEqual(Object.keys(english));
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(
      Object.entries(texts).filter(([key, text]) => places(text).join() !== places(english[key]!).join()),
    ).toEqual([]);
  });
});
