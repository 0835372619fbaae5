/** A value of a challenge; values of one origin are no independent evidence of each other. */
export interface LanguageValue {
  origin: string;
  language: string;
  value: number;
}

/** A mean in which English and all other languages together count equally, with its standard error over origins. */
export interface BalancedMean {
  mean: number;
  /** Null from one origin alone. */
  standardError: number | null;
}

/**
 * 0 without values. Where one of the two sides is missing, the other is the mean. The error is that of a mean of
 * clusters by Taylor linearisation: each origin's sum of its values' weighted distances from the mean of their side.
 */
export function balancedMean(values: readonly LanguageValue[]): BalancedMean {
  const sides = [
    values.filter(({ language }) => language === 'en'),
    values.filter(({ language }) => language !== 'en'),
  ].filter((side) => side.length > 0);
  const distances = new Map<string, number>();
  let mean = 0;
  for (const side of sides) {
    const ownMean = side.reduce((sum, { value }) => sum + value, 0) / side.length;
    const weight = 1 / (sides.length * side.length);
    mean += ownMean / sides.length;
    for (const { origin, value } of side) {
      distances.set(origin, (distances.get(origin) ?? 0) + weight * (value - ownMean));
    }
  }
  const count = distances.size;
  if (count < 2) return { mean, standardError: null };
  const spread = [...distances.values()].reduce((sum, distance) => sum + distance ** 2, 0);
  return { mean, standardError: Math.sqrt((count / (count - 1)) * spread) };
}
