import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What speaks against a match, by codes; null for matches that were stored with its sentences alone. */
export class GapsOfMatches1700000036000 implements MigrationInterface {
  readonly name = 'GapsOfMatches1700000036000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE matches ADD COLUMN gaps jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE matches DROP COLUMN gaps');
  }
}
