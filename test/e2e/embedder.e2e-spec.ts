import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EmbeddingServer } from '#testing';
import { API, Atlas } from './harness/atlas.js';
import { challenge, knowledgeItem, need } from './harness/records.js';
import { tablesThatHold } from './harness/tables.js';
import { until } from './harness/until.js';

/** Made-up words, of which no vocabulary knows that they mean the same; the model does. */
const SYNONYMS = [
  ['zorblax', 'wibble', 'plonk'],
  ['quimby', 'snorp', 'blivet'],
  ['flarnt', 'grunkle'],
];
const NEED = need({ title: 'Zorblax quimby', description: 'Flarnt zorblax, quimby flarnt.', language: 'en' });
const MODEL = 'words-http-256-f1';

let server: EmbeddingServer;
let atlas: Atlas;
beforeAll(async () => {
  server = await EmbeddingServer.start({ dimension: 256, synonyms: SYNONYMS, key: 'the-key' });
  atlas = await Atlas.start({
    EMBEDDER: 'http',
    EMBEDDER_URL: server.url,
    EMBEDDER_KEY: 'the-key',
    EMBEDDER_MODEL: 'words',
    EMBEDDER_DIMENSION: '256',
  });
  await write('grunkles', 'Wibble snorp grunkle');
  await write('trams', 'Trams on grass');
  await atlas.settled();
});
afterAll(async () => {
  await atlas.stop();
  await server.stop();
});
beforeEach(async () => {
  server.misbehaviour = undefined;
  await server.stop();
  await server.again();
});

const write = (id: string, title: string) =>
  atlas.editor.post(`${API}/knowledge`).send(knowledgeItem({ id, title }));

interface Preview {
  algorithm: string;
  tookMs: number;
  knowledge: { target: { id: string }; reasons: { kind: string }[] }[];
}
async function preview(): Promise<Preview> {
  const { status, body } = await atlas.visitor.post(`${API}/match-previews`).send(NEED);
  expect(status).toBe(200);
  return body as Preview;
}
const idsOf = ({ knowledge }: Preview): string[] => knowledge.map(({ target }) => target.id);
/** Until a preview is made with the model again: the circuit breaker first lets some time pass. */
const withModel = () =>
  until(
    async () => {
      const answer = await preview();
      return answer.algorithm.endsWith(MODEL) ? answer : null;
    },
    { what: 'the model to take part' },
  );
const ready = async () => (await atlas.visitor.get(`${API}/health/ready`)).body;

async function run(id: string): Promise<{ algorithm: string; status: string }> {
  await atlas.editor.post(`${API}/challenges`).send(challenge({ ...NEED, id }));
  const { headers } = await atlas.editor.post(`${API}/challenges/${id}/match-runs`);
  return until(
    async () => {
      const { body } = await atlas.visitor.get(headers.location!);
      return body.status !== 'queued' && body.status !== 'running' && body;
    },
    { what: 'the match run to end' },
  );
}

describe('with an embedding model', () => {
  it('a need finds a record with which it shares no word, and says why', async () => {
    const answer = await withModel();
    expect(idsOf(answer)).toEqual(['grunkles']);
    expect(answer.knowledge[0]!.reasons.map(({ kind }) => kind)).toEqual(['vector']);
  });

  it('a match run does the same, under an algorithm that names the model', async () => {
    await withModel();
    const { status, algorithm } = await run('with-model');
    expect(status).toBe('succeeded');
    expect(algorithm).toMatch(new RegExp(`^[a-z0-9-]+-${MODEL}$`));
    const { body } = await atlas.visitor.get(`${API}/challenges/with-model/matches`);
    expect(idsOf({ knowledge: body.items } as Preview)).toEqual(['grunkles']);
  });

  it('no vector comes back with a record, and the need is neither stored nor logged', async () => {
    await withModel();
    const { text } = await atlas.visitor.get(`${API}/knowledge?q=grunkle`);
    expect(text).not.toMatch(/vector/i);
    await atlas.editor.delete(`${API}/challenges/with-model`).set('If-Match', '"1"');
    await atlas.settled();
    expect(await tablesThatHold(atlas, 'quimby')).toEqual([]);
    expect(atlas.output).not.toMatch(/zorblax/i);
  });

  it('the product is ready and says that the model is up', async () => {
    await withModel();
    expect(await ready()).toMatchObject({ status: 'up', embedder: 'up' });
  });
});

describe('while the model is away', () => {
  it('previews and runs answer as without one, soon, and do not claim that it took part', async () => {
    await withModel();
    await server.stop();
    for (let time = 0; time < 4; time++) {
      const answer = await preview();
      expect(answer.algorithm).not.toContain('words');
      expect(idsOf(answer)).toEqual([]);
      expect(answer.tookMs).toBeLessThan(1_400);
    }
    const { status, algorithm } = await run('without-model');
    expect(status).toBe('succeeded');
    expect(algorithm).toBe((await preview()).algorithm);
    const report = await atlas.visitor.get(`${API}/health/ready`);
    expect([report.status, report.body]).toEqual([200, expect.objectContaining({ embedder: 'degraded' })]);
  });

  it('previews wait for one that hangs no longer than stated, and then not at all', async () => {
    await withModel();
    server.misbehaviour = () => undefined;
    const took: number[] = [];
    for (let time = 0; time < 4; time++) {
      const answer = await preview();
      expect(answer.algorithm).not.toContain('words');
      took.push(answer.tookMs);
    }
    expect(Math.max(...took)).toBeLessThan(4_000);
    expect(took.at(-1)).toBeLessThan(1_400);
  });

  it('records are found by their words, and by their vectors once it is back', async () => {
    await server.stop();
    await write('blivets', 'Plonk blivet');
    await atlas.searchable();
    const { body } = await atlas.visitor.get(`${API}/knowledge?q=plonk`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['blivets']);

    await server.again();
    await until(async () => idsOf(await preview()).includes('blivets'), {
      what: 'the vector of the new record',
      withinMs: 45_000,
    });
    await atlas.settled();
  });
});
