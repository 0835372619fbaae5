import { describe, expect, it } from '@jest/globals';
import { isStopWord } from './stop-words.js';

describe('isStopWord', () => {
  it.each([
    ['en', 'the'],
    ['en', "Don't"],
    ['lt', 'yra'],
    ['lt', 'taciau'],
    ['es', 'según'],
    ['fi', 'että'],
    ['ro', 'pentru'],
    ['ro', 'și'],
    ['ro', 'şi'],
    ['el', 'και'],
    ['el', 'ΓΙΑ'],
    ['el', 'της'],
    ['lv', 'arī'],
    ['lv', 'vairāk'],
    ['pt', 'não'],
    ['pt', 'nao'],
  ])('knows those of %s: %s', (language, word) => {
    expect(isStopWord(word, language)).toBe(true);
  });

  it('lets a language have only its own', () => {
    expect(isStopWord('care', 'en')).toBe(false);
    expect(isStopWord('care', 'ro')).toBe(true);
    expect(isStopWord('the', 'lt')).toBe(false);
  });

  it('takes English ones and those of several languages when the language is not known', () => {
    expect(isStopWord('the', null)).toBe(true);
    expect(isStopWord('de', null)).toBe(true);
    expect(isStopWord('que', 'fr')).toBe(true);
    expect(isStopWord('care', null)).toBe(false);
    expect(isStopWord('yli', null)).toBe(false);
  });

  it('leaves acronyms of the field alone when they are written in capitals', () => {
    expect(isStopWord('IT', 'en')).toBe(false);
    expect(isStopWord('it', 'en')).toBe(true);
    expect(isStopWord('AI', 'ro')).toBe(false);
  });

  it.each(['acuerdo', 'estado', 'trabajo', 'valor'])('does not take content of Spanish texts: %s', (word) => {
    expect(isStopWord(word, 'es')).toBe(false);
  });
});
