import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas, TOKEN } from './harness/atlas.js';
import { expectProblem } from './harness/problems.js';
import { challenge, knowledgeItem, need, supplier } from './harness/records.js';
import { rawRequest } from './harness/raw-request.js';

/** Every call of the contract; ids as the OpenAPI document writes them. */
const CALLS: [method: string, path: string, success: string][] = [
  ['get', '/health/live', '200'],
  ['get', '/health/ready', '200'],
  ['get', '/knowledge', '200'],
  ['post', '/knowledge', '201'],
  ['get', '/knowledge/{id}', '200'],
  ['patch', '/knowledge/{id}', '200'],
  ['delete', '/knowledge/{id}', '204'],
  ['get', '/knowledge/{id}/similar', '200'],
  ['get', '/suppliers', '200'],
  ['post', '/suppliers', '201'],
  ['get', '/suppliers/{id}', '200'],
  ['patch', '/suppliers/{id}', '200'],
  ['delete', '/suppliers/{id}', '204'],
  ['get', '/challenges', '200'],
  ['post', '/challenges', '201'],
  ['get', '/challenges/{id}', '200'],
  ['patch', '/challenges/{id}', '200'],
  ['delete', '/challenges/{id}', '204'],
  ['post', '/challenges/{id}/match-runs', '202'],
  ['get', '/challenges/{id}/match-runs', '200'],
  ['post', '/challenges/{id}/briefings', '202'],
  ['get', '/challenges/{id}/briefings', '200'],
  ['get', '/briefings/{id}', '200'],
  ['get', '/briefings/{id}/events', '200'],
  ['get', '/briefings/{id}/document.{format}', '200'],
  ['get', '/challenges/{id}/matches', '200'],
  ['get', '/challenges/{id}/reviews', '200'],
  ['post', '/challenges/{id}/reviews', '201'],
  ['post', '/challenges/{id}/reviews/undo', '201'],
  ['get', '/challenges/{id}/similar', '200'],
  ['post', '/challenge-previews/similar', '200'],
  ['get', '/match-runs/{id}', '200'],
  ['get', '/match-runs/{id}/events', '200'],
  ['post', '/match-previews', '200'],
  ['get', '/dashboard', '200'],
  ['get', '/imports', '200'],
  ['post', '/imports/{collection}', '202'],
  ['get', '/imports/{id}', '200'],
  ['get', '/imports/{id}/events', '200'],
  ['get', '/quality', '200'],
  ['get', '/ranking', '200'],
  ['post', '/cpv-suggestions', '200'],
  ['get', '/vocabulary/concepts', '200'],
  ['get', '/vocabulary/concepts/{id}', '200'],
  ['get', '/session', '200'],
];

/** The answer is a file, in these media types, and no JSON. */
const FILES: Record<string, string[]> = {
  '/briefings/{id}/document.{format}': [
    'text/html; charset=utf-8',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/pdf',
    'text/csv; charset=utf-8',
    'application/x-bibtex; charset=utf-8',
  ],
};

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
});
afterAll(() => atlas.stop());

describe('health', () => {
  it('says that the process lives, and in what state each part is', async () => {
    const live = await atlas.visitor.get(`${API}/health/live`);
    const ready = await atlas.visitor.get(`${API}/health/ready`);

    expect([live.status, live.body]).toEqual([200, { status: 'up' }]);
    expect([ready.status, ready.body]).toEqual([
      200,
      { status: 'up', database: 'up', queue: 'up', search: 'up' },
    ]);
  });

  it('is 503 and names the part that is down, until that is back', async () => {
    await atlas.query('ALTER TABLE bullmq.job RENAME TO job_away');
    const down = await atlas.visitor.get(`${API}/health/ready`);
    await atlas.query('ALTER TABLE bullmq.job_away RENAME TO job');
    const back = await atlas.visitor.get(`${API}/health/ready`);

    expect([down.status, down.body]).toEqual([
      503,
      { status: 'down', database: 'up', queue: 'down', search: 'up' },
    ]);
    expect([back.status, back.body.status]).toEqual([200, 'up']);
  });
});

