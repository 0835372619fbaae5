import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox } from '#jobs';
import { COLLECTIONS } from '#search';
import type { CpvEntry } from '#vocabulary';

/** The digest of the table in Postgres, null when there is none, and its codes in order. */
export interface StoredCpvTable {
  digest: string | null;
  entries: CpvEntry[];
}

const ROWS_AT_ONCE = 1_000;

/**
 * The official CPV codes in Postgres. A change and the jobs by which all records are described anew are one
 * transaction; processes notice it by the digest.
 */
@Injectable()
export class CpvTable {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Null when no table has been imported. */
  digest(manager: EntityManager = this.dataSource.manager): Promise<string | null> {
    return manager
      .query<{ digest: string }[]>('SELECT digest FROM cpv_table')
      .then(([row]) => row?.digest ?? null);
  }

  /** Digest and codes of one moment. */
  read(): Promise<StoredCpvTable> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => ({
      digest: await this.digest(manager),
      entries: await manager.query<CpvEntry[]>('SELECT code, labels FROM cpv_codes ORDER BY code'),
    }));
  }

  /** Puts this table in place of the one that is there. False when they say the same; then nothing happens. */
  replace(entries: readonly CpvEntry[]): Promise<boolean> {
    const digest = digestOf(entries);
    return this.change(digest, async (manager) => {
      for (let at = 0; at < entries.length; at += ROWS_AT_ONCE) {
        await manager.query(
          `INSERT INTO cpv_codes (code, labels)
           SELECT code, labels FROM json_to_recordset($1::json) AS given (code text, labels jsonb)`,
          [JSON.stringify(entries.slice(at, at + ROWS_AT_ONCE))],
        );
      }
      await manager.query('INSERT INTO cpv_table (digest) VALUES ($1)', [digest]);
    });
  }

  /** False when there was none. */
  remove(): Promise<boolean> {
    return this.change(null, () => Promise.resolve());
  }

  private change(digest: string | null, fill: (manager: EntityManager) => Promise<void>): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      // Two imports at once take turns; readers go on with the table that is there.
      await manager.query('LOCK TABLE cpv_table IN SHARE ROW EXCLUSIVE MODE');
      if ((await this.digest(manager)) === digest) return false;
      await manager.query('DELETE FROM cpv_table');
      await manager.query('DELETE FROM cpv_codes');
      await fill(manager);
      const requestedAt = new Date().toISOString();
      for (const collection of COLLECTIONS) {
        await this.outbox.add(manager, 'reindex', { collection, requestedAt });
      }
      return true;
    });
  }
}

/** The same for the same codes and labels, in whatever form and order a file had them. */
function digestOf(entries: readonly CpvEntry[]): string {
  const content = entries
    .map(({ code, labels }) => [code, Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))])
    .sort(([a], [b]) => (a! < b! ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
