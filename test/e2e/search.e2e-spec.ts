import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas } from './harness/atlas.js';
import { expectProblem } from './harness/problems.js';
import { knowledgeItem, supplier } from './harness/records.js';

const BUSES = {
  id: 'buses-lv',
  kind: 'good_practice',
  title: 'Electric buses in Ventspils',
  summary: 'The city tried electric buses for a winter before it bought any.',
  sectors: ['mobility', 'energy'],
  country: 'LV',
  procedure: 'ppi',
  technologies: ['Electric buses', 'fast charging'],
  cpv: ['34121000'],
  budgetEur: 2_000_000,
  yearFrom: 2018,
  yearTo: 2021,
  language: 'en',
};
const KNOWLEDGE = [
  BUSES,
  {
    id: 'buses-fi',
    kind: 'study_visit',
    title: 'Buses without drivers',
    summary: 'Five cities bought small driverless buses together.',
    sectors: ['mobility'],
    country: 'FI',
    procedure: 'pcp',
    cpv: ['34000000'],
    budgetEur: 5_500_000,
    yearFrom: 2018,
    yearTo: 2021,
    language: 'en',
  },
  {
    id: 'reminders-es',
    kind: 'good_practice',
    title: 'Citas médicas por mensaje',
    summary: 'Los pacientes confirman la cita con un mensaje.',
    results: 'Menos ausencias en un año.',
    sectors: ['health'],
    country: 'ES',
    procedure: 'open',
    cpv: ['48180000'],
    budgetEur: 90_000,
    yearFrom: 2022,
    language: 'es',
  },
  { id: 'guide-eu', kind: 'guide', title: 'Guide to buying innovation', country: 'EU', language: 'en' },
];
const SUPPLIERS = [
  { id: 'bus-maker', name: 'Bus Maker Oy', country: 'FI', sectors: ['mobility'], references: ['buses-fi'] },
  {
    id: 'reminder-sl',
    name: 'Reminder SL',
    country: 'ES',
    sectors: ['health'],
    capabilities: 'Appointment reminders',
  },
];

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
  for (const item of KNOWLEDGE) await atlas.editor.post(`${API}/knowledge`).send(knowledgeItem(item));
  for (const item of SUPPLIERS) await atlas.editor.post(`${API}/suppliers`).send(supplier(item));
  await atlas.settled();
});
afterAll(() => atlas.stop());

const search = (query: string, path = 'knowledge') => atlas.visitor.get(`${API}/${path}?${query}`);
const idsOf = (answer: { body: { items: { id: string }[] } }): string[] =>
  answer.body.items.map(({ id }) => id);
const ids = async (query: string, path?: string): Promise<string[]> => idsOf(await search(query, path));
const ALL_BY_AGE = ['reminders-es', 'buses-fi', 'buses-lv', 'guide-eu'];

describe('a search', () => {
  it('answers with items, their number, the page, facets and its time', async () => {
    const { status, body } = await search('q=electric+buses');

    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['facets', 'items', 'page', 'pageSize', 'tookMs', 'total']);
    expect(body).toMatchObject({ total: 2, page: 1, pageSize: 20 });
    expect(body.tookMs).toBeGreaterThanOrEqual(0);
    const { id, kind, title, summary, country, sectors, procedure, budgetEur, yearFrom, yearTo } = BUSES;
    const { language } = BUSES;
    expect(body.items[0]).toEqual({
      ...{ id, kind, title, summary, country, sectors, procedure, budgetEur, yearFrom, yearTo, language },
      hasResults: false,
      sourceUrl: 'https://example.org/case',
      score: expect.any(Number),
      highlights: expect.any(Array),
    });
    expect(body.items[0].score).toBeGreaterThan(body.items[1].score);
  });

  it('says of each item whether results are documented', async () => {
    const { body } = await search('sector=health');

    expect(body.items).toMatchObject([{ id: 'reminders-es', hasResults: true }]);
  });

  it('shows the words found, at their place in the text', async () => {
    const { body } = await search('q=electric+buses');
    const words = body.items[0].highlights.map(
      ({ field, text, spans }: { field: string; text: string; spans: { start: number; end: number }[] }) => [
        field,
        spans.map(({ start, end }) => text.slice(start, end)),
      ],
    );

    expect(words).toContainEqual(['title', ['Electric', 'buses']]);
    expect(words).toContainEqual(['summary', ['electric', 'buses']]);
  });

  it.each(['', 'q='])('without words finds everything, the newest first (%s)', async (query) => {
    expect(await ids(query)).toEqual(ALL_BY_AGE);
  });

  it('finds a word by its beginning, by another form and without its accents', async () => {
    expect(await ids('q=driverl')).toEqual(['buses-fi']);
    expect(await ids('q=bus+driver')).toContain('buses-fi');
    expect(await ids('q=medicas')).toEqual(['reminders-es']);
  });

  it('finds nothing for words that are nowhere', async () => {
    expect((await search('q=submarine')).body).toMatchObject({ items: [], total: 0 });
  });
});

