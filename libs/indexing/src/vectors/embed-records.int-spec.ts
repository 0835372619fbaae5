import 'reflect-metadata';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answerOf, reply } from '#testing';
import { EmbeddingBench } from './embed-records.fixture.js';

describe('the vectors of records', () => {
  let bench: EmbeddingBench;
  beforeEach(async () => {
    bench = await EmbeddingBench.start();
    await bench.given(
      ['ferries', 'Electric ferries'],
      ['lamps', 'Street lamps save energy'],
      ['clinic', 'Patients miss appointments'],
    );
  });
  afterEach(() => bench.stop());

  const stored = async (model: string) =>
    (await bench.store.find('knowledge', model, ['ferries', 'lamps', 'clinic', 'more'])).length;

  it('are made for all records, stored, and searched by', async () => {
    const { run, near, model } = bench.process();
    expect(await run()).toBe('done');
    expect(await stored(model)).toBe(3);
    expect((await near('lamps in the street'))[0]).toBe('lamps');
    expect((await near('appointments of patients'))[0]).toBe('clinic');
  });

  it('are made once for each text', async () => {
    const { run } = bench.process();
    await run();
    await run();
    await bench.items.update('lamps', 1, { country: 'LT' });
    await run();
    expect(bench.asked).toHaveLength(3);
    await bench.items.update('lamps', 2, { title: 'Lamps that see' });
    await run();
    expect(bench.asked.slice(3)).toEqual(['Lamps that see']);
    expect(await bench.store.unread('knowledge', bench.process().model, '', 10)).toEqual([]);
  });

  it('stay with a record whose other fields change, and not with one whose text does', async () => {
    const { run, writer, near } = bench.process();
    await run();
    await bench.items.update('lamps', 1, { country: 'LT' });
    await bench.items.update('ferries', 1, { title: 'Ferries on hydrogen' });
    await writer.write('knowledge', await bench.items.documents(['lamps', 'ferries']));
    expect((await near('lamps')).sort()).toEqual(['clinic', 'lamps']);
  });

  it('are taken up where a model that was away left off', async () => {
    let left = 1;
    await bench.given(['more-1', 'One'], ['more-2', 'Two']);
    for (let number = 0; number < 70; number++) await bench.given([`many-${number}`, `Case ${number}`]);
    bench.server.misbehaviour = (response, vectors) =>
      left++ <= 16
        ? reply(response, 200, answerOf(vectors))
        : reply(response, 500, '', { 'retry-after': '0' });
    const { run, model } = bench.process();
    await expect(run()).rejects.toMatchObject({ code: 'EMBEDDER_UNAVAILABLE' });
    const before = bench.asked.length;
    bench.server.misbehaviour = undefined;
    expect(await run()).toBe('done');
    // 64 records were stored before; the other 11 are asked for again.
    expect(bench.asked.length - before).toBe(11);
    expect(await bench.store.unread('knowledge', model, '', 100)).toEqual([]);
  });

  it('are not waited for by whoever writes a document, who asks for a job instead', async () => {
    await bench.server.stop();
    const { writer } = bench.process();
    await writer.write('knowledge', await bench.items.documents(['lamps']));
    expect(await bench.index.count('knowledge')).toBe(1);
    expect(await bench.jobs()).toBe(1);
  });

  it('are not asked for where there are all, nor without an embedder', async () => {
    const withModel = bench.process();
    await withModel.run();
    await withModel.writer.write('knowledge', await bench.items.documents(['lamps']));
    const without = bench.process(null);
    await without.writer.write('knowledge', await bench.items.documents(['lamps']));
    await without.reindex.rebuild('knowledge', { withStatistics: true });
    expect(await bench.jobs()).toBe(0);
    expect(await without.run()).toEqual({ skipped: 'no embedder is configured' });
  });

  it('survive a rebuild without the model, which has the missing ones made', async () => {
    const { run, reindex, near } = bench.process();
    await run();
    await bench.given(['more', 'Lamps for more']);
    const before = bench.asked.length;
    await reindex.rebuild('knowledge', { withStatistics: true });
    expect(bench.asked).toHaveLength(before);
    expect(await bench.jobs()).toBe(1);
    expect((await near('lamps'))[0]).toBe('lamps');
  });

  it('leave out a text that the model refuses, and ask for it no more', async () => {
    await bench.given(['more', 'Too long for the model']);
    bench.server.misbehaviour = (response, vectors) => {
      const { input } = bench.server.received.requests.at(-1)!;
      if (input.some((text) => text.startsWith('Too long'))) reply(response, 413, {});
      else reply(response, 200, answerOf(vectors));
    };
    const { run, near } = bench.process();
    expect(await run()).toBe('done');
    expect((await near('lamps')).sort()).toEqual(['clinic', 'ferries', 'lamps']);
    const before = bench.asked.length;
    await run();
    expect(bench.asked).toHaveLength(before);
  });

  it('are not given up when the model refuses everything', async () => {
    bench.server.misbehaviour = (response) => reply(response, 400, {});
    const { run, model } = bench.process();
    await expect(run()).rejects.toMatchObject({ code: 'EMBEDDER_TEXT_REFUSED' });
    expect(await stored(model)).toBe(0);
  });

  it('are refused when the model gives others than it did', async () => {
    const { run } = bench.process();
    bench.server.dimension = 32;
    await expect(run()).rejects.toMatchObject({ code: 'EMBEDDER_DIMENSION_MISMATCH' });
  });

  it('are made anew by another model, and the old ones go after a day', async () => {
    const [first, second] = [bench.process('first'), bench.process('second')];
    await first.run();
    await second.run();
    expect([await stored(first.model), await stored(second.model)]).toEqual([3, 3]);
    await bench.dataSource.query(`UPDATE record_vectors SET updated_at = now() - interval '2 days'`);
    await second.run();
    expect([await stored(first.model), await stored(second.model)]).toEqual([0, 3]);
  });

  it('go with their records', async () => {
    const { run, writer, model } = bench.process();
    await run();
    await writer.forget('knowledge', ['lamps']);
    expect(await stored(model)).toBe(2);
    await bench.items.delete('clinic', 1);
    await run();
    expect(
      (await bench.store.find('knowledge', model, ['lamps', 'clinic', 'ferries'])).map(({ id }) => id).sort(),
    ).toEqual(['ferries', 'lamps']);
  });

  it('give the cosines of records, those without a vector left out', async () => {
    const { run, vectors, model } = bench.process();
    await run();
    const [row] = await bench.store.find('knowledge', model, ['lamps']);
    const similarities = await vectors.similarities(
      'knowledge',
      ['lamps', 'ferries', 'nobody'],
      row!.vector!,
    );
    expect([...similarities.keys()].sort()).toEqual(['ferries', 'lamps']);
    expect(similarities.get('lamps')).toBeCloseTo(1, 5);
    expect(similarities.get('ferries')).toBeLessThan(0.5);
  });
});
