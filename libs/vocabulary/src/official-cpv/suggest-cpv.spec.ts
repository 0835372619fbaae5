import { describe, expect, it } from '@jest/globals';
import { concept, conceptScheme } from '#testing';
import { CpvLabels } from './cpv-labels.js';
import { officialConcepts } from './official-concepts.js';
import { suggestCpv, type CpvSuggestion } from './suggest-cpv.js';

const scheme = conceptScheme(
  concept({
    id: 'tram',
    kind: 'technology',
    cpv: ['34622100'],
    labels: { en: ['tram'], fi: ['raitiovaunu'] },
  }),
  concept({
    id: 'elderly',
    kind: 'people',
    cpv: ['85311100'],
    labels: { en: ['elderly'], fi: ['vanhus', 'vanhukset'] },
  }),
  concept({ id: 'late', kind: 'quality', labels: { en: ['late'] } }),
);
const labels = new CpvLabels(
  officialConcepts([
    { code: '34600000', labels: { en: 'Railway things', fi: 'Rautatietarvikkeet' } },
    { code: '34622100', labels: { en: 'Tramcars', fi: 'Raitiovaunut' } },
    { code: '50222000', labels: { en: 'Mending of railway things', fi: 'Rautatietarvikkeiden korjaus' } },
    { code: '90500000', labels: { en: 'Rubbish collecting', fi: 'Jätehuoltopalvelut' } },
  ]),
);
const suggest = (text: string, language: string | null, withTable = true, limit = 5): CpvSuggestion[] =>
  suggestCpv(text, language, { scheme, labels: withTable ? labels : null }, limit);
const codes = (suggestions: CpvSuggestion[]): string[] => suggestions.map(({ code }) => code);

describe('codes suggested without an official table', () => {
  it('are those behind the concepts, what is bought before who needs it', () => {
    expect(suggest('The elderly wait for a late tram', 'en', false)).toEqual([
      {
        code: '34622100',
        label: 'tram',
        score: 1,
        basis: [{ words: ['tram'], label: 'tram', concept: 'tram' }],
      },
      {
        code: '85311100',
        label: 'elderly',
        score: expect.any(Number),
        basis: [{ words: ['elderly'], label: 'elderly', concept: 'elderly' }],
      },
    ]);
  });

  it('are labelled in the language of the text', () => {
    expect(suggest('Vanhukset ja raitiovaunut', 'fi', false).map(({ label }) => label)).toEqual([
      'raitiovaunu',
      'vanhus',
    ]);
  });

  it('are none where no concept has a code', () => {
    expect(suggest('Always late', 'en', false)).toEqual([]);
  });
});

describe('codes suggested with an official table', () => {
  it('have official labels, also those behind concepts', () => {
    expect(suggest('A tram', 'en')[0]).toMatchObject({ code: '34622100', label: 'Tramcars' });
    expect(suggest('Raitiovaunu', 'fi')[0]).toMatchObject({ code: '34622100', label: 'Raitiovaunut' });
    expect(suggest('Raitiovaunu', 'sv')[0]).toMatchObject({ label: 'Tramcars' });
  });

  it('are found by parts of compounds, and say by which words', () => {
    expect(suggest('Kunnan jätehuolto on kallis', 'fi')[0]).toEqual({
      code: '90500000',
      label: 'Jätehuoltopalvelut',
      score: 1,
      basis: [{ words: ['jätehuolto'], label: 'Jätehuoltopalvelut', concept: null }],
    });
  });

  it('are found by English labels in a text of a language that the table lacks', () => {
    expect(codes(suggest('Rubbish collecting', 'tlh'))).toEqual(['90500000']);
    expect(codes(suggest('Rubbish collecting', null))).toEqual(['90500000']);
  });

  it('gain from codes around them', () => {
    const railway = labels.search(
      new Map([['x', { word: 'railway', grams: [' rai', 'rail'], count: 1 }]]),
      'en',
      9,
    );
    expect(railway.map(({ code }) => code)).toEqual(['34600000', '50222000', '34622100']);
  });

  it('are not given for letters that only happen to be the same', () => {
    expect(suggest('Ruby', 'en')).toEqual([]);
  });

  it('are as many as asked for, the best first, scored beside it', () => {
    const all = suggest('The elderly, a tram, railway things and rubbish', 'en', true, 3);
    expect(all).toHaveLength(3);
    expect(all[0]!.score).toBe(1);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('are the same for the same text', () => {
    const text = 'Railway things, rubbish, a tram';
    expect(suggest(text, 'en')).toEqual(suggest(text, 'en'));
  });

  it.each(['', '!!!', '\uD800', '日本語', 'a'.repeat(100_000), '__proto__ constructor'])(
    'are none in a text of no words: %#',
    (text) => {
      expect(suggest(text, 'en')).toEqual([]);
      expect(suggest(text, null)).toEqual([]);
    },
  );
});
