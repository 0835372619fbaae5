import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { HandlesJob, type JobHandler, type JobOutcome, type JobsOptions } from './index.js';
import { fakeHandlers, openJobsApp, testBackends } from './testing/jobs-app.js';

@HandlesJob('reindex')
class AnotherReindexHandler implements JobHandler<'reindex'> {
  handle(): Promise<JobOutcome> {
    return Promise.resolve('done');
  }
}

describe('boot of a worker', () => {
  let database: TestDatabase;
  let options: JobsOptions;
  beforeAll(async () => {
    database = await createTestDatabase();
    options = await testBackends()[0]!.prepare(database.url);
  });
  afterAll(() => database.drop());

  it('fails when jobs have no handler or two, and lists them all', async () => {
    const handlers = [...fakeHandlers().slice(1), AnotherReindexHandler];
    const boot = openJobsApp({ options, handlers, role: 'forWorker' });
    await expect(boot).rejects.toMatchObject({ code: 'JOB_HANDLERS_INCOMPLETE' });
    await expect(boot).rejects.toThrow(
      /index-records has no handler\n.*reindex has 2: .*AnotherReindexHandler/,
    );
  });

  it('asks no handlers of a process that only produces', async () => {
    const app = await openJobsApp({ options, role: 'forProducer' });
    await expect(app.close()).resolves.toBeUndefined();
  });
});
