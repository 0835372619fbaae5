import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { API, Atlas } from './harness/atlas.js';
import { challenge, knowledgeItem } from './harness/records.js';
import { until } from './harness/until.js';

let atlas: Atlas;
beforeAll(async () => {
  // One at a time: a run waits while another one is in hand.
  atlas = await Atlas.start({ MATCH_CONCURRENCY: '1' });
  const texts = { problem: 'Patients miss outpatient appointments.', sectors: ['health'] };
  await atlas.editor.post(`${API}/knowledge`).send(knowledgeItem({ id: 'reminders', ...texts }));
  await atlas.settled();
});
afterAll(() => atlas.stop());

let count = 0;
let id: string;
let found: { run: { id: string; matchedAt: string }; items: object[] };
beforeEach(async () => {
  id = `missed-${(count += 1)}`;
  await create(id);
  await ended(await start());
  found = await matches();
  expect(found.items).toHaveLength(1);
});

const create = (newId: string) =>
  atlas.editor.post(`${API}/challenges`).send(challenge({ id: newId, sectors: ['health'] }));
const start = async (of = id): Promise<string> => {
  const { status, headers } = await atlas.editor.post(`${API}/challenges/${of}/match-runs`);
  expect(status).toBe(202);
  return String(headers.location);
};
const runAt = async (location: string) => (await atlas.visitor.get(location)).body;
const ended = (location: string) =>
  until(
    async () => {
      const run = await runAt(location);
      return ['succeeded', 'failed'].includes(run.status) && run;
    },
    { what: 'the match run to end' },
  );
const matched = (location: string) =>
  until(async () => (await runAt(location)).progress === 90, { what: 'matches that are to be stored' });
const matches = async () => (await atlas.visitor.get(`${API}/challenges/${id}/matches`)).body;
const accept = () =>
  atlas.editor.post(`${API}/challenges/${id}/reviews`).send({
    ...{ targetType: 'knowledge', targetId: 'reminders', after: 0 },
    ...{ runId: found.run.id, decision: 'accepted' },
  });
const waiting = async () =>
  (await atlas.editor.get(`${API}/dashboard`)).body.toReview.items.find(
    ({ challengeId }: { challengeId: string }) => challengeId === id,
  );

/** Runs come as far as having matches to store, and no further before the work is done. */
async function whileNoneIsStored(work: () => Promise<void>): Promise<void> {
  await atlas.query('BEGIN');
  try {
    await atlas.query('LOCK TABLE matches IN SHARE ROW EXCLUSIVE MODE');
    await work();
  } finally {
    await atlas.query('COMMIT');
  }
}

describe('while a challenge is matched again', () => {
  it('its matches stay shown, wait for a review and can be decided on', async () => {
    let location = '';
    await whileNoneIsStored(async () => {
      location = await start();
      await matched(location);

      const { run, items } = await matches();
      expect(run).toMatchObject({ id: found.run.id, status: 'running', matchedAt: found.run.matchedAt });
      expect(items).toEqual(found.items);
      expect(await waiting()).toMatchObject({ matches: 1, matchedAt: found.run.matchedAt });
      expect((await accept()).status).toBe(201);
    });

    const { matchedAt } = await ended(location);
    expect(Date.parse(matchedAt)).toBeGreaterThan(Date.parse(found.run.matchedAt));
    expect(await matches()).toMatchObject({ run: { id: found.run.id, matchedAt }, items: found.items });
  });
});

describe('after a run that failed', () => {
  it('the matches found before stay shown, wait for a review and can be decided on', async () => {
    const other = `other-${count}`;
    await create(other);
    let location = '';
    await whileNoneIsStored(async () => {
      await matched(await start(other));
      location = await start();
      const edit = atlas.editor.patch(`${API}/challenges/${id}`).set('If-Match', '"1"');
      expect((await edit.send({ country: 'LT' })).status).toBe(200);
    });
    expect(await ended(location)).toMatchObject({ status: 'failed', error: { code: 'CHALLENGE_CHANGED' } });

    const { run, items } = await matches();
    expect(run).toMatchObject({ id: found.run.id, status: 'failed', matchedAt: found.run.matchedAt });
    expect(items).toEqual(found.items);
    expect(await waiting()).toMatchObject({ matches: 1, matchedAt: found.run.matchedAt });
    expect((await accept()).status).toBe(201);
  });

  it('the first of its challenge, there are none', async () => {
    id = `other-${count}`;
    await create(id);
    let location = '';
    await whileNoneIsStored(async () => {
      await create(`${id}-before`);
      await matched(await start(`${id}-before`));
      location = await start();
      await atlas.editor.patch(`${API}/challenges/${id}`).set('If-Match', '"1"').send({ country: 'LT' });
    });

    expect(await ended(location)).toMatchObject({ status: 'failed', matchedAt: null });
    expect(await matches()).toEqual({ run: null, items: [] });
  });
});
