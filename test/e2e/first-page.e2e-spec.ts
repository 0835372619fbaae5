import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COUNTRIES, KNOWLEDGE_KINDS, MULTI_COUNTRY, PROCEDURES, SECTORS } from '#vocabulary';
import { SORTS } from '#search';
import { API, Atlas } from './harness/atlas.js';

/** A module of the page. It is plain JavaScript; the type says what is used of it here. */
const pageModule = async <T>(name: string): Promise<T> =>
  (await import(pathToFileURL(resolve(`apps/web/public/js/${name}.js`)).href)) as T;

interface Search {
  collection: string;
  words: string;
  filters: Record<string, string[]>;
  sort: string;
  page: number;
}
const { readSearch, addressOf, apiQuery, inCollection, toggled } = await pageModule<{
  readSearch: (params: URLSearchParams) => Search;
  addressOf: (search: Search) => string;
  apiQuery: (search: Search) => URLSearchParams;
  inCollection: (search: Search, collection: string) => Search;
  toggled: (search: Search, field: string, value: string, on: boolean) => Search;
}>('search-state');
const { readNeed, titleOf, parseEuros } = await pageModule<{
  readNeed: (form: object) => { need?: Record<string, unknown>; faults?: Record<string, string> };
  titleOf: (description: string) => string;
  parseEuros: (text: string) => number | null;
}>('need');
const { splitByHighlights } = await pageModule<{
  splitByHighlights: (
    text: string,
    spans: { start: number; end: number }[],
  ) => { text: string; found: boolean }[];
}>('highlights');
const { webAddress, beginning } = await pageModule<{
  webAddress: (value: string) => URL | null;
  beginning: (text: string, limit: number) => string | null;
}>('format');
const { texts } = await pageModule<{ texts: Record<string, Record<string, unknown>> }>('texts');
const { COUNTRY_CODES } = await pageModule<{ COUNTRY_CODES: string[] }>('country-codes');

const searchAt = (address: string): Search => readSearch(new URLSearchParams(address));
const emptyForm = { text: '', outcome: '', sectors: [], country: '', budget: '' };

const PAGES = ['/', '/quality', '/ranking'];
const isPage = (path: string): boolean => PAGES.includes(path);

describe('the pages as they are served', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await Atlas.start();
  });
  afterAll(() => atlas.stop());

  it.each(['/', '/?view=search&q=buses', '/quality', '/ranking'])(
    'is at %s, under a policy that lets no inline script run',
    async (path) => {
      const page = await atlas.visitor.get(path);

      expect(page.status).toBe(200);
      expect(page.headers['content-type']).toMatch(/^text\/html/);
      expect(page.headers['content-security-policy']).toContain("script-src 'self';style-src 'self';");
      expect(page.text).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
    },
  );

  it('has every file that it names, all from this server, each with its type', async () => {
    const types = { js: 'application/javascript', css: 'text/css', svg: 'image/svg+xml' };
    const seen = new Set<string>();
    const visit = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.add(path);
      const file = await atlas.visitor.get(path).buffer(true);
      expect([path, file.status]).toEqual([path, 200]);
      const type = types[path.split('.').at(-1) as keyof typeof types];
      if (type) expect(file.headers['content-type']).toContain(type);
      const text = file.text ?? String(file.body);
      const named = isPage(path)
        ? /(?:src|href)="(?!\?|#|docs|api\/|\.\/")([^"]+)"/g
        : /(?:from|import) '([^']+)'/g;
      for (const [, name] of text.matchAll(named)) {
        const address = new URL(name!, new URL(path, 'http://page.test'));
        expect(address.origin).toBe('http://page.test');
        await visit(address.pathname);
      }
    };
    for (const page of PAGES) await visit(page);

    expect([...seen]).toEqual(expect.arrayContaining(['/app.js', '/js/texts.js', '/styles/base.css']));
  });

  it.each(PAGES)('names at %s only words that the page has', async (path) => {
    const { text } = await atlas.visitor.get(path);
    const names = [...text.matchAll(/data-(?:text|label)="(\w+)\.(\w+)"/g)];

    expect(names.length).toBeGreaterThan(10);
    for (const [, group, key] of names) expect(texts[group!]![key!]).toEqual(expect.any(String));
  });

  it('sends needs that the API takes', async () => {
    const { need } = readNeed({
      text: `${'A long sentence about missed appointments, '.repeat(20)}\u000b\ud800 pasted.`,
      outcome: 'Half as many missed appointments.',
      sectors: ['health'],
      country: 'LT',
      budget: '€ 120 000',
    });

    expect((await atlas.visitor.post(`${API}/match-previews`).send(need)).status).toBe(200);
    expect(need).toMatchObject({ country: 'LT', budgetEur: 120_000, sectors: ['health'] });
  });

  it.each([
    '?in=knowledge&q=buses&sector=it&kind=guide&country=EU&procedure=pcp&sort=budget-low&page=1000',
    '?in=suppliers',
  ])('asks for searches that the API takes: %s', async (address) => {
    const search = searchAt(address);
    const answer = await atlas.visitor.get(`${API}/${search.collection}?${apiQuery(search).toString()}`);

    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  });
});

