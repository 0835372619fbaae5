import { createHash } from 'node:crypto';
import type { JobsOptions as BullJobOptions } from 'bullmq';
import type { Collection } from '#search';

/**
 * The lanes. Each has its own worker and concurrency, so a long import never delays a preview, and an embedding model that
 * is slow never an index.
 */
export const QUEUE_NAMES = [
  'imports',
  'indexing',
  'embedding',
  'matching',
  'previews',
  'briefings',
  'quality',
] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** An import sends its records in batches of at most this many. */
export const MAX_RECORDS_PER_JOB = 500;

export interface IndexRecordsPayload {
  collection: Collection;
  records: { id: string; revision: number }[];
}
export interface DeleteRecordPayload {
  collection: Collection;
  id: string;
  revision: number;
}
export interface ReindexPayload {
  collection: Collection;
  /** ISO 8601. */
  requestedAt: string;
}
export interface RefreshStatisticsPayload {
  collection: Collection;
}
export interface EmbedRecordsPayload {
  collection: Collection;
}
export interface DescribeChallengesPayload {
  challenges: { id: string; revision: number }[];
}
export interface ImportFilePayload {
  importId: string;
}
export interface MatchChallengePayload {
  runId: string;
  challengeId: string;
  revision: number;
  algorithm: string;
  /** Grows when a person asks for the same match again. */
  attempt: number;
}
export interface MakeBriefingPayload {
  briefingId: string;
  challengeId: string;
  revision: number;
}
export interface MeasureQualityPayload {
  /** Digest of all that the figures depend on. */
  basis: string;
}
/** The request as JSON; its fields are the matcher's business. */
export type MatchPreviewPayload = Record<string, unknown>;

/** Every job there is. Payloads are JSON: ids and revisions, no entities, no secrets. */
export interface JobPayloads {
  'index-records': IndexRecordsPayload;
  'delete-record': DeleteRecordPayload;
  reindex: ReindexPayload;
  'refresh-statistics': RefreshStatisticsPayload;
  'embed-records': EmbedRecordsPayload;
  'describe-challenges': DescribeChallengesPayload;
  'import-file': ImportFilePayload;
  'match-challenge': MatchChallengePayload;
  'match-preview': MatchPreviewPayload;
  'make-briefing': MakeBriefingPayload;
  'measure-quality': MeasureQualityPayload;
}
export type JobName = keyof JobPayloads;
/** Jobs that must not get lost. A preview is waited for by its caller instead. */
export type OutboxJobName = Exclude<JobName, 'match-preview'>;

/** About three hours of an engine being down, at one attempt a minute. */
const ATTEMPTS_INDEXING = 200;
/** About five days; any write or start after that asks anew. Records are found by words meanwhile. */
const ATTEMPTS_EMBEDDING = 10_000;
/** About two minutes: a person waits for the run, so it had better say that it failed. */
const ATTEMPTS_MATCHING = 8;
/** The same. */
const ATTEMPTS_IMPORTS = 8;
const ATTEMPTS_BRIEFINGS = 8;
/** It is asked for again anyway, should it fail. */
const ATTEMPTS_QUALITY = 4;
/** Index jobs of this long share one refresh of the statistics, and one look for missing vectors. */
const GATHERING_DELAY_MS = 1_000;

