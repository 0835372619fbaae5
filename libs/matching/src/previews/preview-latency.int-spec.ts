import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#database';
import { createTestDatabase, type TestDatabase } from '#testing';
import { PreviewLatency } from './preview-latency.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeEach(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url })).initialize();
});
afterEach(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('the times of previews', () => {
  it('are unknown before the first', async () => {
    expect(await new PreviewLatency(dataSource).read()).toEqual({
      days: 30,
      previews: 0,
      p50Ms: null,
      p95Ms: null,
    });
  });

  it('add up over the workers, and over what each writes', async () => {
    const [one, other] = [new PreviewLatency(dataSource), new PreviewLatency(dataSource)];
    for (let index = 0; index < 10; index += 1) one.count(64);
    await one.write();
    for (let index = 0; index < 9; index += 1) one.count(64);
    other.count(4096);
    await Promise.all([one.write(), other.write()]);
    expect(await one.read()).toMatchObject({ previews: 20, p50Ms: 64, p95Ms: 64 });
    other.count(4096);
    await other.write();
    expect(await one.read()).toMatchObject({ previews: 21, p50Ms: 64, p95Ms: 4096 });
  });

  it('are kept while they cannot be written', async () => {
    const latency = new PreviewLatency(dataSource);
    latency.count(64);
    await dataSource.query('ALTER TABLE preview_latencies RENAME TO away');
    await latency.write();
    await dataSource.query('ALTER TABLE away RENAME TO preview_latencies');
    await latency.write();
    expect(await latency.read()).toMatchObject({ previews: 1 });
  });

  it('are written when the process stops', async () => {
    const latency = new PreviewLatency(dataSource);
    latency.onModuleInit();
    latency.count(64);
    await latency.beforeApplicationShutdown();
    expect(await latency.read()).toMatchObject({ previews: 1 });
  });
});
