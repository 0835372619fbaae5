import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What records are about, and what curators say of it. */
export class Concepts1700000002000 implements MigrationInterface {
  readonly name = 'Concepts1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_concepts (
        collection text NOT NULL,
        id text NOT NULL,
        revision integer NOT NULL,
        vocabulary text NOT NULL,
        concepts json NOT NULL,
        PRIMARY KEY (collection, id)
      )`);
    await runner.query('ALTER TABLE collection_statistics ADD COLUMN vocabulary text');
    for (const table of CURATED_TABLES) {
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN confirmed_concepts text[] NOT NULL DEFAULT '{}',
          ADD COLUMN removed_concepts text[] NOT NULL DEFAULT '{}'`);
      // The default is for the records that are there; what is written later states it.
      await runner.query(`
        ALTER TABLE ${table}
          ALTER COLUMN confirmed_concepts DROP DEFAULT,
          ALTER COLUMN removed_concepts DROP DEFAULT`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of CURATED_TABLES) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN confirmed_concepts, DROP COLUMN removed_concepts`);
    }
    await runner.query('ALTER TABLE collection_statistics DROP COLUMN vocabulary');
    await runner.query('DROP TABLE record_concepts');
  }
}

const CURATED_TABLES = ['knowledge_items', 'suppliers', 'challenges'];
