import type { SearchDocument } from '#search';

/** A search document that states nothing but its id and a title; give what the test is about. */
export function searchDocument(overrides: Partial<SearchDocument> = {}): SearchDocument {
  const id = overrides.id ?? 'some-document';
  return {
    id,
    revision: 1,
    language: 'en',
    group: null,
    title: 'Untitled',
    summary: null,
    problem: null,
    solution: null,
    results: null,
    lessons: null,
    keywords: [],
    technologies: [],
    organisations: [],
    kind: null,
    sectors: [],
    country: null,
    region: null,
    procedure: null,
    cpv: [],
    yearFrom: null,
    yearTo: null,
    budgetEur: null,
    references: [],
    sourceUrl: `https://example.org/${id}`,
    concepts: [],
    ...overrides,
  };
}
