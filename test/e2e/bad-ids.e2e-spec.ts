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

const SUPPLIER_MISSING = 'SUPPLIER_NOT_FOUND';
const REVIEWED = { targetType: 'supplier', targetId: 'some-supplier', after: 0 };
const RUN = '00000000-0000-4000-8000-000000000000';
/** Every call with an id in its path, with a body where it needs one. */
const CALLS_BY_ID: [method: string, before: string, after: string, notFound: string, body?: object][] = [
  ...['GET', 'PATCH', 'DELETE'].flatMap((method): (typeof CALLS_BY_ID)[number][] => {
    const body = method === 'PATCH' ? {} : undefined;
    return [
      [method, '/knowledge/', '', 'KNOWLEDGE_ITEM_NOT_FOUND', body],
      [method, '/suppliers/', '', SUPPLIER_MISSING, body],
      [method, '/challenges/', '', 'CHALLENGE_NOT_FOUND', body],
    ];
  }),
  ['GET', '/knowledge/', '/similar', 'KNOWLEDGE_ITEM_NOT_FOUND'],
  ['GET', '/challenges/', '/matches', 'CHALLENGE_NOT_FOUND'],
  ['GET', '/challenges/', '/match-runs', 'CHALLENGE_NOT_FOUND'],
  ['GET', '/challenges/', '/reviews', 'CHALLENGE_NOT_FOUND'],
  ['GET', '/challenges/', '/similar', 'CHALLENGE_NOT_FOUND'],
  ['POST', '/challenges/', '/match-runs', 'CHALLENGE_NOT_FOUND'],
  [
    ...(['POST', '/challenges/', '/reviews', 'CHALLENGE_NOT_FOUND'] as const),
    { ...REVIEWED, runId: RUN, decision: 'accepted' },
  ],
  ['POST', '/challenges/', '/reviews/undo', 'CHALLENGE_NOT_FOUND', REVIEWED],
  ['GET', '/challenges/', '/briefings', 'CHALLENGE_NOT_FOUND'],
  ['POST', '/challenges/', '/briefings', 'CHALLENGE_NOT_FOUND', { language: 'en' }],
  ['GET', '/briefings/', '', 'BRIEFING_NOT_FOUND'],
  ['GET', '/briefings/', '/events', 'BRIEFING_NOT_FOUND'],
  ['GET', '/briefings/', '/document.pdf', 'BRIEFING_NOT_FOUND'],
  ['GET', '/imports/', '', 'IMPORT_NOT_FOUND'],
  ['GET', '/imports/', '/events', 'IMPORT_NOT_FOUND'],
  ['GET', '/match-runs/', '', 'MATCH_RUN_NOT_FOUND'],
  ['GET', '/vocabulary/concepts/', '', 'CONCEPT_NOT_FOUND'],
  ['GET', '/match-runs/', '/events', 'MATCH_RUN_NOT_FOUND'],
];

describe.each(CALLS_BY_ID)('the id of %s %s:id%s', (method, before, after, notFound, body) => {
  const send = (id: string) =>
    rawRequest(atlas.url, {
      method,
      path: `${API}${before}${id}${after}`,
      headers: [`Authorization: Bearer ${TOKEN}`, 'If-Match: "1"', 'Content-Type: application/json'],
      ...(body && { body: JSON.stringify(body) }),
    });
  const faultsFor = async (ids: string[], expected: { status: number; code: string; path?: string }) => {
    const before = await rowCounts(atlas);
    const faults = await Promise.all(
      ids.map(async (id) => {
        const fault = problemFault(await send(id), expected);
        return fault && `${id.slice(0, 80)} ${fault}`;
      }),
    );
    expect(await rowCounts(atlas)).toEqual(before);
    return faults.filter((fault) => fault !== null);
  };

  it('that nobody has is 404', async () => {
    const ids = [
      ...[
        'no-such',
        '0',
        '-1',
        '1e9',
        'NaN',
        'null',
        'undefined',
        '__proto__',
        'constructor',
        'toString',
        '[object]',
      ],
      ...[
        '..%2f',
        '..%2f..%2f..%2fetc%2fpasswd',
        '%2e%2e%2f',
        '%5c',
        '%2f',
        '%25',
        '%2500',
        '.',
        'SOME-ITEM',
        '*',
        '~',
      ],
      ...[
        `'%20OR%20'1'='1`,
        `%22;DROP%20TABLE%20challenges;--${MARK}`,
        '%3Cscript%3Ealert(1)%3C%2fscript%3E',
      ],
      ...[
        '%F0%9F%98%80',
        '%E2%80%AE',
        'x'.repeat(100),
        '00000000-0000-4000-8000-000000000000',
        'some-item%20',
      ],
    ];

    expect(await faultsFor(ids, { status: 404, code: notFound })).toEqual([]);
  });

  it('that is no text is 400 and named', async () => {
    const ids = [...CONTROL, '%20', '%0a', '%00some-item', 'some-item%00', `%0a%1b[31m${MARK}`];

    expect(await faultsFor(ids, { status: 400, code: 'INVALID_INPUT', path: 'id' })).toEqual([]);
  });

  it('that cannot be decoded is 400, and the address is not repeated', async () => {
    expect(await faultsFor(BAD_ENCODINGS, { status: 400, code: 'MALFORMED_REQUEST' })).toEqual([]);
  });

  it('of 10 kB is 404', async () => {
    const ids = ['x'.repeat(10_000), '%F0%9F%98%80'.repeat(800), 'some-item'.padEnd(10_000, '-')];

    expect(await faultsFor(ids, { status: 404, code: 'ROUTE_NOT_FOUND' })).toEqual([]);
  });
});

describe('the log of all that', () => {
  it('holds whole lines of JSON, nothing of the input and no token', () => {
    expect(atlas.output).toContain('"route":"/api/v1/knowledge/:id"');
    expect(logFaults(atlas.output)).toEqual([]);
  });
});
