import { describe, expect, it } from '@jest/globals';
import { concept } from '#testing';
import { LabelLanguages } from './label-languages.js';

const languages = new LabelLanguages([
  concept({ id: 'bus', labels: { en: ['bus', 'city bus'], fi: ['bussi'], sv: ['buss'] } }),
  concept({ id: 'stop', labels: { en: ['bus stop'], fi: ['pysäkki'], sv: ['hållplats'] } }),
]);

describe('the likely languages of a text', () => {
  it('are those whose labels hold most of its words, best first', () => {
    expect(languages.likely('Bussi: city bus', 3)).toEqual(['en', 'fi']);
    expect(languages.likely('HÅLLPLATS', 3)).toEqual(['sv']);
  });

  it('count a word once', () => {
    expect(languages.likely('bussi pysäkki bus bus bus', 3)).toEqual(['fi', 'en']);
  });

  it('are no more than wanted, and none for words that no label holds', () => {
    expect(languages.likely('bus bussi buss', 2)).toEqual(['en', 'fi']);
    expect(languages.likely('12 ! xyz', 3)).toEqual([]);
  });
});
