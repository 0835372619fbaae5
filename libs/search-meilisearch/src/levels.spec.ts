import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AnyOf } from './any-of.js';
import { levelsOf, type Holding } from './levels.js';

/** Words `a`, `b`, … with the points of each of their holdings, best first; a better one is called `a0`, the next `a1`. */
const wordsWith = (points: number[][]): Holding[][] =>
  points.map((ofWord, word) =>
    ofWord.map((each, place) => ({
      points: each,
      condition: AnyOf.values(
        'words',
        // What passes a better holding passes this one too.
        ofWord.slice(0, place + 1).map((_, better) => nameOf(word, better)),
      ),
    })),
  );
const nameOf = (word: number, place: number) => `${String.fromCharCode(97 + word)}${place}`;

/** Whether a document of these words passes, reading the engine's language as it stands here. */
function passes(condition: AnyOf, held: readonly string[]): boolean {
  const javaScript = condition
    .alternatives()
    .map((alternative) =>
      alternative
        .replaceAll(/words IN \[([^\]]*)\]/g, (_, values: string) =>
          String(values.split(', ').some((value) => held.includes(value.slice(1, -1)))),
        )
        .replaceAll(' AND ', ' && ')
        .replaceAll(' OR ', ' || '),
    )
    .join(' || ');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- nothing but true, false, brackets and operators
  return new Function(`return ${javaScript}`)() as boolean;
}

describe('levelsOf', () => {
  it('are passed by just those documents that have the points', () => {
    const word = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 });
    const words = fc.array(
      word.map((points) => points.sort((a, b) => b - a)),
      { minLength: 1, maxLength: 6 },
    );
    const held = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(words, held, fc.double({ min: 0.05, max: 1, noNaN: true }), (points, places, share) => {
        const [level] = levelsOf(wordsWith(points), [share]);
        const most = points.reduce((sum, [best]) => sum + best!, 0);
        const has = points.reduce((sum, ofWord, at) => sum + (ofWord[places[at]!] ?? 0), 0);
        const document = points.map((_, at) => nameOf(at, places[at]!));
        expect(level!.points).toBeGreaterThanOrEqual(share * most - 1e-9);
        expect(passes(level!.condition, document)).toBe(has >= level!.points);
      }),
    );
  });

  it('are each given once, from high to low', () => {
    const levels = levelsOf(wordsWith([[2], [1]]), [1, 0.9, 0.5, 0.4, 0.1]);
    expect(levels.map(({ points }) => points)).toEqual([3, 2, 1]);
  });
});
