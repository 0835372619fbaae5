import { AnyOf } from './any-of.js';

/** One way in which a document may hold a word, and how many points that gives. */
export interface Holding {
  condition: AnyOf;
  points: number;
}

export interface Level {
  condition: AnyOf;
  /** What a document that passes has at least. */
  points: number;
}

/**
 * Conditions that a document passes when it has so many points, each word giving those of its best holding. The engine
 * cannot add up, so this is said with AND and OR: the words are halved again and again, and a sum is reached by any
 * split between the halves. That grows fast with the number of words and of different sums.
 *
 * @param words holdings of each word, best first; each is passed by all that pass a better one.
 * @param shares of the points of all words together, from high to low.
 */
export function levelsOf(words: readonly (readonly Holding[])[], shares: readonly number[]): Level[] {
  const sum = sumOf(words);
  const most = sum.totals.at(-1)!;
  const wanted = shares.map((share) => sum.totals.find((total) => total > 0 && total >= share * most)!);
  return [...new Set(wanted)].map((points) => ({ condition: sum.atLeast(points), points }));
}

interface Sum {
  /** All that can be reached, from 0 up. */
  totals: readonly number[];
  /** `points` is one of the totals and above 0. */
  atLeast(points: number): AnyOf;
}

function sumOf(words: readonly (readonly Holding[])[]): Sum {
  if (words.length === 1) return sumOfOne(words[0]!);
  const middle = words.length >> 1;
  return sumOfBoth(sumOf(words.slice(0, middle)), sumOf(words.slice(middle)));
}

function sumOfOne(holdings: readonly Holding[]): Sum {
  return {
    totals: [0, ...holdings.map(({ points }) => points)].sort((a, b) => a - b),
    atLeast: (points) => holdings.findLast((holding) => holding.points >= points)!.condition,
  };
}

function sumOfBoth(left: Sum, right: Sum): Sum {
  const totals = [...new Set(left.totals.flatMap((a) => right.totals.map((b) => a + b)))].sort(
    (a, b) => a - b,
  );
  const made = new Map<number, AnyOf>();
  const make = (points: number): AnyOf => {
    const splits: AnyOf[] = [];
    let last = Infinity;
    for (const ofLeft of left.totals) {
      const ofRight = right.totals.find((total) => ofLeft + total >= points);
      // More on the left for as much on the right is passed by what was said before.
      if (ofRight === undefined || ofRight === last) continue;
      last = ofRight;
      if (ofLeft === 0) splits.push(right.atLeast(ofRight));
      else if (ofRight === 0) splits.push(left.atLeast(ofLeft));
      else splits.push(AnyOf.both(left.atLeast(ofLeft), right.atLeast(ofRight)));
      if (ofRight === 0) break;
    }
    return AnyOf.of(splits);
  };
  return {
    totals,
    atLeast(points) {
      const condition = made.get(points) ?? make(points);
      made.set(points, condition);
      return condition;
    },
  };
}
