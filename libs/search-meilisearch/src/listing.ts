import type { FacetCount, FacetField, SearchDocument, SearchFilters, SearchPage, Sort } from '#search';
import { FACET_ATTRIBUTES, filterExpression } from './filter-expression.js';
import type { Form } from './query-words.js';
import type { SearchedIndex } from './searched-index.js';
import { documentsOf } from './stored-document.js';

/** The engine puts documents without a value last in either direction, as we want it. */
export const SORT_RULES: Record<Exclude<Sort, 'relevance'>, string[]> = {
  newest: ['lastYear:desc', 'id:asc'],
  oldest: ['firstYear:asc', 'id:asc'],
  'budget-high': ['budgetEur:desc', 'id:asc'],
  'budget-low': ['budgetEur:asc', 'id:asc'],
};
export const BY_ID = ['id:asc'];

/** What finds every document. */
export const EVERYTHING: readonly Form[] = [{ q: '', weight: 1 }];

export interface Window {
  sort: string[];
  offset: number;
  limit: number;
}

/** A window of what any of the forms finds, in the order of a field. */
export async function list(
  index: SearchedIndex,
  forms: readonly Form[],
  filter: string,
  { sort, offset, limit }: Window,
): Promise<SearchDocument[]> {
  if (limit === 0) return [];
  // The engine gives pages; a window that is no page is cut out of a greater one.
  const isPage = offset % limit === 0;
  const { hits } = await index.any(
    forms.map(({ q }) => ({ q, filter, sort })),
    isPage
      ? { page: offset / limit + 1, hitsPerPage: limit, facets: [] }
      : { page: 1, hitsPerPage: offset + limit, facets: [] },
  );
  return documentsOf(isPage ? hits : hits.slice(offset));
}

/** Exact counts. A facet's own filter is left out of its counts, which takes a search of its own. */
export async function count(
  index: SearchedIndex,
  forms: readonly Form[],
  filters: SearchFilters,
  facets: readonly FacetField[],
): Promise<Pick<SearchPage, 'total' | 'facets'>> {
  const ask = (fields: readonly FacetField[], without?: FacetField) =>
    index.any(
      forms.map(({ q }) => ({ q, filter: filterExpression(filters, without) })),
      { page: 1, hitsPerPage: 0, facets: fields.map((field) => FACET_ATTRIBUTES[field]) },
    );
  const isFiltered = (field: FacetField) => (filters[field] ?? []).length > 0;
  const [main, ...own] = await Promise.all([
    ask(facets.filter((field) => !isFiltered(field))),
    ...facets.filter(isFiltered).map((field) => ask([field], field)),
  ]);
  const counts = Object.assign({}, main.counts, ...own.map((answer) => answer.counts)) as typeof main.counts;
  const counted = facets.map((field) => [field, inOrder(counts[FACET_ATTRIBUTES[field]] ?? {})] as const);
  return { total: main.totalHits, facets: Object.fromEntries(counted) };
}

function inOrder(counts: Record<string, number>): FacetCount[] {
  return Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