describe('filters', () => {
  it.each<[string, string[]]>([
    ['kind=guide', ['guide-eu']],
    ['kind=guide&kind=study_visit', ['buses-fi', 'guide-eu']],
    ['sector=energy', ['buses-lv']],
    ['sector=energy&sector=health', ['reminders-es', 'buses-lv']],
    ['country=FI', ['buses-fi']],
    ['procedure=pcp', ['buses-fi']],
    ['technology=electric%20BUSES', ['buses-lv']],
    ['cpv=34000000', ['buses-fi', 'buses-lv']],
    ['cpv=34121000', ['buses-lv']],
    ['language=es', ['reminders-es']],
    ['yearFrom=2022', ['reminders-es']],
    ['yearTo=2018', ['buses-fi', 'buses-lv']],
    ['yearFrom=2020&yearTo=2020', ['buses-fi', 'buses-lv']],
    ['budgetMin=2000000', ['buses-fi', 'buses-lv']],
    ['budgetMax=90000', ['reminders-es']],
    ['sector=mobility&country=LV', ['buses-lv']],
    ['sector=mobility&country=ES', []],
    ['q=buses&kind=study_visit', ['buses-fi']],
  ])('%s leaves %j', async (query, expected) => {
    const answer = await search(query);

    expect(idsOf(answer)).toEqual(expected);
    expect(answer.body.total).toBe(expected.length);
  });
});

describe('facets', () => {
  const facets = async (query: string) => (await search(query)).body.facets;

  it('count the values of what was found', async () => {
    expect(await facets('q=buses')).toEqual({
      kind: [
        { value: 'good_practice', count: 1 },
        { value: 'study_visit', count: 1 },
      ],
      sector: [
        { value: 'mobility', count: 2 },
        { value: 'energy', count: 1 },
      ],
      country: [
        { value: 'FI', count: 1 },
        { value: 'LV', count: 1 },
      ],
      procedure: [
        { value: 'pcp', count: 1 },
        { value: 'ppi', count: 1 },
      ],
      technology: expect.arrayContaining([expect.objectContaining({ count: 1 })]),
      language: [{ value: 'en', count: 2 }],
    });
  });

  it('still show the alternatives to a filter that is set', async () => {
    const { country, kind } = await facets('country=ES');

    expect(country).toHaveLength(4);
    expect(kind).toEqual([{ value: 'good_practice', count: 1 }]);
  });

  it('agree with what each filter then finds', async () => {
    const counted: Record<string, { value: string; count: number }[]> = await facets('');
    for (const [name, counts] of Object.entries(counted)) {
      for (const { value, count } of counts) {
        const answer = await search(`${name}=${encodeURIComponent(value)}`);
        expect([name, value, answer.body.total]).toEqual([name, value, count]);
      }
    }
  });
});

describe('order and pages', () => {
  it.each<[string, string[]]>([
    ['newest', ALL_BY_AGE],
    ['oldest', ['buses-fi', 'buses-lv', 'reminders-es', 'guide-eu']],
    ['budget-high', ['buses-fi', 'buses-lv', 'reminders-es', 'guide-eu']],
    ['budget-low', ['reminders-es', 'buses-lv', 'buses-fi', 'guide-eu']],
  ])('sort=%s puts what is not stated last', async (sort, expected) => {
    expect(await ids(`sort=${sort}`)).toEqual(expected);
  });

  it('cuts the same order into pages', async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => search(`pageSize=1&page=${page}`)));

    expect(pages.flatMap(idsOf)).toEqual(ALL_BY_AGE);
    expect(pages.map(({ body }) => [body.page, body.pageSize, body.total])).toEqual(
      [1, 2, 3, 4, 5].map((page) => [page, 1, 4]),
    );
  });

  it('refuses pages deeper than anybody reads', async () => {
    expect((await search('page=100&pageSize=100')).status).toBe(200);
    expectProblem(await search('page=101&pageSize=100'), {
      status: 400,
      code: 'INVALID_INPUT',
      path: 'page',
    });
  });
});

describe('suppliers', () => {
  it('are searched the same way', async () => {
    const { status, body } = await search('q=reminders&country=ES', 'suppliers');

    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 1, page: 1, pageSize: 20 });
    expect(body.items).toEqual([
      {
        ...{ id: 'reminder-sl', name: 'Reminder SL', capabilities: 'Appointment reminders', country: 'ES' },
        ...{
          sectors: ['health'],
          technologies: [],
          references: [],
          sourceUrl: 'https://example.org/company',
        },
        language: 'en',
        score: expect.any(Number),
        highlights: expect.any(Array),
      },
    ]);
    expect(await ids('sector=mobility', 'suppliers')).toEqual(['bus-maker']);
  });
});

describe('similar knowledge items', () => {
  it('are those that share the telling words, without the item itself', async () => {
    const { status, body } = await atlas.visitor.get(`${API}/knowledge/buses-lv/similar`);

    expect(status).toBe(200);
    expect(body.items[0].id).toBe('buses-fi');
    expect(idsOf({ body })).not.toContain('buses-lv');
  });

  it('are none when nothing is like the item', async () => {
    expect((await atlas.visitor.get(`${API}/knowledge/reminders-es/similar`)).body).toEqual({ items: [] });
  });

  it('need an item', async () => {
    expectProblem(await atlas.visitor.get(`${API}/knowledge/no-such-item/similar`), {
      status: 404,
      code: 'KNOWLEDGE_ITEM_NOT_FOUND',
    });
  });
});
