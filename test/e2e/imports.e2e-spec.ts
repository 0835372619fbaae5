import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas, TOKEN } from './harness/atlas.js';
import { MARK } from './harness/bad-values.js';
import { beginImport } from './harness/begun-import.js';
import { logFaults } from './harness/log.js';
import { expectProblem } from './harness/problems.js';
import { rawRequest } from './harness/raw-request.js';
import { challenge, knowledgeItem, supplier } from './harness/records.js';
import { rowCounts } from './harness/tables.js';
import { until } from './harness/until.js';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start({ IMPORT_MAX_MB: '2' });
});
afterAll(() => atlas.stop());

interface ImportBody {
  id: string;
  status: string;
  created: number;
  read: number;
  rejected: number;
  errors: { line: number; path: string; message: string }[];
  errorsLeftOut: number;
}

const send = (collection: string, file: string | Buffer, query: Record<string, string> = {}) =>
  atlas.editor
    .post(`${API}/imports/${collection}`)
    .query(query)
    .set('Content-Type', 'application/octet-stream')
    .send(file);

/** Sends a file and waits for its import to end. */
async function imported(collection: string, file: string | Buffer, fileName: string, checkOnly = false) {
  const started = await send(collection, file, { fileName, ...(checkOnly && { checkOnly: 'true' }) });
  expect([started.status, started.body.errors]).toEqual([202, undefined]);
  return ended(started.headers.location!);
}

const ended = (location: string): Promise<ImportBody> =>
  until(
    async () => {
      const { body } = await atlas.editor.get(location);
      return ['succeeded', 'failed'].includes(body.status) ? (body as ImportBody) : undefined;
    },
    { what: 'the import to end' },
  );

const CSV = [
  'id,kind,title,budget_eur,sectors,source_url',
  'ferry,good_practice,Electric ferries,"120000",health;it,https://example.org/a',
  'bad-row,article,,ten,health,nowhere',
  '"",guide,No id,,,https://example.org/b',
].join('\n');

