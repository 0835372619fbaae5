import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { API, Atlas } from './harness/atlas.js';
import { expectProblem } from './harness/problems.js';
import { challenge, knowledgeItem, need, supplier } from './harness/records.js';
import { rowCounts, tablesThatHold } from './harness/tables.js';
import { until } from './harness/until.js';

const KNOWLEDGE = [
  {
    id: 'sms-reminders',
    title: 'Text messages against missed appointments',
    problem: 'Patients missed one in ten outpatient appointments.',
    solution: 'Patients confirm or cancel their appointment by text message.',
    results: 'Missed appointments fell by 38 percent within a year.',
    sectors: ['health'],
    country: 'LT',
    budgetEur: 110_000,
  },
  {
    id: 'phone-robot',
    title: 'A voice robot phones outpatient clinics’ patients',
    solution: 'A voice robot phones booked patients the day before.',
    sectors: ['health'],
    country: 'ES',
  },
  {
    id: 'night-buses',
    title: 'Night buses on demand',
    solution: 'Buses drive on request.',
    sectors: ['mobility'],
  },
];
const SUPPLIERS = [
  {
    id: 'remindable',
    name: 'Remindable',
    capabilities: 'Appointment reminders for outpatient clinics by text message and phone.',
    sectors: ['health'],
    references: ['sms-reminders'],
  },
  { id: 'night-rider', name: 'Night Rider', capabilities: 'Buses on demand', sectors: ['mobility'] },
];
const NEED = need({ sectors: ['health'], country: 'LT', budgetEur: 120_000, language: 'en' });

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
  for (const item of KNOWLEDGE) await atlas.editor.post(`${API}/knowledge`).send(knowledgeItem(item));
  for (const item of SUPPLIERS) await atlas.editor.post(`${API}/suppliers`).send(supplier(item));
  await atlas.settled();
});
afterAll(() => atlas.stop());

let count = 0;
let id: string;
beforeEach(async () => {
  id = `missed-${(count += 1)}`;
  const created = await atlas.editor.post(`${API}/challenges`).send(challenge({ ...NEED, id }));
  expect([created.status, created.body.id, created.body.revision, created.body.status]).toEqual([
    ...[201, id],
    ...[1, 'published'],
  ]);
});

const start = () => atlas.editor.post(`${API}/challenges/${id}/match-runs`);
const matchesOf = (query = '') => atlas.visitor.get(`${API}/challenges/${id}/matches${query}`);
const ended = (location: string) =>
  until(
    async () => {
      const { body } = await atlas.visitor.get(location);
      return ['succeeded', 'failed'].includes(body.status) && body;
    },
    { what: 'the match run to end' },
  );

interface Shown {
  rank: number;
  score: number;
  target: { type: string; id: string };
  reasons: { weight: number; evidence: { field: string; quote: string }[] }[];
  missing: string[];
  gaps?: { code: string }[];
}

