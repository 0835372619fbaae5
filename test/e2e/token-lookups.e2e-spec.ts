import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { API, Atlas, TOKEN } from './harness/atlas.js';
import { expectProblem } from './harness/problems.js';
import { challenge, need } from './harness/records.js';

const REQUESTS = 12;
const LIMITED = { status: 429, code: 'TOO_MANY_REQUESTS' };

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start({
    RATE_LIMIT_PER_MINUTE: String(REQUESTS),
    PREVIEW_LIMIT_PER_MINUTE: String(REQUESTS),
    TRUST_PROXY: 'true',
  });
  await atlas.editor.post(`${API}/challenges`).send(challenge({ id: 'a-need' }));
  await atlas.settled();
  await atlas.query(
    `CREATE SEQUENCE lookups;
     ALTER TABLE access_tokens RENAME TO stored_tokens;
     CREATE FUNCTION looked_up() RETURNS SETOF stored_tokens LANGUAGE plpgsql AS
       'BEGIN PERFORM nextval(''lookups''); RETURN QUERY SELECT * FROM stored_tokens; END';
     CREATE VIEW access_tokens AS SELECT * FROM looked_up()`,
  );
});
afterAll(() => atlas.stop());
beforeEach(() => atlas.query(`SELECT setval('lookups', 1, false)`));

/** How often the database was asked for a token in this test. */
async function lookups(): Promise<number> {
  const [row] = await atlas.query<{ n: number }>(
    'SELECT (CASE WHEN is_called THEN last_value ELSE 0 END)::int AS n FROM lookups',
  );
  return row!.n;
}

const from = (address: string, token?: string) =>
  token === undefined
    ? atlas.visitor.set('X-Forwarded-For', address)
    : atlas.visitor.set('X-Forwarded-For', address).set('Authorization', `Bearer ${token}`);

describe('the token of a request', () => {
  it.each([
    ['a page for anybody', () => atlas.editor.get(`${API}/knowledge`)],
    ['a challenge, which may be a draft', () => atlas.editor.get(`${API}/challenges/a-need`)],
    ['its matches', () => atlas.editor.get(`${API}/challenges/a-need/matches`)],
    ['a preview, for which two limits hold', () => atlas.editor.post(`${API}/match-previews`).send(need())],
    ['whose token it is', () => atlas.editor.get(`${API}/session`)],
    ['an edit', () => atlas.editor.post(`${API}/challenges`).send(challenge())],
  ])('is looked up once for %s', async (_what, ask) => {
    expect((await ask()).status).toBeLessThan(500);
    expect(await lookups()).toBe(1);
  });

  it('is looked up by nobody for the health pages, nor without a token', async () => {
    await atlas.editor.get(`${API}/health/live`);
    await atlas.editor.get(`${API}/health/ready`);
    await atlas.visitor.get(`${API}/challenges/a-need`);

    expect(await lookups()).toBe(0);
  });
});

describe('tokens that are none of ours', () => {
  const guess = (address: string, n: number) => from(address, `guess-${n}`).get(`${API}/knowledge`);

  async function tryOut(address: string, times: number): Promise<number[]> {
    const statuses: number[] = [];
    for (let n = 0; n < times; n += 1) statuses.push((await guess(address, n)).status);
    return statuses;
  }

  it('are looked up as often as an address may ask anything, and then refused unseen', async () => {
    const statuses = await tryOut('192.0.2.1', REQUESTS + 5);

    expect(statuses).toEqual([...Array<number>(REQUESTS).fill(200), ...Array<number>(5).fill(429)]);
    expect(await lookups()).toBe(REQUESTS);
    const refused = await guess('192.0.2.1', REQUESTS + 6);
    expectProblem(refused, LIMITED);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('are no way round that at the same moment', async () => {
    await Promise.all(Array.from({ length: 4 * REQUESTS }, async (_, n) => guess('192.0.2.2', n)));

    expect(await lookups()).toBe(REQUESTS);
  });

  it('keep nobody from working who has a token, at the same address or another', async () => {
    await from('192.0.2.3', TOKEN).get(`${API}/session`);
    await tryOut('192.0.2.3', REQUESTS + 1);

    expect((await from('192.0.2.3', TOKEN).get(`${API}/session`)).status).toBe(200);
    expect((await from('192.0.2.4', TOKEN).get(`${API}/session`)).status).toBe(200);
  });

  it('do not keep a visitor from signing in where others have used up the requests without a token', async () => {
    await atlas.query(
      `INSERT INTO stored_tokens (name, token_hash) VALUES ('new', encode(sha256('a-new-one'), 'hex'))`,
    );
    for (let n = 0; n <= REQUESTS; n += 1) await from('192.0.2.5').get(`${API}/knowledge`);

    expect((await from('192.0.2.5').get(`${API}/knowledge`)).status).toBe(429);
    expect((await from('192.0.2.5', 'a-new-one').get(`${API}/session`)).status).toBe(200);
  });
});
