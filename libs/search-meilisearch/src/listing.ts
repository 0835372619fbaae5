import type { FacetCount, FacetField, SearchFilters, SearchPage, SearchQuery, Sort } from '#search';
import { FACET_ATTRIBUTES, filterExpression } from './filter-expression.js';
import type { Answer, Question, SearchedIndex } from './searched-index.js';

/** The engine puts documents without a value last in either direction, as we want it. */
const SORT_RULES: Record<Exclude<Sort, 'relevance'>, string[]> = {
  newest: ['lastYear:desc', 'id:asc'],
  oldest: ['firstYear:asc', 'id:asc'],
  'budget-high': ['budgetEur:desc', 'id:asc'],
  'budget-low': ['budgetEur:asc', 'id:asc'],
};

/** What passes filters and any of the conditions, counted; without conditions, what passes the filters. */
export async function count(
  index: SearchedIndex,
  matching: readonly string[],
  { filters, facets }: Pick<SearchQuery, 'filters' | 'facets'>,
): Promise<Pick<SearchPage, 'total' | 'facets'>> {
  const answers = await index.answers(questionsOf(matching, filters, facets));
  return { total: answers[0]!.total, facets: facetsOf(answers, facets) };
}

/** The same, with a window of the documents in the order of a field. */
export async function list(
  index: SearchedIndex,
  matching: readonly string[],
  { filters, facets, sort, offset, limit }: SearchQuery,
): Promise<Answer & Pick<SearchPage, 'facets'>> {
  const [main, ...own] = questionsOf(matching, filters, facets) as [Question, ...Question[]];
  // The engine gives pages; a window that is no page is cut out of a greater one.
  const isPage = limit === 0 || offset % limit === 0;
  const answers = await index.answers([
    {
      ...main,
      sort: SORT_RULES[sort === 'relevance' ? 'newest' : sort],
      page: isPage && limit > 0 ? offset / limit + 1 : 1,
      hitsPerPage: isPage ? limit : offset + limit,
    },
    ...own,
  ]);
  const [answer] = answers as [Answer, ...Answer[]];
  const found = isPage ? answer.found : answer.found.slice(offset);
  return { ...answer, found, facets: facetsOf(answers, facets) };
}

/** A facet's own filter is left out of its counts, which takes a question of its own where there is one. */
function questionsOf(
  matching: readonly string[],
  filters: SearchFilters,
  facets: readonly FacetField[],
): Question[] {
  const isFiltered = (field: FacetField) => (filters[field] ?? []).length > 0;
  const ask = (fields: readonly FacetField[], without?: FacetField): Question => ({
    conditions: [filterExpression(filters, without), matching],
    page: 1,
    hitsPerPage: 0,
    withWords: matching.length > 0,
    facets: fields.map((field) => FACET_ATTRIBUTES[field]),
  });
  return [
    ask(facets.filter((field) => !isFiltered(field))),
    ...facets.filter(isFiltered).map((field) => ask([field], field)),
  ];
}

function facetsOf(answers: readonly Answer[], facets: readonly FacetField[]): SearchPage['facets'] {
  const counts = Object.assign({}, ...answers.map((answer) => answer.counts)) as Answer['counts'];
  return Object.fromEntries(facets.map((field) => [field, inOrder(counts[FACET_ATTRIBUTES[field]] ?? {})]));
}

function inOrder(counts: Record<string, number>): FacetCount[] {
  return Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