describe('a match run', () => {
  it('is accepted at once, runs in the background and succeeds', async () => {
    const accepted = await start();
    expect(accepted.status).toBe(202);
    expect(accepted.body).toEqual({ runId: expect.any(String) });
    expect(accepted.headers.location).toBe(`${API}/match-runs/${accepted.body.runId}`);

    const run = await ended(accepted.headers.location!);
    expect(run).toEqual({
      ...{
        id: accepted.body.runId,
        challengeId: id,
        challengeRevision: 1,
        status: 'succeeded',
        progress: 100,
      },
      ...{ algorithm: expect.any(String), startedAt: expect.any(String), finishedAt: expect.any(String) },
      ...{ matchedAt: expect.any(String), ofDraft: false },
    });
    expect(Date.parse(run.finishedAt)).toBeGreaterThanOrEqual(Date.parse(run.startedAt));
  });

  it('is one run however many ask at once', async () => {
    const answers = await Promise.all([start(), start(), start(), start()]);

    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(new Set(answers.map(({ body }) => body.runId)).size).toBe(1);
    await ended(String(answers.at(0)?.headers.location));
    expect(await atlas.query('SELECT FROM match_runs WHERE challenge_id = $1', [id])).toHaveLength(1);
  });

  it('can be asked for again after it has ended, and leads to the same matches', async () => {
    await ended((await start()).headers.location!);
    const first = (await matchesOf()).body.items;

    const again = await start();
    expect(again.status).toBe(202);
    expect(await ended(again.headers.location!)).toMatchObject({ status: 'succeeded', progress: 100 });
    expect((await matchesOf()).body.items).toEqual(first);
  });

  it('belongs to the revision of the challenge', async () => {
    const first = await start();
    await ended(first.headers.location!);
    await atlas.editor
      .patch(`${API}/challenges/${id}`)
      .set('If-Match', '"1"')
      .send({ title: 'Night buses on demand' });
    const second = await start();

    expect(second.body.runId).not.toBe(first.body.runId);
    expect(await ended(second.headers.location!)).toMatchObject({
      status: 'succeeded',
      challengeRevision: 2,
    });
  });

  it('is found again by its challenge, the one asked for last first', async () => {
    const runs = async (query = '') =>
      (await atlas.visitor.get(`${API}/challenges/${id}/match-runs${query}`)).body.items;
    const first = await start();
    expect(await runs()).toMatchObject([{ id: first.body.runId, challengeRevision: 1 }]);
    await ended(first.headers.location!);
    await atlas.editor.patch(`${API}/challenges/${id}`).set('If-Match', '"1"').send({ country: 'LV' });
    const second = await start();

    expect(await runs()).toMatchObject([{ id: second.body.runId }, { id: first.body.runId }]);
    expect(await ended(second.headers.location!)).toEqual((await runs('?limit=1'))[0]);
    expect((await matchesOf()).body.run).toEqual((await runs())[0]);
  });

  it('is told as server-sent events until it ends', async () => {
    const { headers } = await start();
    const answer = await atlas.visitor.get(`${headers.location}/events`).buffer(true);
    const events = answer.text
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice('data: '.length)));

    expect(answer.headers['content-type']).toContain('text/event-stream');
    expect(events.at(-1)).toEqual((await atlas.visitor.get(headers.location!)).body);
    expect(events.at(-1)).toMatchObject({ status: 'succeeded', progress: 100 });
    const progress = events.map((event) => event.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('needs a token and a challenge', async () => {
    expectProblem(await atlas.visitor.post(`${API}/challenges/${id}/match-runs`), {
      status: 401,
      code: 'TOKEN_REQUIRED',
    });
    expectProblem(await atlas.editor.post(`${API}/challenges/no-such-challenge/match-runs`), {
      status: 404,
      code: 'CHALLENGE_NOT_FOUND',
    });
    const unknown = `${API}/match-runs/00000000-0000-4000-8000-000000000000`;
    for (const address of [unknown, `${unknown}/events`, `${API}/match-runs/not-a-uuid`]) {
      expectProblem(await atlas.visitor.get(address), { status: 404, code: 'MATCH_RUN_NOT_FOUND' });
    }
  });
});

describe('matches', () => {
  it('are none before the first run', async () => {
    expect((await matchesOf()).body).toEqual({ run: null, items: [] });
    expect((await atlas.visitor.get(`${API}/challenges/${id}/match-runs`)).body).toEqual({ items: [] });
  });

  it('are ranked, with reasons that quote the record, and with what is missing', async () => {
    await ended((await start()).headers.location!);
    const items = (await matchesOf()).body.items as Shown[];

    expect(items.map(({ target, rank }) => [target.type, target.id, rank])).toEqual([
      ['knowledge', 'sms-reminders', 1],
      ['knowledge', 'phone-robot', 2],
      ['supplier', 'remindable', 1],
    ]);
    const [best, second] = items as [Shown, Shown];
    expect(best.score).toBeGreaterThan(second.score);
    expect(best.score).toBeLessThanOrEqual(100);
    const weights = best.reasons.reduce((sum, { weight }) => sum + weight, 0);
    expect(weights).toBeCloseTo(best.score, 0);
    const quotes = best.reasons.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
    expect(quotes).toContain(KNOWLEDGE[0]!.problem);
    expect(second.missing).toContain('No result is documented');
  });

  it('of an older installation are told in sentences alone', async () => {
    const { runId } = (await start()).body;
    await ended(`${API}/match-runs/${runId}`);
    const [found] = (await matchesOf()).body.items as Shown[];
    await atlas.query('UPDATE matches SET gaps = NULL WHERE run_id = $1', [runId]);
    const [older] = (await matchesOf()).body.items as Shown[];

    expect(found!.gaps).toHaveLength(found!.missing.length);
    const { gaps: _gaps, ...sentences } = found!;
    expect(older).toEqual(sentences);
  });

  it('can be asked for by target and number', async () => {
    await ended((await start()).headers.location!);
    const targets = async (query: string) =>
      (await matchesOf(query)).body.items.map((item: Shown) => item.target.id);

    expect(await targets('?target=supplier')).toEqual(['remindable']);
    expect(await targets('?target=knowledge&limit=1')).toEqual(['sms-reminders']);
    expect(await targets('?limit=1')).toEqual(['sms-reminders', 'remindable']);
  });

  it('leave out records that were deleted since', async () => {
    const gone = knowledgeItem({
      ...KNOWLEDGE[0],
      id: `gone-${count}`,
      title: 'Letters against missed appointments',
    });
    await atlas.editor.post(`${API}/knowledge`).send(gone);
    await atlas.settled();
    await ended((await start()).headers.location!);
    const found = async () => JSON.stringify((await matchesOf('?target=knowledge')).body);
    expect(await found()).toContain(`gone-${count}`);

    await atlas.editor.delete(`${API}/knowledge/gone-${count}`).set('If-Match', '"1"');
    await atlas.settled();
    expect(JSON.parse(await found()).items.map((item: Shown) => item.target.id)).not.toContain(
      `gone-${count}`,
    );
  });
});

describe('a match preview', () => {
  const preview = (body: object) => atlas.visitor.post(`${API}/match-previews`).send(body);

  it('answers like a match run for the same need', async () => {
    await ended((await start()).headers.location!);
    const { status, body } = await preview(NEED);
    const stored = (await matchesOf()).body.items as Shown[];

    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(
      ['algorithm', 'concepts', 'knowledge', 'language', 'sectors', 'suppliers', 'tookMs'].sort(),
    );
    expect(body.language).toBe('en');
    const found = [...body.knowledge, ...body.suppliers] as Shown[];
    expect(found).toEqual(stored);
    for (const { gaps, missing } of found) expect(gaps).toHaveLength(missing.length);
  });

  it('answers the same again, to the byte', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => preview(NEED)));
    const texts = answers.map(({ text }) => text.replace(/"tookMs":\d+/, ''));

    expect(new Set(texts).size).toBe(1);
  });

  it('looks only for the targets asked for, and no more than asked for', async () => {
    const { body } = await preview({ ...NEED, targets: ['knowledge'], limit: 1 });

    expect([body.knowledge.length, body.suppliers.length]).toEqual([1, 0]);
  });

  it('finds the language of the need when it is not stated', async () => {
    const { body } = await preview({
      title: 'Los pacientes no acuden a las citas',
      description: 'Uno de cada ocho pacientes no acude a su cita y el personal los llama por teléfono.',
    });

    expect(body.language).toBe('es');
  });

  it('suggests the sectors that the need speaks of and does not state', async () => {
    const asked = { title: 'Patients of our hospital forget their appointments', description: 'By hand.' };

    expect((await preview(asked)).body.sectors).toEqual(['health']);
    expect((await preview({ ...asked, sectors: ['health'] })).body.sectors).toEqual([]);
  });

  it('answers with nothing where nothing is comparable', async () => {
    const { body } = await preview({ title: 'Zebra', description: 'Xylophone' });

    expect([body.knowledge, body.suppliers]).toEqual([[], []]);
  });

  it('leaves nothing in the database, the queue included', async () => {
    await atlas.settled();
    const before = await rowCounts(atlas);
    const secret = 'quokka-whistle';
    expect((await preview(need({ title: `About ${secret}` }))).status).toBe(200);

    await until(async () => isDeepStrictEqual(await rowCounts(atlas), before), {
      what: `the tables to hold what they held: ${JSON.stringify(before)}`,
    });
    expect(await tablesThatHold(atlas, secret)).toEqual([]);
  });
});