describe('a file sent to be imported', () => {
  it.each([
    ['json', (rows: object[]) => JSON.stringify(rows)],
    ['jsonl', (rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n')],
    [
      'csv',
      (rows: object[]) => 'id,kind,title,source_url\n' + rows.map((r) => Object.values(r).join()).join('\n'),
    ],
  ])('is read as .%s, packed or not', async (format, write) => {
    const rows = (kind: string) =>
      [1, 2].map((n) => ({ id: `${format}-${kind}-${n}`, ...knowledgeItem({ title: `Title ${n}` }) }));
    const inOrder = (kind: string) =>
      rows(kind).map(({ id, kind: k, title, sourceUrl }: Record<string, unknown>) => ({
        id,
        kind: k,
        title,
        sourceUrl,
      }));

    const plain = await imported('knowledge', write(inOrder('plain')), `file.${format}`);
    const packed = await imported('knowledge', gzipSync(write(inOrder('packed'))), `file.${format}.gz`);

    for (const result of [plain, packed]) {
      expect(result).toMatchObject({ status: 'succeeded', progress: 100, read: 2, created: 2, rejected: 0 });
    }
    const { body } = await atlas.visitor.get(`${API}/knowledge/${format}-packed-2`);
    expect([body.title, body.revision]).toEqual(['Title 2', 1]);
  });

  it.each([
    ['suppliers', supplier({ id: 'sent-supplier' })],
    ['challenges', challenge({ id: 'sent-challenge' })],
  ])('may hold %s', async (collection, record) => {
    expect(await imported(collection, JSON.stringify([record]), 'f.json')).toMatchObject({ created: 1 });
    expect((await atlas.visitor.get(`${API}/${collection}/sent-${collection.slice(0, -1)}`)).status).toBe(
      200,
    );
  });

  it('is told by its content type when it has no name', async () => {
    const answer = await atlas.editor
      .post(`${API}/imports/suppliers`)
      .set('Content-Type', 'application/x-ndjson')
      .send(JSON.stringify(supplier({ id: 'unnamed' })));

    expect(answer.body).toMatchObject({ format: 'jsonl', fileName: null });
    expect(await ended(answer.headers.location!)).toMatchObject({ created: 1 });
  });

  it('may be JSON of more than a megabyte', async () => {
    const rows = Array.from({ length: 80 }, (_, n) =>
      knowledgeItem({ id: `long-${n}`, problem: 'x'.repeat(18_000) }),
    );
    const answer = await atlas.editor.post(`${API}/imports/knowledge`).send(rows);

    expect([answer.status, answer.body.format]).toEqual([202, 'json']);
    expect(await ended(answer.headers.location!)).toMatchObject({ created: 80 });
  });

  it('has its good rows kept and each bad one reported by line and field', async () => {
    const result = await imported('knowledge', CSV, 'cases.csv');

    expect(result).toMatchObject({ status: 'succeeded', read: 3, created: 1, rejected: 2, errorsLeftOut: 0 });
    expect(result.errors.map(({ line, path }) => [line, path])).toEqual([
      [3, 'budget_eur'],
      [4, 'id'],
    ]);
    const { body } = await atlas.visitor.get(`${API}/knowledge/ferry`);
    expect(body).toMatchObject({ title: 'Electric ferries', budgetEur: 120_000, sectors: ['health', 'it'] });
  });

  it('changes nothing when it is sent again, and replaces what says something else', async () => {
    const row = supplier({ id: 'again' });
    await imported('suppliers', JSON.stringify([row]), 'f.json');

    expect(await imported('suppliers', JSON.stringify([row]), 'f.json')).toMatchObject({
      created: 0,
      unchanged: 1,
    });
    const changed = JSON.stringify([{ ...row, country: 'LT' }]);
    expect(await imported('suppliers', changed, 'f.json')).toMatchObject({ updated: 1, unchanged: 0 });
    expect((await atlas.visitor.get(`${API}/suppliers/again`)).body).toMatchObject({
      country: 'LT',
      revision: 2,
    });
  });

  it('leaves what people decided about a record as it is where it does not state it', async () => {
    await atlas.editor
      .post(`${API}/knowledge`)
      .send(knowledgeItem({ id: 'curated', confirmedConcepts: ['ferry'], removedConcepts: ['bus'] }));
    const rows = (title: string) => `id,kind,title,confirmed_concepts,source_url
      curated,good_practice,${title},,https://example.org/case`;

    const changed = await imported('knowledge', rows('Renamed'), 'f.csv');
    expect(await imported('knowledge', rows('Renamed'), 'f.csv', true)).toMatchObject({ unchanged: 1 });
    const again = await imported('knowledge', rows('Renamed'), 'f.csv');

    expect([changed, again]).toMatchObject([{ updated: 1 }, { unchanged: 1 }]);
    expect((await atlas.visitor.get(`${API}/knowledge/curated`)).body).toMatchObject({
      ...{ title: 'Renamed', confirmedConcepts: ['ferry'], removedConcepts: ['bus'] },
    });
  });

  it('publishes no draft that is there already, and publishes what is new', async () => {
    await atlas.editor.post(`${API}/challenges`).send(challenge({ id: 'drafted', status: 'draft' }));
    const rows = ['drafted', 'brought'].map((id) => challenge({ id, title: 'From a file' }));

    expect(await imported('challenges', JSON.stringify(rows), 'f.json')).toMatchObject({
      ...{ created: 1, updated: 1 },
    });
    expect((await atlas.visitor.get(`${API}/challenges/drafted`)).status).toBe(404);
    expect((await atlas.editor.get(`${API}/challenges/drafted`)).body).toMatchObject({
      ...{ title: 'From a file', status: 'draft' },
    });
    expect((await atlas.visitor.get(`${API}/challenges/brought`)).body.status).toBe('published');
  });

  it('replaces what people decided about a record where it states something else, also nothing', async () => {
    const decided = { status: 'draft', confirmedConcepts: ['ferry'], removedConcepts: ['bus'] };
    await atlas.editor.post(`${API}/challenges`).send(challenge({ id: 'decided', ...decided }));
    const stated = { status: 'closed', confirmedConcepts: [], removedConcepts: ['tram'] };
    await imported('challenges', JSON.stringify([challenge({ id: 'decided', ...stated })]), 'f.json');

    expect((await atlas.visitor.get(`${API}/challenges/decided`)).body).toMatchObject(stated);
  });

  it('is only checked when that is asked for, with the same counts and errors', async () => {
    await imported(
      'suppliers',
      JSON.stringify([supplier({ id: 'there' }), supplier({ id: 'other' })]),
      'f.json',
    );
    await atlas.settled();
    const rows = [
      supplier({ id: 'there' }),
      supplier({ id: 'other', country: 'LT' }),
      supplier({ id: 'fresh' }),
      supplier({ id: 'bad', trl: 10 }),
    ];
    const before = await atlas.query('SELECT id, revision FROM suppliers ORDER BY id');
    const checked = await imported('suppliers', JSON.stringify(rows), 'f.json', true);

    const expected = { checkOnly: true, created: 1, updated: 1, unchanged: 1, rejected: 1 };
    expect(checked).toMatchObject(expected);
    expect(checked.errors[0]).toMatchObject({ path: 'trl' });
    expect(await atlas.query('SELECT id, revision FROM suppliers ORDER BY id')).toEqual(before);
    const written = await imported('suppliers', JSON.stringify(rows), 'f.json');
    expect(written).toMatchObject({ ...expected, checkOnly: false });
    expect(written.errors).toEqual(checked.errors);
  });

  it('makes its records searchable', async () => {
    await imported(
      'knowledge',
      JSON.stringify([knowledgeItem({ id: 'zeppelin', title: 'Zeppelins' })]),
      'f.json',
    );
    await atlas.searchable();

    const { body } = await atlas.visitor.get(`${API}/knowledge?q=zeppelins`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['zeppelin']);
  });

  it('says how many more errors there are than it lists', async () => {
    const lines = Array.from({ length: 1_200 }, (_, n) => `{"id":"Bad ${n}"}`).join('\n');
    const result = await imported('suppliers', lines, 'f.jsonl');

    expect([result.rejected, result.errors.length, result.errorsLeftOut]).toEqual([1_200, 1_000, 2_600]);
  });

  it('is listed, newest first, and leaves no byte behind', async () => {
    const last = await imported('suppliers', JSON.stringify([supplier({ id: 'last' })]), 'last.json');
    const { body } = await atlas.editor.get(`${API}/imports`);

    expect(body.items[0]).toMatchObject({ id: last.id, fileName: 'last.json', status: 'succeeded' });
    expect(body.items[0].errors).toBeUndefined();
    expect(await atlas.query('SELECT FROM import_chunks')).toEqual([]);
  });

  it('tells of its progress as server-sent events until it has ended', async () => {
    const started = await send('suppliers', JSON.stringify([supplier({ id: 'event' })]), {
      fileName: 'f.json',
    });
    const { text } = await atlas.editor.get(`${API}/imports/${started.body.id}/events`);
    const events = [...text.matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data!) as ImportBody);

    expect(events.at(-1)).toMatchObject({ id: started.body.id, status: 'succeeded', progress: 100 });
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['an object instead of a list', '{"id":"x"}', 'f.json'],
    ['a page', '<!doctype html><title>x</title>', 'f.json'],
    ['UTF-16', Buffer.from('\ufeffid,name\n1,2', 'utf16le'), 'f.csv'],
    ['a broken gzip', Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(100, 7)]), 'f.csv.gz'],
    ['a table with a header twice', 'id,id\na,b', 'f.csv'],
  ])('because it is %s fails and says so', async (_what, file, name) => {
    expect(await imported('knowledge', file, name)).toMatchObject({
      status: 'failed',
      created: 0,
      error: { code: 'IMPORT_FILE_UNREADABLE' },
    });
  });

  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n\u0000\u0001')],
    ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
  ])('because a .%s was renamed harms nothing', async (_what, file) => {
    const result = await imported('knowledge', file, 'f.jsonl');

    expect([result.created, result.rejected > 0]).toEqual([0, true]);
  });

  it('because it ends in the middle keeps what could be read', async () => {
    const packed = gzipSync(
      Array.from({ length: 400 }, (_, n) =>
        JSON.stringify(supplier({ id: `cut-${n}`, region: String(Math.random()) })),
      ).join('\n'),
    );
    const result = await imported('suppliers', packed.subarray(0, packed.length / 2), 'f.jsonl.gz');

    expect(result).toMatchObject({ status: 'succeeded', rejected: 1 });
    expect(result.created).toBeGreaterThan(0);
    expect(result.errors[0]!.message).toContain('damaged or was cut off');
  });

  it('because it unpacks to more than it may is not unpacked beyond that', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('['), Buffer.alloc(50_000_000, ' ')]));
    const lines = gzipSync(`${JSON.stringify(supplier({ id: 'before-the-bomb' }))}\n`.repeat(100_000));

    expect(bomb.length).toBeLessThan(100_000);
    expect(await imported('suppliers', bomb, 'f.json')).toMatchObject({
      status: 'failed',
      error: { code: 'IMPORT_FILE_UNREADABLE', message: expect.stringContaining('2 MB') },
    });
    const result = await imported('suppliers', lines, 'f.jsonl');
    expect(result).toMatchObject({ status: 'succeeded', created: 1 });
    expect(result.read).toBeLessThan(30_000);
  });

  it('whose fields attack is stored as plain text or refused, and runs nowhere', async () => {
    const row = `{"__proto__":{"id":"x"},"id":"evil","name":"'; DROP TABLE suppliers; -- ${MARK}","sourceUrl":"javascript:alert(1)"}`;
    const result = await imported('suppliers', `${row}\n${'['.repeat(100_000)}`, '../../<b>.jsonl');

    expect(result).toMatchObject({ created: 0, rejected: 2, fileName: '../../<b>.jsonl' });
    expect((await atlas.query('SELECT FROM suppliers')).length).toBeGreaterThan(0);
  });
});

