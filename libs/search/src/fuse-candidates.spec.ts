import { describe, expect, it } from '@jest/globals';
import { searchDocument } from '#testing';
import { fuseCandidates } from './fuse-candidates.js';

const candidates = (scores: Record<string, number>) =>
  Object.entries(scores).map(([id, score]) => ({ document: searchDocument({ id }), score }));
const fused = (words: Record<string, number>, vectors: Record<string, number>, weight = 0.5, limit = 10) =>
  fuseCandidates(candidates(words), candidates(vectors), weight, limit).map(({ document, score }) => [
    document.id,
    score,
  ]);

describe('candidates by words and by vectors together', () => {
  it('are those of either side, what both found first', () => {
    expect(fused({ both: 8, words: 4 }, { both: 0.9, vector: 0.86, far: 0.8 })).toEqual([
      ['both', 1],
      ['vector', expect.closeTo(0.3)],
      ['words', 0.25],
      ['far', 0],
    ]);
  });

  it('follow the weight of the vectors', () => {
    const first = (weight: number) => fused({ words: 3 }, { vector: 0.9, far: 0.1 }, weight)[0];
    expect(first(0.2)).toEqual(['words', expect.closeTo(0.8)]);
    expect(first(0.8)).toEqual(['vector', expect.closeTo(0.8)]);
  });

  it('need only one of the sides', () => {
    expect(fused({}, { a: 0.7, b: 0.7 })).toEqual([
      ['a', 0.5],
      ['b', 0.5],
    ]);
    expect(fused({ a: 0, b: 2 }, {})).toEqual([
      ['b', 0.5],
      ['a', 0],
    ]);
    expect(fused({ a: 0 }, {})).toEqual([['a', 0]]);
    expect(fused({}, {})).toEqual([]);
  });

  it('are cut off, ties by id', () => {
    expect(fused({ c: 1, b: 1, a: 1 }, {}, 0.5, 2).map(([id]) => id)).toEqual(['a', 'b']);
  });
});
