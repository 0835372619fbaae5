import type { QueueName } from './job-catalogue.js';

export interface JobsOptions {
  /** The application's own database, where the outbox is. */
  databaseUrl: string;
  /** Where the queue lives; only this differs between one machine and many. */
  backend:
    | { kind: 'postgres'; url: string }
    | { kind: 'redis'; url: string; /** Of every key. Default `ppi-atlas`. */ prefix?: string };
  /** Jobs at a time in this process. Default 2 indexing, 2 matching, 4 previews, 1 of each other lane. */
  concurrency?: Partial<Record<QueueName, number>>;
  /** A worker that has not been heard of for so long is taken for dead. Default 10 s. */
  lockMs?: number;
  /** How often jobs of dead workers are looked for; two looks are needed. Default 3 s. */
  stalledCheckMs?: number;
  /** The relay looks for unpublished rows at least this often, notified or not. Default 5 s. */
  pollMs?: number;
  /** Rows unfinished for so long are looked up in the queue and published again if it lost them. Default 60 s. */
  republishAfterMs?: number;
  /** On shutdown a job in hand gets so long to finish before it is given back. Default 10 s. */
  stopWithinMs?: number;
}

export const JOBS_OPTIONS = Symbol('jobs options');

export type JobsSettings = Required<JobsOptions> & { concurrency: Record<QueueName, number> };

export function withDefaults(options: JobsOptions): JobsSettings {
  return {
    lockMs: 10_000,
    stalledCheckMs: 3_000,
    pollMs: 5_000,
    republishAfterMs: 60_000,
    stopWithinMs: 10_000,
    ...options,
    concurrency: {
      imports: 1,
      indexing: 2,
      embedding: 1,
      matching: 2,
      previews: 4,
      briefings: 1,
      quality: 1,
      ...options.concurrency,
    },
  };
}
