import { describe, expect, it } from '@jest/globals';
import { BoundedEmbedder, type EmbedderBounds } from './bounded-embedder.js';
import { Embedder } from './embedder.port.js';
import { EmbedderUnavailableError, TextRefusedError } from './embedding-errors.js';
import { embeddingModel, type EmbeddingKind } from './embedding-model.js';

/** A model in memory that does as the test says. */
class Pupil extends Embedder {
  readonly model = embeddingModel({ name: 'pupil', dimension: 2, variant: 'test' });
  readonly batches: string[][] = [];
  atOnce = 0;
  mostAtOnce = 0;
  answer: (texts: readonly string[], kind: EmbeddingKind) => Promise<unknown> = () => Promise.resolve();

  async embed(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]> {
    this.batches.push([...texts]);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    try {
      await this.answer(texts, kind);
      return texts.map(() => Float32Array.of(1, 0));
    } finally {
      this.atOnce--;
    }
  }
}

const BOUNDS: EmbedderBounds = {
  batch: { texts: 3, characters: 20 },
  timeoutMs: { query: 50, passage: 50 },
  concurrency: { query: 2, passage: 1 },
  breaker: { failures: 2, openForMs: 60 },
};
const never = () => new Promise(() => undefined);
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const failing = () => Promise.reject(new EmbedderUnavailableError('test'));

function given(bounds: Partial<EmbedderBounds> = {}) {
  const pupil = new Pupil();
  const changes: unknown[] = [];
  const embedder = new BoundedEmbedder(pupil, { ...BOUNDS, ...bounds }, (failure) => changes.push(failure));
  const ask = (kind: EmbeddingKind = 'query') => embedder.embed(['text'], kind);
  return { pupil, embedder, ask, changes };
}

describe('an embedder with bounds', () => {
  it('sends texts in batches of few, and of few characters', async () => {
    const { pupil, embedder } = given();
    const vectors = await embedder.embed(['a', 'b', 'c', 'd', 'x'.repeat(15), 'y'.repeat(15)], 'passage');
    expect(vectors).toHaveLength(6);
    expect(pupil.batches).toEqual([['a', 'b', 'c'], ['d', 'x'.repeat(15)], ['y'.repeat(15)]]);
  });

  it('sends a text that is longer than a batch alone, and asks nothing for none', async () => {
    const { pupil, embedder } = given();
    await embedder.embed(['a', 'x'.repeat(50), 'b'], 'passage');
    expect(pupil.batches.map((batch) => batch.length)).toEqual([1, 1, 1]);
    expect(await embedder.embed([], 'passage')).toEqual([]);
    expect(pupil.batches).toHaveLength(3);
  });

  it('gives up an answer that takes too long', async () => {
    const { pupil, ask } = given();
    pupil.answer = never;
    await expect(ask()).rejects.toMatchObject({ code: 'EMBEDDER_UNAVAILABLE', reason: 'no answer in time' });
  });

  it('asks for so many batches at a time, needs and records apart', async () => {
    const { pupil, ask } = given({ timeoutMs: { query: 5_000, passage: 5_000 } });
    const open: (() => void)[] = [];
    pupil.answer = () => new Promise<void>((resolve) => open.push(resolve));
    const asked = [ask('passage'), ask('passage'), ask('passage'), ask(), ask(), ask()];
    for (let done = 0; done < 6; done++) {
      while (open.length === 0) await nextTurn();
      open.shift()!();
    }
    await Promise.all(asked);
    expect(pupil.mostAtOnce).toBe(3);
  });

  it('is left alone after failures in a row, then tried again and used when it answers', async () => {
    const { pupil, ask, embedder } = given();
    pupil.answer = failing;
    for (let time = 0; time < 4; time++)
      await expect(ask()).rejects.toMatchObject({ code: 'EMBEDDER_UNAVAILABLE' });
    expect(pupil.batches).toHaveLength(2);
    expect(embedder.isAway).toBe(true);
    pupil.answer = () => Promise.resolve();
    await expect(ask()).rejects.toMatchObject({ reason: 'it failed just before' });
    const end = Date.now() + 5_000;
    while (
      Date.now() < end &&
      (await ask().then(
        () => false,
        () => true,
      ))
    )
      await nextTurn();
    expect(await ask()).toHaveLength(1);
    expect(embedder.isAway).toBe(false);
  });

  it('counts a time-out as a failure', async () => {
    const { pupil, ask } = given();
    pupil.answer = never;
    for (let time = 0; time < 3; time++) await expect(ask()).rejects.toBeInstanceOf(EmbedderUnavailableError);
    expect(pupil.batches).toHaveLength(2);
  });

  it('does not take a text that is refused for a failure', async () => {
    const { pupil, ask, embedder } = given();
    pupil.answer = () => Promise.reject(new TextRefusedError(413));
    for (let time = 0; time < 4; time++) await expect(ask()).rejects.toBeInstanceOf(TextRefusedError);
    expect(pupil.batches).toHaveLength(4);
    expect(embedder.isAway).toBe(false);
  });

  it('tells once that it went away and once that it is back', async () => {
    const { pupil, ask, changes } = given({ breaker: { failures: 100, openForMs: 1 } });
    pupil.answer = failing;
    await expect(ask()).rejects.toThrow();
    await expect(ask()).rejects.toThrow();
    pupil.answer = () => Promise.resolve();
    await ask();
    await ask();
    expect(changes).toEqual([expect.any(EmbedderUnavailableError), undefined]);
  });
});
