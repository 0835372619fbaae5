import { describe, expect, it } from '@jest/globals';
import { need } from '#testing';
import { JudgedFileError } from './file-reader.js';
import { readJudgedChallenges } from './judged-challenges.js';
import { expandTranslations, readStatedNeeds } from './stated-needs.js';

const texts = (word: string): object => ({
  title: `${word} title`,
  description: `${word} text`,
  desiredOutcome: word,
});

const written = (changes: object = {}): Record<string, unknown> => ({
  id: 'c-1',
  lang: 'en',
  ...texts('English'),
  sectors: ['health'],
  country: 'IE',
  budgetEur: 1200000,
  english: null,
  translations: null,
  judgments: { knowledge: { 'case-a': 3, 'case-b': 0 }, suppliers: {} },
  note: 'for people',
  ...changes,
});

function faultsOf(json: unknown): string[] {
  try {
    readJudgedChallenges(json);
  } catch (error) {
    if (error instanceof JudgedFileError)
      return error.errors.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

describe('readJudgedChallenges', () => {
  it('reads the need and the grades', () => {
    const [challenge] = readJudgedChallenges([written()]);
    expect(challenge).toEqual({
      id: 'c-1',
      origin: 'c-1',
      language: 'en',
      need: need({
        ...texts('English'),
        sectors: ['health'],
        country: 'IE',
        budgetEur: 1200000,
        language: 'en',
      }),
      translations: new Map(),
      judgments: { knowledge: new Map(Object.entries({ 'case-a': 3, 'case-b': 0 })), suppliers: new Map() },
    });
  });

  it('takes what is not stated as null or empty', () => {
    const bare = { id: 'c', lang: 'lt', title: 'T', description: 'D', judgments: {} };
    expect(readJudgedChallenges([bare])[0]).toMatchObject({
      need: { desiredOutcome: null, sectors: [], country: null, budgetEur: null },
      judgments: { knowledge: new Map(), suppliers: new Map() },
    });
  });

  it.each([
    ['an object', {}, ': must be a list'],
    ['an empty list', [], ': holds no challenge'],
    ['no id', [written({ id: ' ' })], '[0].id: must be a text that is not empty'],
    [
      'a language by name',
      [written({ lang: 'English' })],
      '[0].lang: must be a two-letter language code (ISO 639-1)',
    ],
    [
      'no description',
      [written({ description: undefined })],
      '[0].description: must be a text that is not empty',
    ],
    [
      'an unknown sector',
      [written({ sectors: ['it', 'space'] })],
      /^\[0\]\.sectors\[1\]: must be one of health, it/,
    ],
    [
      'an amount as text',
      [written({ budgetEur: '5' })],
      '[0].budgetEur: must be an amount in euros, 0 or more, or null',
    ],
    ['no judgments', [written({ judgments: null })], '[0].judgments: must be an object with named fields'],
    [
      'an unknown target',
      [written({ judgments: { supplier: {} } })],
      '[0].judgments.supplier: is not one of knowledge, suppliers',
    ],
    [
      'a grade of 4',
      [written({ judgments: { knowledge: { a: 4 } } })],
      '[0].judgments.knowledge.a: must be a grade: a whole number from 0 to 3',
    ],
    ['an id given twice', [written(), written()], '[1].id: is taken by [0] or its translations'],
    [
      'an id that a translation gets',
      [written({ translations: { lt: texts('x') } }), written({ id: 'c-1-lt' })],
      '[1].id: is taken by [0] or its translations',
    ],
    [
      'a translation without a title',
      [written({ translations: { lt: { description: 'D' } } })],
      '[0].translations.lt.title: must be a text that is not empty',
    ],
    [
      'a translation into its own language',
      [written({ translations: { en: texts('x') } })],
      '[0].translations.en: is in the language of the challenge itself',
    ],
    [
      'an English text of an English challenge',
      [written({ english: texts('x') })],
      '[0].english: is in the language of the challenge itself',
    ],
    [
      'two English texts',
      [written({ lang: 'lt', english: texts('x'), translations: { en: texts('y') } })],
      '[0].english: gives the same language again',
    ],
  ])('refuses %s', (_, json, fault) => {
    expect(faultsOf(json)).toEqual([typeof fault === 'string' ? fault : expect.stringMatching(fault)]);
  });

  it('refuses an element that is no object', () => {
    expect(faultsOf([null])[0]).toBe('[0]: must be an object with named fields');
  });

  it('names every fault in one go, the first ten in its message', () => {
    const faulty = Array.from({ length: 12 }, (_, index) => written({ id: `c-${index}`, title: null }));
    expect(faultsOf(faulty)).toHaveLength(12);
    expect(() => readJudgedChallenges(faulty)).toThrow(
      /\[9\]\.title must be a text that is not empty\n {2}and 2 more/,
    );
  });
});

describe('expandTranslations', () => {
  it('puts each translation after its challenge, with an id of its own and the same judgments', () => {
    const judged = readJudgedChallenges([
      written({ translations: { lt: texts('Lithuanian'), es: texts('Spanish') } }),
      written({ id: 'c-2' }),
    ]);
    const expanded = expandTranslations(judged);
    expect(expanded.map(({ id, origin, language }) => [id, origin, language])).toEqual([
      ['c-1', 'c-1', 'en'],
      ['c-1-lt', 'c-1', 'lt'],
      ['c-1-es', 'c-1', 'es'],
      ['c-2', 'c-2', 'en'],
    ]);
    expect(expanded[1]!.need).toEqual({ ...judged[0]!.need, ...texts('Lithuanian'), language: 'lt' });
    expect(expanded[1]!.judgments).toEqual(judged[0]!.judgments);
  });

  it('takes the English text of a challenge for a translation', () => {
    const judged = readJudgedChallenges([written({ lang: 'fi', english: texts('English') })]);
    expect(expandTranslations(judged).map(({ id, language }) => [id, language])).toEqual([
      ['c-1', 'fi'],
      ['c-1-en', 'en'],
    ]);
  });

  it('expands needs without judgments as well', () => {
    const needs = readStatedNeeds([written({ judgments: undefined, translations: { lt: texts('x') } })]);
    expect(expandTranslations(needs).map(({ id, origin }) => [id, origin])).toEqual([
      ['c-1', 'c-1'],
      ['c-1-lt', 'c-1'],
    ]);
  });

  it('expands nothing twice', () => {
    const once = expandTranslations(readJudgedChallenges([written({ translations: { lt: texts('x') } })]));
    expect(expandTranslations(once.slice(1))).toEqual(once.slice(1));
  });
});
