import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OUTBOX_JOB_NAMES, type OutboxJobName } from './job-catalogue.js';
import { OUTBOX_CHANNEL } from './outbox.js';

export interface OutboxRecord {
  /** bigint as text. */
  id: string;
  jobName: OutboxJobName;
  jobId: string;
}

export interface JobOutcomeRecord {
  outcome: 'done' | 'skipped' | 'failed';
  /** Why it was skipped or failed; no payload contents. */
  detail?: string;
}

/** Finished rows are a log for people; they go after a week. */
const KEPT_DAYS = 7;
const PURGE_AT_ONCE = 10_000;

/**
 * The outbox as the relay and the workers see it. Every statement stands alone: any number of them may run. Rows of jobs
 * that this version does not know, as after a rollback, are left to the version that does.
 */
@Injectable()
export class OutboxRecords {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Hands the oldest unpublished rows to `publish` and marks them; a crash in between publishes them again. Rows
   * that another relay holds are left to it. Returns their number.
   */
  publish(limit: number, publish: (records: OutboxRecord[]) => Promise<void>): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const records = await manager.query<OutboxRecord[]>(
        `SELECT id, job_name AS "jobName", job_id AS "jobId" FROM outbox
         WHERE published_at IS NULL AND finished_at IS NULL AND job_name = ANY($2)
         ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [limit, OUTBOX_JOB_NAMES],
      );
      if (records.length === 0) return 0;
      await publish(records);
      await manager.query('UPDATE outbox SET published_at = now() WHERE id = ANY($1::bigint[])', [
        records.map(({ id }) => id),
      ]);
      return records.length;
    });
  }

  /**
   * What a run of this job has to serve: the rows that are there when it starts, with the newest payload. Undefined
   * when an earlier run has served them all.
   */
  async toServe(jobId: string): Promise<{ ids: string[]; payload: unknown } | undefined> {
    const [row] = await this.dataSource.query<{ ids: string[] | null; payload: unknown }[]>(
      `SELECT array_agg(id::text) AS ids, (array_agg(payload ORDER BY id DESC))[1] AS payload
       FROM outbox WHERE job_id = $1 AND finished_at IS NULL`,
      [jobId],
    );
    return row?.ids ? { ids: row.ids, payload: row.payload } : undefined;
  }

  /** Returns whether rows of the same job came while it ran, which it may not have seen. */
  async finish(jobId: string, ids: string[], { outcome, detail }: JobOutcomeRecord): Promise<boolean> {
    const [row] = await this.dataSource.query<{ late: boolean }[]>(
      `WITH finished AS (
         UPDATE outbox SET finished_at = now(), outcome = $3, detail = $4 WHERE id = ANY($2::bigint[])
       )
       SELECT EXISTS (
         SELECT 1 FROM outbox WHERE job_id = $1 AND finished_at IS NULL AND NOT id = ANY($2::bigint[])
       ) AS late`,
      [jobId, ids, outcome, detail ?? null],
    );
    return row?.late ?? false;
  }

  async publishAgain(jobIds: string[]): Promise<void> {
    await this.dataSource.query(
      `WITH again AS (
         UPDATE outbox SET published_at = NULL WHERE job_id = ANY($1) AND finished_at IS NULL
       )
       SELECT pg_notify('${OUTBOX_CHANNEL}', '')`,
      [jobIds],
    );
  }

  /** Jobs published at least so long ago and unfinished, in the order of their ids after the given one. */
  overdue(publishedBeforeMs: number, afterJobId: string, limit: number): Promise<Omit<OutboxRecord, 'id'>[]> {
    return this.dataSource.query(
      `SELECT DISTINCT job_id AS "jobId", job_name AS "jobName" FROM outbox
       WHERE finished_at IS NULL AND job_id > $2 AND published_at < now() - $1 * interval '1 millisecond'
         AND job_name = ANY($4)
       ORDER BY job_id LIMIT $3`,
      [publishedBeforeMs, afterJobId, limit, OUTBOX_JOB_NAMES],
    );
  }

  /** Names of unfinished jobs that this version does not know. */
  async unknownJobs(): Promise<string[]> {
    const rows = await this.dataSource.query<{ jobName: string }[]>(
      `SELECT DISTINCT job_name AS "jobName" FROM outbox WHERE finished_at IS NULL AND NOT job_name = ANY($1)`,
      [OUTBOX_JOB_NAMES],
    );
    return rows.map(({ jobName }) => jobName);
  }

  async purge(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM outbox WHERE id IN (
         SELECT id FROM outbox WHERE finished_at < now() - interval '${KEPT_DAYS} days' LIMIT ${PURGE_AT_ONCE}
       )`,
    );
  }
}
