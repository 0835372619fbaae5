import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Atlas } from './harness/atlas.js';
import { HOSTILE_TEXTS } from './harness/bad-values.js';
import {
  bodyWith,
  CPV_INPUT,
  INPUTS,
  PREVIEW_INPUT,
  RECORD_INPUTS,
  SIMILAR_PREVIEW_INPUT,
} from './harness/fields.js';
import { logFaults } from './harness/log.js';
import { expectProblem, problemFault } from './harness/problems.js';
import { rowCounts } from './harness/tables.js';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
});
afterAll(() => atlas.stop());

type Send = (body: string) => Promise<{ status: number; headers: Record<string, string>; text: string }>;
const sender =
  (method: 'post' | 'patch', path: string): Send =>
  async (body) =>
    atlas.editor[method](path).set('If-Match', '"1"').set('Content-Type', 'application/json').send(body);

/** What is wrong with the answers to bodies that each hold one bad value of a field. */
async function faultsOf(
  send: Send,
  bodies: [value: string, body: string][],
  path: string,
): Promise<string[]> {
  const expected = { status: 400, code: 'INVALID_INPUT', path };
  const faults = await Promise.all(
    bodies.map(async ([value, body]) => {
      const fault = problemFault(await send(body), expected);
      return fault && `${path}: ${value.slice(0, 80)} ${fault}`;
    }),
  );
  return faults.filter((fault) => fault !== null);
}

const fieldsOf = (inputs: typeof INPUTS) =>
  inputs.flatMap((input) =>
    Object.entries(input.fields).map(([name, field]) => ({ ...input, field, fieldName: name })),
  );

describe('the tables of fields of these tests', () => {
  it.each(INPUTS)('hold every field of $schema', async ({ schema, fields }) => {
    const { components } = (await atlas.visitor.get('/docs-json')).body;

    expect(Object.keys(fields).sort()).toEqual(Object.keys(components.schemas[schema].properties).sort());
  });

  it.each(INPUTS)(
    'hold a value of each field that a $name accepts',
    async ({ path, minimal, fields, accepted }) => {
      const good = Object.fromEntries(Object.entries(fields).map(([name, { good: value }]) => [name, value]));
      const answer = await atlas.editor.post(path).send({ ...minimal(), ...good });

      expect([answer.body.errors, answer.status]).toEqual([undefined, accepted]);
    },
  );
});

describe('a body with one wrong value', () => {
  const records = new Map<string, { id: string }>();
  beforeAll(async () => {
    for (const { path, minimal } of RECORD_INPUTS) {
      records.set(path, (await atlas.editor.post(path).send(minimal())).body);
    }
    await atlas.settled(); // from here on nothing may be written
  });

  it.each(fieldsOf(INPUTS))('POST $path names $fieldName and stores nothing', async (input) => {
    const { path, minimal, field, fieldName } = input;
    const before = await rowCounts(atlas);
    const bodies = field.bad.map((value): [string, string] => [value, bodyWith(minimal(), fieldName, value)]);

    expect(await faultsOf(sender('post', path), bodies, fieldName)).toEqual([]);
    expect(await rowCounts(atlas)).toEqual(before);
  });

  it.each(fieldsOf(RECORD_INPUTS))('PATCH $path/:id names $fieldName and changes nothing', async (input) => {
    const { path, field, fieldName } = input;
    const record = records.get(path)!;
    const before = await rowCounts(atlas);
    const bodies = field.bad.map((value): [string, string] => [value, bodyWith({}, fieldName, value)]);

    expect(await faultsOf(sender('patch', `${path}/${record.id}`), bodies, fieldName)).toEqual([]);
    expect((await atlas.editor.get(`${path}/${record.id}`)).body).toEqual(record);
    expect(await rowCounts(atlas)).toEqual(before);
  });

  it.each(INPUTS)('POST $path names each required field that is left out', async ({ path, minimal }) => {
    for (const name of Object.keys(minimal())) {
      const { [name]: _left, ...rest } = minimal();
      expectProblem(await atlas.editor.post(path).send(rest), {
        status: 400,
        code: 'INVALID_INPUT',
        path: name,
      });
    }
  });

  it('names every wrong field at once', async () => {
    const answer = await atlas.editor
      .post(RECORD_INPUTS[0]!.path)
      .send({ kind: 'x', title: '', sourceUrl: 1, cpv: 2 });
    const paths = answer.body.errors.map(({ path }: { path: string }) => path);

    expect(paths.sort()).toEqual(['cpv', 'kind', 'sourceUrl', 'title']);
  });

  it.each(RECORD_INPUTS)('POST $path says why no record may have the id new', async ({ path, minimal }) => {
    const { body } = await atlas.editor.post(path).send({ ...minimal(), id: 'new' });

    expect(body.errors).toEqual([{ path: 'id', message: expect.stringContaining('Choose another id') }]);
  });

  it('refuses a span of years that ends before it begins, also when a change makes it so', async () => {
    const { path, minimal } = RECORD_INPUTS[0]!;
    const expected = { status: 400, code: 'INVALID_INPUT', path: 'yearTo' };
    expectProblem(
      await atlas.editor.post(path).send({ ...minimal(), yearFrom: 2021, yearTo: 2020 }),
      expected,
    );

    const { body } = await atlas.editor.post(path).send({ ...minimal(), yearFrom: 2018, yearTo: 2020 });
    const change = atlas.editor.patch(`${path}/${body.id}`).set('If-Match', '"1"').send({ yearFrom: 2021 });
    expectProblem(await change, expected);
  });
});

