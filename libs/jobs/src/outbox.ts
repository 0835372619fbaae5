import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  BACKGROUND_JOB_NAMES,
  jobId,
  OUTBOX_JOB_NAMES,
  type JobPayloads,
  type OutboxJobName,
} from './job-catalogue.js';

export const OUTBOX_CHANNEL = 'outbox';

/** Jobs are asked for here and nowhere else, so that a job exists exactly if the change that needs it was committed. */
@Injectable()
export class Outbox {
  constructor(private readonly dataSource: DataSource) {}

  /** Within the caller's transaction; the relay hears of it at commit. */
  async add<N extends OutboxJobName>(
    manager: EntityManager,
    name: N,
    payload: JobPayloads[N],
  ): Promise<void> {
    await manager.query(
      `WITH added AS (INSERT INTO outbox (job_name, job_id, payload) VALUES ($1, $2, $3))
       SELECT pg_notify('${OUTBOX_CHANNEL}', '')`,
      [name, jobId(name, payload), JSON.stringify(payload)],
    );
  }

  /** Has this same job been asked for and not ended? */
  async isWaiting<N extends OutboxJobName>(name: N, payload: JobPayloads[N]): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'SELECT FROM outbox WHERE job_id = $1 AND finished_at IS NULL LIMIT 1',
      [jobId(name, payload)],
    );
    return rows.length > 0;
  }

  /**
   * How many jobs have been asked for and have not ended; 0 means that everything committed so far is done. Jobs in the
   * background, which nobody waits for, are not counted, and neither are jobs that only another version can do.
   */
  async countUnfinished({ without = [] }: { without?: OutboxJobName[] } = {}): Promise<number> {
    const notCounted = new Set<string>([...BACKGROUND_JOB_NAMES, ...without]);
    const [row] = await this.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM outbox WHERE finished_at IS NULL AND job_name = ANY($1)',
      [OUTBOX_JOB_NAMES.filter((name) => !notCounted.has(name))],
    );
    return row?.count ?? 0;
  }
}
