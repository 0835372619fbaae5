import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { API, Atlas } from './harness/atlas.js';
import { formalText, freeText, number, type Field } from './harness/bad-values.js';
import { bodyWith } from './harness/fields.js';
import { logFaults } from './harness/log.js';
import { expectProblem, problemFault } from './harness/problems.js';
import { challenge, knowledgeItem, supplier } from './harness/records.js';
import { until } from './harness/until.js';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
  const texts = { problem: 'Patients miss outpatient appointments.', sectors: ['health'] };
  await atlas.editor
    .post(`${API}/knowledge`)
    .send(knowledgeItem({ id: 'reminders', language: 'lt', ...texts }));
  await atlas.editor
    .post(`${API}/suppliers`)
    .send(supplier({ id: 'remindable', capabilities: texts.problem, sectors: texts.sectors }));
  await atlas.settled();
});
afterAll(() => atlas.stop());

let count = 0;
let id: string;
let runId: string;
const run = async (): Promise<string> => {
  const { headers } = await atlas.editor.post(`${API}/challenges/${id}/match-runs`);
  const ended = async (): Promise<string | null> => {
    const { body } = await atlas.visitor.get(headers.location!);
    return body.status === 'succeeded' ? body.id : null;
  };
  return until(ended, { what: 'the match run to end' });
};
beforeEach(async () => {
  id = `missed-${(count += 1)}`;
  await atlas.editor.post(`${API}/challenges`).send(challenge({ id, sectors: ['health'] }));
  runId = await run();
});

const CASE = { targetType: 'knowledge', targetId: 'reminders' };
const COMPANY = { targetType: 'supplier', targetId: 'remindable' };
const accepting = (fields: object = {}) => ({ ...CASE, runId, decision: 'accepted', after: 0, ...fields });
const decide = (fields: object = {}) =>
  atlas.editor.post(`${API}/challenges/${id}/reviews`).send(accepting(fields));
const undo = (after: number, target = CASE) =>
  atlas.editor.post(`${API}/challenges/${id}/reviews/undo`).send({ ...target, after });
const history = async (query = '') =>
  (await atlas.editor.get(`${API}/challenges/${id}/reviews${query}`)).body;
const matches = async (reader = atlas.editor) =>
  (await reader.get(`${API}/challenges/${id}/matches`)).body.items as {
    target: { id: string };
    score: number;
    review?: { decision: string | null; number: number } | null;
  }[];
const reviewOf = async (targetId: string) =>
  (await matches()).find(({ target }) => target.id === targetId)?.review;

describe('a review', () => {
  it('says who decided what, on which match, and why', async () => {
    const [match] = await matches();
    const answer = await decide({ why: '  The same clinics,\n the same problem. ' });

    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      ...CASE,
      ...{ targetTitle: knowledgeItem().title, targetLanguage: 'lt' },
      ...{ number: 1, decision: 'accepted', undoes: null },
      ...{ why: 'The same clinics,\n the same problem.', reviewer: 'admin', challengeRevision: 1 },
      ...{ algorithm: expect.any(String), rank: 1, score: match!.score, reviewedAt: expect.any(String) },
    });
    expect(await history()).toEqual({ items: [answer.body], total: 1, page: 1, pageSize: 20 });
  });

  it('is shown with the match to editors, and to nobody else', async () => {
    const { body } = await decide();

    expect(await reviewOf('reminders')).toEqual(body);
    expect(await reviewOf('remindable')).toBeNull();
    for (const match of await matches(atlas.visitor)) expect(match).not.toHaveProperty('review');
    const read = await atlas.visitor.get(`${API}/challenges/${id}/reviews`);
    expectProblem(read, { status: 401, code: 'TOKEN_REQUIRED' });
  });

  it('needs a token', async () => {
    for (const path of ['reviews', 'reviews/undo']) {
      const answer = await atlas.visitor.post(`${API}/challenges/${id}/${path}`).send(accepting());
      expectProblem(answer, { status: 401, code: 'TOKEN_REQUIRED' });
    }
    expect((await history()).total).toBe(0);
  });

  it('gives way to a newer one, and stays in the history', async () => {
    await decide();
    await decide({ ...COMPANY, decision: 'deferred' });
    await decide({ decision: 'rejected', why: 'Too small', after: 1 });

    expect(await reviewOf('reminders')).toMatchObject({ decision: 'rejected', why: 'Too small', number: 2 });
    const { items } = await history();
    expect(items.map(({ targetId, decision }: Record<string, string>) => [targetId, decision])).toEqual([
      ['reminders', 'rejected'],
      ['remindable', 'deferred'],
      ['reminders', 'accepted'],
    ]);
    expect((await history('?targetId=remindable&targetType=supplier')).total).toBe(1);
    expect((await history('?pageSize=1&page=2')).items).toEqual([items[1]]);
  });

  it('survives a new run and an edit of the challenge', async () => {
    await decide();
    await atlas.editor.patch(`${API}/challenges/${id}`).set('If-Match', '"1"').send({ country: 'LT' });
    const second = await run();

    expect(second).not.toBe(runId);
    expect(await reviewOf('reminders')).toMatchObject({ decision: 'accepted', challengeRevision: 1 });
    const { body } = await decide({ runId: second, decision: 'deferred', after: 1 });
    expect(body).toMatchObject({ number: 2, challengeRevision: 2 });
  });

  it('goes with its challenge', async () => {
    await decide();
    await atlas.editor.delete(`${API}/challenges/${id}`).set('If-Match', '"1"');

    expect(await atlas.query('SELECT FROM reviews WHERE challenge_id = $1', [id])).toEqual([]);
    expectProblem(await decide(), { status: 404, code: 'CHALLENGE_NOT_FOUND' });
  });
});

