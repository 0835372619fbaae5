import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas, TOKEN } from './harness/atlas.js';
import { MARK } from './harness/bad-values.js';
import { INPUTS, RECORD_INPUTS } from './harness/fields.js';
import { logFaults } from './harness/log.js';
import { expectProblem, problemFault } from './harness/problems.js';
import { rawRequest } from './harness/raw-request.js';
import { need } from './harness/records.js';
import { rowCounts } from './harness/tables.js';

const AUTHORIZATION = `Authorization: Bearer ${TOKEN}`;
const JSON_TYPE = 'Content-Type: application/json';
let atlas: Atlas;
let rows: Record<string, number>;
beforeAll(async () => {
  atlas = await Atlas.start();
  for (const { path, minimal } of RECORD_INPUTS) {
    await atlas.editor.post(path).send({ ...minimal(), id: 'some-record' });
  }
  await atlas.settled();
  rows = await rowCounts(atlas);
});
afterAll(() => atlas.stop());

/** Every call that reads a body. */
const BODY_CALLS = [
  ...INPUTS.map(({ path }): [string, string] => ['POST', path]),
  ...RECORD_INPUTS.map(({ path }): [string, string] => ['PATCH', `${path}/some-record`]),
];
const send = (method: string, path: string, body: string | Uint8Array, headers = [JSON_TYPE]) =>
  rawRequest(atlas.url, { method, path, body, headers: [AUTHORIZATION, 'If-Match: "1"', ...headers] });

