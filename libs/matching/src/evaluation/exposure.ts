/** How often suppliers stand among the first matches, and how evenly that is spread. */
export interface Exposure {
  /** Needs asked, each language counted. */
  needs: number;
  /** Places in all lists together. */
  places: number;
  /** All suppliers there are. */
  suppliers: number;
  /** Those that stood in any list. */
  shown: number;
  /**
   * Gini coefficient over all suppliers: 0 where each has as many places as the other, near 1 where one has all.
   * Null without places. Needs of few topics cannot be met by all suppliers: it is to be compared, not to be 0.
   */
  gini: number | null;
  /** By size as stated; `null` is "not stated". In the order given. */
  bySize: { size: string | null; suppliers: number; places: number; placesPerSupplier: number }[];
}

/**
 * @param lists for each need the ids of the suppliers in its first places
 * @param sizes of every supplier, by id; null where not stated
 * @param order sizes in the order in which they are to be told
 */
export function measureExposure(
  lists: readonly (readonly string[])[],
  sizes: ReadonlyMap<string, string | null>,
  order: readonly string[],
): Exposure {
  const places = new Map([...sizes.keys()].map((id) => [id, 0]));
  for (const id of lists.flat()) places.set(id, (places.get(id) ?? 0) + 1);
  const counts = [...places.values()];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bySize = [...order, null].map((size) => {
    const ids = [...places.keys()].filter((id) => (sizes.get(id) ?? null) === size);
    const own = ids.reduce((sum, id) => sum + places.get(id)!, 0);
    return {
      size,
      suppliers: ids.length,
      places: own,
      placesPerSupplier: ids.length > 0 ? own / ids.length : 0,
    };
  });
  return {
    needs: lists.length,
    places: total,
    suppliers: counts.length,
    shown: counts.filter((count) => count > 0).length,
    gini: total > 0 ? gini(counts) : null,
    bySize: bySize.filter(({ suppliers }) => suppliers > 0),
  };
}

/** Half the mean absolute difference over the mean: sum of (2i - n - 1) x_i / (n sum x), x in ascending order. */
export function gini(values: readonly number[]): number {
  const ascending = [...values].sort((a, b) => a - b);
  const count = ascending.length;
  const sum = ascending.reduce((total, value) => total + value, 0);
  const weighted = ascending.reduce(
    (total, value, index) => total + (2 * (index + 1) - count - 1) * value,
    0,
  );
  return weighted / (count * sum);
}
