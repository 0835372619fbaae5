import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas, TOKEN } from './harness/atlas.js';
import { BAD_ENCODINGS, CONTROL, MARK } from './harness/bad-values.js';
import { logFaults } from './harness/log.js';
import { problemFault } from './harness/problems.js';
import { rawRequest } from './harness/raw-request.js';
import { challenge, knowledgeItem, supplier } from './harness/records.js';
import { rowCounts } from './harness/tables.js';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
  await atlas.editor.post(`${API}/knowledge`).send(knowledgeItem({ id: 'some-item' }));
  await atlas.editor.post(`${API}/suppliers`).send(supplier({ id: 'some-supplier' }));
  await atlas.editor.post(`${API}/challenges`).send(challenge({ id: 'some-challenge' }));
  await atlas.settled();
});
afterAll(() => atlas.stop());

/** As good as no value. */
const WRONG_WHERE_LISTED = [
  '',
  '%20',
  'x',
  `${MARK}`,
  '%27%20OR%201=1--',
  '%3Cscript%3E',
  '__proto__',
  '%F0%9F%98%80',
];
const WRONG_NUMBERS = [
  ...[
    '',
    '%20',
    'abc',
    'NaN',
    'Infinity',
    '-Infinity',
    '-1',
    '-0.5',
    '1e3',
    '1e400',
    '0x10',
    '%2b1',
    '1,5',
    '٣',
  ],
  ...['9'.repeat(400), 'null', 'true', '1%001', '%F0%9F%98%80'],
];

/** For each parameter: values that it refuses besides badly encoded ones, and whether it may be repeated. */
type Parameters = Record<string, { bad: string[]; repeatable?: true }>;
const LISTED = (...bad: string[]): Parameters[string] => ({
  bad: [...WRONG_WHERE_LISTED, ...bad, 'x'.repeat(5_000)],
  repeatable: true,
});
const NUMBER = (...bad: string[]) => ({ bad: [...WRONG_NUMBERS, ...bad] });

const SEARCH: Parameters = {
  q: { bad: [`${MARK}`.padEnd(1_001, 'x'), 'x'.repeat(10_000)] },
  kind: LISTED('article', 'Guide'),
  sector: LISTED('healthcare', 'HEALTH'),
  country: LISTED('lt', 'UK', 'LTU'),
  procedure: LISTED('tender'),
  technology: { bad: ['', '%20', 'x'.repeat(201)], repeatable: true },
  cpv: LISTED('7200000', '720000000', '72000000-5'),
  concept: LISTED('Robots', 'two%20words', 'robot-', 'no-such-concept', 'cpv-33195000', 'constructor'),
  language: LISTED('EN', 'eng'),
  yearFrom: NUMBER('1899', '2201', '2021.5', '0'),
  yearTo: NUMBER('1899', '2201', '2021.5', '20211231'),
  budgetMin: NUMBER('1e13', '10000000000000'),
  budgetMax: NUMBER('1e13', '10000000000000'),
  sort: { bad: [...WRONG_WHERE_LISTED, 'RELEVANCE', 'price'] },
  page: NUMBER('0', '1.5', '1e9', '1000000000', '10001', '501'),
  pageSize: NUMBER('0', '1.5', '101', '10000'),
};
const MATCHES: Parameters = {
  target: { bad: [...WRONG_WHERE_LISTED, 'suppliers', 'Knowledge'] },
  limit: NUMBER('0', '201', '1.5', '10000'),
};
const { q: WORDS, sector, country, page, pageSize } = SEARCH as Required<typeof SEARCH>;
const CHALLENGES = {
  ...{ q: WORDS!, sector: sector!, country: country!, page: page!, pageSize: pageSize! },
  status: LISTED('Draft', 'open'),
};
const REVIEWS: Parameters = {
  targetType: MATCHES.target!,
  targetId: { bad: ['', '%20', 'x'.repeat(101), 'two%0alines'] },
  ...{ page: page!, pageSize: pageSize! },
};
const LABELS: Parameters = { language: { bad: [...WRONG_WHERE_LISTED, 'EN', 'eng', 'x'.repeat(5_000)] } };
const CONCEPTS: Parameters = {
  q: { bad: ['', '%20', `${MARK}`.padEnd(101, 'x'), 'x'.repeat(10_000), 'two%0alines'] },
  ...LABELS,
};
const QUERIES: [path: string, parameters: Parameters][] = [
  [`${API}/knowledge`, SEARCH],
  [`${API}/suppliers`, SEARCH],
  [`${API}/challenges`, CHALLENGES],
  [`${API}/challenges/some-challenge/matches`, MATCHES],
  [`${API}/challenges/some-challenge/match-runs`, { limit: NUMBER('0', '51', '1.5', '10000') }],
  [`${API}/challenges/some-challenge/reviews`, REVIEWS],
  [`${API}/challenges/some-challenge/similar`, { limit: NUMBER('0', '51', '1.5', '10000') }],
  [`${API}/knowledge/some-item`, LABELS],
  [`${API}/suppliers/some-supplier`, LABELS],
  [`${API}/challenges/some-challenge`, LABELS],
  [`${API}/vocabulary/concepts`, CONCEPTS],
  [`${API}/vocabulary/concepts/robot`, LABELS],
];

