import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas } from './harness/atlas.js';
import { MARK } from './harness/bad-values.js';
import { expectProblem } from './harness/problems.js';
import { challenge, need } from './harness/records.js';
import { rowCounts, tablesThatHold } from './harness/tables.js';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
  for (const each of CHALLENGES) await atlas.editor.post(`${API}/challenges`).send(each);
  await atlas.settled();
});
afterAll(() => atlas.stop());

const LITHUANIAN = {
  title: 'Pacientai neatvyksta į konsultacijas poliklinikoje',
  description:
    'Kas aštuntas užsiregistravęs pacientas neatvyksta, o registratūros darbuotojai prieš dieną skambina visiems ' +
    'ranka. Trūksta priminimų ir galimybės lengvai atšaukti vizitą.',
};

/** A need, the same one elsewhere, and others. */
const CHALLENGES = [
  challenge({ id: 'asking', sectors: ['health'], country: 'IE', budgetEur: 120_000, buyer: 'Cork clinics' }),
  challenge({
    id: 'lithuanian',
    ...LITHUANIAN,
    sectors: ['health'],
    country: 'LT',
    buyer: 'Kauno poliklinika',
  }),
  challenge({
    id: 'finished',
    title: 'No-shows at the eye clinic',
    description: 'Too many patients do not come to their appointments, and nobody reminds them.',
    sectors: ['health'],
    country: 'FI',
    budgetEur: 150_000,
    status: 'closed',
  }),
  challenge({ id: 'hidden', title: 'Patients miss appointments', sectors: ['health'], status: 'draft' }),
  challenge({
    id: 'snow',
    title: 'Snow falls on the mountain road',
    description: 'Avalanches cut off the villages, and patrols see them only at dawn.',
    sectors: ['mobility'],
    country: 'LT',
  }),
];

interface Similar {
  id: string;
  score: number;
  reasons: { kind: string; text: string; weight: number; concepts?: object[]; evidence: object[] }[];
}
const similarTo = async (id: string, caller = atlas.visitor): Promise<Similar[]> => {
  const answer = await caller.get(`${API}/challenges/${id}/similar`);
  expect(answer.status).toBe(200);
  return answer.body.items;
};
const idsOf = (items: { id: string }[]): string[] => items.map(({ id }) => id);

describe('other buyers with the same need', () => {
  it('are found across languages, closest first, closed ones with their status', async () => {
    const items = await similarTo('asking');

    expect(idsOf(items).sort()).toEqual(['finished', 'lithuanian']);
    expect(items.map(({ score }) => score)).toEqual(items.map(({ score }) => score).sort((a, b) => b - a));
    expect(items).toContainEqual(
      expect.objectContaining({
        ...{ id: 'lithuanian', title: LITHUANIAN.title, status: 'published', language: 'lt' },
        ...{ country: 'LT', sectors: ['health'], buyer: 'Kauno poliklinika' },
      }),
    );
    expect(items).toContainEqual(expect.objectContaining({ id: 'finished', status: 'closed' }));
  });

  it('come with reasons that add up to the score, in the language of the asking need', async () => {
    const { score, reasons } = (await similarTo('asking')).find(({ id }) => id === 'lithuanian')!;

    expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 0);
    expect(reasons.find(({ kind }) => kind === 'concepts')).toMatchObject({
      text: expect.stringContaining('missed appointment'),
      concepts: expect.arrayContaining([
        expect.objectContaining({ id: 'missed-appointment', words: expect.any(Array) }),
      ]),
      evidence: expect.arrayContaining([{ field: 'title', quote: LITHUANIAN.title }]),
    });
    expect(reasons.find(({ kind }) => kind === 'sector')).toMatchObject({
      text: 'Same sector: health',
      evidence: [{ field: 'sectors', quote: 'health' }],
    });
  });

  it('are as many as are asked for', async () => {
    const { body } = await atlas.visitor.get(`${API}/challenges/asking/similar`).query({ limit: 1 });

    expect(idsOf(body.items)).toEqual([(await similarTo('asking'))[0]!.id]);
  });

  it('find each other', async () => {
    expect(idsOf(await similarTo('lithuanian'))).toContain('asking');
    expect(await similarTo('snow')).toEqual([]);
  });

  it('are told of a draft to editors alone', async () => {
    expect(idsOf(await similarTo('hidden', atlas.editor))).toContain('asking');
    expectProblem(await atlas.visitor.get(`${API}/challenges/hidden/similar`), {
      status: 404,
      code: 'CHALLENGE_NOT_FOUND',
    });
  });

  it('never are drafts, not even to editors, from the moment they are published to that they are not', async () => {
    const created = await atlas.editor
      .post(`${API}/challenges`)
      .send(challenge({ id: 'wavering', status: 'draft' }));
    const setStatus = (status: string, revision: number) =>
      atlas.editor.patch(`${API}/challenges/wavering`).set('If-Match', `"${revision}"`).send({ status });
    await atlas.settled();
    expect(idsOf(await similarTo('asking', atlas.editor))).not.toContain('wavering');

    await setStatus('published', created.body.revision);
    expect(idsOf(await similarTo('asking'))).toContain('wavering');
    await setStatus('draft', 2);
    expect(idsOf(await similarTo('asking', atlas.editor))).not.toContain('wavering');
    await atlas.editor.delete(`${API}/challenges/wavering`).set('If-Match', '"3"');
  });

  it('are not those that were deleted', async () => {
    await atlas.editor.post(`${API}/challenges`).send(challenge({ id: 'short-lived' }));
    await atlas.settled();
    expect(idsOf(await similarTo('asking'))).toContain('short-lived');

    await atlas.editor.delete(`${API}/challenges/short-lived`).set('If-Match', '"1"');
    expect(idsOf(await similarTo('asking'))).not.toContain('short-lived');
    expect(await tablesThatHold(atlas, 'short-lived')).not.toContain('public.challenge_terms');
  });
});

