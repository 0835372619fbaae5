import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Match runs say whether the revision that they match was a draft. */
export class RunsOfDrafts1700000034000 implements MigrationInterface {
  readonly name = 'RunsOfDrafts1700000034000';

  async up(runner: QueryRunner): Promise<void> {
    // What an earlier revision was is not known any more; it may have been a draft.
    await runner.query('ALTER TABLE match_runs ADD COLUMN of_draft boolean NOT NULL DEFAULT true');
    await runner.query(`
      UPDATE match_runs SET of_draft = false FROM challenges
      WHERE challenges.id = challenge_id AND revision = challenge_revision AND challenges.status <> 'draft'`);
    await runner.query('ALTER TABLE match_runs ALTER COLUMN of_draft DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE match_runs DROP COLUMN of_draft');
  }
}
