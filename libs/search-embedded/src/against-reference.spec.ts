import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FACET_FIELDS, type SearchDocument, type SearchFilters, type SearchQuery, SORTS } from '#search';
import { searchDocument } from '#testing';
import { EmbeddedSearchIndex } from './embedded-search-index.js';
import { ReferenceSearch } from './reference-search.fixture.js';

/** Forms, near-misspellings, beginnings of each other, codes, several languages and scripts. */
const WORDS =
  `hospital hospitals hospitel hospitalisation care caring careful water watershed ferry ferries the and de la
  ligoninė ligoninės ligoninių contratação contratações contratacao hankinta hankinnat προμήθεια προμήθειες
  slimnīca slimnīcām COVID-19 covid19 ISO9001 5G e-health ehealth buyer's buyers 医療機器 医療 it IT`.split(
    /\s+/,
  );
const TYPOS = [
  'hopsital',
  'hosptial',
  'watre',
  'ferrys',
  'ligonyne',
  'zzzzzzzz',
  'wat',
  'hosp',
  'c',
  '医',
  '!?',
];

const text = (words: string[], maxLength: number) =>
  fc.array(fc.constantFrom(...words), { maxLength }).map((chosen) => chosen.join(' '));
const optionalText = (maxLength: number) => fc.option(text(WORDS, maxLength));
const some = <Value>(values: readonly Value[], maxLength = 3) =>
  fc.array(fc.constantFrom(...values), { maxLength });
const YEARS = [2015, 2016, 2018, 2020, 2021];
const BUDGETS = [0, 10_000, 500_000.5, 2_000_000];
const CODES = ['33000000', '33100000', '33190000', '33195000', '09330000', '72000000'];
const SECTORS = ['health', 'it', 'mobility'] as const;
const KINDS = ['guide', 'study_visit'] as const;
const COUNTRIES = ['LT', 'ES', 'FI'];
const PROCEDURES = ['pcp', 'ppi'] as const;
const TECHNOLOGIES = ['IoT', 'iot', 'IOT', 'Robotics', 'robotics', 'LED'];
const LANGUAGES = ['en', 'lt', 'pt', 'fi', 'el', 'lv', 'de', 'ja'];
const IDS = Array.from({ length: 25 }, (_, place) => `document-${place}`);

const aDocument: fc.Arbitrary<SearchDocument> = fc
  .record({
    id: fc.constantFrom(...IDS),
    revision: fc.integer({ min: 1, max: 4 }),
    language: fc.option(fc.constantFrom(...LANGUAGES)),
    title: text(WORDS, 4),
    summary: optionalText(12),
    lessons: optionalText(6),
    keywords: some(WORDS),
    technologies: some(TECHNOLOGIES),
    kind: fc.option(fc.constantFrom(...KINDS)),
    sectors: some(SECTORS),
    country: fc.option(fc.constantFrom(...COUNTRIES)),
    procedure: fc.option(fc.constantFrom(...PROCEDURES)),
    cpv: some(CODES),
    references: some(IDS),
    yearFrom: fc.option(fc.constantFrom(...YEARS)),
    yearTo: fc.option(fc.constantFrom(...YEARS)),
    budgetEur: fc.option(fc.constantFrom(...BUDGETS)),
  })
  .map(searchDocument);

const filters: fc.Arbitrary<SearchFilters> = fc.record(
  {
    kind: some<string>(KINDS),
    sector: some<string>(SECTORS),
    country: some(COUNTRIES),
    procedure: some<string>(PROCEDURES),
    technology: some(TECHNOLOGIES),
    language: some(LANGUAGES),
    cpv: some(CODES),
    reference: some(IDS),
    yearFrom: fc.constantFrom(...YEARS),
    yearTo: fc.constantFrom(...YEARS),
    budgetMin: fc.constantFrom(...BUDGETS),
    budgetMax: fc.constantFrom(...BUDGETS),
  },
  { requiredKeys: [] },
);

