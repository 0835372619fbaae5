import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALGORITHM_VERSION, FEATURE_WEIGHTS } from '#matching';
import { API, Atlas } from './harness/atlas.js';
import { knowledgeItem, need, supplier } from './harness/records.js';
import { until } from './harness/until.js';

const CASES = [
  { id: 'reminders', title: 'Text messages remind patients of outpatient appointments', sectors: ['health'] },
  { id: 'buses', title: 'Electric buses proven before purchase', sectors: ['mobility'] },
  { id: 'archive', title: 'A digital archive that stays readable', sectors: ['culture'] },
];
const SUPPLIERS = [
  { id: 'messenger', name: 'Messenger Oy', size: 'small', references: ['reminders'] },
  { id: 'carmaker', name: 'Carmaker AG', size: 'large', capabilities: 'Buses.' },
];
const JUDGED = [
  {
    id: 'c-1',
    lang: 'en',
    ...need(),
    sectors: ['health'],
    translations: {
      de: { title: 'Patienten versäumen Termine', description: 'Erinnerung an Termine fehlt.' },
    },
    judgments: { knowledge: { reminders: 3 }, suppliers: { messenger: 3 } },
  },
];
const PARALLEL = [
  {
    id: 'p-1',
    lang: 'en',
    title: 'Buses make noise',
    description: 'Old buses are loud and their exhaust is bad.',
    translations: { es: { title: 'Autobuses ruidosos', description: 'Los autobuses hacen ruido.' } },
  },
];

let folder: string;
let atlas: Atlas;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ppi-atlas-quality-'));
  const files = { judged: join(folder, 'judged.json'), parallel: join(folder, 'parallel.json') };
  await writeFile(files.judged, JSON.stringify(JUDGED));
  await writeFile(files.parallel, JSON.stringify(PARALLEL));
  atlas = await Atlas.start({
    QUALITY_INTERVAL_MINUTES: '60',
    QUALITY_JUDGED_FILE: files.judged,
    QUALITY_PARALLEL_FILE: files.parallel,
  });
});
afterAll(async () => {
  await atlas.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the quality of matches', () => {
  it('is not measured yet where there is nothing to find', async () => {
    const answer = await atlas.visitor.get(`${API}/quality`);

    expect([answer.status, answer.body]).toEqual([
      200,
      {
        status: 'not-measured-yet',
        measurement: null,
        previews: { days: 30, previews: 0, p50Ms: null, p95Ms: null },
      },
    ]);
  });

  it('is measured by the worker once records are there, and told with all that it rests on', async () => {
    for (const fields of CASES) await atlas.editor.post(`${API}/knowledge`).send(knowledgeItem(fields));
    for (const fields of SUPPLIERS) await atlas.editor.post(`${API}/suppliers`).send(supplier(fields));
    const measurement = await until(
      async () => (await atlas.visitor.get(`${API}/quality`)).body.measurement,
      { what: 'quality to be measured', withinMs: 40_000 },
    );

    expect(measurement).toMatchObject({
      algorithm: ALGORITHM_VERSION,
      corpus: { knowledge: 3, suppliers: 2 },
      judgements: { judged: 2, parallel: 2 },
      exposure: { needs: 4, suppliers: 2 },
    });
    const sizes = measurement.exposure.bySize.map(({ size }: { size: string }) => size);
    expect(sizes).toEqual(['small', 'large']);
    const figures = (list: string, group: string): { systems: { system: string; metrics: object }[] } =>
      measurement[list].find(
        (row: { target: string; group: string }) => row.target === 'knowledge' && row.group === group,
      );
    for (const [list, group] of [
      ['byLanguage', 'en'],
      ['byLanguage', 'de'],
      ['bySector', 'health'],
    ] as const) {
      const { systems } = figures(list, group);
      expect(systems.map(({ system }) => system)).toEqual(['PPI Atlas', 'plain BM25']);
    }
    expect(figures('byLanguage', 'en').systems[0]!.metrics).toMatchObject({
      ndcg10: { mean: 1, low: null, high: null },
    });
    const parity = measurement.parity.map(({ target, language }: { target: string; language: string }) => [
      target,
      language,
    ]);
    expect(parity).toEqual(expect.arrayContaining([['knowledge', 'de']]));
  });

  it('is measured once for what does not change', async () => {
    await atlas.settled();
    const jobs = await atlas.query(
      "SELECT outcome FROM outbox WHERE job_name = 'measure-quality' AND outcome = 'done'",
    );

    expect(jobs).toEqual([{ outcome: 'done' }]);
  });

  it('tells how long previews took', async () => {
    await atlas.visitor.post(`${API}/match-previews`).send(need());
    const previews = await until(
      async () =>
        (await atlas.query<{ previews: string }>('SELECT previews FROM preview_latencies'))[0]?.previews,
      { what: 'the time of the preview to be written' },
    );

    expect(previews).toBe('1');
  });
});

describe('the rules of ranking', () => {
  it('are those that the matcher works by', async () => {
    const { status, body } = await atlas.visitor.get(`${API}/ranking`);

    expect([status, body.algorithm]).toEqual([200, ALGORITHM_VERSION]);
    for (const { target, features } of body.targets as {
      target: keyof typeof FEATURE_WEIGHTS;
      features: { name: keyof (typeof FEATURE_WEIGHTS)['knowledge']; points: number }[];
    }[]) {
      expect(features.length).toBeGreaterThan(2);
      for (const { name, points } of features) expect(points).toBe(FEATURE_WEIGHTS[target][name]);
    }
  });
});