describe.each(BODY_CALLS)('the body of %s %s', (method, path) => {
  it('that is no JSON is refused', async () => {
    const bodies = [
      ...[
        '{',
        '}',
        '{"title":',
        '{"title":}',
        "{'title':'a'}",
        '{title:1}',
        '{"a":1,}',
        '[1,]',
        '{"a":1}{"b":2}',
      ],
      ...[
        'undefined',
        'NaN',
        '{"budgetEur":NaN}',
        '{"budgetEur":Infinity}',
        '{"budgetEur":01}',
        '{"a":0x1}',
        '// a',
      ],
      ...[
        `{"title":"${MARK}\n"}`,
        `{"title":"${MARK}\u0000"}`,
        '{"title":"\\x41"}',
        '{"title":"\\ud8"}',
        'text',
        ' ',
      ],
      ...[
        '<title>a</title>',
        'title=a&description=b',
        '['.repeat(10_000),
        '{"a":'.repeat(10_000),
        '"',
        '\u0000',
      ],
    ];
    for (const body of bodies) {
      const fault = problemFault(await send(method, path, body), { status: 400, code: 'MALFORMED_JSON' });
      expect([body.slice(0, 40), fault]).toEqual([body.slice(0, 40), null]);
    }
  });

  it('that is no UTF-8 is refused rather than repaired', async () => {
    const around = (...bytes: number[]) =>
      Buffer.concat([Buffer.from('{"title":"a'), Buffer.from(bytes), Buffer.from('"}')]);
    const bodies = [
      ...[around(0xff), around(0xc0, 0x80), around(0xed, 0xa0, 0x80), around(0xe2, 0x82), around(0xf8, 0x88)],
      ...[Buffer.from('{"title":"a"}', 'utf16le'), Buffer.from('{"title":"é"}', 'latin1')],
    ];
    for (const body of bodies) {
      expectProblem(await send(method, path, body), { status: 400, code: 'MALFORMED_JSON' });
    }
  });

  it('that is JSON but no object is refused', async () => {
    const deep = ['[', ']'].map((bracket) => bracket.repeat(10_000)).join('');
    for (const body of ['[]', '[{}]', 'null', '1', '-0', '1e400', '"text"', 'true', deep]) {
      const fault = problemFault(await send(method, path, body), {
        status: 400,
        code: 'INVALID_INPUT',
        path: '',
      });
      expect([body.slice(0, 40), fault]).toEqual([body.slice(0, 40), null]);
    }
  });

  it('that is missing is refused', async () => {
    const expected = { status: 400, code: 'INVALID_INPUT', path: '' };
    expectProblem(await send(method, path, ''), expected);
    expectProblem(await send(method, path, '', []), expected);
  });

  it('of more than 1 MB is refused before it is read', async () => {
    const answer = await send(method, path, '', [JSON_TYPE, `Content-Length: ${1024 * 1024 + 1}`]);

    expectProblem(answer, { status: 413, code: 'BODY_TOO_LARGE' });
  });

  it('of more than 1 MB is refused also when it comes in pieces of unknown number', async () => {
    const pieces = `10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(17);
    // An empty line ends the headers; what follows it is the body.
    const answer = await send(method, path, '', [JSON_TYPE, 'Transfer-Encoding: chunked', '', pieces]);

    expectProblem(answer, { status: 413, code: 'BODY_TOO_LARGE' });
  });

  it.each([
    ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'],
    ...[
      'application/xml',
      'text/json',
      'application/jsonp',
      'application/merge-patch+json',
      'garbage',
      '*/*',
      '',
    ],
    ...[`text/html; x="${MARK}"`, 'application/octet-stream'],
  ])('of type "%s" is refused', async (type) => {
    const answer = await send(method, path, JSON.stringify(need()), [`Content-Type: ${type}`]);

    expectProblem(answer, { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  it.each(['gzip', 'br', 'deflate', 'gzip, identity', MARK])('encoded as %s is refused', async (encoding) => {
    const body = gzipSync(JSON.stringify(need()));
    const answer = await send(method, path, body, [JSON_TYPE, `Content-Encoding: ${encoding}`]);

    expectProblem(answer, { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  });
});

describe('a key that stands twice in a body', () => {
  it('counts and is checked as it stands last, as in every JavaScript client', async () => {
    const preview = (body: string) => send('POST', `${API}/match-previews`, body);
    const { status } = await preview('{"title":1,"title":"a","description":"b"}');
    expect(status).toBe(200);

    const expected = { status: 400, code: 'INVALID_INPUT', path: 'title' };
    expectProblem(await preview('{"title":"a","title":1,"description":"b"}'), expected);
  });
});

describe('a poisoned body', () => {
  it.each(['__proto__', 'constructor'])('with %s leaves every later request as it was', async (key) => {
    const poison = { isEditor: true, limit: 1, nullable: true, status: 200, targets: [] };
    const body = `{"title":"a","description":"b","${key}":${JSON.stringify({ prototype: poison, ...poison })}}`;
    expectProblem(await send('POST', `${API}/match-previews`, body), {
      status: 400,
      code: 'INVALID_INPUT',
      path: key,
    });

    expectProblem(await atlas.visitor.post(`${API}/suppliers`).send({}), {
      status: 401,
      code: 'TOKEN_REQUIRED',
    });
    expect((await atlas.visitor.post(`${API}/match-previews`).send(need())).status).toBe(200);
  });
});

describe('headers', () => {
  const BYTES = [
    '\u00ff\u00fe',
    '\u00ed\u00a0\u0080',
    '\u0080\u009b31m',
    `'; DROP TABLE suppliers; -- ${MARK}`,
    '<script>',
  ];

  it.each(RECORD_INPUTS)('If-Match of $path is a revision or a fault that names it', async ({ path }) => {
    const values = [
      ...[
        '',
        '*',
        '""',
        '"0"',
        '0',
        '-1',
        '"-1"',
        '1.0',
        '1e0',
        '0x1',
        '"1',
        '1"',
        '"1", "2"',
        '1,2',
        'W/',
        'NaN',
      ],
      ...['9'.repeat(20), '9'.repeat(5_000), '01', '__proto__', ...BYTES],
    ];
    for (const value of values) {
      for (const [method, body] of [
        ['PATCH', '{"country":"LV"}'],
        ['DELETE', ''],
      ] as const) {
        const request = { method, path: `${path}/some-record`, body };
        const headers = [AUTHORIZATION, `If-Match: ${value}`, ...(body ? [JSON_TYPE] : [])];
        const answer = await rawRequest(atlas.url, { ...request, headers });
        const fault = problemFault(answer, { status: 400, code: 'INVALID_INPUT', path: 'If-Match' });
        expect([method, value.slice(0, 40), fault]).toEqual([method, value.slice(0, 40), null]);
      }
    }
    expect((await atlas.visitor.get(`${path}/some-record`)).body.revision).toBe(1);
  });

  it('Authorization is a valid token or the request is 401', async () => {
    const values = [
      ...[
        '',
        'Bearer',
        'Bearer ',
        `Bearer  ${TOKEN}`,
        `Bearer ${TOKEN} x`,
        `Bearer ${TOKEN.toUpperCase()}`,
        TOKEN,
      ],
      ...[`Basic ${TOKEN}`, `Bearer ${TOKEN}${'x'.repeat(8_000)}`, `Bearer "${TOKEN}"`, `Bearer ${TOKEN},`],
      ...BYTES.map((bytes) => `Bearer ${bytes}`),
    ];
    for (const value of values) {
      const headers = [`Authorization: ${value}`, JSON_TYPE];
      const answer = await rawRequest(atlas.url, {
        method: 'POST',
        path: `${API}/suppliers`,
        body: '{}',
        headers,
      });
      const fault = problemFault(answer, { status: 401, code: 'TOKEN_REQUIRED' });
      expect([value.slice(0, 60), fault]).toEqual([value.slice(0, 60), null]);
    }
  });

  it('X-Request-Id is never echoed when it is not harmless', async () => {
    for (const value of [
      ...BYTES,
      `${MARK} ${MARK}`,
      'x'.repeat(5_000),
      '\u001b[31m'.replace('\u001b', '\u0080'),
    ]) {
      const answer = await rawRequest(atlas.url, {
        path: `${API}/nothing`,
        headers: [`X-Request-Id: ${value}`],
      });
      expect(problemFault(answer, { status: 404, code: 'ROUTE_NOT_FOUND' })).toBeNull();
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('that cannot be read as HTTP are refused', async () => {
    const broken: [headers: string[], status: number, code: string][] = [
      [['No colon'], 400, 'MALFORMED_REQUEST'],
      [[`X-Null: ${MARK}\u0000`], 400, 'MALFORMED_REQUEST'],
      [[`X-Escape: ${MARK}\u001b[31m`], 400, 'MALFORMED_REQUEST'],
      [['Content-Length: -1'], 400, 'MALFORMED_REQUEST'],
      [['Content-Length: 5', 'Transfer-Encoding: chunked'], 400, 'MALFORMED_REQUEST'],
      [[`X-Large: ${'x'.repeat(20_000)}`], 431, 'HEADERS_TOO_LARGE'],
    ];
    for (const [headers, status, code] of broken) {
      const answer = await rawRequest(atlas.url, { path: `${API}/knowledge`, headers });
      expect([headers[0]!.slice(0, 20), problemFault(answer, { status, code })]).toEqual([
        headers[0]!.slice(0, 20),
        null,
      ]);
    }
  });
});

describe('after all that', () => {
  it('the records are what they were', async () => {
    expect(await rowCounts(atlas)).toEqual(rows);
    for (const { path, minimal } of RECORD_INPUTS) {
      const { body } = await atlas.visitor.get(`${path}/some-record`);
      expect(body).toMatchObject({ ...minimal(), revision: 1 });
    }
  });

  it('the log holds whole lines of JSON, nothing of the input and no token', () => {
    expect(atlas.output).toContain('"route":"/api/v1/match-previews"');
    expect(logFaults(atlas.output)).toEqual([]);
  });
});
