import { type DynamicModule, Inject, Module, type OnModuleInit, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobHandlers } from './job-handlers.js';
import { JobHealth } from './job-health.js';
import { JobQueues } from './job-queues.js';
import { JobRunner } from './job-runner.js';
import { JobWorkers } from './job-workers.js';
import { JOBS_OPTIONS, withDefaults, type JobsOptions } from './jobs-options.js';
import { MatchPreviews } from './match-previews.js';
import { Outbox } from './outbox.js';
import { OutboxRecords } from './outbox-records.js';
import { OutboxRelay } from './outbox-relay.js';
import { Watching } from './watching.js';

const PRODUCER: Provider[] = [MatchPreviews];
const WORKER: Provider[] = [JobHandlers, JobRunner, OutboxRecords, OutboxRelay, JobWorkers];

/**
 * Needs TypeORM's `DataSource` in the application; the schema and the queue (`migrateQueue`) must have been migrated.
 * Shutdown hooks must be on (`app.enableShutdownHooks()`), or SIGTERM drops the jobs in hand.
 */
@Module({})
export class JobsModule implements OnModuleInit {
  constructor(@Inject(JobQueues) private readonly queues: JobQueues) {}

  /** A process that asks for jobs: exports `Outbox`, `MatchPreviews`, `JobQueues`, `Watching`. */
  static forProducer(options: JobsOptions): DynamicModule {
    return build(options, PRODUCER);
  }

  /** A process that runs jobs: exports `Outbox`, `JobQueues`, `JobWorkers` (call its `start()`). */
  static forWorker(options: JobsOptions): DynamicModule {
    return build(options, WORKER);
  }

  /** One process that does both, on one set of connections. */
  static forProducerAndWorker(options: JobsOptions): DynamicModule {
    return build(options, [...PRODUCER, ...WORKER]);
  }

  async onModuleInit(): Promise<void> {
    await this.queues.open();
  }
}

function build(options: JobsOptions, providers: Provider[]): DynamicModule {
  return {
    module: JobsModule,
    global: true,
    imports: [DiscoveryModule],
    providers: [
      { provide: JOBS_OPTIONS, useValue: withDefaults(options) },
      JobHealth,
      JobQueues,
      Outbox,
      Watching,
      ...providers,
    ],
    exports: [
      JobHealth,
      JobQueues,
      Outbox,
      Watching,
      ...[MatchPreviews, JobWorkers].filter((p) => providers.includes(p)),
    ],
  };
}
