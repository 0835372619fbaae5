import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import {
  HandlesJob,
  JobsModule,
  JobWorkers,
  type IndexRecordsPayload,
  type JobHandler,
  type JobOutcome,
  type JobsOptions,
} from '../index.js';
import { fakeHandlers } from './jobs-app.js';

/*
 * Program for the crash test: a worker whose index handler notes that it ran, takes a moment, and upserts its effect.
 * Its options come as JSON in the first argument; it prints a line once it takes jobs, and stays until it is killed.
 */
@HandlesJob('index-records')
@Injectable()
class EffectHandler implements JobHandler<'index-records'> {
  constructor(private readonly dataSource: DataSource) {}

  async handle({ records }: IndexRecordsPayload): Promise<JobOutcome> {
    for (const { id, revision } of records) {
      await this.dataSource.query('INSERT INTO run (record_id) VALUES ($1)', [id]);
      await pause(50); // long enough to be killed in
      await this.dataSource.query(
        `INSERT INTO effect (record_id, revision) VALUES ($1, $2)
         ON CONFLICT (record_id) DO UPDATE SET revision = EXCLUDED.revision`,
        [id, revision],
      );
    }
    return 'done';
  }
}

const options = JSON.parse(process.argv[2] ?? '') as JobsOptions;

@Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'postgres', url: options.databaseUrl, poolSize: 4 }),
    JobsModule.forWorker(options),
  ],
  providers: [EffectHandler, ...fakeHandlers().slice(1)], // the first is that of index-records
})
class CrashWorker {}

const app = await NestFactory.createApplicationContext(CrashWorker, { logger: ['error'] });
await app.get(JobWorkers).start();
process.stdout.write('ready\n');
