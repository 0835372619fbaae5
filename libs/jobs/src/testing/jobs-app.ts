import { type INestApplicationContext, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import {
  HandlesJob,
  JOB_NAMES,
  JobsModule,
  migrateQueue,
  type JobContext,
  type JobHandler,
  type JobName,
  type JobPayloads,
  type JobResult,
  type JobsOptions,
} from '../index.js';

type FakeHandlers = {
  [N in JobName]?:
    | ((payload: JobPayloads[N], context: JobContext) => JobResult<N> | Promise<JobResult<N>>)
    | Required<JobHandler<N>>;
};

/** A handler class for every job: the given ones, and `done` for the others. */
export function fakeHandlers(fakes: FakeHandlers = {}): Provider[] {
  return JOB_NAMES.map((name) => {
    const fake = fakes[name] as ((...args: unknown[]) => unknown) | Required<JobHandler<JobName>> | undefined;
    @HandlesJob(name)
    class FakeHandler {
      async handle(payload: unknown, context: JobContext): Promise<JobResult<JobName>> {
        if (typeof fake === 'function') return await fake(payload, context);
        return fake ? fake.handle(payload as never, context) : 'done';
      }
      async onFailed(payload: unknown, reason: string): Promise<void> {
        if (typeof fake === 'object') await fake.onFailed(payload as never, reason);
      }
    }
    return FakeHandler;
  });
}

export interface JobsAppSettings {
  options: JobsOptions;
  role?: 'forProducer' | 'forWorker' | 'forProducerAndWorker';
  handlers?: Provider[];
}

/** An application that is nothing but jobs, on the real module and database. */
export async function openJobsApp({
  options,
  role = 'forProducerAndWorker',
  handlers = fakeHandlers(),
}: JobsAppSettings): Promise<INestApplicationContext> {
  @Module({
    imports: [
      TypeOrmModule.forRoot({ type: 'postgres', url: options.databaseUrl, poolSize: 4, retryAttempts: 0 }),
      JobsModule[role](options),
    ],
    providers: role === 'forProducer' ? [] : handlers,
  })
  class JobsApp {}
  return NestFactory.createApplicationContext(JobsApp, { logger: false, abortOnError: false });
}

export interface TestBackend {
  name: string;
  /** Options for a queue of its own beside the given database. */
  prepare: (databaseUrl: string) => Promise<JobsOptions>;
}

const HASTE = {
  lockMs: 1_000,
  stalledCheckMs: 300,
  pollMs: 500,
  republishAfterMs: 1_000,
  stopWithinMs: 2_000,
};

/** Postgres always; Redis too when `TEST_REDIS_URL` says where one is. */
export function testBackends(): TestBackend[] {
  const redisUrl = process.env.TEST_REDIS_URL;
  const postgres: TestBackend = {
    name: 'Postgres',
    prepare: async (databaseUrl) => {
      await migrateQueue(databaseUrl);
      return { ...HASTE, databaseUrl, backend: { kind: 'postgres', url: databaseUrl } };
    },
  };
  if (!redisUrl) return [postgres];
  const redis: TestBackend = {
    name: 'Redis',
    prepare: (databaseUrl) => {
      const prefix = new URL(databaseUrl).pathname.slice(1); // as unique as the test's database
      return Promise.resolve({ ...HASTE, databaseUrl, backend: { kind: 'redis', url: redisUrl, prefix } });
    },
  };
  return [postgres, redis];
}

/** Resolves when the condition holds; fails after the bound, saying what it waited for. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  withinMs = 15_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
