/** Which filters a collection has; those of the other are dropped when the collection changes. */
export const FILTERS = {
  knowledge: ['sector', 'kind', 'country', 'procedure'],
  suppliers: ['sector', 'country'],
};
/** Suppliers have no years and no budgets to be ordered by. */
export const SORTS = {
  knowledge: ['relevance', 'newest', 'oldest', 'budget-high', 'budget-low'],
  suppliers: ['relevance'],
};
export const PAGE_SIZE = 10;
export const MAX_WORDS_LENGTH = 1_000;
/** The API looks no further than 10,000 results. */
const MAX_PAGE = 10_000 / PAGE_SIZE;

/**
 * The search that an address asks for: {collection, words, filters: {sector: [], …}, sort, page}. What the address
 * lacks or garbles takes its default; values of filters are kept as they are, so that the API can say what is wrong.
 */
export function readSearch(params) {
  const collection = params.get('in') === 'suppliers' ? 'suppliers' : 'knowledge';
  const page = Number(params.get('page') ?? 1);
  const sort = params.get('sort');
  return {
    collection,
    words: params.get('q') ?? '',
    filters: Object.fromEntries(
      FILTERS[collection].map((field) => [field, [...new Set(params.getAll(field))]]),
    ),
    sort: SORTS[collection].includes(sort) ? sort : 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  };
}

/** The page's own address for a search; defaults are left out. */
export function addressOf({ collection, words, filters, sort, page }) {
  const params = new URLSearchParams({ view: 'search' });
  if (collection !== 'knowledge') params.set('in', collection);
  for (const [name, value] of parameters({ words, filters, sort })) params.append(name, value);
  if (page > 1) params.set('page', page);
  return `?${params}`;
}

/** What the API is asked. */
export function apiQuery(search) {
  const params = new URLSearchParams(parameters(search));
  params.set('page', search.page);
  params.set('pageSize', PAGE_SIZE);
  return params;
}

function parameters({ words, filters, sort }) {
  return [
    ...(words === '' ? [] : [['q', words]]),
    ...Object.entries(filters).flatMap(([field, values]) => values.map((value) => [field, value])),
    ...(sort === 'relevance' ? [] : [['sort', sort]]),
  ];
}

/** A changed search begins at its first page. */
export const changed = (search, changes) => ({ ...search, page: 1, ...changes });

export function toggled(search, field, value, on) {
  const others = search.filters[field].filter((other) => other !== value);
  return changed(search, { filters: { ...search.filters, [field]: on ? [...others, value] : others } });
}

/** The same words in another collection, with the filters that it has too. */
export function inCollection(search, collection) {
  const filters = Object.fromEntries(
    FILTERS[collection].map((field) => [field, search.filters[field] ?? []]),
  );
  const sort = SORTS[collection].includes(search.sort) ? search.sort : 'relevance';
  return changed(search, { collection, filters, sort });
}

export const withoutFilters = (search) =>
  changed(search, { filters: Object.fromEntries(FILTERS[search.collection].map((field) => [field, []])) });

export const activeFilters = ({ filters }) =>
  Object.entries(filters).flatMap(([field, values]) => values.map((value) => ({ field, value })));

export const lastPage = (total) => Math.min(MAX_PAGE, Math.max(1, Math.ceil(total / PAGE_SIZE)));