const query: fc.Arbitrary<SearchQuery> = fc.record({
  text: fc.tuple(text([...WORDS, ...TYPOS], 4), fc.constantFrom('', ' ')).map((parts) => parts.join('')),
  filters: fc.oneof(fc.constant({}), filters),
  sort: fc.constantFrom(...SORTS),
  offset: fc.nat(6),
  limit: fc.nat(30),
  facets: fc.subarray([...FACET_FIELDS]),
});

type Step = { put: SearchDocument[] } | { remove: string[] };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ put: fc.array(aDocument, { minLength: 1, maxLength: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: some(IDS) }) },
);

async function applied(steps: Step[]): Promise<{ index: EmbeddedSearchIndex; reference: ReferenceSearch }> {
  const index = new EmbeddedSearchIndex();
  const reference = new ReferenceSearch();
  for (const change of steps) {
    if ('put' in change) {
      await index.index('knowledge', change.put);
      change.put.forEach((document) => reference.put(document));
    } else {
      await index.delete('knowledge', change.remove);
      change.remove.forEach((id) => reference.documents.delete(id));
    }
  }
  return { index, reference };
}

async function expectSameAnswer(index: EmbeddedSearchIndex, reference: ReferenceSearch, asked: SearchQuery) {
  const page = await index.search('knowledge', asked);
  const expected = reference.search(asked);
  expect({
    ids: page.hits.map(({ document }) => document.id),
    total: page.total,
    facets: page.facets,
  }).toEqual({ ids: expected.ids, total: expected.total, facets: expected.facets });
  page.hits.forEach(({ score, document }, place) => {
    const difference = Math.abs(score - expected.scores[place]!);
    expect(difference).toBeLessThanOrEqual(1e-9 * expected.scores[place]!);
    expect(document).toEqual(reference.documents.get(document.id));
  });
}

describe('the embedded engine, held against one that looks at every document', () => {
  it('answers every search alike after any writes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.array(query, { minLength: 1, maxLength: 6 }),
        async (steps, queries) => {
          const { index, reference } = await applied(steps);
          expect(await index.count('knowledge')).toBe(reference.documents.size);
          for (const asked of queries) await expectSameAnswer(index, reference, asked);
        },
      ),
      { numRuns: 150 },
    ));

  it('retrieves the same candidates', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 8 }),
        fc.array(
          fc.record({ text: text([...WORDS, ...TYPOS], 3), weight: fc.constantFrom(0.25, 0.7, 1, 3) }),
          { maxLength: 6 },
        ),
        fc.nat(30),
        async (steps, subQueries, limit) => {
          const { index, reference } = await applied(steps);
          const candidates = await index.retrieveCandidates('knowledge', {
            subQueries,
            concepts: [],
            filters: {},
            limit,
          });
          const scores = reference.scores(subQueries.map((asked) => ({ ...asked, complete: false })));
          const expected = [...(scores ?? [])]
            .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
            .slice(0, limit);
          expect(candidates.map(({ document }) => document.id)).toEqual(expected.map(([id]) => id));
          candidates.forEach(({ score }, place) => expect(score).toBeCloseTo(expected[place]![1], 9));
        },
      ),
      { numRuns: 100 },
    ));

  it('stays exact when so many documents are replaced and deleted that the space is swept', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 250, maxLength: 300, size: 'max' }),
        fc.array(query, { minLength: 5, maxLength: 5 }),
        async (steps, queries) => {
          const { index, reference } = await applied(steps);
          for (const asked of queries) await expectSameAnswer(index, reference, asked);
        },
      ),
      { numRuns: 10 },
    ));

  it('answers after writes as after a rebuild from the same documents', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), query, async (steps, asked) => {
        const { index, reference } = await applied(steps);
        const rebuilt = new EmbeddedSearchIndex();
        const documents = [...reference.documents.values()].reverse();
        await rebuilt.rebuild('knowledge', batchesOf(documents));
        expect(await rebuilt.search('knowledge', asked)).toEqual(await index.search('knowledge', asked));
      }),
      { numRuns: 50 },
    ));
});

async function* batchesOf(documents: SearchDocument[]): AsyncGenerator<SearchDocument[]> {
  for (const document of documents) yield await Promise.resolve([document]);
}
