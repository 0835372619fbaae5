import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas } from './harness/atlas.js';
import { expectProblem } from './harness/problems.js';
import { need } from './harness/records.js';

const REQUESTS = 12;
const PREVIEWS = 3;
const LIMITED = { status: 429, code: 'TOO_MANY_REQUESTS' };

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start({
    RATE_LIMIT_PER_MINUTE: String(REQUESTS),
    PREVIEW_LIMIT_PER_MINUTE: String(PREVIEWS),
    TRUST_PROXY: 'true',
  });
});
afterAll(() => atlas.stop());

/** Behind a reverse proxy the address of a caller is what the proxy says. */
const from = (address: string) => atlas.visitor.set('X-Forwarded-For', address);
const times = <T>(count: number, ask: () => Promise<T>): Promise<T[]> =>
  Array.from({ length: count }).reduce<Promise<T[]>>(
    async (before, _) => [...(await before), await ask()],
    Promise.resolve([]),
  );

describe('the limit by address', () => {
  it('lets the stated number of requests pass, then answers 429 and how long to wait', async () => {
    const ask = async () => from('192.0.2.1').get(`${API}/knowledge`);

    expect((await times(REQUESTS, ask)).map(({ status }) => status)).toEqual(Array(REQUESTS).fill(200));
    const refused = await ask();
    expectProblem(refused, LIMITED);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('counts every call of an address together, whatever it asks for', async () => {
    const paths = ['knowledge', 'suppliers', 'knowledge/no-such', 'challenges/no-such', 'match-runs/no-such'];
    for (let n = 0; n < REQUESTS; n += 1) await from('192.0.2.2').get(`${API}/${paths[n % paths.length]}`);

    expectProblem(await from('192.0.2.2').get(`${API}/suppliers`), LIMITED);
  });

  it('leaves other addresses alone', async () => {
    await times(REQUESTS + 1, async () => from('192.0.2.3').get(`${API}/knowledge`));

    expect((await from('192.0.2.4').get(`${API}/knowledge`)).status).toBe(200);
  });

  it('does not hold for a caller with a token, and holds for one with a wrong token', async () => {
    const statuses = async (token: string) =>
      (
        await times(REQUESTS + 1, async () =>
          from('192.0.2.5').get(`${API}/knowledge`).set('Authorization', `Bearer ${token}`),
        )
      ).map(({ status }) => status);

    expect(await statuses('the-token-of-the-e2e-tests')).toEqual(Array(REQUESTS + 1).fill(200));
    expect(await statuses('a-token-that-somebody-guessed')).toEqual([...Array(REQUESTS).fill(200), 429]);
  });

  it('never holds for the health page, which machines ask', async () => {
    const answers = await times(REQUESTS + 1, async () => from('192.0.2.6').get(`${API}/health/live`));

    expect(answers.map(({ status }) => status)).toEqual(Array(REQUESTS + 1).fill(200));
  });
});

describe('the limit of previews', () => {
  it.each([
    ['match-previews', '192.0.2.7'],
    ['challenge-previews/similar', '192.0.2.8'],
  ])('holds for %s and is lower than that of requests', async (path, address) => {
    const preview = async () => from(address).post(`${API}/${path}`).send(need());

    expect((await times(PREVIEWS, preview)).map(({ status }) => status)).toEqual(Array(PREVIEWS).fill(200));
    const refused = await preview();
    expectProblem(refused, LIMITED);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await from(address).get(`${API}/knowledge`)).status).toBe(200);
  });

  it('counts all previews of an address together', async () => {
    const preview = (path: string) => from('192.0.2.9').post(`${API}/${path}`).send(need());
    await times(PREVIEWS, async () => preview('match-previews'));

    expectProblem(await preview('challenge-previews/similar'), LIMITED);
  });

  it('holds for suggestions of CPV codes too, which count with them', async () => {
    const suggest = async () => from('192.0.2.10').post(`${API}/cpv-suggestions`).send({ text: 'Buses' });
    await from('192.0.2.10').post(`${API}/match-previews`).send(need());

    expect((await times(PREVIEWS, suggest)).map(({ status }) => status)).toEqual([200, 200, 429]);
  });
});
