import { describe, expect, it } from '@jest/globals';
import { beginningOf, conditionOf, correctablePlaces, readWords } from './query-words.js';

const read = (text: string, complete = true) => readWords([{ text, weight: 1, complete }]);
const conditions = (text: string, complete = true) =>
  read(text, complete).flatMap((word) => conditionOf(word).alternatives());

describe('the words of a text', () => {
  it('are looked for in all forms that documents may know them by', () => {
    const [innovations] = read('innovations ');
    expect(innovations!.terms.length).toBeGreaterThan(1);
    expect(conditionOf(innovations!).alternatives()).toEqual([
      `words IN [${innovations!.terms.map((term) => `'${term}'`).join(', ')}]`,
    ]);
  });

  it('hold nothing that the engine would take for its filter language', () => {
    for (const condition of conditions("-trams 'ferries'] AND (x) \\ "))
      expect(condition).toMatch(/^words IN \['[\p{L}\p{N}]+'(, '[\p{L}\p{N}]+')*\]$/u);
  });

  it('leave the last one open while it is being typed', () => {
    expect(conditions('autonomous fer').at(-1)).toBe("words STARTS WITH 'fer'");
    for (const [text, complete] of [
      ['autonomous fer ', true],
      ['autonomous fer', false],
      ['f', true],
    ] as const)
      expect(read(text, complete).map(beginningOf).at(-1)).toBeNull();
  });

  it('count once when they stand in several texts, with the weights added', () => {
    const words = readWords([
      { text: 'ferries trams ferries', weight: 2, complete: false },
      { text: 'ferries', weight: 3, complete: false },
    ]);
    expect(words.map(({ terms, weight }) => [terms[0], weight])).toEqual([
      ['ferries', 5],
      ['trams', 2],
    ]);
  });

  it('are not limited to ten', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const text = letters.map((letter) => `${letter}${letter}${letter}`).join(' ');
    expect(read(text, false)).toHaveLength(letters.length);
  });
});

describe('typing errors', () => {
  const places = (text: string, unknown: string[]) =>
    correctablePlaces(read(text), ({ terms }) => unknown.includes(terms[0]!));

  it('are looked for in words that the index does not know', () => {
    expect(places('ferries hosptal ', ['hosptal'])).toEqual([1]);
    expect(places('ferries hospital ', [])).toEqual([]);
  });

  it('are not looked for in short words and in codes', () => {
    expect(places('abc iso9001 ', ['abc', 'iso', '9001', 'iso9001'])).toEqual([]);
  });

  it('are looked for in ten words at most', () => {
    const words = [...'abcdefghijkl'].map((letter) => `${letter}zzzz`);
    expect(places(`${words.join(' ')} `, words)).toHaveLength(10);
  });
});
