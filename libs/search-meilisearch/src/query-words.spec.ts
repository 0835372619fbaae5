import { describe, expect, it } from '@jest/globals';
import { formsOf, readWords, withCorrections } from './query-words.js';

const read = (text: string, complete = true) => readWords([{ text, weight: 1, complete }]);
const questions = (text: string, complete = true) =>
  read(text, complete).flatMap((word) => formsOf(word).map(({ q }) => q));

describe('the short queries of a text', () => {
  it('ask for a term each, as it is, in all forms that documents may know it by', () => {
    const [innovations, ferries] = read('innovations ferries ');
    expect(formsOf(innovations!).map(({ q }) => q)).toEqual(innovations!.terms.map((term) => `"${term}"`));
    expect(formsOf(ferries!).map(({ q }) => q)).toContain('"ferries"');
  });

  it('hold nothing that the engine would take for its query language', () => {
    for (const q of questions('-trams "ferries" AND (x) ')) expect(q).toMatch(/^"[\p{L}\p{N}]+"$/u);
  });

  it('leave the last word open while it is being typed', () => {
    expect(questions('autonomous fer').at(-1)).toBe('fer');
    expect(questions('autonomous fer ').at(-1)).toBe('"fer"');
    expect(questions('autonomous fer', false).at(-1)).toBe('"fer"');
    expect(questions('f')).toEqual(['"f"']);
  });

  it('ask once for a word that stands in several texts, with the weights added', () => {
    const words = readWords([
      { text: 'ferries trams ferries', weight: 2, complete: false },
      { text: 'ferries', weight: 3, complete: false },
    ]);
    expect(words.map(({ terms, weight }) => [terms[0], weight])).toEqual([
      ['ferries', 5],
      ['trams', 2],
    ]);
  });

  it('have no limit of ten words', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const text = letters.map((letter) => `${letter}${letter}${letter}`).join(' ');
    expect(read(text, false)).toHaveLength(letters.length);
  });
});

describe('corrections', () => {
  const corrected = (text: string, unknown: number[]) =>
    withCorrections(read(text), (place) => unknown.includes(place))?.map((word) =>
      formsOf(word).map(({ q }) => q),
    );

  it('take the place of words that the index does not know', () => {
    expect(corrected('ferries hosptal ', [1])![1]).toEqual(['hosptal ']);
    expect(corrected('ferries hosptal ', [1])![0]).toContain('"ferries"');
  });

  it('are none when everything is known, and none of short words and of codes', () => {
    expect(corrected('ferries hospital ', [])).toBeUndefined();
    expect(corrected('abc iso9001 ', [0, 1, 2, 3])).toBeUndefined();
  });

  it('are at most ten', () => {
    const text = `${[...'abcdefghijkl'].map((letter) => `${letter}zzzz`).join(' ')} `;
    const loose = corrected(text, [...Array(12).keys()])!.filter(([q]) => q!.endsWith(' '));
    expect(loose).toHaveLength(10);
  });
});
