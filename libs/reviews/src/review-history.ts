import type { Review } from './review.entity.js';

/**
 * The number of the decision that undoing would take back, or null when there is none left. `history` holds all reviews
 * of one match, oldest first. To undo is to go back to what held before: undoing twice takes two decisions back.
 */
export function decisionToUndo(history: readonly Pick<Review, 'undoes'>[]): number | null {
  let number = history.length;
  while (number > 0) {
    const { undoes } = history[number - 1]!;
    if (undoes === null) return number;
    number = undoes - 1;
  }
  return null;
}
