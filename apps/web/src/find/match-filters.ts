import type { Collection, Match } from '../shared/api/index.js';

/** What matches can be narrowed by. */
export const MATCH_FACETS = {
  knowledge: ['country', 'sector', 'kind', 'procedure', 'language'],
  suppliers: ['country', 'sector', 'language'],
} as const satisfies Record<Collection, readonly string[]>;
export type MatchFacet = (typeof MATCH_FACETS)['knowledge'][number];

/** Values of which a match must have one, by facet; a facet without values passes every match. */
export type MatchFilters = Partial<Record<MatchFacet, string[]>>;

export const NO_FILTERS: MatchFilters = {};

/** The need itself has a country and sectors in the address too. */
const PREFIX = 'only-';

export function readMatchFilters(params: URLSearchParams): MatchFilters {
  return Object.fromEntries(
    MATCH_FACETS.knowledge
      .map((facet) => [facet, [...new Set(params.getAll(PREFIX + facet))]] as const)
      .filter(([, values]) => values.length > 0),
  );
}

export function addMatchFilters(params: URLSearchParams, filters: MatchFilters): void {
  for (const [facet, values] of Object.entries(filters))
    for (const value of values) params.append(PREFIX + facet, value);
}

/** Matches that have one of the wanted values in every facet of their collection. */
export const narrowed = (
  matches: readonly Match[],
  filters: MatchFilters,
  collection: Collection,
): readonly Match[] => matches.filter((match) => passes(match, filters, MATCH_FACETS[collection]));

/** For each facet its values with the number of matches that each would leave, most first. */
export function countMatches(
  matches: readonly Match[],
  filters: MatchFilters,
  collection: Collection,
): { facet: MatchFacet; values: { value: string; count: number }[] }[] {
  const facets: readonly MatchFacet[] = MATCH_FACETS[collection];
  return facets.map((facet) => {
    const others = facets.filter((other) => other !== facet);
    // What was chosen can be taken back, though nothing has it any more.
    const counts = new Map((filters[facet] ?? []).map((value) => [value, 0]));
    for (const match of matches.filter((each) => passes(each, filters, others)))
      for (const value of valuesOf(match, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = [...counts].map(([value, count]) => ({ value, count }));
    return { facet, values: values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) };
  });
}

const passes = (match: Match, filters: MatchFilters, facets: readonly MatchFacet[]): boolean =>
  facets.every((facet) => {
    const wanted = filters[facet] ?? [];
    return wanted.length === 0 || valuesOf(match, facet).some((value) => wanted.includes(value));
  });

function valuesOf({ target }: Match, facet: MatchFacet): readonly string[] {
  if (facet === 'sector') return target.sectors;
  const value = target[facet];
  return value ? [value] : [];
}
