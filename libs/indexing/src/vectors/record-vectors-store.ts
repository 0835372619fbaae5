import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { fromBytes, toBytes } from '#embedding';
import type { Collection } from '#search';
import { RECORD_TABLES } from '../record-tables.js';

/** What a model made of the text of a record. */
export interface RecordVector {
  id: string;
  /** Of the record when the text was last read. */
  revision: number;
  contentHash: string;
  /** Null for a text that the model refuses. */
  vector: Float32Array | null;
}

/** Those of other models stay so long: for workers that still run with one, and for a step back. */
const OTHERS_KEPT = '1 day';

/** Vectors of records in Postgres, one for each record and model. */
@Injectable()
export class RecordVectorsStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async find(collection: Collection, model: string, ids: string[]): Promise<RecordVector[]> {
    const rows = await this.dataSource.query<(Omit<RecordVector, 'vector'> & { vector: Buffer | null })[]>(
      `SELECT id, revision, content_hash AS "contentHash", vector FROM record_vectors
       WHERE collection = $1 AND model = $2 AND id = ANY($3)`,
      [collection, model, ids],
    );
    return rows.map((row) => ({ ...row, vector: row.vector && fromBytes(row.vector) }));
  }

  async save(collection: Collection, model: string, vectors: RecordVector[]): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO record_vectors (collection, model, id, revision, content_hash, vector)
       SELECT $1, $2, * FROM unnest($3::text[], $4::integer[], $5::text[], $6::bytea[])
       ON CONFLICT (collection, id, model) DO UPDATE SET revision = excluded.revision,
         content_hash = excluded.content_hash, vector = excluded.vector, updated_at = now()`,
      [
        ...[collection, model],
        vectors.map(({ id }) => id),
        vectors.map(({ revision }) => revision),
        vectors.map(({ contentHash }) => contentHash),
        vectors.map(({ vector }) => vector && toBytes(vector)),
      ],
    );
  }

  /** Ids after the given one, in order, of records whose present revision the model has not read. */
  async unread(collection: Collection, model: string, after: string, limit: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT record.id FROM ${RECORD_TABLES[collection]} AS record
       LEFT JOIN record_vectors AS stored
         ON stored.collection = $1 AND stored.model = $2 AND stored.id = record.id
       WHERE record.id > $3 AND stored.revision IS DISTINCT FROM record.revision
       ORDER BY record.id LIMIT $4`,
      [collection, model, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async remove(collection: Collection, ids: string[]): Promise<void> {
    await this.dataSource.query('DELETE FROM record_vectors WHERE collection = $1 AND id = ANY($2)', [
      collection,
      ids,
    ]);
  }

  /** Drops what other models made, and what belongs to records that are no more. */
  async removeOld(collection: Collection, model: string): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM record_vectors AS stored WHERE collection = $1 AND (
         (model <> $2 AND updated_at < now() - interval '${OTHERS_KEPT}')
         OR NOT EXISTS (SELECT FROM ${RECORD_TABLES[collection]} AS record WHERE record.id = stored.id))`,
      [collection, model],
    );
  }
}