describe('undoing', () => {
  it('goes back to what held before, step by step', async () => {
    await decide({ why: 'Close to ours' });
    await decide({ decision: 'rejected', why: 'By mistake', after: 1 });
    const first = await undo(2);
    const second = await undo(3);

    expect(first.body).toMatchObject({ number: 3, decision: 'accepted', why: 'Close to ours', undoes: 2 });
    expect(first.body).toMatchObject({ targetTitle: knowledgeItem().title, targetLanguage: 'lt' });
    expect(second.body).toMatchObject({ number: 4, decision: null, why: null, undoes: 1 });
    expect(await reviewOf('reminders')).toEqual(second.body);
    expect((await history()).total).toBe(4);
    expectProblem(await undo(4), { status: 409, code: 'NOTHING_TO_UNDO' });
    expect((await decide({ decision: 'deferred', after: 4 })).status).toBe(201);
  });

  it('is possible after the match has gone', async () => {
    await decide();
    await atlas.query('DELETE FROM matches WHERE run_id = $1', [runId]);

    expect((await undo(1)).body).toMatchObject({ decision: null, rank: 1 });
  });

  it('of nothing is a conflict', async () => {
    expectProblem(await undo(0), { status: 409, code: 'NOTHING_TO_UNDO' });
  });
});

describe('two reviewers at once', () => {
  /** What a process holds at most for its own queries. */
  const CONNECTIONS = 10;
  const waitingForLocks = async () =>
    (
      await atlas.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
    ).length;

  it('cannot both decide on what they both saw', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((n) => decide({ why: `Reviewer ${n}` })));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expectProblem(answer, { status: 409, code: 'STALE_REVIEW' });
    }
    expect((await history()).total).toBe(1);
  });

  it('may be as many as there are connections to the database: each needs one alone', async () => {
    const holder = new pg.Client(atlas.databaseUrl);
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM challenges WHERE id = $1 FOR UPDATE', [id]);
    const deciding = Promise.all(Array.from({ length: CONNECTIONS }, () => decide()));
    await until(async () => (await waitingForLocks()) === CONNECTIONS, {
      what: 'every connection to be taken',
    }).finally(() => holder.end());

    const statuses = (await deciding).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, ...Array.from({ length: CONNECTIONS - 1 }, () => 409)]);
  });

  it('are told when they have not seen the newest review', async () => {
    await decide();

    for (const after of [0, 2]) expectProblem(await undo(after), { status: 409, code: 'STALE_REVIEW' });
    expectProblem(await decide({ decision: 'deferred' }), { status: 409, code: 'STALE_REVIEW' });
  });
});

describe('a review of no match', () => {
  it.each([
    ['of another kind of record', { targetType: 'supplier' }],
    ['of a record that was not found', { targetId: 'no-such' }],
    ['of no run', { runId: '00000000-0000-4000-8000-000000000000' }],
  ])('%s is 404', async (_what, fields) => {
    expectProblem(await decide(fields), { status: 404, code: 'MATCH_NOT_FOUND' });
    expect((await history()).total).toBe(0);
  });

  it('of another challenge is 404', async () => {
    const other = runId;
    id = `other-${count}`;
    await atlas.editor.post(`${API}/challenges`).send(challenge({ id }));

    expectProblem(await decide({ runId: other }), { status: 404, code: 'MATCH_NOT_FOUND' });
  });
});

describe('a body with one wrong value', () => {
  const FIELDS: Record<string, Field> = {
    targetType: formalText('knowledge', ['suppliers', 'Knowledge'], { required: true }),
    targetId: formalText('reminders', ['UPPER', 'two words', '12345', 'a'.repeat(101)], { required: true }),
    runId: formalText('run', ['no-uuid', '1234'], { required: true }),
    decision: formalText('accepted', ['undone', 'Accepted'], { required: true }),
    why: freeText(2_000, { multiline: true }),
    after: number(0, ['-1', '1.5', '1000001'], { required: true }),
  };

  it('has in these tables every field', async () => {
    const { components } = (await atlas.visitor.get('/docs-json')).body;

    expect(Object.keys(FIELDS).sort()).toEqual(Object.keys(components.schemas.ReviewInput.properties).sort());
  });

  it.each(Object.entries(FIELDS))('names %s and stores nothing', async (path, { bad }) => {
    const faults = await Promise.all(
      bad.map(async (value) => {
        const answer = await atlas.editor
          .post(`${API}/challenges/${id}/reviews`)
          .set('Content-Type', 'application/json')
          .send(bodyWith(accepting(), path, value));
        const fault = problemFault(answer, { status: 400, code: 'INVALID_INPUT', path });
        return fault && `${value.slice(0, 80)} ${fault}`;
      }),
    );

    expect(faults.filter((fault) => fault !== null)).toEqual([]);
    expect((await history()).total).toBe(0);
  });

  it.each([undefined, null, '', ' \n '])('has no why for a rejection: %j', async (why) => {
    const expected = { status: 400, code: 'INVALID_INPUT', path: 'why' };

    expectProblem(await decide({ decision: 'rejected', why }), expected);
  });

  it('has a field that nobody knows', async () => {
    const expected = { status: 400, code: 'INVALID_INPUT', path: 'reviewer' };

    expectProblem(await decide({ reviewer: 'somebody else' }), expected);
  });
});

describe('the log of all that', () => {
  it('holds whole lines of JSON, nothing of the input and no token', () => {
    expect(logFaults(atlas.output)).toEqual([]);
  });
});
