import { describe, expect, it } from '@jest/globals';
import { decisionToUndo } from './review-history.js';

/** A history in short: null for a decision, a number for the undoing of that review. */
const toUndo = (...history: (number | null)[]) => decisionToUndo(history.map((undoes) => ({ undoes })));

describe('the decision that undoing takes back', () => {
  it('is the newest one', () => {
    expect(toUndo(null)).toBe(1);
    expect(toUndo(null, null, null)).toBe(3);
  });

  it('is the one before when the newest was undone', () => {
    expect(toUndo(null, null, 2)).toBe(1);
  });

  it('is a decision made after something was undone', () => {
    expect(toUndo(null, 1, null)).toBe(3);
    expect(toUndo(null, null, 2, null, 4)).toBe(1);
  });

  it('is none when nothing was decided or all was undone', () => {
    expect(toUndo()).toBeNull();
    expect(toUndo(null, 1)).toBeNull();
    expect(toUndo(null, null, 2, 1)).toBeNull();
    expect(toUndo(null, 1, null, 3)).toBeNull();
  });
});
