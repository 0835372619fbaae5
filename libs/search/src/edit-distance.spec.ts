import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differingBits, editDistance, letterSet } from './edit-distance.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'q', 'ė', 'λ'), maxLength: 7 });

describe('editDistance', () => {
  it.each([
    ['hospital', 'hospital', 0],
    ['hosptal', 'hospital', 1],
    ['hospittal', 'hospital', 1],
    ['hospitel', 'hospital', 1],
    ['hopsital', 'hospital', 1],
    ['hopsitel', 'hospital', 2],
    ['', 'ab', 2],
  ])('%s and %s are %i apart', (one, other, edits) => {
    expect(editDistance(one, other, 2)).toBe(edits);
  });

  it('says of anything farther than the limit only that it is farther', () => {
    expect(editDistance('hospital', 'school', 2)).toBe(3);
    expect(editDistance('ab', 'cd', 1)).toBe(2);
  });

  it('is the same in both directions, and for every limit that it does not pass', () => {
    fc.assert(
      fc.property(word, word, fc.nat(8), (one, other, limit) => {
        const whole = editDistance(one, other, 10);
        expect(editDistance(other, one, 10)).toBe(whole);
        expect(editDistance(one, other, limit)).toBe(Math.min(whole, limit + 1));
      }),
    );
  });

  it('changes at most two bits of the letter set with each edit', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const bits = differingBits(letterSet(one), letterSet(other));
        expect(bits).toBeLessThanOrEqual(2 * editDistance(one, other, 10));
      }),
    );
    expect(differingBits(letterSet('care'), letterSet('core'))).toBe(2);
  });
});
