import type { Collection } from '../shared/api/index.js';

/** Filters whose values are counted and chosen. */
export const FACETS = {
  knowledge: ['sector', 'kind', 'country', 'procedure', 'language', 'cpv'],
  suppliers: ['sector', 'country', 'language', 'cpv'],
} as const satisfies Record<Collection, readonly string[]>;
export type FacetField = (typeof FACETS)['knowledge'][number];

/** Filters that a number is written for, one at most. Suppliers have no years and no budgets. */
export const LIMITS = {
  knowledge: ['yearFrom', 'yearTo', 'budgetMin', 'budgetMax'],
  suppliers: [],
} as const satisfies Record<Collection, readonly string[]>;
export type LimitField = (typeof LIMITS)['knowledge'][number];

export type FilterField = FacetField | LimitField;

/** Which filters a collection has; those of the other are dropped when the collection changes. */
const filtersOf = (collection: Collection): readonly FilterField[] => [
  ...FACETS[collection],
  ...LIMITS[collection],
];

export const SORTS = {
  knowledge: ['relevance', 'newest', 'oldest', 'budget-high', 'budget-low'],
  suppliers: ['relevance'],
} as const satisfies Record<Collection, readonly string[]>;
export type Sort = (typeof SORTS)['knowledge'][number];

export const PAGE_SIZE = 10;
/** A timeline shows more at once; the API gives no more. */
export const TIMELINE_SIZE = 100;
export const MAX_WORDS_LENGTH = 1_000;
/** The API looks no further than 10,000 results. */
const MAX_PAGE = 10_000 / PAGE_SIZE;

export interface Search {
  collection: Collection;
  words: string;
  filters: Partial<Record<FilterField, string[]>>;
  sort: Sort;
  page: number;
}

const isOneOf = <T extends string>(values: readonly T[], value: string | null): value is T =>
  values.includes(value as T);

/**
 * The search that an address asks for. What the address lacks or garbles takes its default; values of filters are
 * kept as they are, so that the API can say what is wrong.
 */
export function readSearch(params: URLSearchParams): Search {
  const collection = params.get('in') === 'suppliers' ? 'suppliers' : 'knowledge';
  const page = Number(params.get('page') ?? 1);
  const sort = params.get('sort');
  return {
    collection,
    words: params.get('q') ?? '',
    filters: Object.fromEntries(
      filtersOf(collection).map((field) => [field, [...new Set(params.getAll(field))]]),
    ),
    sort: isOneOf<Sort>(SORTS[collection], sort) ? sort : 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  };
}

/** Parameters of an address for a search; defaults are left out. */
export function searchParameters({ collection, words, filters, sort, page }: Search): URLSearchParams {
  const params = new URLSearchParams({ view: 'search' });
  if (collection !== 'knowledge') params.set('in', collection);
  if (words !== '') params.set('q', words);
  for (const [field, values] of Object.entries(filters)) {
    for (const value of values) params.append(field, value);
  }
  if (sort !== 'relevance') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  return params;
}

/** What the API is asked. */
export function apiQuery(
  { words, filters, sort, page }: Search,
  pageSize = PAGE_SIZE,
): Record<string, unknown> {
  return {
    ...(words !== '' && { q: words }),
    ...Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
    ...(sort !== 'relevance' && { sort }),
    ...(pageSize === PAGE_SIZE && page > 1 && { page }),
    pageSize,
  };
}

/** A changed search begins at its first page. */
export const changed = (search: Search, changes: Partial<Search>): Search => ({
  ...search,
  page: 1,
  ...changes,
});

export const withFilter = (search: Search, field: FilterField, values: string[]): Search =>
  changed(search, { filters: { ...search.filters, [field]: values } });

/** The same words in another collection, with the filters that it has too. */
export function inCollection(search: Search, collection: Collection): Search {
  const filters = Object.fromEntries(
    filtersOf(collection).map((field) => [field, search.filters[field] ?? []]),
  );
  const sort = isOneOf<Sort>(SORTS[collection], search.sort) ? search.sort : 'relevance';
  return changed(search, { collection, filters, sort });
}

export const activeFilters = ({ filters }: Search): { field: FilterField; value: string }[] =>
  (Object.entries(filters) as [FilterField, string[]][]).flatMap(([field, values]) =>
    values.map((value) => ({ field, value })),
  );

export const lastPage = (total: number): number =>
  Math.min(MAX_PAGE, Math.max(1, Math.ceil(total / PAGE_SIZE)));