describe('an unknown field', () => {
  const LONG = 'x'.repeat(5_000);
  const NAMES = [
    ...[
      'unknown',
      'revision',
      'contentHash',
      'createdAt',
      'updatedAt',
      'Title',
      'title ',
      'title.x',
      'sectors[0]',
    ],
    ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf'],
    ...['ansi\u001b[31m', 'line\nbreak', 'NUL\u0000', '\ud800', '<script>', LONG],
  ];

  it.each(INPUTS)('of a $name is named and nothing is stored', async ({ path, minimal }) => {
    await atlas.settled();
    const before = await rowCounts(atlas);
    for (const name of NAMES) {
      for (const value of ['1', 'null', '{"prototype":{"isEditor":true}}']) {
        const faults = await faultsOf(
          sender('post', path),
          [[value, bodyWith(minimal(), name, value)]],
          name === LONG ? `${'x'.repeat(100)}…` : name,
        );
        expect(faults).toEqual([]);
      }
    }
    expect(await rowCounts(atlas)).toEqual(before);
  });

  it.each(RECORD_INPUTS)('is no way to change a $name', async ({ path, minimal }) => {
    const { body: record } = await atlas.editor.post(path).send(minimal());
    for (const name of [...NAMES, 'id']) {
      const send = sender('patch', `${path}/${record.id}`);
      const expected = name === LONG ? `${'x'.repeat(100)}…` : name;
      expect(await faultsOf(send, [['1', bodyWith({}, name, '1')]], expected)).toEqual([]);
    }
    expect((await atlas.editor.get(`${path}/${record.id}`)).body).toEqual(record);
  });
});

describe('hostile text where text is allowed', () => {
  const freeFields = fieldsOf(RECORD_INPUTS).filter(({ field }) => field.free);
  const filled = (path: string, text: string): Record<string, unknown> =>
    Object.fromEntries(
      freeFields
        .filter((input) => input.path === path)
        .map(({ fieldName, field }) => [fieldName, field.free === 'list' ? [text] : text]),
    );

  it.each(RECORD_INPUTS)(
    'is stored, changed and returned by $path as it is, and never run',
    async (input) => {
      const { path, minimal } = input;
      for (const text of HOSTILE_TEXTS) {
        const created = await atlas.editor.post(path).send({ ...minimal(), ...filled(path, text) });
        expect([text, created.status]).toEqual([text, 201]);
        const address = `${path}/${created.body.id}`;
        expect((await atlas.visitor.get(address)).body).toMatchObject(filled(path, text));

        const other = `${text} again`;
        await atlas.editor.patch(address).set('If-Match', '"1"').send(filled(path, other));
        const read = await atlas.visitor.get(address);
        expect(read.body).toMatchObject({ ...filled(path, other), revision: 2 });
        expect(read.headers['content-type']).toBe('application/json; charset=utf-8');
      }
      expect((await atlas.query('SELECT FROM knowledge_items LIMIT 1')).length).toBe(1);
    },
  );

  it('can be searched for and is shown as it is', async () => {
    const text = HOSTILE_TEXTS[1]!;
    await atlas.editor
      .post(RECORD_INPUTS[0]!.path)
      .send({ ...RECORD_INPUTS[0]!.minimal(), id: 'html', title: text });
    await atlas.searchable();
    const { body } = await atlas.visitor.get(RECORD_INPUTS[0]!.path).query({ q: text, pageSize: 100 });

    expect(body.items.find(({ id }: { id: string }) => id === 'html')).toMatchObject({ title: text });
  });

  it.each([PREVIEW_INPUT, SIMILAR_PREVIEW_INPUT])('is answered by $path like any other', async ({ path }) => {
    for (const text of HOSTILE_TEXTS) {
      const answer = await atlas.visitor.post(path).send({ title: text, description: text });
      expect([text, answer.status]).toEqual([text, 200]);
    }
  });

  it('may be given CPV codes like any other', async () => {
    for (const text of [
      ...HOSTILE_TEXTS,
      'bus '.repeat(5_000),
      '\u{1F68C}'.repeat(5_000),
      'a'.repeat(20_000),
    ]) {
      const answer = await atlas.visitor.post(CPV_INPUT.path).send({ text });
      expect([text, answer.status]).toEqual([text, 200]);
    }
  });

  it('is trimmed and brought to one form of Unicode, which is all that is changed', async () => {
    const { path, minimal } = RECORD_INPUTS[0]!;
    const { body } = await atlas.editor
      .post(path)
      .send({ ...minimal(), title: '  Cafe\u0301  \n', lessons: 'a\r\n\tb ' });

    expect([body.title, body.lessons]).toEqual(['Caf\u00e9', 'a\r\n\tb']);
  });
});

describe('the log of all that', () => {
  it('holds whole lines of JSON, nothing of the input and no token', () => {
    expect(atlas.output).toContain('"route":"/api/v1/knowledge/:id"');
    expect(logFaults(atlas.output)).toEqual([]);
  });
});
