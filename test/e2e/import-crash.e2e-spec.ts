import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas } from './harness/atlas.js';
import { beginImport } from './harness/begun-import.js';
import { supplier } from './harness/records.js';
import { until } from './harness/until.js';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
});
afterAll(() => atlas.stop());

const ROWS = 6_000;
/** Bad ones too: their errors must be told once, whatever was told before. */
const BAD_EVERY = 1_000;
const FILE = Array.from({ length: ROWS }, (_, n) =>
  JSON.stringify(
    supplier({ id: `crash-${n}`, name: `Supplier ${n}`, ...(n % BAD_EVERY === 0 && { country: 'Finland' }) }),
  ),
).join('\n');

const send = () =>
  atlas.editor
    .post(`${API}/imports/suppliers`)
    .query({ fileName: 'suppliers.jsonl' })
    .set('Content-Type', 'application/octet-stream')
    .send(FILE);

const ended = (location: string) =>
  until(
    async () => {
      const { body } = await atlas.editor.get(location);
      return ['succeeded', 'failed'].includes(body.status) && body;
    },
    { what: 'the import to end', withinMs: 50_000 },
  );

const stored = async (): Promise<number> =>
  (await atlas.query<{ count: number }>(`SELECT count(*)::int FROM suppliers WHERE id LIKE 'crash-%'`))[0]!
    .count;

describe('a process that is killed', () => {
  it('while it receives a file has taken nothing, and takes the file when it is sent again', async () => {
    await beginImport(atlas.url, FILE.length, FILE.slice(0, 300_000));
    await until(async () => (await atlas.query('SELECT FROM import_chunks')).length > 0, {
      what: 'a part of the file to be stored',
    });
    atlas = await atlas.crashAndStart();
    await atlas.settled();

    expect((await atlas.editor.get(`${API}/imports`)).body.items).toEqual([]);
    expect(await stored()).toBe(0);
  });

  it('while it reads a file loses nothing and doubles nothing: another goes on, and says so', async () => {
    const started = await send();
    expect(started.status).toBe(202);
    await until(async () => (await stored()) > 0, { what: 'the first records' });
    atlas = await atlas.crashAndStart();
    const before = await stored();
    expect(before).toBeLessThan(ROWS - ROWS / BAD_EVERY);

    const body = await ended(String(started.headers.location));
    expect(body).toMatchObject({
      ...{ status: 'succeeded', progress: 100, begun: 2 },
      ...{ read: ROWS, rejected: ROWS / BAD_EVERY, errorsLeftOut: 0 },
    });
    expect(body.created + body.unchanged).toBe(ROWS - ROWS / BAD_EVERY);
    expect(body.unchanged).toBeGreaterThan(0);
    expect(body.errors.map(({ line }: { line: number }) => line)).toEqual(
      Array.from({ length: ROWS / BAD_EVERY }, (_, n) => n * BAD_EVERY + 1),
    );
    expect(await stored()).toBe(ROWS - ROWS / BAD_EVERY);
    const changed = `SELECT FROM suppliers WHERE id LIKE 'crash-%' AND revision > 1`;
    expect(await atlas.query(changed)).toEqual([]);
  });
});
