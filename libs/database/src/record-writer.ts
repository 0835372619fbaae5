import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager, EntityTarget } from 'typeorm';
import { StaleRevisionError } from '#errors';
import type { RecordEntity } from './record.entity.js';

/** Which revision of which record a write left behind. */
export interface WrittenRecord {
  id: string;
  revision: number;
}

export interface UpsertResult {
  created: WrittenRecord[];
  updated: WrittenRecord[];
  /** Records left as they were; their revision did not grow. */
  unchanged: number;
}

export interface UpsertOptions {
  /** What happens to a record that is there already and says something else. Default `replace`. */
  existing?: 'replace' | 'keep' | undefined;
}

type Content = { id?: string } & object;

/** A record's own statement; property order does not matter. */
export function contentHash(content: object): string {
  const entries = Object.entries(content).filter(([key]) => key !== 'id');
  const ordered = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return createHash('sha256').update(JSON.stringify(ordered)).digest('base64url');
}

export const newRecordId = (): string => randomUUID();

/** Writes many records by id in one statement. Ids must be distinct within the call. */
export async function upsertRecords<T extends RecordEntity>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  contents: Content[],
  { existing = 'replace' }: UpsertOptions = {},
): Promise<UpsertResult> {
  if (contents.length === 0) return { created: [], updated: [], unchanged: 0 };
  const { tableName, columns } = manager.connection.getMetadata(entity);
  const managed = new Set(['revision', 'createdAt', 'updatedAt']);
  const written = columns.filter((column) => !managed.has(column.propertyName));
  const rows = contents.map((content) => {
    const values: Record<string, unknown> = {
      ...content,
      id: content.id ?? newRecordId(),
      contentHash: contentHash(content),
    };
    return Object.fromEntries(
      written.map((column) => [column.databaseName, values[column.propertyName] ?? null]),
    );
  });
  const names = written.map((column) => `"${column.databaseName}"`);
  const changes = names.filter((name) => name !== '"id"').map((name) => `${name} = excluded.${name}`);
  const onConflict =
    existing === 'keep'
      ? 'DO NOTHING'
      : `DO UPDATE SET ${changes.join(', ')}, revision = stored.revision + 1, updated_at = now()
         WHERE stored.content_hash <> excluded.content_hash`;
  const result = await manager.query<(WrittenRecord & { created: boolean })[]>(
    `INSERT INTO ${tableName} AS stored (${names.join(', ')})
     SELECT ${names.join(', ')} FROM json_populate_recordset(NULL::${tableName}, $1::json)
     ON CONFLICT (id) ${onConflict}
     RETURNING id, revision, xmax = 0 AS created`,
    [JSON.stringify(rows)],
  );
  const pick = (created: boolean): WrittenRecord[] =>
    result.filter((row) => row.created === created).map(({ id, revision }) => ({ id, revision }));
  return { created: pick(true), updated: pick(false), unchanged: contents.length - result.length };
}

export interface WriteCounts {
  created: number;
  updated: number;
  /** Records that already said exactly this. */
  unchanged: number;
}

/** What `upsertRecords` would do to records as they stand, without doing it. */
export async function foreseeUpsert<T extends RecordEntity>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  contents: Content[],
): Promise<WriteCounts> {
  const { tableName } = manager.connection.getMetadata(entity);
  const stored = await manager.query<{ id: string; hash: string }[]>(
    `SELECT id, content_hash AS hash FROM ${tableName} WHERE id = ANY($1)`,
    [contents.map(({ id }) => id)],
  );
  const hashes = new Map(stored.map(({ id, hash }) => [id, hash]));
  const unchanged = contents.filter(
    (content) => hashes.get(content.id ?? '') === contentHash(content),
  ).length;
  return { created: contents.length - stored.length, updated: stored.length - unchanged, unchanged };
}

/**
 * Replaces a record's content if it still has the revision the editor saw, and returns it with its new revision;
 * null when there is no such record. The row stays locked until the transaction ends.
 */
export async function updateRecord<T extends RecordEntity>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  id: string,
  expectedRevision: number,
  change: (record: T) => object,
): Promise<T | null> {
  const record = await lockRecord(manager, entity, id, expectedRevision);
  if (!record) return null;
  const content = change(record);
  const hash = contentHash(content);
  if (hash === record.contentHash) return record;
  Object.assign(record, content, { id, contentHash: hash, revision: record.revision + 1 });
  return manager.save(record);
}

/** Deletes a record if it still has the revision the editor saw; null when there is no such record. */
export async function deleteRecord<T extends RecordEntity>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  id: string,
  expectedRevision: number,
): Promise<WrittenRecord | null> {
  const record = await lockRecord(manager, entity, id, expectedRevision);
  if (!record) return null;
  const { revision } = record;
  await manager.remove(record);
  return { id, revision };
}

async function lockRecord<T extends RecordEntity>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  id: string,
  expectedRevision: number,
): Promise<T | null> {
  const record = await manager
    .getRepository(entity)
    .createQueryBuilder('record')
    .setLock('pessimistic_write')
    .where('record.id = :id', { id })
    .getOne();
  if (record && record.revision !== expectedRevision) throw new StaleRevisionError(record.revision);
  return record;
}
