import { FEATURE_NAMES, type FeatureName, type Features } from '../../matcher/weights.js';

/** Points that a row of weights adds up to. */
const TOTAL = 100;
/** From coarse to fine: on the first all combinations are tried, on each next one the surroundings of the best. */
export const STEPS = [20, 10, 5, 2, 1] as const;

/** The best weights in steps of so many points. */
export interface GridBest {
  step: number;
  weights: Features;
  value: number;
}

/**
 * Looks for the weights of these features (one at least) that make `valueOf` greatest, in whole points adding up to 100, the others 0.
 * Deterministic: of equal values the first tried wins. Gives the best of each grid, coarsest first.
 */
export function searchWeights(
  free: readonly FeatureName[],
  valueOf: (weights: Features) => number,
): GridBest[] {
  const found: GridBest[] = [];
  for (const step of STEPS) {
    const coarser = found.at(-1);
    found.push(
      coarser ? climb(onGrid(coarser.weights, step), free, step, valueOf) : tryAll(free, step, valueOf),
    );
  }
  return found;
}

function tryAll(
  free: readonly FeatureName[],
  step: number,
  valueOf: (weights: Features) => number,
): GridBest {
  let best: GridBest | undefined;
  for (const points of shares(TOTAL / step, free.length)) {
    const weights = weightsOf(
      free,
      points.map((share) => share * step),
    );
    const value = valueOf(weights);
    if (!best || value > best.value) best = { step, weights, value };
  }
  return best!;
}

/** Moves points from one feature to another as long as that helps, the best such move each time. */
function climb(
  start: Features,
  free: readonly FeatureName[],
  step: number,
  valueOf: (weights: Features) => number,
): GridBest {
  let best: GridBest = { step, weights: start, value: valueOf(start) };
  for (;;) {
    const before = best;
    for (const from of free) {
      for (const to of free) {
        if (from === to || before.weights[from] < step) continue;
        const weights = {
          ...before.weights,
          [from]: before.weights[from] - step,
          [to]: before.weights[to] + step,
        };
        const value = valueOf(weights);
        if (value > best.value) best = { step, weights, value };
      }
    }
    if (best === before) return best;
  }
}

/** The nearest weights that are multiples of the step; what rounding leaves over goes to the greatest. */
function onGrid(weights: Features, step: number): Features {
  const rounded = { ...weights };
  for (const name of FEATURE_NAMES) rounded[name] = Math.floor(weights[name] / step) * step;
  const greatest = [...FEATURE_NAMES].sort((a, b) => weights[b] - weights[a])[0]!;
  rounded[greatest] += TOTAL - FEATURE_NAMES.reduce((sum, name) => sum + rounded[name], 0);
  return rounded;
}

function weightsOf(names: readonly FeatureName[], points: readonly number[]): Features {
  const weights = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as Features;
  names.forEach((name, index) => (weights[name] = points[index]!));
  return weights;
}

/** All ways to hand out so many equal parts to so many takers. */
function* shares(parts: number, takers: number): Generator<number[]> {
  if (takers === 1) {
    yield [parts];
    return;
  }
  for (let own = parts; own >= 0; own -= 1) {
    for (const rest of shares(parts - own, takers - 1)) yield [own, ...rest];
  }
}
