import { describe, expect, it } from '@jest/globals';
import { WordCache } from './word-cache.js';

function countingCache(limit: number) {
  const computed: string[] = [];
  const cache = new WordCache((word) => {
    computed.push(word);
    return word.toUpperCase();
  }, limit);
  return { cache, computed };
}

describe('WordCache', () => {
  it('works a word out once', () => {
    const { cache, computed } = countingCache(10);
    expect([cache.get('a'), cache.get('a')]).toEqual(['A', 'A']);
    expect(computed).toEqual(['a']);
  });

  it('forgets words that were not asked for while twice the limit of others were, and keeps those that were', () => {
    const { cache, computed } = countingCache(3);
    for (const word of ['rare', 'often', 'c', 'd', 'often', 'e', 'f', 'often', 'g', 'rare']) cache.get(word);
    expect(computed).toEqual(['rare', 'often', 'c', 'd', 'e', 'f', 'g', 'rare']);
  });

  it('does not keep very long words', () => {
    const { cache, computed } = countingCache(10);
    const long = 'x'.repeat(40);
    expect([cache.get(long), cache.get(long)]).toEqual([long.toUpperCase(), long.toUpperCase()]);
    expect(computed).toEqual([long, long]);
  });
});