interface JobSettings {
  queue: QueueName;
  attempts: number;
  delayMs?: number;
  /** Nobody waits for it: it goes on beside whatever people do. */
  isBackground?: true;
}
export const JOB_SETTINGS: Record<JobName, JobSettings> = {
  'index-records': { queue: 'indexing', attempts: ATTEMPTS_INDEXING },
  'delete-record': { queue: 'indexing', attempts: ATTEMPTS_INDEXING },
  reindex: { queue: 'indexing', attempts: ATTEMPTS_INDEXING },
  'refresh-statistics': { queue: 'indexing', attempts: ATTEMPTS_INDEXING, delayMs: GATHERING_DELAY_MS },
  'embed-records': { queue: 'embedding', attempts: ATTEMPTS_EMBEDDING, delayMs: GATHERING_DELAY_MS },
  'describe-challenges': { queue: 'indexing', attempts: ATTEMPTS_INDEXING },
  'import-file': { queue: 'imports', attempts: ATTEMPTS_IMPORTS },
  'match-challenge': { queue: 'matching', attempts: ATTEMPTS_MATCHING },
  'match-preview': { queue: 'previews', attempts: 1 },
  'make-briefing': { queue: 'briefings', attempts: ATTEMPTS_BRIEFINGS },
  'measure-quality': { queue: 'quality', attempts: ATTEMPTS_QUALITY, isBackground: true },
};
export const JOB_NAMES = Object.keys(JOB_SETTINGS) as JobName[];
/** What this version may find in the outbox and can run; a newer version may have left other names there. */
export const OUTBOX_JOB_NAMES = JOB_NAMES.filter((name): name is OutboxJobName => name !== 'match-preview');
export const BACKGROUND_JOB_NAMES = JOB_NAMES.filter((name) => JOB_SETTINGS[name].isBackground);

/**
 * What makes two jobs the same. The queue holds one job per id at a time, and a run serves every outbox row of its
 * id that was there when it started: a `reindex` asked for ten times while one runs is run once more, with the
 * newest payload.
 */
const JOB_IDS: { [N in OutboxJobName]: (payload: JobPayloads[N]) => string } = {
  'index-records': ({ collection, records }) => `index-records-${collection}-${recordsPart(records)}`,
  'delete-record': ({ collection, id, revision }) => `delete-record-${collection}-${idPart(id)}-r${revision}`,
  reindex: ({ collection }) => `reindex-${collection}`,
  'refresh-statistics': ({ collection }) => `refresh-statistics-${collection}`,
  'embed-records': ({ collection }) => `embed-records-${collection}`,
  'describe-challenges': ({ challenges }) => `describe-challenges-${recordsPart(challenges)}`,
  'import-file': ({ importId }) => `import-file-${importId}`,
  'match-challenge': ({ challengeId, revision, algorithm, attempt }) =>
    `match-challenge-${idPart(challengeId)}-r${revision}-a${idPart(algorithm)}-n${attempt}`,
  'make-briefing': ({ briefingId }) => `make-briefing-${briefingId}`,
  'measure-quality': ({ basis }) => `measure-quality-${basis}`,
};

export function jobId<N extends OutboxJobName>(name: N, payload: JobPayloads[N]): string {
  return JOB_IDS[name](payload);
}

function recordsPart(records: { id: string; revision: number }[]): string {
  const [first] = records;
  return first && records.length === 1
    ? `${idPart(first.id)}-r${first.revision}`
    : `batch-${hash(records.map(({ id, revision }) => [id, revision]))}`;
}

/** BullMQ refuses ':' in an id. */
const idPart = (value: string): string => encodeURIComponent(value);
const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

/**
 * A finished job leaves the queue at once: its outcome stands in the outbox, and a kept job would make the queue
 * drop a later one of the same id without a word.
 */
export function queueOptionsOf(name: JobName): BullJobOptions {
  const { attempts, delayMs } = JOB_SETTINGS[name];
  return {
    attempts,
    backoff: { type: 'custom' },
    removeOnComplete: true,
    removeOnFail: true,
    stackTraceLimit: 0,
    ...(delayMs === undefined ? {} : { delay: delayMs }),
  };
}

const BACKOFF_FIRST_MS = 1_000;
const BACKOFF_MOST_MS = 60_000;

/** 1, 2, 4 ... 60 s, less up to half of it at random. BullMQ's own exponential has no upper end. */
export function backoffMs(attemptsMade: number): number {
  const full = Math.min(BACKOFF_FIRST_MS * 2 ** (attemptsMade - 1), BACKOFF_MOST_MS);
  return Math.round(full * (1 - Math.random() / 2));
}
