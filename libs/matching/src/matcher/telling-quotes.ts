import type { Evidence } from './match.js';

const MAX_QUOTES = 3;
/** By so much a feature falls without the quotes: the rounded points show it even of the smallest weight. */
const VISIBLE_FALL = 0.05;

interface Quotable {
  field: Evidence['field'];
  quote: string;
}

/**
 * The passages that carry a score: each next one is that which adds most of what the others have not said yet. Without
 * the quoted passages the score must fall, so one more is quoted where a few do not suffice for that.
 *
 * @param values what each thing said is worth
 * @param saidIn the things that a passage says
 * @param scoreOf the score, 0 to 1, of passages taken together
 */
export function tellingQuotes<Passage extends Quotable, Thing>(
  passages: readonly Passage[],
  values: ReadonlyMap<Thing, number>,
  saidIn: (passage: Passage) => Iterable<Thing>,
  scoreOf: (passages: readonly Passage[]) => number,
): Evidence[] {
  const open = new Map(values);
  const full = scoreOf(passages);
  const quoted: Passage[] = [];
  let rest = [...passages];
  while (rest.length > 0) {
    const best = mostTelling(rest, open, saidIn);
    if (!best) break;
    quoted.push(best);
    rest = rest.filter(({ quote }) => quote !== best.quote);
    for (const thing of saidIn(best)) if (open.has(thing)) open.set(thing, 0);
    if (quoted.length >= MAX_QUOTES && full - scoreOf(rest) >= VISIBLE_FALL) break;
  }
  return quoted.map(({ field, quote }) => ({ field, quote }));
}

/** The first of those that add most, even if that is nothing new; undefined when none says anything. */
function mostTelling<Passage, Thing>(
  passages: readonly Passage[],
  open: ReadonlyMap<Thing, number>,
  saidIn: (passage: Passage) => Iterable<Thing>,
): Passage | undefined {
  let best: Passage | undefined;
  let bestGain = -1;
  for (const passage of passages) {
    let gain = -1;
    for (const thing of saidIn(passage)) gain = Math.max(gain, 0) + (open.get(thing) ?? 0);
    if (gain > bestGain) [best, bestGain] = [passage, gain];
  }
  return best;
}
