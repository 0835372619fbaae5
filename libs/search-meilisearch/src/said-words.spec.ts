import { describe, expect, it } from '@jest/globals';
import { documentWords } from '#search';
import { searchDocument } from '#testing';
import { SaidTerms, saidWords } from './said-words.js';

describe('what a document says', () => {
  const found = (said: string, terms: string[], beginnings: string[] = []): Record<string, number> => {
    const weights: Record<string, number> = {};
    new SaidTerms(terms, beginnings).find(said, (term, weight) => (weights[term] = weight));
    return weights;
  };

  it('is told of each of its words, as BM25 counts them', () => {
    const words = documentWords(
      searchDocument({
        title: 'Ferries in Ålesund, 2021',
        summary: '3 ferries; ISO9001, 公共調達 and προμήθεια, l’eau',
        concepts: [{ id: 'water-transport', weight: 2.5 }],
      }),
    );
    const { said, length } = saidWords(words);
    expect(length).toBe(words.length);
    expect(found(said, [...words.frequencies.keys()])).toEqual(Object.fromEntries(words.frequencies));
  });

  it('gives of a term nothing but itself, also of numbers and signs', () => {
    const said = ' ferry:3 3:1.5 ferryboat:2 #care:4';
    expect(found(said, ['ferry', '3'])).toEqual({ ferry: 3, 3: 1.5 });
    expect(found(said, ['#care', 'a.*', '('])).toEqual({ '#care': 4 });
    expect(found(said, ['1', '2', 'erry', 'ferr'])).toEqual({});
    expect(found(said, [])).toEqual({});
  });

  it('gives all terms that begin in some way', () => {
    expect(found(' ferry:3 water:1 ferryboat:2', [], ['fer'])).toEqual({ ferry: 3, ferryboat: 2 });
    expect(found(' ferry:3 water:1 ferryboat:2', ['ferry'], ['ferry'])).toEqual({ ferry: 3, ferryboat: 2 });
  });
});
