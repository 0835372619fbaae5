import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas } from './harness/atlas.js';
import { expectProblem } from './harness/problems.js';
import { challenge, knowledgeItem, RECORD_KINDS, supplier } from './harness/records.js';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
});
afterAll(() => atlas.stop());

describe.each(RECORD_KINDS)('$path', ({ path, table, notFound, minimal, edit }) => {
  const create = async (id: string): Promise<Record<string, unknown>> => {
    const answer = await atlas.editor.post(path).send(minimal(id));
    expect(answer.status).toBe(201);
    return answer.body;
  };

  it('creates a record at revision 1, with null and [] for what is not stated', async () => {
    const created = await create('new-record');

    expect(created).toMatchObject({ ...minimal('new-record'), revision: 1, sectors: [], country: null });
    expect(Date.parse(String(created.updatedAt))).not.toBeNaN();
    expect((await atlas.visitor.get(`${path}/new-record`)).body).toEqual(created);
  });

  it('makes an id when none is given', async () => {
    const { id: _id, ...withoutId } = minimal('unused');
    const answer = await atlas.editor.post(path).send(withoutId);

    expect(answer.status).toBe(201);
    expect((await atlas.visitor.get(`${path}/${answer.body.id}`)).body).toEqual(answer.body);
  });

  it('refuses an id that is taken, and keeps the record', async () => {
    const first = await create('taken');

    expectProblem(await atlas.editor.post(path).send({ ...minimal('taken'), ...edit }), {
      status: 409,
      code: 'RECORD_EXISTS',
    });
    expect((await atlas.visitor.get(`${path}/taken`)).body).toEqual(first);
  });

  it('changes the fields stated, leaves the others and raises the revision', async () => {
    const before = await create('edited');
    const answer = await atlas.editor.patch(`${path}/edited`).set('If-Match', '"1"').send(edit);

    expect(answer.status).toBe(200);
    const { updatedAt, concepts } = answer.body;
    expect(answer.body).toEqual({ ...before, ...edit, revision: 2, updatedAt, concepts });
    expect((await atlas.visitor.get(`${path}/edited`)).body).toEqual(answer.body);
  });

  it('does not raise the revision of a record that an edit leaves as it was', async () => {
    const before = await create('unchanged');
    const [field] = Object.keys(edit);
    const same = { [field!]: before[field!] };
    const answer = await atlas.editor.patch(`${path}/unchanged`).set('If-Match', '1').send(same);

    expect(answer.body).toEqual(before);
  });

  it('refuses to change or delete on a stale revision, and names the current one', async () => {
    await create('contested');
    await atlas.editor.patch(`${path}/contested`).set('If-Match', '"1"').send(edit);
    const before = (await atlas.visitor.get(`${path}/contested`)).body;
    const stale = { status: 409, code: 'STALE_REVISION' };

    const patched = await atlas.editor
      .patch(`${path}/contested`)
      .set('If-Match', '"1"')
      .send({ country: 'LV' });
    expectProblem(patched, stale);
    expect(patched.body.detail).toContain('revision is now 2');
    expectProblem(await atlas.editor.delete(`${path}/contested`).set('If-Match', '"1"'), stale);
    expectProblem(await atlas.editor.delete(`${path}/contested`).set('If-Match', '"3"'), stale);
    expect((await atlas.visitor.get(`${path}/contested`)).body).toEqual(before);
  });

  it('lets one of two editors win who change the same revision at once', async () => {
    await create('raced');
    const patch = (country: string) =>
      atlas.editor.patch(`${path}/raced`).set('If-Match', '"1"').send({ country });
    const answers = await Promise.all(['LT', 'LV', 'EE', 'FI'].map(patch));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const winner = answers.find(({ status }) => status === 200)!;
    expect((await atlas.visitor.get(`${path}/raced`)).body).toEqual(winner.body);
  });

  it('asks for the revision that the editor saw', async () => {
    const before = await create('guarded');
    const expected = { status: 400, code: 'INVALID_INPUT', path: 'If-Match' };

    expectProblem(await atlas.editor.patch(`${path}/guarded`).send(edit), expected);
    expectProblem(await atlas.editor.delete(`${path}/guarded`), expected);
    expect((await atlas.visitor.get(`${path}/guarded`)).body).toEqual(before);
  });

  it('deletes a record', async () => {
    await create('deleted');
    const answer = await atlas.editor.delete(`${path}/deleted`).set('If-Match', '"1"');

    expect([answer.status, answer.text]).toEqual([204, '']);
    expectProblem(await atlas.visitor.get(`${path}/deleted`), { status: 404, code: notFound });
    expectProblem(await atlas.editor.delete(`${path}/deleted`).set('If-Match', '"1"'), {
      status: 404,
      code: notFound,
    });
  });

  it('starts a deleted id that is used again at revision 1', async () => {
    await create('phoenix');
    await atlas.editor.delete(`${path}/phoenix`).set('If-Match', '"1"');

    expect(await create('phoenix')).toMatchObject({ revision: 1 });
  });

  it('keeps null where null is stated, and takes it for "not stated"', async () => {
    await atlas.editor.post(path).send({ ...minimal('nulled'), country: 'LT' });
    const answer = await atlas.editor.patch(`${path}/nulled`).set('If-Match', '"1"').send({ country: null });

    expect(answer.body).toMatchObject({ country: null, revision: 2 });
  });

  it('answers 401 with nothing changed when the token is missing or wrong', async () => {
    const before = await create('protected');
    const [{ count }] = (await atlas.query<{ count: string }>(`SELECT count(*) FROM ${table}`)) as [
      { count: string },
    ];
    for (const header of ['', 'Bearer', 'Bearer wrong', 'Basic dXNlcjpwYXNz', `Bearer ${'x'.repeat(600)}`]) {
      const visitor = () => (header ? atlas.visitor.set('Authorization', header) : atlas.visitor);
      for (const request of [
        visitor().post(path).send(minimal('intruder')),
        visitor().patch(`${path}/protected`).set('If-Match', '"1"').send(edit),
        visitor().delete(`${path}/protected`).set('If-Match', '"1"'),
      ]) {
        const answer = await request;
        expectProblem(answer, { status: 401, code: 'TOKEN_REQUIRED' });
        expect(answer.headers['www-authenticate']).toBe('Bearer');
      }
    }
    expect((await atlas.visitor.get(`${path}/protected`)).body).toEqual(before);
    expect(await atlas.query(`SELECT count(*) FROM ${table}`)).toEqual([{ count }]);
  });

  it('answers 404 for an id that is not there', async () => {
    const missing = { status: 404, code: notFound };

    expectProblem(await atlas.visitor.get(`${path}/nobody-made-this`), missing);
    expectProblem(
      await atlas.editor.patch(`${path}/nobody-made-this`).set('If-Match', '"1"').send(edit),
      missing,
    );
    expectProblem(await atlas.editor.delete(`${path}/nobody-made-this`).set('If-Match', '"1"'), missing);
  });
});

