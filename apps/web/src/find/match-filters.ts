import type { Collection, Match } from '../shared/api/index.js';
import { statesResults } from '../shared/matches/match-words.js';

/** What matches can be narrowed by. */
export const MATCH_FACETS = {
  knowledge: ['country', 'sector', 'kind', 'procedure', 'results', 'period', 'budget', 'language'],
  suppliers: ['country', 'sector', 'language'],
} as const satisfies Record<Collection, readonly string[]>;
export type MatchFacet = (typeof MATCH_FACETS)['knowledge'][number];

/** Values of which a match must have one, by facet; a facet without values passes every match. */
export type MatchFilters = Partial<Record<MatchFacet, string[]>>;

export const NO_FILTERS: MatchFilters = {};

/** What stands in the address for cases that do not state it. */
export const NOT_STATED = 'none';

/** Euros at which a band of budgets begins; each ends where the next begins. */
export const BUDGET_BANDS = [0, 100_000, 1_000_000, 10_000_000];

const YEARS_OF_PERIOD = 5;

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

/** For each facet its values with the number of matches that each would leave, in the order they are read in. */
export function countMatches(
  matches: readonly Match[],
  filters: MatchFilters,
  collection: Collection,
): { facet: MatchFacet; values: Counted[] }[] {
  const facets: readonly MatchFacet[] = MATCH_FACETS[collection];
  return facets.map((facet) => {
    const others = facets.filter((other) => other !== facet);
    // What was chosen can be taken back, though nothing has it any more.
    const counts = new Map((filters[facet] ?? []).map((value) => [value, 0]));
    for (const match of matches.filter((each) => passes(each, filters, others)))
      for (const value of valuesOf(match, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = [...counts].map(([value, count]) => ({ value, count }));
    return { facet, values: values.sort(ORDERS[facet] ?? mostFirst) };
  });
}

interface Counted {
  value: string;
  count: number;
}

const mostFirst = (a: Counted, b: Counted): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** Along a scale people look for a place, not for what is frequent. */
const ORDERS: Partial<Record<MatchFacet, (a: Counted, b: Counted) => number>> = {
  period: (a, b) => (a.value > b.value ? -1 : 1),
  budget: (a, b) =>
    Number(a.value === NOT_STATED) - Number(b.value === NOT_STATED) || Number(a.value) - Number(b.value),
};

const passes = (match: Match, filters: MatchFilters, facets: readonly MatchFacet[]): boolean =>
  facets.every((facet) => {
    const wanted = filters[facet] ?? [];
    return wanted.length === 0 || valuesOf(match, facet).some((value) => wanted.includes(value));
  });

function valuesOf(match: Match, facet: MatchFacet): readonly string[] {
  const { target } = match;
  switch (facet) {
    case 'sector':
      return target.sectors;
    case 'results':
      return [statesResults(match) ? 'stated' : NOT_STATED];
    case 'period':
      return periodsOf(target);
    case 'budget':
      return [bandOf(target.budgetEur)];
    case 'country':
    case 'kind':
    case 'procedure':
    case 'language': {
      const value = target[facet];
      return value ? [value] : [];
    }
  }
}

/** Every span of five years that the case reaches into. */
function periodsOf({ yearFrom, yearTo }: Match['target']): string[] {
  const from = yearFrom ?? yearTo;
  const to = yearTo ?? yearFrom;
  if (from === null || to === null) return [];
  const periods: string[] = [];
  for (let year = from - (from % YEARS_OF_PERIOD); year <= to; year += YEARS_OF_PERIOD)
    periods.push(`${year}-${year + YEARS_OF_PERIOD - 1}`);
  return periods;
}

function bandOf(budgetEur: number | null): string {
  if (budgetEur === null) return NOT_STATED;
  return String(BUDGET_BANDS.findLast((from) => from <= budgetEur) ?? 0);
}
