import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Briefing, BriefingDocument } from '#briefings';
import { Challenge } from '#challenges';
import { dataSourceOptions, MIGRATIONS } from '#database';
import { FileImport } from '#exchange';
import { AccessToken } from '#identity';
import { KnowledgeItem } from '#knowledge';
import { MatchRun, StoredMatch } from '#matching';
import { Review } from '#reviews';
import { Supplier } from '#suppliers';
import { createTestDatabase, type TestDatabase } from '#testing';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource({
    ...dataSourceOptions({ url: database.url }),
    entities: [
      ...[AccessToken, Briefing, BriefingDocument, Challenge, FileImport, KnowledgeItem],
      ...[MatchRun, Review, StoredMatch, Supplier],
    ],
  }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** Every table, column, constraint and index, in a form that can be compared. */
async function schema(): Promise<unknown[]> {
  return dataSource.query(`
    SELECT 'column' AS what, table_name AS of, column_name AS name,
           concat_ws(' ', data_type, udt_name, is_nullable, column_default, identity_generation) AS is
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
    UNION ALL
    SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations'
    UNION ALL
    SELECT 'index', tablename, indexname, indexdef
    FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
    ORDER BY 1, 2, 3`);
}

describe('the schema that the migrations make', () => {
  it('is the one that the entities describe', async () => {
    const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName).sort();
    // Tables without an entity are left alone by TypeORM; of those with one it would change what differs.
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();

    expect(tables).toEqual([
      'access_tokens',
      'briefing_documents',
      'briefings',
      'challenges',
      'imports',
      'knowledge_items',
      'match_runs',
      'matches',
      'reviews',
      'suppliers',
    ]);
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('goes down to nothing and up again to the same', async () => {
    const before = await schema();
    expect(before.length).toBeGreaterThan(50);

    for (const _ of MIGRATIONS) await dataSource.undoLastMigration();
    expect(await schema()).toEqual([]);

    await dataSource.runMigrations();
    expect(await schema()).toEqual(before);
  });
});