describe('the OpenAPI document', () => {
  interface Schema {
    $ref?: string;
    properties?: Record<string, unknown>;
  }
  interface Operation {
    summary?: string;
    responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
    security?: object[];
  }
  let document: {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Schema>; securitySchemes: object };
  };
  beforeAll(async () => {
    document = (await atlas.visitor.get('/docs-json')).body;
  });
  const schemaOf = (operation: Operation, status: string): Schema => {
    const [content] = Object.values(operation.responses[status]?.content ?? {});
    return document.components.schemas[content?.schema.$ref?.split('/').at(-1) ?? ''] ?? {};
  };

  it('holds exactly the calls of the contract', () => {
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );

    expect(document.openapi).toMatch(/^3\./);
    expect(documented.sort()).toEqual(CALLS.map(([method, path]) => `${method} ${API}${path}`).sort());
  });

  it('refers to nothing that it does not hold', () => {
    const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)];
    const missing = references.map(([, name]) => name!).filter((name) => !document.components.schemas[name]);

    expect(references.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it.each(CALLS)('says what %s %s answers, and its problems', (method, path, success) => {
    const operation = document.paths[`${API}${path}`]![method]!;
    const { [success]: answer, ...problems } = operation.responses;

    expect(answer).toBeDefined();
    if (FILES[path]) expect(Object.keys(answer?.content ?? {})).toEqual(FILES[path]);
    else if (success !== '204') expect(schemaOf(operation, success).properties).toBeDefined();
    for (const { content = {} } of Object.values(problems)) {
      expect(Object.keys(content)).toEqual(
        path === '/health/ready' ? ['application/json'] : ['application/problem+json'],
      );
    }
  });

  it.each([
    ['KnowledgeItemInput', 'knowledge', 201],
    ['SupplierInput', 'suppliers', 201],
    ['ChallengeInput', 'challenges', 201],
    ['MatchPreviewInput', 'match-previews', 200],
    ['CpvSuggestionInput', 'cpv-suggestions', 200],
    ['SimilarPreviewInput', 'challenge-previews/similar', 200],
  ])('gives an example of %s that the API accepts', async (name, path, status) => {
    const properties = Object.entries(document.components.schemas[name]!.properties!) as [
      string,
      { example?: unknown },
    ][];
    const example = Object.fromEntries(
      properties
        .filter(([, { example }]) => example !== undefined)
        .map(([field, { example }]) => [field, example]),
    );
    const answer = await atlas.editor.post(`${API}/${path}`).send(example);

    expect(Object.keys(example).length).toBeGreaterThan(0);
    expect([answer.status, answer.body.errors]).toEqual([status, undefined]);
  });

  it('documents every field that answers hold, and no other', async () => {
    const records = { knowledge: knowledgeItem(), suppliers: supplier(), challenges: challenge() };
    for (const [path, record] of Object.entries(records)) {
      const { body } = await atlas.editor.post(`${API}/${path}`).send(record);
      const documented = schemaOf(document.paths[`${API}/${path}`]!.post!, '201').properties!;
      expect(Object.keys(body).sort()).toEqual(Object.keys(documented).sort());
    }
    await atlas.searchable();
    for (const path of ['knowledge', 'suppliers', 'challenges']) {
      const { body } = await atlas.visitor.get(`${API}/${path}`);
      const page = schemaOf(document.paths[`${API}/${path}`]!.get!, '200').properties!;
      const item = page.items as { items: Schema };
      const hit = document.components.schemas[item.items.$ref!.split('/').at(-1)!]!.properties!;
      expect(Object.keys(body).sort()).toEqual(Object.keys(page).sort());
      expect(Object.keys(body.items[0]).sort()).toEqual(Object.keys(hit).sort());
    }
    const { body } = await atlas.visitor.post(`${API}/match-previews`).send(need());
    const preview = schemaOf(document.paths[`${API}/match-previews`]!.post!, '200').properties!;
    expect(Object.keys(body).sort()).toEqual(Object.keys(preview).sort());
    const { body: near } = await atlas.visitor.post(`${API}/challenge-previews/similar`).send(need());
    const { SimilarChallengeDto, NearReasonDto, NearConceptDto } = document.components.schemas;
    const [reason] = near.items[0].reasons;
    for (const [shown, { properties }] of [
      [near.items[0], SimilarChallengeDto!],
      [reason, NearReasonDto!],
      [reason.concepts[0], NearConceptDto!],
    ] as [object, Schema][]) {
      expect(Object.keys(shown).sort()).toEqual(Object.keys(properties!).sort());
    }
    const suggestions = await atlas.visitor.post(`${API}/cpv-suggestions`).send({ text: need().title });
    const suggestion = document.components.schemas.CpvSuggestionDto!.properties!;
    expect(Object.keys(suggestions.body.items[0]).sort()).toEqual(Object.keys(suggestion).sort());
    const concept = await atlas.visitor.get(`${API}/vocabulary/concepts/missed-appointment`);
    expect(Object.keys(concept.body).sort()).toEqual(
      Object.keys(document.components.schemas.ConceptDto!.properties!).sort(),
    );
  });

  it('names the calls that need a token', () => {
    const computed = ['/match-previews', '/challenge-previews/similar', '/cpv-suggestions'];
    const readByEditors = [
      '/session',
      '/challenges/{id}/reviews',
      '/dashboard',
      '/imports',
      '/imports/{id}',
      '/imports/{id}/events',
    ];
    const forEditors = CALLS.filter(([method, path]) =>
      method === 'get' ? readByEditors.includes(path) : !computed.includes(path),
    );
    const guarded = CALLS.filter(([method, path]) => document.paths[`${API}${path}`]![method]!.security);

    expect(guarded).toEqual(forEditors);
  });
});

