import { describe, expect, it } from '@jest/globals';
import { formatParity } from './format-parity.js';
import { readJudgedChallenges } from './judged-challenges.js';
import { measureParity, sharedTop, type ParityRow, type ParityRun } from './parity.js';
import { expandTranslations, readStatedNeeds } from './stated-needs.js';

const texts = (language: string): object => ({ title: language, description: language });

/** A need in English and other languages with what is found in each; `found` is for both target types. */
function runsOf(id: string, found: Record<string, string[]>, grades?: Record<string, number>): ParityRun[] {
  const [own, ...others] = Object.keys(found);
  const translations = Object.fromEntries(others.map((language) => [language, texts(language)]));
  const written = { id, lang: own, ...texts(own!), translations };
  const needs = grades
    ? expandTranslations(readJudgedChallenges([{ ...written, judgments: { knowledge: grades } }]))
    : expandTranslations(readStatedNeeds([written]));
  return needs.map((need) => {
    const ids = found[need.language]!;
    const rankings = { knowledge: ids, suppliers: ids };
    return { need, matches: rankings, ranking: rankings };
  });
}

const rowOf = (runs: ParityRun[], language: string): ParityRow | undefined =>
  measureParity(runs).find((row) => row.target === 'knowledge' && row.language === language);

describe('the shared share of two lists', () => {
  it.each([
    ['the same five in another order', ['a', 'b', 'c', 'd', 'e'], ['e', 'd', 'c', 'b', 'a'], 1],
    ['four of five', ['a', 'b', 'c', 'd', 'x'], ['a', 'b', 'c', 'd', 'e'], 0.8],
    ['what comes after the fifth', ['1', '2', '3', '4', '5', 'a'], ['a', '2', '3', '4', '5'], 0.8],
    ['a list that is shorter', ['a'], ['a', 'b'], 0.5],
    ['nothing on one side', [], ['a'], 0],
    ['nothing on both sides', [], [], null],
  ])('of %s', (_, own, english, share) => {
    expect(sharedTop(own, english)).toBe(share);
  });
});

describe('parity between languages', () => {
  it('is measured for each language against English, and for all of them together', () => {
    const runs = [
      ...runsOf('a', { en: ['1', '2'], lt: ['1', '2'], es: ['1', '9'] }),
      ...runsOf('b', { lt: ['1', '2'], en: ['1', '3'] }),
    ];
    expect(measureParity(runs).map(({ target, language, needs }) => [target, language, needs])).toEqual([
      ['knowledge', 'es', 1],
      ['knowledge', 'lt', 2],
      ['knowledge', 'other languages', 3],
      ['suppliers', 'es', 1],
      ['suppliers', 'lt', 2],
      ['suppliers', 'other languages', 3],
    ]);
    expect(rowOf(runs, 'lt')!.shared.mean).toBe(0.75);
    expect(rowOf(runs, 'es')!.quality).toBeNull();
  });

  it('passes over needs that are not given in English', () => {
    expect(measureParity(runsOf('a', { fi: ['1'], lt: ['1'] }))).toEqual([]);
  });

  it('compares the quality with that of the English texts of the same challenges', () => {
    const runs = [
      ...runsOf('a', { en: ['right'], lt: ['x', 'right'] }, { right: 3 }),
      ...runsOf('b', { en: ['nothing'] }, { right: 3 }),
    ];
    expect(rowOf(runs, 'lt')!.quality).toEqual({
      challenges: 1,
      own: expect.closeTo(1 / Math.log2(3), 12),
      english: 1,
    });
    expect(measureParity(runs).find(({ target }) => target === 'suppliers')!.quality).toBeNull();
  });

  it('is printed with the ratio to English', () => {
    const text = formatParity(
      measureParity(runsOf('a', { en: ['right'], lt: ['x', 'right'] }, { right: 3 })),
    );
    expect(text).toMatch(/^comparable cases +lt +1 +0\.500 +1 +0\.631 +1\.000 +0\.63$/m);
  });
});
