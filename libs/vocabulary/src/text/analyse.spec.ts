import { describe, expect, it } from '@jest/globals';
import { analyseDocument, analyseQuery, documentTerms, queryTerms } from './analyse.js';

const termsOf = (text: string, language: string | null) =>
  analyseDocument(text, language).map((word) => word.terms);

describe('documentTerms', () => {
  it.each([
    ['en', 'Hospitals', ['hospitals', 'hospit']],
    ['lt', 'Ligoninių', ['ligoniniu', 'ligonin']],
    ['es', 'Contrataciones', ['contrataciones', 'contrat']],
    ['fi', 'Sairaaloissa', ['sairaaloissa', 'sairaalo']],
    ['ro', 'Inovații', ['inovatii', 'inov']],
    ['el', 'Προμηθειών', ['προμηθειων', 'προμηθει']],
    ['lv', 'Slimnīcām', ['slimnicam', 'slimnic']],
    ['pt', 'Contratações', ['contratacoes', 'contrat']],
  ])('are the folded form and the folded stem: %s %s', (language, word, terms) => {
    expect(documentTerms(word, language)).toEqual(terms);
  });

  it.each([
    ['en', ['procure', 'procured', 'procuring', 'procurement']],
    ['lt', ['ligoninė', 'ligoninės', 'ligoninę', 'ligoninių', 'ligoninėse']],
    ['es', ['contratación', 'contrataciones']],
    ['fi', ['sairaala', 'sairaalan', 'sairaalat', 'sairaalassa']],
    ['ro', ['inovație', 'inovația', 'inovaţie', 'inovații']],
    ['el', ['προμήθεια', 'προμήθειες', 'προμηθειών', 'ΠΡΟΜΗΘΕΙΑ']],
    ['lv', ['slimnīca', 'slimnīcas', 'slimnīcā', 'slimnīcu', 'slimnīcām']],
    ['lv', ['iepirkums', 'iepirkuma', 'iepirkumi', 'iepirkumu', 'iepirkumiem', 'iepirkumos']],
    ['lv', ['publiskais', 'publiskā', 'publiskajam', 'publiskie', 'publisko']],
    ['pt', ['contratação', 'contratações', 'contratado']],
  ])('of the forms of one word meet in the stem: %s %j', (language, forms) => {
    const shared = forms
      .map((form) => new Set(documentTerms(form, language)))
      .reduce((common, terms) => new Set([...common].filter((term) => terms.has(term))));
    expect([...shared]).not.toEqual([]);
  });

  it('are the folded form alone in a language without a stemmer, and for words with digits', () => {
    expect(documentTerms('Krankenhäuser', 'de')).toEqual(['krankenhauser']);
    expect(documentTerms('Innovations', null)).toEqual(['innovations']);
    expect(documentTerms('ISO9001s', 'en')).toEqual(['iso9001s']);
  });

  it('are given once when form and stem are the same', () => {
    expect(documentTerms('salud', 'es')).toEqual(['salud']);
  });

  it('are none for a stop word of the language, nor for a word without letters', () => {
    expect(documentTerms('The', 'en')).toEqual([]);
    expect(documentTerms("isn't", 'en')).toEqual([]);
    expect(documentTerms('yra', 'lt')).toEqual([]);
    expect(documentTerms('\u00ad', 'en')).toEqual([]);
  });

  it('stay the same however many other words have been asked for', () => {
    const before = documentTerms('Hospitals', 'en');
    for (let number = 0; number < 120_000; number++) documentTerms(`x${number.toString(36)}`, 'en');
    expect(documentTerms('Hospitals', 'en')).toEqual(before);
  });
});

describe('queryTerms', () => {
  it('begin with the folded form', () => {
    expect(queryTerms('Contratações')[0]).toBe('contratacoes');
  });

  it.each([
    ['en', 'Innovations', 'innovation'],
    ['lt', 'ligoninių', 'ligoninė'],
    ['es', 'hospitales', 'hospital'],
    ['fi', 'sairaalassa', 'sairaala'],
    ['ro', 'spitalelor', 'spitale'],
    ['el', 'νοσοκομεία', 'νοσοκομείο'],
    ['lv', 'slimnīcām', 'slimnīca'],
    ['pt', 'contratações', 'contratação'],
  ])('reach another form in a document of any analysed language: %s %s', (language, written, asked) => {
    const known = documentTerms(written, language);
    expect(queryTerms(asked).filter((term) => known.includes(term))).not.toEqual([]);
  });

  it.each([
    ['lt', 'Šiauliuose', 'siauliuose'],
    ['ro', 'achiziții', 'achizitii'],
    ['el', 'Νοσοκομείου', 'νοσοκομειου'],
    ['pt', 'contratação', 'contratacao'],
  ])('reach a word that was typed without its accents: %s %s', (language, written, asked) => {
    const known = documentTerms(written, language);
    expect(queryTerms(asked).filter((term) => known.includes(term))).not.toEqual([]);
  });
});

describe('analyseDocument', () => {
  it('gives each word its place and leaves stop words out', () => {
    expect(analyseDocument('The care of patients', 'en')).toEqual([
      { text: 'care', start: 4, end: 8, terms: ['care'] },
      { text: 'patients', start: 12, end: 20, terms: ['patients', 'patient'] },
    ]);
  });

  it('finds a code by its whole and its parts', () => {
    expect(termsOf('COVID-19', 'en')).toEqual([['covid'], ['19'], ['covid19']]);
  });
});

describe('analyseQuery', () => {
  const kept = (text: string, language?: string) => analyseQuery(text, language).map((word) => word.text);

  it.each([
    ['the care of patients', ['care', 'patients']],
    ['prevención de infecciones en el hospital', ['prevención', 'infecciones', 'hospital']],
    ['apšvietimas ir energija mieste su jutikliais', ['apšvietimas', 'energija', 'mieste', 'jutikliais']],
    ['sisteme pentru spitale din România', ['sisteme', 'spitale', 'România']],
    ['home care', ['home', 'care']],
    ['AI for IT', ['AI', 'IT']],
  ])('leaves out the stop words of the language in which it is written: %s', (text, expected) => {
    expect(kept(text)).toEqual(expected);
  });

  it('follows the language that it is told', () => {
    expect(kept('sistem care ajută', 'ro')).toEqual(['sistem', 'ajută']);
  });

  it('keeps the words of a query that has no others', () => {
    expect(kept('to be or not to be')).toEqual(['to', 'be', 'or', 'not', 'to', 'be']);
  });

  it('has no words when the text has none', () => {
    expect(kept(' ?! \u0301 ')).toEqual([]);
  });
});