describe('a draft of a challenge', () => {
  it('is seen by editors alone', async () => {
    await atlas.editor.post(`${API}/challenges`).send(challenge({ id: 'a-draft', status: 'draft' }));
    const hidden = { status: 404, code: 'CHALLENGE_NOT_FOUND' };

    expectProblem(await atlas.visitor.get(`${API}/challenges/a-draft`), hidden);
    expectProblem(await atlas.visitor.get(`${API}/challenges/a-draft/matches`), hidden);
    expect((await atlas.editor.get(`${API}/challenges/a-draft`)).status).toBe(200);
    expect((await atlas.editor.get(`${API}/challenges/a-draft/matches`)).status).toBe(200);
  });

  it('is seen by everybody once it is published', async () => {
    await atlas.editor.post(`${API}/challenges`).send(challenge({ id: 'to-publish', status: 'draft' }));
    await atlas.editor
      .patch(`${API}/challenges/to-publish`)
      .set('If-Match', '"1"')
      .send({ status: 'published' });

    expect((await atlas.visitor.get(`${API}/challenges/to-publish`)).status).toBe(200);
  });
});

describe('searching after writing', () => {
  const found = async (path: string, q: string): Promise<string[]> => {
    const { body } = await atlas.visitor.get(`${API}/${path}`).query({ q });
    return body.items.map(({ id }: { id: string }) => id);
  };

  it.each([
    ['knowledge', knowledgeItem({ id: 'searched', title: 'Zeppelins for parcels' }), 'title'],
    ['suppliers', supplier({ id: 'searched', name: 'Zeppelins Ltd' }), 'name'],
  ])('%s: finds what was created and edited, and not what was deleted', async (path, record, field) => {
    await atlas.editor.post(`${API}/${path}`).send(record);
    await atlas.searchable();
    expect(await found(path, 'zeppelins')).toEqual(['searched']);

    await atlas.editor
      .patch(`${API}/${path}/searched`)
      .set('If-Match', '"1"')
      .send({ [field]: 'Gondolas' });
    await atlas.searchable();
    expect([await found(path, 'zeppelins'), await found(path, 'gondolas')]).toEqual([[], ['searched']]);

    await atlas.editor.delete(`${API}/${path}/searched`).set('If-Match', '"2"');
    await atlas.searchable();
    expect(await found(path, 'gondolas')).toEqual([]);
  });
});
