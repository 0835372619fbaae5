import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { API, Atlas } from './harness/atlas.js';
import { expectProblem } from './harness/problems.js';
import { challenge, knowledgeItem } from './harness/records.js';
import { until } from './harness/until.js';

/** A word that no record has: an answer that holds it tells what the need says. */
const OWN_WORD = 'lääkärikäynti';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
  const texts = { problem: 'Outpatients miss appointments at the hospital.', sectors: ['health'] };
  await atlas.editor.post(`${API}/knowledge`).send(knowledgeItem({ id: 'reminders', ...texts }));
  await atlas.settled();
});
afterAll(() => atlas.stop());

let count = 0;
let id: string;
let revision: number;
beforeEach(() => {
  id = `missed-${(count += 1)}`;
  revision = 1;
});

const create = (status: string) =>
  atlas.editor.post(`${API}/challenges`).send(challenge({ id, status, sectors: ['health'] }));
const change = async (fields: object) => {
  const answer = await atlas.editor
    .patch(`${API}/challenges/${id}`)
    .set('If-Match', `"${revision}"`)
    .send(fields);
  expect(answer.status).toBe(200);
  revision = answer.body.revision;
};
const match = async (): Promise<string> => {
  const { headers } = await atlas.editor.post(`${API}/challenges/${id}/match-runs`);
  const location = String(headers.location);
  await until(async () => (await atlas.editor.get(location)).body.status === 'succeeded', {
    what: 'the match run to end',
  });
  return location;
};
const read = async (path: string, reader = atlas.visitor) =>
  (await reader.get(`${API}/challenges/${id}/${path}`)).body;
const revisions = async (reader = atlas.visitor) =>
  (await read('match-runs', reader)).items.map((run: { challengeRevision: number }) => run.challengeRevision);

const expectHidden = async (location: string) => {
  for (const address of [location, `${location}/events`]) {
    expectProblem(await atlas.visitor.get(address), { status: 404, code: 'MATCH_RUN_NOT_FOUND' });
    expect((await atlas.editor.get(address)).status).toBe(200);
  }
};

describe('a match run of a draft', () => {
  it('is seen by editors alone', async () => {
    await create('draft');
    const location = await match();

    await expectHidden(location);
    expect((await read('matches', atlas.editor)).items).toHaveLength(1);
    for (const path of ['matches', 'match-runs']) {
      const answer = await atlas.visitor.get(`${API}/challenges/${id}/${path}`);
      expectProblem(answer, { status: 404, code: 'CHALLENGE_NOT_FOUND' });
    }
  });

  it('stays so when the challenge is published: what was taken out before is in its matches', async () => {
    await create('draft');
    await change({ title: `Peruuttamaton aika, ${OWN_WORD}`, language: 'fi' });
    const location = await match();
    await change({ title: 'Patients miss appointments', language: 'en', status: 'published' });

    await expectHidden(location);
    expect(await read('matches')).toEqual({ run: null, items: [] });
    expect(await revisions()).toEqual([]);
    expect(JSON.stringify(await read('matches', atlas.editor))).toContain(OWN_WORD);
    expect(await revisions(atlas.editor)).toEqual([2]);
  });

  it('gives way to one of the published challenge, which everybody sees', async () => {
    await create('draft');
    await match();
    await change({ status: 'published' });
    const location = await match();

    const { body: run } = await atlas.visitor.get(location);
    expect(run).toMatchObject({ challengeRevision: 2, status: 'succeeded' });
    expect(await read('matches')).toMatchObject({ run, items: [{ target: { id: 'reminders' } }] });
    expect(await revisions()).toEqual([2]);
  });

  it('does not take the place of an earlier one that was public', async () => {
    await create('published');
    const location = await match();
    await change({ status: 'draft' });
    await match();
    await expectHidden(location);
    await change({ status: 'published' });

    expect((await atlas.visitor.get(location)).status).toBe(200);
    expect((await read('matches')).run).toMatchObject({ challengeRevision: 1, ofDraft: false });
    expect((await read('matches', atlas.editor)).run).toMatchObject({ challengeRevision: 2, ofDraft: true });
    expect(await revisions()).toEqual([1]);
    expect(await revisions(atlas.editor)).toEqual([2, 1]);
  });
});
