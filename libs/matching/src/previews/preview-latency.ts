import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { bucketOf, quantile } from './latency-histogram.js';

const WRITE_EVERY_MS = 5_000;
const DAYS = 30;

export interface LatencySummary {
  /** Days looked back upon. */
  days: number;
  previews: number;
  /** Milliseconds from the start of the work to its end, the wait in the queue not included; null without previews. */
  p50Ms: number | null;
  p95Ms: number | null;
}

/** How long previews took the workers of this installation: counted here, added up in Postgres by day. */
@Injectable()
export class PreviewLatency implements OnModuleInit, BeforeApplicationShutdown {
  readonly #logger = new Logger('PreviewLatency');
  #counts = new Map<number, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  onModuleInit(): void {
    this.#timer = setInterval(() => void this.write(), WRITE_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.write();
  }

  count(ms: number): void {
    const bucket = bucketOf(ms);
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + 1);
  }

  /** Adds what was counted since the last time; what cannot be written now is kept for the next. */
  async write(): Promise<void> {
    if (this.#counts.size === 0) return;
    const counts = this.#counts;
    this.#counts = new Map();
    try {
      await this.dataSource.query(
        `INSERT INTO preview_latencies AS known (day, bucket, previews)
         SELECT current_date, bucket, previews FROM unnest($1::smallint[], $2::bigint[]) AS given (bucket, previews)
         ORDER BY bucket
         ON CONFLICT (day, bucket) DO UPDATE SET previews = known.previews + excluded.previews`,
        [[...counts.keys()], [...counts.values()]],
      );
    } catch (error) {
      this.#logger.warn(`Times of previews could not be written: ${(error as Error).name}`);
      for (const [bucket, count] of counts) {
        this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + count);
      }
    }
  }

  /** What all workers have written. */
  async read(): Promise<LatencySummary> {
    const rows = await this.dataSource.query<{ bucket: number; previews: string }[]>(
      `SELECT bucket, sum(previews) AS previews FROM preview_latencies
       WHERE day > current_date - $1::integer GROUP BY bucket`,
      [DAYS],
    );
    const counts = new Map(rows.map(({ bucket, previews }) => [bucket, Number(previews)]));
    return {
      days: DAYS,
      previews: [...counts.values()].reduce((sum, count) => sum + count, 0),
      p50Ms: quantile(counts, 0.5),
      p95Ms: quantile(counts, 0.95),
    };
  }
}