describe('the words for codes', () => {
  it.each([
    ['sectors', SECTORS],
    ['kinds', KNOWLEDGE_KINDS],
    ['procedures', PROCEDURES],
    ['sorts', SORTS],
  ])('name all %s', (group, codes) => {
    expect(Object.keys(texts[group]!)).toEqual([...codes]);
  });

  it('offer each country to the buyer', () => {
    expect(COUNTRY_CODES).toEqual(COUNTRIES.filter((code) => code !== MULTI_COUNTRY));
  });
});

describe('the state of a search in the address', () => {
  it('is the same after it went through an address', () => {
    const search = searchAt('?q=a+%26+b&sector=health&sector=it&country=LT&sort=newest&page=3');

    expect(searchAt(addressOf(search))).toEqual(search);
    expect(search).toMatchObject({
      words: 'a & b',
      filters: { sector: ['health', 'it'], country: ['LT'] },
      page: 3,
    });
  });

  it.each(['?page=0', '?page=-1', '?page=1.5', '?page=x', '?page=1001', '?sort=price', '?in=people'])(
    'takes the default for what is garbled: %s',
    (address) => {
      expect(searchAt(address)).toEqual(searchAt(''));
    },
  );

  it('begins at the first page when a filter changes, and drops filters that the other collection lacks', () => {
    const search = toggled(searchAt('?q=x&kind=guide&sort=oldest&page=4'), 'sector', 'it', true);

    expect(search).toMatchObject({ page: 1, filters: { sector: ['it'], kind: ['guide'] } });
    expect(addressOf(inCollection(search, 'suppliers'))).toBe('?view=search&in=suppliers&q=x&sector=it');
  });
});

describe('a need from the form', () => {
  it.each([
    [{}, { text: 'textEmpty' }],
    [{ text: ' \n\u0007' }, { text: 'textEmpty' }],
    [{ text: 'x'.repeat(20_001) }, { text: 'textTooLong' }],
    [{ text: 'x', outcome: 'x'.repeat(5_001) }, { outcome: 'outcomeTooLong' }],
    [{ text: 'x', budget: 'a lot' }, { budget: 'budgetUnclear' }],
  ])('says what has to be corrected (case %#)', (form, faults) => {
    expect(readNeed({ ...emptyForm, ...form })).toEqual({ faults });
  });

  it('leaves out what was not stated', () => {
    expect(readNeed({ ...emptyForm, text: 'Patients miss appointments.' })).toEqual({
      need: { title: 'Patients miss appointments.', description: 'Patients miss appointments.' },
    });
  });

  it.each([
    [
      'Patients do not come to their appointments. We phone them.',
      'Patients do not come to their appointments.',
    ],
    ['Help! Patients do not come to their\nappointments.', 'Help! Patients do not come to their'],
    ['Οι ασθενείς δεν έρχονται στα ραντεβού. Δεν ξέρουμε.', 'Οι ασθενείς δεν έρχονται στα ραντεβού.'],
  ])('takes its title from the beginning of %j', (description, title) => {
    expect(titleOf(description)).toBe(title);
  });

  it('has a title of 300 characters at most on one line, whatever is written', () => {
    for (const text of ['word '.repeat(200), 'x'.repeat(1_000), '😀'.repeat(400)]) {
      const title = titleOf(text);
      expect(title.length).toBeLessThanOrEqual(300);
      expect(title.isWellFormed()).toBe(true);
      expect(title).toMatch(/^\S.* …$/u);
    }
  });

  it.each([
    ['', null],
    ['120000', 120_000],
    ['120 000', 120_000],
    ['€1.500.000', 1_500_000],
    ['1,500 EUR', 1_500],
    ['12,5', NaN],
    ['1.50', NaN],
    ['-3', NaN],
    ['12 000 0', NaN],
  ])('reads %j as an amount', (text, amount) => {
    expect(parseEuros(text)).toBe(amount);
  });
});

describe('texts of records', () => {
  it('are cut at their highlights', () => {
    expect(splitByHighlights('electric bus', [{ start: 9, end: 12 }])).toEqual([
      { text: 'electric ', found: false },
      { text: 'bus', found: true },
    ]);
  });

  it('stay whole whatever the highlights are', () => {
    const spans = [
      { start: 8, end: 99 },
      { start: 0, end: 4 },
      { start: 2, end: 6 },
      { start: -5, end: -1 },
      { start: 7, end: 3 },
    ];
    const parts = splitByHighlights('<b>κείμενο</b>', spans);

    expect(parts.map(({ text }) => text).join('')).toBe('<b>κείμενο</b>');
    expect(parts.every(({ text }) => text !== '')).toBe(true);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//example.org', 'file:///etc/passwd', ''])(
    'are not linked to %j',
    (address) => {
      expect(webAddress(address)).toBeNull();
    },
  );

  it('are linked to web pages', () => {
    expect(webAddress('https://example.org/a"b')?.href).toBe('https://example.org/a%22b');
  });

  it('are shortened between words when they are long', () => {
    expect(beginning('short', 10)).toBeNull();
    expect(beginning('three short words', 14)).toBe('three short …');
  });
});
