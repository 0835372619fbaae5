import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas, TOKEN } from './harness/atlas.js';
import { challenge } from './harness/records.js';
import { until } from './harness/until.js';

/** Longer than the product waits between two looks. */
const QUIET_MS = 1_000;

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
  await atlas.editor.post(`${API}/challenges`).send(challenge({ id: 'followed' }));
});
afterAll(() => atlas.stop());

const post = async (path: string, body: object): Promise<string> =>
  (await atlas.editor.post(`${API}/${path}`).send(body)).headers.location!;

/** Makes what has ended look as if it were under way for ever, and counts how often it is read. */
async function neverEnding(table: string, address: string): Promise<() => Promise<number>> {
  await until(async () => (await atlas.editor.get(address)).body.status === 'succeeded', { what: 'its end' });
  await atlas.query(
    `CREATE SEQUENCE ${table}_reads;
     UPDATE ${table} SET status = 'running';
     ALTER TABLE ${table} RENAME TO stored_${table};
     CREATE VIEW ${table} AS SELECT * FROM stored_${table} WHERE nextval('${table}_reads') > 0`,
  );
  return async () => Number((await atlas.query(`SELECT last_value FROM ${table}_reads`))[0]!.last_value);
}

/** Resolves when nothing was read for a while. */
async function quiet(reads: () => Promise<number>): Promise<void> {
  let seen = { count: -1, at: 0 };
  const isQuiet = async (): Promise<boolean> => {
    const count = await reads();
    if (count !== seen.count) seen = { count, at: Date.now() };
    return Date.now() - seen.at > QUIET_MS;
  };
  await until(isQuiet, { what: 'no more reads', withinMs: 5_000 });
}

describe('a stream of events', () => {
  it.each([
    ['an import', 'imports', () => post('imports/suppliers?fileName=f.json', [])],
    ['a match run', 'match_runs', () => post('challenges/followed/match-runs', {})],
    ['a briefing', 'briefings', () => post('challenges/followed/briefings', { language: 'en' })],
  ])('of %s asks the database for nothing once the client has left', async (_what, table, start) => {
    const address = await start();
    const reads = await neverEnding(table, address);
    const client = new AbortController();
    await fetch(`${atlas.url}${address}/events`, {
      headers: { Authorization: `Bearer ${TOKEN}` },
      signal: client.signal,
    });
    await until(async () => (await reads()) > 5, { what: 'it to be followed' });
    client.abort();

    await expect(quiet(reads)).resolves.toBeUndefined();
  });
});
