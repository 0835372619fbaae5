import { afterEach, beforeEach } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '#testing';
import { JobWorkers, Outbox, type JobsOptions } from '../index.js';
import { openJobsApp, query, until, type JobsAppSettings, type TestBackend } from './jobs-app.js';

export interface OutboxRow {
  job_id: string;
  outcome: string | null;
  detail: string | null;
}

/** A database, a queue and any number of applications for each test; all of it is gone afterwards. */
export class JobsHarness {
  database!: TestDatabase;
  options!: JobsOptions;
  #apps: INestApplicationContext[] = [];

  constructor({ prepare }: TestBackend) {
    beforeEach(async () => {
      this.database = await createTestDatabase();
      this.options = await prepare(this.database.url);
      this.#apps = [];
    });
    afterEach(async () => {
      await Promise.all(this.#apps.map((app) => app.close()));
      await this.database.drop();
    });
  }

  async open(settings: Partial<JobsAppSettings> = {}): Promise<INestApplicationContext> {
    const app = await openJobsApp({ options: this.options, ...settings });
    this.#apps.push(app);
    return app;
  }

  async openStarted(handlers: JobsAppSettings['handlers']): Promise<INestApplicationContext> {
    const app = await this.open({ handlers });
    await app.get(JobWorkers).start();
    return app;
  }

  /** Asks for a record to be indexed, in a transaction of its own. */
  add(app: INestApplicationContext, id: string): Promise<void> {
    const payload = { collection: 'knowledge' as const, records: [{ id, revision: 1 }] };
    return app
      .get(DataSource)
      .transaction((manager) => app.get(Outbox).add(manager, 'index-records', payload));
  }

  settled(app: INestApplicationContext): Promise<void> {
    return until('every job has ended', async () => (await app.get(Outbox).countUnfinished()) === 0);
  }

  rows(): Promise<OutboxRow[]> {
    return query<OutboxRow>(this.database.url, 'SELECT job_id, outcome, detail FROM outbox ORDER BY id');
  }
}
