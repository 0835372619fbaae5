import { describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '#search';
import { searchDocument } from '#testing';
import { readWords } from './query-words.js';
import { toStored } from './stored-document.js';
import { byScore, scoreTexts } from './text-scores.js';
import type { WordForms } from './word-forms.js';

const [word] = readWords([{ text: 'ferry', weight: 1, complete: true }]);
const wanted = (weights: Record<string, number>, completion: WordForms['completion'] = null): WordForms => ({
  word: word!,
  weights: new Map(Object.entries(weights)),
  completion,
});

const found = (document: Partial<SearchDocument>) => {
  const stored = toStored(searchDocument(document));
  return { id: stored.id, said: stored.said, length: stored.length };
};
const scoresOf = (words: WordForms[], ...titles: string[]): number[] =>
  scoreTexts(
    titles.map((title) => found({ title })),
    words,
  ).map(({ score }) => score);

describe('scores of texts', () => {
  it('add up words, and of one word take the form that is worth most', () => {
    const [ferry, tram] = [wanted({ ferry: 2, ferri: 1 }), wanted({ tram: 1 })];
    const [both] = scoresOf([ferry, tram], 'Ferry tram');
    const [one, other] = [scoresOf([ferry], 'Ferry tram')[0]!, scoresOf([tram], 'Ferry tram')[0]!];
    expect(both).toBeCloseTo(one + other, 12);
    expect(one).toBeCloseTo(2 * other, 12);
  });

  it('give a word that only begins so what a completion is worth', () => {
    const typed = wanted({ fer: 2 }, { beginning: 'fer', weight: 1 });
    const [whole, longer, none] = scoresOf([typed], 'Fer line', 'Ferryboats line', 'Tram line');
    expect(longer).toBeGreaterThan(0);
    expect(whole).toBeGreaterThan(longer!);
    expect(none).toBe(0);
  });

  it('order documents by score, then by id', () => {
    const scored = ['b', 'a', 'c'].map((id) => ({
      ...found({ id }),
      score: id === 'c' ? 2 : 1,
    }));
    expect(scored.sort(byScore).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
