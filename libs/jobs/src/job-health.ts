import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JOB_SETTINGS, QUEUE_NAMES, type OutboxJobName, type QueueName } from './job-catalogue.js';
import { JobQueues, within } from './job-queues.js';

const ANSWER_WITHIN_MS = 2_000;

export interface LaneHealth {
  lane: QueueName;
  /** In the queue, also those put off for a while; null when the queue does not answer. */
  waiting: number | null;
  /** In the hands of workers; null when the queue does not answer. */
  active: number | null;
  /** Of the last seven days, for good. Previews are waited for by their callers and not counted. */
  failed: number;
  /** When the oldest job that has not ended was asked for. */
  oldestSince: Date | null;
}

export interface JobsHealth {
  lanes: LaneHealth[];
  /** Asked for, and not handed to the queue yet. */
  unpublished: number;
  /** When records last became searchable. */
  lastIndexedAt: Date | null;
}

/** How the background work is doing, for people who look after it. */
@Injectable()
export class JobHealth {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: JobQueues,
  ) {}

  async look(): Promise<JobsHealth> {
    const [jobs, last, lanes] = await Promise.all([this.jobs(), this.lastIndexedAt(), this.lanes()]);
    const failed = new Map<QueueName, number>();
    const oldest = new Map<QueueName, Date>();
    for (const job of jobs) {
      // A job of an earlier version may have no lane any more.
      const lane = JOB_SETTINGS[job.jobName]?.queue as QueueName | undefined;
      if (!lane) continue;
      failed.set(lane, (failed.get(lane) ?? 0) + job.failed);
      const known = oldest.get(lane);
      if (job.oldest && (!known || job.oldest < known)) oldest.set(lane, job.oldest);
    }
    return {
      lanes: lanes.map((lane) => ({
        ...lane,
        failed: failed.get(lane.lane) ?? 0,
        oldestSince: oldest.get(lane.lane) ?? null,
      })),
      unpublished: jobs.reduce((sum, job) => sum + job.unpublished, 0),
      lastIndexedAt: last,
    };
  }

  private jobs(): Promise<
    { jobName: OutboxJobName; oldest: Date | null; unpublished: number; failed: number }[]
  > {
    return this.dataSource.query(
      `SELECT job_name AS "jobName", min(created_at) FILTER (WHERE finished_at IS NULL) AS oldest,
              count(*) FILTER (WHERE finished_at IS NULL AND published_at IS NULL)::int AS unpublished,
              count(*) FILTER (WHERE outcome = 'failed')::int AS failed
       FROM outbox WHERE finished_at IS NULL OR outcome = 'failed' GROUP BY job_name`,
    );
  }

  private async lastIndexedAt(): Promise<Date | null> {
    const [row] = await this.dataSource.query<{ at: Date }[]>(
      `SELECT finished_at AS at FROM outbox
       WHERE finished_at IS NOT NULL AND outcome = 'done' AND job_name IN ('index-records', 'delete-record', 'reindex')
       ORDER BY finished_at DESC LIMIT 1`,
    );
    return row?.at ?? null;
  }

  private lanes(): Promise<Pick<LaneHealth, 'lane' | 'waiting' | 'active'>[]> {
    return Promise.all(
      QUEUE_NAMES.map(async (lane) => {
        const counts = this.queues.get(lane).getJobCounts('waiting', 'delayed', 'active');
        return within(ANSWER_WITHIN_MS, counts).then(
          ({ waiting = 0, delayed = 0, active = 0 }) => ({ lane, waiting: waiting + delayed, active }),
          () => ({ lane, waiting: null, active: null }),
        );
      }),
    );
  }
}
