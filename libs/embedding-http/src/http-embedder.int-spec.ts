import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { embeddingModel } from '#embedding';
import { answerOf, describeEmbedder, EmbeddingServer, reply, type Misbehaviour } from '#testing';
import { HttpEmbedder } from './http-embedder.js';

const MODEL = embeddingModel({ name: 'words', dimension: 64, variant: 'http' });

describeEmbedder('HttpEmbedder', async () => {
  const server = await EmbeddingServer.start({ dimension: 64 });
  return { embedder: new HttpEmbedder({ model: MODEL, url: server.url }), close: () => server.stop() };
});

describe('HttpEmbedder', () => {
  let server: EmbeddingServer;
  let embedder: HttpEmbedder;
  beforeEach(async () => {
    server = await EmbeddingServer.start({ dimension: 64, key: 'the-key' });
    embedder = new HttpEmbedder({ model: MODEL, url: server.url, key: 'the-key' });
  });
  afterEach(() => server.stop());

  const SECRET = 'the patient of room nine';
  const passages = (signal?: AbortSignal) => embedder.embed([SECRET, 'another'], 'passage', signal);
  const query = () => embedder.embed([SECRET], 'query');
  const times = (count: number, misbehaviour: Misbehaviour): Misbehaviour => {
    let left = count;
    return (response, vectors) =>
      left-- > 0 ? misbehaviour(response, vectors) : reply(response, 200, answerOf(vectors));
  };

  it('asks as OpenAI’s clients do, with the key and the model’s name', async () => {
    await passages();
    expect(server.received.requests).toEqual([
      { model: 'words', input: [SECRET, 'another'], encoding_format: 'float' },
    ]);
    expect(server.received.headers).toMatchObject({
      authorization: 'Bearer the-key',
      'content-type': 'application/json',
    });
  });

  it.each(['', '/', '/v1', '/v1/', '/v1/embeddings'])(
    'finds the call under an address that ends in "%s"',
    async (path) => {
      embedder = new HttpEmbedder({ model: MODEL, url: `${server.url}${path}`, key: 'the-key' });
      expect(await query()).toHaveLength(1);
    },
  );

  it('puts before each text what its model was trained with', async () => {
    const model = embeddingModel({ name: 'intfloat/multilingual-e5-small', dimension: 64, variant: 'http' });
    embedder = new HttpEmbedder({ model, url: server.url, key: 'the-key' });
    await embedder.embed(['lamps'], 'query');
    await embedder.embed(['lamps'], 'passage');
    expect(server.received.requests.map(({ input }) => input)).toEqual([
      ['query: lamps'],
      ['passage: lamps'],
    ]);
  });

  describe('tries again', () => {
    it.each([429, 500, 502, 503, 504])('after HTTP %i', async (status) => {
      server.misbehaviour = times(1, (response) => reply(response, status, '', { 'retry-after': '0' }));
      expect(await passages()).toHaveLength(2);
      expect(server.received.requests).toHaveLength(2);
    });

    it('when the server said it would be ready', async () => {
      server.misbehaviour = times(1, (response) => reply(response, 429, '', { 'retry-after': '1' }));
      const began = performance.now();
      await passages();
      expect(performance.now() - began).toBeGreaterThan(950);
    });

    it('three times at most', async () => {
      server.misbehaviour = (response) => reply(response, 503, '', { 'retry-after': '0' });
      await expect(passages()).rejects.toMatchObject({ code: 'EMBEDDER_UNAVAILABLE', reason: 'HTTP 503' });
      expect(server.received.requests).toHaveLength(3);
    });

    it('not when it is told to wait for long', async () => {
      server.misbehaviour = (response) => reply(response, 429, '', { 'retry-after': '3600' });
      await expect(passages()).rejects.toMatchObject({ code: 'EMBEDDER_UNAVAILABLE' });
      expect(server.received.requests).toHaveLength(1);
    });

    it('not for a need, which a person waits for', async () => {
      server.misbehaviour = (response) => reply(response, 500, '');
      await expect(query()).rejects.toMatchObject({ code: 'EMBEDDER_UNAVAILABLE' });
      expect(server.received.requests).toHaveLength(1);
    });
  });

  const bad: [what: string, misbehaviour: Misbehaviour, code: string][] = [
    ['no JSON', (response) => reply(response, 200, '<html>'), 'EMBEDDER_ANSWER_INVALID'],
    ['JSON that is no object', (response) => reply(response, 200, 'null'), 'EMBEDDER_ANSWER_INVALID'],
    ['an error as JSON', (response) => reply(response, 200, { error: SECRET }), 'EMBEDDER_ANSWER_INVALID'],
    [
      'one vector for two texts',
      (response, [first]) => reply(response, 200, answerOf([first!])),
      'EMBEDDER_ANSWER_INVALID',
    ],
    [
      'the same index twice',
      (response, [embedding]) =>
        reply(response, 200, {
          data: [
            { index: 0, embedding },
            { index: 0, embedding },
          ],
        }),
      'EMBEDDER_ANSWER_INVALID',
    ],
    [
      'an index beyond the texts',
      (response, [embedding]) =>
        reply(response, 200, {
          data: [
            { index: 0, embedding },
            { index: 2, embedding },
          ],
        }),
      'EMBEDDER_ANSWER_INVALID',
    ],
    [
      'no number (NaN is null in JSON)',
      (response, vectors) => reply(response, 200, answerOf(vectors.map(([_, ...rest]) => [NaN, ...rest]))),
      'EMBEDDER_ANSWER_INVALID',
    ],
    [
      'a number beyond all bounds',
      (response, vectors) =>
        reply(response, 200, JSON.stringify(answerOf(vectors)).replace('[0,', '[1e999,')),
      'EMBEDDER_ANSWER_INVALID',
    ],
    [
      'zeros alone',
      (response, vectors) => reply(response, 200, answerOf(vectors.map((vector) => vector.map(() => 0)))),
      'EMBEDDER_ANSWER_INVALID',
    ],
    [
      'another dimension',
      (response, vectors) => reply(response, 200, answerOf(vectors.map((vector) => [...vector, 1]))),
      'EMBEDDER_DIMENSION_MISMATCH',
    ],
    [
      'far too much',
      (response, vectors) => reply(response, 200, { ...answerOf(vectors), more: 'x'.repeat(2_000_000) }),
      'EMBEDDER_ANSWER_INVALID',
    ],
    ['a text refused', (response) => reply(response, 413, { error: SECRET }), 'EMBEDDER_TEXT_REFUSED'],
    ['a key refused', (response) => reply(response, 401, { error: SECRET }), 'EMBEDDER_REFUSED'],
    ['nothing there', (response) => reply(response, 404, { error: SECRET }), 'EMBEDDER_REFUSED'],
    [
      'somewhere else',
      (response) => reply(response, 307, '', { location: 'http://127.0.0.1:1/v1/embeddings' }),
      'EMBEDDER_UNAVAILABLE',
    ],
    ['a connection cut short', (response) => void response.destroy(), 'EMBEDDER_UNAVAILABLE'],
    [
      'an answer cut short',
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"data":', () => response.destroy());
      },
      'EMBEDDER_UNAVAILABLE',
    ],
  ];

  it.each(bad)('answers %s by an error with a code and without a text', async (_what, misbehaviour, code) => {
    server.misbehaviour = misbehaviour;
    const error = await passages().catch((caught: unknown) => caught as Error);
    expect(error).toMatchObject({ code });
    expect(JSON.stringify(error) + String(error) + String((error as Error).cause)).not.toContain(SECRET);
  });

  it('says that nobody listens', async () => {
    await server.stop();
    await expect(query()).rejects.toMatchObject({ code: 'EMBEDDER_UNAVAILABLE', reason: 'ECONNREFUSED' });
  });

  it('gives up when its caller does, before or within an answer', async () => {
    server.misbehaviour = () => undefined;
    await expect(passages(AbortSignal.timeout(100))).rejects.toMatchObject({ code: 'EMBEDDER_UNAVAILABLE' });
    server.misbehaviour = (response) => void response.writeHead(200).write('{"data":[');
    await expect(passages(AbortSignal.timeout(100))).rejects.toMatchObject({ code: 'EMBEDDER_UNAVAILABLE' });
  });
});
