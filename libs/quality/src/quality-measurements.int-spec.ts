import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#database';
import { createTestDatabase, type TestDatabase } from '#testing';
import { QualityMeasurements } from './quality-measurements.js';
import type { QualityReport } from './quality-report.js';

let database: TestDatabase;
let dataSource: DataSource;
let measurements: QualityMeasurements;
beforeEach(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url })).initialize();
  measurements = new QualityMeasurements(dataSource);
});
afterEach(async () => {
  await dataSource.destroy();
  await database.drop();
});

const corpus = { knowledge: 3, suppliers: 2 };
const basis = (digest: string) => ({ digest, algorithm: 'a-1', vocabulary: 'v-1', corpus });
const report = (tookMs: number): QualityReport => ({
  judgements: { version: 'j-1', judged: 1, parallel: 0 },
  corpus,
  confidence: 0.95,
  byLanguage: [],
  bySector: [],
  parity: [],
  exposure: { needs: 0, places: 0, suppliers: 0, shown: 0, gini: null, bySize: [] },
  tookMs,
});

describe('measurements of quality', () => {
  it('are none at first', async () => {
    expect(await measurements.latest()).toBeNull();
    expect(await measurements.isCurrent('first', 60)).toBe(false);
  });

  it('give the newest, as it was stored', async () => {
    await measurements.store(basis('first'), report(1));
    await measurements.store(basis('second'), report(2));
    expect(await measurements.latest()).toEqual({
      measuredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      algorithm: 'a-1',
      vocabulary: 'v-1',
      report: report(2),
    });
  });

  it('are one for one basis, however often it is delivered', async () => {
    await measurements.store(basis('same'), report(1));
    await measurements.store(basis('same'), report(2));
    expect(await dataSource.query('SELECT basis FROM quality_measurements')).toEqual([{ basis: 'same' }]);
    expect((await measurements.latest())?.report.tookMs).toBe(2);
  });

  it('are due for another basis once the interval has passed, for the same one never', async () => {
    await measurements.store(basis('known'), report(1));
    expect(await measurements.isCurrent('other', 60)).toBe(true);
    await dataSource.query("UPDATE quality_measurements SET measured_at = now() - interval '61 minutes'");
    expect(await measurements.isCurrent('other', 60)).toBe(false);
    expect(await measurements.isCurrent('known', 60)).toBe(true);
  });

  it('are kept fifty deep', async () => {
    for (let index = 0; index < 52; index += 1) await measurements.store(basis(`b-${index}`), report(index));
    const [row] = await dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM quality_measurements',
    );
    expect(row).toEqual({ count: 50 });
    expect((await measurements.latest())?.report.tookMs).toBe(51);
  });
});
