import { describe, expect, it } from '@jest/globals';
import { searchDocument } from '#testing';
import { matchedTerms } from './matched-terms.js';
import { readWords } from './query-words.js';
import { toStored } from './stored-document.js';

const { said } = toStored(
  searchDocument({ title: 'A ferry to the hospital', summary: 'Ferries in February' }),
);
const read = (text: string) => readWords([{ text, weight: 1, complete: true }]);

describe('matchedTerms', () => {
  it('are those of the words themselves', () => {
    expect([...matchedTerms(read('hospital '))(said)]).toEqual(read('hospital ')[0]!.terms);
  });

  it('are all that begin like a word that is being typed', () => {
    const terms = matchedTerms(read('fer'))(said);
    expect([...terms]).toEqual(expect.arrayContaining(['ferry', 'ferries']));
    expect([...terms]).not.toContain('february');
  });

  it('are what a word was corrected to', () => {
    const words = read('hosptal ').map((word) => ({ ...word, corrections: ['hospital'] }));
    expect([...matchedTerms(words)(said)]).toContain('hospital');
  });
});