describe('pages', () => {
  it.each([
    ['/', 'PPI Atlas'],
    ['/docs', 'PPI Atlas API'],
    ['/docs/', 'PPI Atlas API'],
  ])('%s is served with nothing from elsewhere', async (path, title) => {
    const page = await atlas.visitor.get(path);

    expect([page.status, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
    expect(/<title>(.*)<\/title>/.exec(page.text)?.[1]).toContain(title);
    const addresses = [...page.text.matchAll(/<(?:script|link|img)[^>]+(?:src|href)="([^"]+)"/g)].map(
      ([, to]) => to!,
    );
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      expect(address).not.toMatch(/^(https?:)?\/\//);
      const target = new URL(address, `${atlas.url}${path}`).pathname;
      const asset = await atlas.visitor.get(target);
      expect([target, asset.status]).toEqual([target, 200]);
    }
  });

  it.each([
    '/',
    '/quality',
    '/ranking',
    '/docs',
    '/docs-json',
    `${API}/knowledge`,
    `${API}/nothing`,
    '/nothing',
  ])('%s comes with headers that forbid strange scripts, frames and guesses of its type', async (path) => {
    const { headers } = await atlas.visitor.get(path);
    const policy = headers['content-security-policy'] ?? '';

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('the request id', () => {
  it('is the one given, when it is harmless', async () => {
    const answer = await atlas.visitor.get(`${API}/nothing`).set('X-Request-Id', 'from-the-proxy_1');

    expect([answer.headers['x-request-id'], answer.body.requestId]).toEqual([
      'from-the-proxy_1',
      'from-the-proxy_1',
    ]);
  });

  it.each(['short', 'with space in it', 'x'.repeat(65), '<script>alert(1)</script>', '../../etc/passwd'])(
    'is a new one instead of %j',
    async (given) => {
      const { headers } = await atlas.visitor.get(`${API}/health/live`).set('X-Request-Id', given);

      expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    },
  );

  it('is new for each request without one', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => atlas.visitor.get(`${API}/health/live`)));

    expect(new Set(ids.map(({ headers }) => headers['x-request-id'])).size).toBe(3);
  });
});

describe('what is not there', () => {
  const nothing = { status: 404, code: 'ROUTE_NOT_FOUND' };

  it.each([
    '/nothing',
    '/api',
    '/api/v1',
    '/api/v2/knowledge',
    `${API}/knowledge/a/b/c`,
    `${API}/Knowledge`,
    '/.env',
  ])('GET %s is 404', async (path) => expectProblem(await atlas.visitor.get(path), nothing));

  it('is every method that a path does not have', async () => {
    const addressOf = (path: string) => path.replace(/\{\w+\}/, 'some-id');
    for (const path of new Set(CALLS.map(([, path]) => addressOf(path)))) {
      const known = CALLS.filter(([, other]) => addressOf(other) === path).map(([method]) => method);
      for (const method of ['get', 'post', 'patch', 'delete', 'put', 'options', 'trace', 'propfind']) {
        if (known.includes(method)) continue;
        const request = {
          method: method.toUpperCase(),
          path: `${API}${path}`,
          headers: [`Authorization: Bearer ${TOKEN}`],
        };
        const answer = await rawRequest(atlas.url, request);
        expectProblem(answer, nothing);
      }
    }
  });

  it('is a method that HTTP does not have', async () => {
    const answer = await rawRequest(atlas.url, { method: 'BUY', path: `${API}/knowledge` });

    expectProblem(answer, { status: 400, code: 'MALFORMED_REQUEST' });
  });

  it('answers HEAD like GET, without the body', async () => {
    const answer = await atlas.visitor.head(`${API}/knowledge`);

    expect([answer.status, answer.text]).toEqual([200, undefined]);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(0);
  });
});
