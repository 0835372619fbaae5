import { describe, expect, it } from '@jest/globals';
import { searchDocument } from '#testing';
import { embeddingText } from './embedding-text.js';

describe('what a model reads of a record', () => {
  it('is what it is about, in the order in which it tells most', () => {
    const document = searchDocument({
      title: 'Title',
      summary: 'Summary',
      problem: 'Problem',
      solution: 'Solution',
      results: 'Results',
      keywords: ['one', 'two'],
      technologies: ['LED'],
      organisations: ['Somebody'],
      country: 'LT',
    });
    expect(embeddingText(document)).toBe('Title\none, two, LED\nSummary\nProblem\nSolution');
  });

  it('leaves out what is not stated', () => {
    expect(embeddingText(searchDocument({ title: 'Title', solution: 'Solution' }))).toBe('Title\nSolution');
  });
});
