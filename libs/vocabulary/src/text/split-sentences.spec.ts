import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from './split-sentences.js';

describe('splitSentences', () => {
  it('gives sentences without the blanks around them, and their places', () => {
    expect(splitSentences('  Staff phone patients. It cost EUR 2.5 million!\n\nWhy? ')).toEqual([
      { text: 'Staff phone patients.', start: 2, end: 23 },
      { text: 'It cost EUR 2.5 million!', start: 24, end: 48 },
      { text: 'Why?', start: 50, end: 54 },
    ]);
  });

  it('knows the full stops of other scripts', () => {
    expect(splitSentences('公共調達。革新。').map(({ text }) => text)).toEqual(['公共調達。', '革新。']);
  });

  it('gives none for an empty text', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t ')).toEqual([]);
  });

  it('loses nothing but blanks and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('. ', '! A', '\n', ' '))), (parts) => {
        const text = parts.join('');
        let end = 0;
        let between = '';
        for (const sentence of splitSentences(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          between += text.slice(end, sentence.start);
          end = sentence.end;
        }
        expect((between + text.slice(end)).trim()).toBe('');
      }),
    );
  });

  it('takes a megabyte of anything', () => {
    expect(splitSentences('x'.repeat(1_000_000))).toHaveLength(1);
    expect(splitSentences('. '.repeat(500_000)).length).toBeGreaterThan(0);
  });
});