describe('a preview of a need that is not stored', () => {
  it('finds what the stored need finds, the same to the byte, and that one too', async () => {
    const stored = await similarTo('asking');
    const { id: _id, buyer: _buyer, ...asking } = CHALLENGES[0]!;
    const { status, body } = await atlas.visitor.post(`${API}/challenge-previews/similar`).send(asking);

    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({ id: 'asking', score: 100 });
    expect(body.items.slice(1)).toEqual(stored);
  });

  it('heeds what a person confirmed and removed', async () => {
    const preview = async (fields: object): Promise<string[]> => {
      const { body } = await atlas.visitor.post(`${API}/challenge-previews/similar`).send(fields);
      return idsOf(body.items);
    };
    const vague = { title: 'They stay away', description: 'Half of them.', language: 'en' };

    expect(await preview(vague)).not.toContain('lithuanian');
    expect(await preview({ ...vague, confirmedConcepts: ['missed-appointment'] })).toContain('lithuanian');
  });

  it('is stored nowhere', async () => {
    await atlas.settled();
    const before = await rowCounts(atlas);
    await atlas.visitor
      .post(`${API}/challenge-previews/similar`)
      .send(need({ title: `${MARK} appointments` }));

    expect(await rowCounts(atlas)).toEqual(before);
    expect(await tablesThatHold(atlas, MARK)).toEqual([]);
    expect(atlas.output).not.toContain(MARK);
  });
});

describe('the list of challenges', () => {
  const list = async (query: Record<string, unknown> = {}, caller = atlas.visitor) => {
    const answer = await caller.get(`${API}/challenges`).query(query);
    expect(answer.status).toBe(200);
    return answer.body as { items: { id: string }[]; total: number; page: number; pageSize: number };
  };

  it('holds those changed last first, with the page it is', async () => {
    const { items, ...page } = await list();

    expect(page).toEqual({ total: 4, page: 1, pageSize: 20 });
    expect(idsOf(items)).toEqual(['snow', 'finished', 'lithuanian', 'asking']);
    expect(items[0]).toMatchObject({ title: CHALLENGES[4]!.title, status: 'published', buyer: null });
  });

  it('holds drafts for editors alone', async () => {
    expect(idsOf((await list({}, atlas.editor)).items)).toContain('hidden');
    expect(await list({ status: 'draft' })).toMatchObject({ items: [], total: 0 });
    expect(idsOf((await list({ status: 'draft' }, atlas.editor)).items)).toEqual(['hidden']);
    expect((await list({ q: 'miss appointments' }, atlas.editor)).total).toBe(2);
    expect((await list({ q: 'miss appointments' })).total).toBe(1);
  });

  it.each([
    [{ sector: 'mobility' }, ['snow']],
    [{ sector: ['mobility', 'health'], country: 'LT' }, ['snow', 'lithuanian']],
    [{ status: 'closed' }, ['finished']],
    [{ q: 'avalanche' }, ['snow']],
    [{ q: 'appointment patients', status: ['closed', 'published'] }, ['finished', 'asking']],
    [{ q: 'poliklinikos' }, ['lithuanian']],
    [{ q: 'cork' }, ['asking']],
    [{ q: 'avalanches at the clinic' }, []],
    [{ q: 'avalanche', sector: 'health' }, []],
  ])('of %j is %j', async (query, ids) => {
    const { items, total } = await list(query);

    expect(idsOf(items).sort()).toEqual([...ids].sort());
    expect(total).toBe(ids.length);
  });

  it('comes in pages that together hold every challenge once', async () => {
    const pages = [await list({ pageSize: 3 }), await list({ pageSize: 3, page: 2 })];

    expect(pages.flatMap(({ items }) => idsOf(items))).toEqual(idsOf((await list()).items));
    expect(pages[1]).toMatchObject({ total: 4, page: 2, pageSize: 3 });
    expect((await list({ page: 9 })).items).toEqual([]);
  });
});
