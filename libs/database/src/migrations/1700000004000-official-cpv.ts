import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The official table of CPV codes, where one has been imported. */
export class OfficialCpv1700000004000 implements MigrationInterface {
  readonly name = 'OfficialCpv1700000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cpv_codes (
        code text PRIMARY KEY,
        labels jsonb NOT NULL
      )`);
    // No row: no table. One row: the digest of what stands in cpv_codes.
    await runner.query(`
      CREATE TABLE cpv_table (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        digest text NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cpv_table, cpv_codes');
  }
}