const faultOf = async (path: string, name: string): Promise<string | null> => {
  // With a token, for the calls that need one; others are the same to everybody.
  const answer = await rawRequest(atlas.url, { path, headers: [`Authorization: Bearer ${TOKEN}`] });
  const fault = problemFault(answer, { status: 400, code: 'INVALID_INPUT', path: name });
  return fault && `${path.slice(0, 120)} ${fault}`;
};
const faultsOf = async (paths: string[], name: string): Promise<string[]> =>
  (await Promise.all(paths.map((path) => faultOf(path, name)))).filter((fault) => fault !== null);

describe.each(QUERIES)('the query of GET %s', (path, parameters) => {
  it('has in these tables every parameter of its documentation', async () => {
    const { paths } = (await atlas.visitor.get('/docs-json')).body;
    const documented = paths[path.replace(/some-\w+|robot$/, '{id}')].get.parameters as {
      in: string;
      name: string;
    }[];
    const names = documented.filter((parameter) => parameter.in === 'query').map(({ name }) => name);

    expect(Object.keys(parameters).sort()).toEqual(names.sort());
  });

  it.each(Object.keys(parameters))('names %s for every wrong value', async (name) => {
    const { bad } = parameters[name]!;
    const values = [...bad, ...CONTROL, ...BAD_ENCODINGS];

    expect(
      await faultsOf(
        values.map((value) => `${path}?${name}=${value}`),
        name,
      ),
    ).toEqual([]);
  });

  const single = Object.entries(parameters).filter(([, { repeatable }]) => !repeatable);
  it.each(single.map(([name]) => name))('refuses two values for %s', async (name) => {
    const paths = [
      `${path}?${name}=1&${name}=2`,
      `${path}?${name}=1&${name}=1`,
      `${path}?${name}=a&${name}=b`,
    ];

    expect(await faultsOf(paths, name)).toEqual([]);
  });

  it('refuses more values of a filter than anybody picks', async () => {
    for (const [name] of Object.entries(parameters).filter(([, { repeatable }]) => repeatable)) {
      const many = Array(200).fill(`${name}=12345678`).join('&');
      expect(await faultsOf([`${path}?${many}`], name)).toEqual([]);
    }
  });

  it.each([
    ...['unknown', 'Q', 'page ', 'id', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'],
    ...Object.keys(parameters).flatMap((name) => [
      `${name}[]`,
      `${name}[x]`,
      `${name}[__proto__]`,
      `${name}.x`,
    ]),
  ])('does not know %s', async (name) => {
    expect(await faultOf(`${path}?${encodeURIComponent(name)}=1`, name)).toBeNull();
    expect(await faultOf(`${path}?${encodeURIComponent(name)}`, name)).toBeNull();
  });
});

describe('a query', () => {
  it.each(['knowledge', 'challenges'])('of %s without words asks for everything', async (path) => {
    for (const query of ['q=', 'q=%20%09', '', '&', '&&']) {
      const answer = await rawRequest(atlas.url, { path: `${API}/${path}?${query}` });
      expect([query, answer.status, JSON.parse(answer.text).total]).toEqual([query, 200, 1]);
    }
  });

  it.each(['knowledge', 'challenges'])(
    'of %s with hostile words is answered like any other',
    async (path) => {
      for (const words of [
        `'; DROP TABLE knowledge_items; --`,
        '<script>',
        '"a" AND (b OR c*) NOT -d ~e',
        '\\',
        '*',
        '()',
      ]) {
        const answer = await atlas.visitor.get(`${API}/${path}`).query({ q: words });
        expect([words, answer.status]).toEqual([words, 200]);
      }
    },
  );

  it('longer than a server reads is refused', async () => {
    // Little over the limit: of far more the server closes before all is sent, and the answer may be lost.
    const answer = await rawRequest(atlas.url, { path: `${API}/knowledge?q=${'x'.repeat(20_000)}` });

    expect(problemFault(answer, { status: 431, code: 'HEADERS_TOO_LARGE' })).toBeNull();
  });
});

describe('the address of an import to send', () => {
  const send = (address: string) =>
    rawRequest(atlas.url, {
      method: 'POST',
      path: `${API}/imports/${address}`,
      headers: [`Authorization: Bearer ${TOKEN}`, 'Content-Type: application/json'],
      body: '[]',
    });
  const faultsFor = async (addresses: string[], path: string) => {
    const before = await rowCounts(atlas);
    const expected = { status: 400, code: 'INVALID_INPUT', path };
    const answers = await Promise.all(
      addresses.map(async (address) => problemFault(await send(address), expected)),
    );
    expect(await rowCounts(atlas)).toEqual(before);
    return answers.flatMap((fault, index) => (fault ? [`${addresses[index]!.slice(0, 80)} ${fault}`] : []));
  };

  it.each([
    ['fileName', ['x'.repeat(201), 'x'.repeat(5_000), 'two%0alines.csv', '', '%20']],
    ['checkOnly', [...WRONG_WHERE_LISTED, 'TRUE', '1']],
    ['table', ['users']],
  ])('names %s for every wrong value', async (name, bad) => {
    const values = [...bad, ...CONTROL, ...BAD_ENCODINGS];

    expect(
      await faultsFor(
        values.map((value) => `suppliers?${name}=${value}`),
        name,
      ),
    ).toEqual([]);
    expect(await faultsFor([`suppliers?${name}=a&${name}=b`], name)).toEqual([]);
  });

  it('names a collection that there is not', async () => {
    const names = ['recipes', 'Suppliers', '__proto__', 'constructor', '%27%20OR%201=1--', ...CONTROL];

    expect(await faultsFor(names, 'collection')).toEqual([]);
  });
});

describe.each(['/dashboard', '/imports', '/challenges/some-challenge/briefings', '/session'])(
  'GET %s, which takes no query',
  (path) => {
    it('is answered or refused, and never fails, whatever query comes with it', async () => {
      for (const value of [...CONTROL, ...BAD_ENCODINGS, ...WRONG_WHERE_LISTED, 'x'.repeat(5_000)]) {
        const headers = [`Authorization: Bearer ${TOKEN}`];
        const answer = await rawRequest(atlas.url, { path: `${API}${path}?q=${value}`, headers });
        const fault =
          answer.status === 200
            ? null
            : problemFault(answer, { status: 400, code: 'INVALID_INPUT', path: 'q' });
        expect([value.slice(0, 80), fault]).toEqual([value.slice(0, 80), null]);
      }
    });
  },
);

describe('the log of all that', () => {
  it('holds whole lines of JSON, nothing of the input and no token', () => {
    expect(atlas.output).toContain('"route":"/api/v1/knowledge/:id"');
    expect(logFaults(atlas.output)).toEqual([]);
  });
});
