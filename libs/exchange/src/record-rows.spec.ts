import { describe, expect, it } from '@jest/globals';
import type { Converted } from './convert-row.js';
import { toChallengeInput, toKnowledgeInput, toSupplierInput } from './record-rows.js';

const valueOf = (converted: Converted): unknown => ('value' in converted ? converted.value : converted);

describe('toKnowledgeInput', () => {
  it('gives the fields the names of the code and leaves values as they are, null included', () => {
    const row = {
      id: 'a',
      year_from: 2017,
      budget_eur: null,
      source_url: 'https://x.eu',
      sectors: [],
      title: 5,
    };
    expect(valueOf(toKnowledgeInput(row))).toEqual({
      id: 'a',
      yearFrom: 2017,
      budgetEur: null,
      sourceUrl: 'https://x.eu',
      sectors: [],
      title: 5,
    });
  });

  it('takes the names of the code too', () => {
    expect(valueOf(toKnowledgeInput({ yearFrom: 2017, sourceName: 'CORDIS' }))).toEqual({
      yearFrom: 2017,
      sourceName: 'CORDIS',
    });
  });

  it('reports every field it does not know by its name, those of object prototypes too', () => {
    const row = JSON.parse(
      '{"id":"a","colour":"red","__proto__":{"kind":"guide"},"constructor":1}',
    ) as object;
    expect(toKnowledgeInput({ ...row, ['__proto__']: 1, 'a\u0007b': 2 })).toEqual({
      errors: [
        { path: 'colour', message: 'is not a known field' },
        { path: '__proto__', message: 'is not a known field' },
        { path: 'constructor', message: 'is not a known field' },
        { path: 'a?b', message: 'is not a known field' },
      ],
    });
  });

  it('reports a field that is given under two names', () => {
    expect(toKnowledgeInput({ year_from: 2017, yearFrom: 2018 })).toEqual({
      errors: [{ path: 'yearFrom', message: 'says again what year_from says' }],
    });
  });

  it.each([
    ['a value of null or an empty list, but not a field left out', { id: 'a', title: null, cpv: [] }, false],
    ['a cell with a text, but not an empty one', { id: 'a', title: 'A', cpv: '45', year_from: null }, true],
  ])('takes as stated %s', (_what, row, cells) => {
    expect(toKnowledgeInput(row, cells)).toHaveProperty('stated', new Set(['id', 'title', 'cpv']));
  });

  it('makes lists and numbers of table cells', () => {
    const row = {
      cpv: '72000000|48000000',
      sectors: ' health ; it;',
      keywords: null,
      year_from: '2017',
      year_to: null,
    };
    expect(valueOf(toKnowledgeInput({ ...row, budget_eur: '529204.6', title: '2017' }, true))).toEqual({
      cpv: ['72000000', '48000000'],
      sectors: ['health', 'it'],
      keywords: [],
      yearFrom: 2017,
      yearTo: null,
      budgetEur: 529204.6,
      title: '2017',
    });
  });

  it.each(['1 000', '€5', '1e5', 'n/a', '1,5'])('reports the cell %j where a number is due', (cell) => {
    expect(toKnowledgeInput({ budget_eur: cell }, true)).toEqual({
      errors: [{ path: 'budget_eur', message: expect.stringMatching(/^must be a plain number/) }],
    });
  });
});

describe('toSupplierInput', () => {
  it('takes the fields of a supplier', () => {
    const row = { id: 's', name: 'Shotl', capabilities: 'Shuttles', references: ['fabulos-pcp'], trl: null };
    expect(valueOf(toSupplierInput({ ...row, source_url: 'https://x.eu' }))).toEqual({
      ...row,
      sourceUrl: 'https://x.eu',
    });
  });
});

describe('toChallengeInput', () => {
  it('takes a judged challenge, passing over what is there for the evaluation only', () => {
    const row = {
      id: 'c',
      lang: 'pt',
      title: 'T',
      desiredOutcome: 'O',
      budgetEur: 1,
      country: 'PT',
      sectors: ['it'],
    };
    const evaluation = { english: null, translations: null, judgments: { knowledge: {} }, note: 'N' };
    expect(valueOf(toChallengeInput({ ...row, ...evaluation }))).toEqual({
      id: 'c',
      language: 'pt',
      title: 'T',
      desiredOutcome: 'O',
      budgetEur: 1,
      country: 'PT',
      sectors: ['it'],
    });
  });
});
