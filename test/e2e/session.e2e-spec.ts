import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas, TOKEN } from './harness/atlas.js';
import { expectProblem } from './harness/problems.js';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
});
afterAll(() => atlas.stop());

describe('GET /session', () => {
  it('says whose token it is, and is kept by no cache', async () => {
    const answer = await atlas.editor.get(`${API}/session`);

    expect([answer.status, answer.body]).toEqual([200, { name: 'admin' }]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).not.toContain(TOKEN);
  });

  it.each(['', 'Bearer', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN, `Bearer ${'x'.repeat(513)}`])(
    'is 401 with %j',
    async (authorization) => {
      const answer = await atlas.visitor.get(`${API}/session`).set('Authorization', authorization);

      expectProblem(answer, { status: 401, code: 'TOKEN_REQUIRED' });
    },
  );

  it('is 401 as soon as the token is taken back', async () => {
    await atlas.query(
      `INSERT INTO access_tokens (name, token_hash) VALUES ('guest', encode(sha256('a-guest'), 'hex'))`,
    );
    const ask = () => atlas.visitor.get(`${API}/session`).set('Authorization', 'Bearer a-guest');
    const before = await ask();
    await atlas.query(`DELETE FROM access_tokens WHERE name = 'guest'`);

    expect([before.status, before.body.name]).toEqual([200, 'guest']);
    expectProblem(await ask(), { status: 401, code: 'TOKEN_REQUIRED' });
  });
});
