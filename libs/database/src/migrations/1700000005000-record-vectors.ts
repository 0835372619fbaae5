import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Vectors that a model made of records' texts, so that an index can be rebuilt and a match scored without the model.
 * `revision` is that of the record when this was last looked at; `vector` is null for a text that the model refuses.
 */
export class RecordVectors1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_vectors (
        collection text NOT NULL,
        id text NOT NULL,
        model text NOT NULL,
        revision integer NOT NULL,
        content_hash text NOT NULL,
        vector bytea,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (collection, id, model)
      )`);
    // Numbers that look like noise do not get smaller by compressing them.
    await runner.query('ALTER TABLE record_vectors ALTER COLUMN vector SET STORAGE EXTERNAL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_vectors');
  }
}
