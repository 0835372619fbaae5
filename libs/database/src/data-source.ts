import { DataSource, type DataSourceOptions } from 'typeorm';
import { Records1700000000000 } from './migrations/1700000000000-records.js';
import { Outbox1700000001000 } from './migrations/1700000001000-outbox.js';
import { Concepts1700000002000 } from './migrations/1700000002000-concepts.js';
import { OfficialCpv1700000004000 } from './migrations/1700000004000-official-cpv.js';
import { RecordVectors1700000005000 } from './migrations/1700000005000-record-vectors.js';
import { ChallengeProfiles1700000006000 } from './migrations/1700000006000-challenge-profiles.js';
import { Quality1700000007000 } from './migrations/1700000007000-quality.js';
import { Reviews1700000010000 } from './migrations/1700000010000-reviews.js';
import { Briefings1700000020000 } from './migrations/1700000020000-briefings.js';
import { Imports1700000030000 } from './migrations/1700000030000-imports.js';
import { FailedJobs1700000031000 } from './migrations/1700000031000-failed-jobs.js';
import { RunsOfDrafts1700000034000 } from './migrations/1700000034000-runs-of-drafts.js';
import { MatchedAt1700000035000 } from './migrations/1700000035000-matched-at.js';
import { GapsOfMatches1700000036000 } from './migrations/1700000036000-gaps-of-matches.js';
import { ReviewLanguages1700000037000 } from './migrations/1700000037000-review-languages.js';
import { SnakeNamingStrategy } from './snake-naming.js';

/** In the order they run. The schema changes by these alone. */
export const MIGRATIONS = [
  ...[Records1700000000000, Outbox1700000001000, Concepts1700000002000],
  ...[OfficialCpv1700000004000, RecordVectors1700000005000],
  ...[ChallengeProfiles1700000006000, Quality1700000007000],
  ...[Reviews1700000010000, Briefings1700000020000],
  ...[Imports1700000030000, FailedJobs1700000031000],
  ...[RunsOfDrafts1700000034000, MatchedAt1700000035000],
  ...[GapsOfMatches1700000036000, ReviewLanguages1700000037000],
];

export interface DatabaseOptions {
  url: string;
  /** Connections this process may hold for its own queries; the queue has its own. Default 10. */
  poolSize?: number;
}

export function dataSourceOptions({ url, poolSize = 10 }: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'ppi-atlas',
    connectTimeoutMS: 5_000,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    logging: false,
  };
}

// Any fixed number: starters of the same database take turns.
const MIGRATION_LOCK = 7_304_112;

/** Brings a database to this version's schema. Safe to call from several processes at once. */
export async function migrate(url: string): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions({ url, poolSize: 2 })).initialize();
  try {
    const lock = dataSource.createQueryRunner();
    try {
      await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await dataSource.runMigrations();
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await lock.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

/** Whether every migration of this version has been run; makes no change. */
export async function isMigrated(url: string): Promise<boolean> {
  const dataSource = await new DataSource(dataSourceOptions({ url, poolSize: 1 })).initialize();
  try {
    const [row] = await dataSource.query<{ found: string | null }[]>(
      "SELECT to_regclass('migrations')::text AS found",
    );
    if (!row?.found) return false;
    const run = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations');
    const names = new Set(run.map(({ name }) => name));
    return MIGRATIONS.every((migration) => names.has(migration.name));
  } finally {
    await dataSource.destroy();
  }
}

/** Runs the work while no other process does work under the same key; the others wait for their turn. */
export async function oneAtATime<T>(url: string, key: number, work: () => Promise<T>): Promise<T> {
  const dataSource = await new DataSource(dataSourceOptions({ url, poolSize: 1 })).initialize();
  try {
    // Held by the session: gone with it, however it ends.
    await dataSource.query('SELECT pg_advisory_lock($1)', [key]);
    return await work();
  } finally {
    await dataSource.destroy();
  }
}
