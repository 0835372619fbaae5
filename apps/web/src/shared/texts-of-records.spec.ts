import { describe, expect, it } from '@jest/globals';
import { beginning, cleanText, splitBySpans, webAddress } from './texts-of-records.js';

describe('texts of records', () => {
  it('are cut at what was found in them', () => {
    expect(splitBySpans('electric bus', [{ start: 9, end: 12 }])).toEqual([
      { text: 'electric ', found: false },
      { text: 'bus', found: true },
    ]);
  });

  it('stay whole whatever the spans are', () => {
    const spans = [
      { start: 8, end: 99 },
      { start: 0, end: 4 },
      { start: 2, end: 6 },
      { start: -5, end: -1 },
      { start: 7, end: 3 },
    ];
    const parts = splitBySpans('<b>κείμενο</b>', spans);

    expect(parts.map(({ text }) => text).join('')).toBe('<b>κείμενο</b>');
    expect(parts.every(({ text }) => text !== '')).toBe(true);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//example.org', 'file:///etc/passwd', ''])(
    'are not linked to %j',
    (address) => {
      expect(webAddress(address)).toBeNull();
    },
  );

  it('are linked to web pages', () => {
    expect(webAddress('https://example.org/a"b')?.href).toBe('https://example.org/a%22b');
  });

  it('are shortened between words when they are long', () => {
    expect(beginning('short', 10)).toBeNull();
    expect(beginning('three short words', 14)).toBe('three short …');
  });

  it('lose characters that nobody sees and the API refuses', () => {
    expect(cleanText(' a\u0000b\nc\ud800 ')).toBe('a b\nc\ufffd');
  });
});
