import { describe, expect, it } from '@jest/globals';
import { searchDocument } from '#testing';
import { byClosestCase } from './by-closest-case.js';

const supplier = (id: string, ...references: string[]) => ({ document: searchDocument({ id, references }) });

describe('suppliers by their closest case', () => {
  it('come in the order of the cases, whatever their names', () => {
    const suppliers = [
      supplier('a', 'third'),
      supplier('b', 'second', 'third'),
      supplier('z', 'third', 'first'),
    ];
    const found = byClosestCase(suppliers, ['first', 'second', 'third']);
    expect(found.map(({ document }) => document.id)).toEqual(['z', 'b', 'a']);
  });

  it('of one case keep their order, and those of none come last', () => {
    const suppliers = [supplier('none', 'other'), supplier('b', 'first'), supplier('a', 'first')];
    const found = byClosestCase(suppliers, ['first']);
    expect(found.map(({ document }) => document.id)).toEqual(['b', 'a', 'none']);
  });
});
