import { describe, expect, it } from '@jest/globals';
import { searchDocument } from '#testing';
import { highlightsOf } from './highlights.js';

describe('highlightsOf', () => {
  it('joins spans that overlap: a code with its parts, pairs of a script without spaces', () => {
    const document = searchDocument({ title: 'About COVID-19 and 公共調達', language: 'en' });
    const terms = new Set(['covid', '19', 'covid19', '公共', '共調']);
    expect(highlightsOf(document, terms)).toEqual([
      {
        field: 'title',
        item: 0,
        spans: [
          { start: 6, end: 14 },
          { start: 19, end: 22 },
        ],
      },
    ]);
  });

  it('gives an item of a list its number', () => {
    const document = searchDocument({ keywords: ['care', 'trams', 'home care'] });
    expect(highlightsOf(document, new Set(['care']))).toEqual([
      { field: 'keywords', item: 0, spans: [{ start: 0, end: 4 }] },
      { field: 'keywords', item: 2, spans: [{ start: 5, end: 9 }] },
    ]);
  });
});
