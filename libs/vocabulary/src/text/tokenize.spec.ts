import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_WORD_LENGTH, tokenize } from './tokenize.js';

const words = (text: string) => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it('finds words of letters, marks and digits in any script', () => {
    expect(words('Šiauliai, «νοσοκομείο»; больница (2021) हिन्दी مشتريات')).toEqual([
      'Šiauliai',
      'νοσοκομείο',
      'больница',
      '2021',
      'हिन्दी',
      'مشتريات',
    ]);
  });

  it('gives the place of a word in UTF-16 units of the text', () => {
    expect(tokenize('🚑 e\u0301te\u0301!')).toEqual([{ text: 'e\u0301te\u0301', start: 3, end: 8 }]);
  });

  it.each([
    ["don't", ["don't"]],
    ['the buyer’s choice', ['the', 'buyer’s', 'choice']],
    ["l'eau", ['l', 'eau']],
    ["O'Brien", ['O', 'Brien']],
    ["'quoted'", ['quoted']],
    ["rock 'n' roll", ['rock', 'n', 'roll']],
    ["d'site", ['d', 'site']],
  ])('divides words at an apostrophe unless an English suffix follows: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['COVID-19', ['COVID', '19', 'COVID-19']],
    ['ISO9001', ['ISO', '9001', 'ISO9001']],
    ['5G', ['5G']],
    ['e-health', ['e', 'health', 'e-health']],
    ['H2020-ICT', ['2020', 'H2020', 'ICT', 'H2020-ICT']],
    ['CO₂', ['CO', 'CO₂']],
    ['long-term', ['long', 'term']],
    ['2014-2020', ['2014', '2020']],
    ['COVID - 19', ['COVID', '19']],
  ])('gives a code as a whole and in parts: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('gives overlapping pairs where a script has no spaces, and single characters that stand alone', () => {
    expect(words('公共調達')).toEqual(['公共', '共調', '調達']);
    expect(words('AI医療 医')).toEqual(['AI', '医療', '医']);
    expect(words('𠀀𠀁𠀂')).toEqual(['𠀀𠀁', '𠀁𠀂']);
    expect(words('ไทย')).toEqual(['ไท', 'ทย']);
  });

  it('keeps soft hyphens and joiners inside a word', () => {
    expect(words('pro\u00adcure\u200dment')).toEqual(['pro\u00adcure\u200dment']);
  });

  it('passes over lone surrogates and marks without a letter', () => {
    expect(words('\ud800a \udc00 \u0301\u0301 b\ud800')).toEqual(['a', 'b']);
  });

  it('cuts words that are too long, and goes on behind them', () => {
    expect(words(`${'x'.repeat(1000)} end`)).toEqual(['x'.repeat(MAX_WORD_LENGTH), 'end']);
  });

  it('gives slices of the text, never longer than the limit, in the order of their ends', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom("'s", '-', '9', 'A', '\u0301', '医', '\ud800', 'x'.repeat(70), '\u00ad', ' '),
      ),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.text.length).toBeGreaterThan(0);
          expect(token.text.length).toBeLessThanOrEqual(MAX_WORD_LENGTH);
          expect(token.end).toBeGreaterThanOrEqual(end);
          end = token.end;
        }
      }),
    );
  });

  it.each([
    ['one word', 'a'.repeat(1_000_000), 1],
    ['combining marks on a letter', `a${'\u0301'.repeat(1_000_000)}`, 1],
    ['combining marks alone', '\u0301'.repeat(1_000_000), 0],
    ['marks in a script without spaces', `ก${'\u0e31'.repeat(1_000_000)}`, 1],
    ['letters and digits in turn', 'a1'.repeat(500_000), 1],
    ['apostrophes', "a'".repeat(500_000), 500_000],
    ['Han characters', '医'.repeat(1_000_000), 999_999],
    ['blanks', ' '.repeat(1_000_000), 0],
  ])('takes a megabyte of %s', (_, text, count) => {
    expect(tokenize(text)).toHaveLength(count);
  });
});
