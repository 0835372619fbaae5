import { conceptTerm, type FacetField, type SearchFilters } from '#search';
import { cpvStem } from '#vocabulary';

/** The engine's name of each facet. */
export const FACET_ATTRIBUTES: Record<FacetField, string> = {
  kind: 'kind',
  sector: 'sectors',
  country: 'country',
  procedure: 'procedure',
  technology: 'technologies',
  language: 'language',
};

/**
 * Filters in the engine's language; empty when nothing is filtered. `without` leaves one facet's own filter out.
 * A filter without values asks for nothing.
 */
export function filterExpression(filters: SearchFilters, without?: FacetField): string {
  const conditions: string[] = [];
  for (const [field, attribute] of Object.entries(FACET_ATTRIBUTES)) {
    const values = filters[field as FacetField];
    if (field !== without && values?.length) conditions.push(isOneOf(attribute, values));
  }
  if (filters.cpv?.length) conditions.push(isOneOf('cpvPath', filters.cpv.map(cpvStem)));
  if (filters.concept?.length) conditions.push(isOneOf('words', filters.concept.map(conceptTerm)));
  if (filters.reference?.length) conditions.push(isOneOf('references', filters.reference));
  const bounds: [string, string, number | undefined][] = [
    ['lastYear', '>=', filters.yearFrom],
    ['firstYear', '<=', filters.yearTo],
    ['budgetEur', '>=', filters.budgetMin],
    ['budgetEur', '<=', filters.budgetMax],
  ];
  for (const [attribute, comparison, bound] of bounds)
    if (bound !== undefined) conditions.push(`${attribute} ${comparison} ${bound}`);
  return allOf(conditions);
}

export function allOf(conditions: string[]): string {
  return conditions.filter((condition) => condition !== '').join(' AND ');
}

/** Passes nothing when no value is left: the engine has no way to write a backslash, so such a value has no match. */
export function isOneOf(attribute: string, values: readonly string[]): string {
  const quoted = values
    .filter((value) => !value.includes('\\'))
    .map((value) => `'${value.toWellFormed().replaceAll("'", "\\'")}'`);
  return `${attribute} IN [${quoted.join(', ')}]`;
}

export function isNoneOf(attribute: string, values: readonly string[]): string {
  return `NOT ${isOneOf(attribute, values)}`;
}