describe('a request to import', () => {
  const refused = async (
    request: Promise<never> | PromiseLike<unknown>,
    status: number,
    code: string,
    path?: string,
  ) => expectProblem((await request) as never, { status, code, ...(path && { path }) });

  it('needs a token, also to see what became of it', async () => {
    const denied = [401, 'TOKEN_REQUIRED'] as const;
    const started = await imported('suppliers', '[]', 'f.json');

    await refused(atlas.visitor.post(`${API}/imports/suppliers?fileName=f.json`).send([]), ...denied);
    await refused(atlas.visitor.get(`${API}/imports`), ...denied);
    await refused(atlas.visitor.get(`${API}/imports/${started.id}`), ...denied);
    await refused(atlas.visitor.get(`${API}/imports/${started.id}/events`), ...denied);
  });

  it('names a collection, a known format and whether to check', async () => {
    await refused(send('recipes', '[]', { fileName: 'f.json' }), 400, 'INVALID_INPUT', 'collection');
    await refused(send('suppliers', '[]'), 415, 'IMPORT_FORMAT_UNKNOWN');
    await refused(send('suppliers', '[]', { fileName: 'f.xlsx' }), 415, 'IMPORT_FORMAT_UNKNOWN');
    await refused(
      send('suppliers', '[]', { fileName: 'f.json', checkOnly: '1' }),
      400,
      'INVALID_INPUT',
      'checkOnly',
    );
    await refused(send('suppliers', '[]', { fileName: 'x'.repeat(201) }), 400, 'INVALID_INPUT', 'fileName');
    await refused(send('suppliers', '[]', { fileName: 'f.json', table: 'x' }), 400, 'INVALID_INPUT', 'table');
  });

  it('brings a file', async () => {
    await refused(send('suppliers', '', { fileName: 'f.json' }), 400, 'IMPORT_FILE_EMPTY');
    await refused(atlas.editor.post(`${API}/imports/suppliers?fileName=f.json`), 400, 'IMPORT_FILE_EMPTY');
  });

  it('does not bring one in an encoding that is not known', async () => {
    await refused(
      send('suppliers', 'x', { fileName: 'f.json' }).set('Content-Encoding', 'br'),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    );
  });

  it('is refused when the file is larger than it may be, announced or not', async () => {
    const large = Buffer.alloc(2_000_001, ' ');
    await refused(send('suppliers', large, { fileName: 'f.json' }), 413, 'IMPORT_FILE_TOO_LARGE');

    const chunk = Buffer.from(`186A0\r\n${' '.repeat(100_000)}\r\n`);
    const answer = await rawRequest(atlas.url, {
      method: 'POST',
      path: `${API}/imports/suppliers?fileName=f.json`,
      headers: [`Authorization: Bearer ${TOKEN}`, 'Transfer-Encoding: chunked', 'Content-Type: text/csv'],
      chunked: Buffer.concat([...Array<Buffer>(21).fill(chunk), Buffer.from('0\r\n\r\n')]),
    });
    expectProblem(answer, { status: 413, code: 'IMPORT_FILE_TOO_LARGE' });
  });

  it('that breaks off leaves nothing behind', async () => {
    await atlas.settled();
    const before = await rowCounts(atlas);
    const socket = await beginImport(atlas.url, 1_000_000, '{"id":');
    const receiving = `SELECT FROM imports WHERE status = 'receiving'`;
    await until(async () => (await atlas.query(receiving)).length === 1, { what: 'the file to be received' });
    socket.destroy();
    await until(async () => (await atlas.query(receiving)).length === 0, { what: 'the file to be given up' });

    expect(await rowCounts(atlas)).toEqual(before);
    expect((await atlas.editor.get(`${API}/imports`)).status).toBe(200);
  });

  it('leaves the size and the type of other bodies limited', async () => {
    const big = JSON.stringify(knowledgeItem({ problem: 'x'.repeat(1_100_000) }));
    const json = atlas.editor.post(`${API}/knowledge`).set('Content-Type', 'application/json').send(big);
    await refused(json, 413, 'BODY_TOO_LARGE');
    const bytes = atlas.editor
      .post(`${API}/knowledge`)
      .set('Content-Type', 'application/octet-stream')
      .send(big);
    await refused(bytes, 415, 'UNSUPPORTED_MEDIA_TYPE');
  });
});

describe('the log of all that', () => {
  it('holds whole lines of JSON, nothing of the input and no token', () => {
    expect(logFaults(atlas.output)).toEqual([]);
  });
});
