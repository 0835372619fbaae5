import { describe, expect, it } from '@jest/globals';
import { conceptScheme, corpusStatistics, need, searchDocument } from '#testing';
import type { Need } from './need.js';
import { buildSubQueries } from './sub-queries.js';
import { strongestTerms, understandNeed } from './understand-need.js';
import { MAX_NEED_TERMS } from './weights.js';

const understand = (wanted: Need) => understandNeed(wanted, conceptScheme());

const wordsOf = (text: string): string[] =>
  understand(need({ title: text, description: '' })).terms.map(({ word }) => word);

describe('understanding a need', () => {
  it('finds out the language when it is not stated', () => {
    const text = 'Kuntalaisten puhelut ruuhkautuvat eikä vastausta saa yhdestä paikasta';
    expect(understand(need({ title: text, language: null })).language).toBe('fi');
  });

  it('believes a language that is stated', () => {
    expect(understand(need({ title: 'La puntualidad de los autobuses', language: 'pt' })).language).toBe(
      'pt',
    );
  });

  it('leaves out words that say nothing', () => {
    expect(wordsOf('The patients of the hospital are waiting')).toEqual(['patients', 'hospital', 'waiting']);
  });

  it('takes the forms of a word for one term', () => {
    const { terms } = understand(need({ title: 'Appointment', description: 'appointments, an appointment' }));
    expect(terms.map(({ word }) => word)).toEqual(['Appointment']);
    expect(terms[0]!.variants).toEqual(expect.arrayContaining(['appointment', 'appointments']));
  });

  it('weighs words by how often they are said, those of the title three times', () => {
    const { terms } = understand(
      need({ title: 'ferry', description: 'harbour harbour harbour harbour quay' }),
    );
    expect(terms.map(({ word, weight }) => [word, weight])).toEqual([
      ['ferry', Math.sqrt(3)],
      ['harbour', 2],
      ['quay', 1],
    ]);
  });

  it.each([
    ['', ''],
    ['!!!', '…'],
    ['the', 'of and'],
  ])('copes with a need of no words: %j %j', (title, description) => {
    expect(() => understand(need({ title, description }))).not.toThrow();
  });
});

describe('the strongest terms of a need', () => {
  const corpus = [
    searchDocument({ id: 'a', summary: 'patients ferry' }),
    searchDocument({ id: 'b', summary: 'patients hospital' }),
    searchDocument({ id: 'c', summary: 'patients' }),
  ];

  it('are those the collection knows and seldom uses', () => {
    const { terms } = understand(need({ title: 'patients ferry unicorn', description: '' }));
    expect(strongestTerms(terms, corpusStatistics(corpus)).map(({ word }) => word)).toEqual([
      'ferry',
      'patients',
    ]);
  });

  it('are so many at most', () => {
    const words = Array.from(
      { length: 100 },
      (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index}x`,
    );
    const statistics = corpusStatistics([searchDocument({ summary: words.join(' ') })]);
    const { terms } = understand(need({ title: words.join(' '), description: '' }));
    expect(terms.length).toBeGreaterThan(MAX_NEED_TERMS);
    expect(strongestTerms(terms, statistics)).toHaveLength(MAX_NEED_TERMS);
  });

  it('are asked in questions of at most eight words, none left out', () => {
    const words = 'ferry harbour quay ship captain crane anchor rope sail deck mast hull keel'.split(' ');
    const statistics = corpusStatistics([searchDocument({ summary: words.join(' ') })]);
    const { terms } = understand(need({ title: words.slice(0, 3).join(' '), description: words.join(' ') }));
    const questions = buildSubQueries(strongestTerms(terms, statistics));
    expect(questions.flatMap(({ text }) => text.split(' ')).sort()).toEqual([...words].sort());
    expect(Math.max(...questions.map(({ text }) => text.split(' ').length))).toBeLessThanOrEqual(8);
    expect(new Set(questions.map(({ weight }) => weight)).size).toBe(2);
  });
});
