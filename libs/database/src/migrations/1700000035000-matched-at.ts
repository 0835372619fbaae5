import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Match runs say since when they have the matches that they have, whatever became of a later attempt. */
export class MatchedAt1700000035000 implements MigrationInterface {
  readonly name = 'MatchedAt1700000035000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE match_runs ADD COLUMN matched_at timestamptz');
    // A run that is being made anew, or failed at that, has the matches of the attempt before.
    await runner.query(`
      UPDATE match_runs SET matched_at = CASE status WHEN 'succeeded' THEN finished_at ELSE created_at END
      WHERE status = 'succeeded' OR EXISTS (SELECT FROM matches WHERE run_id = match_runs.id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE match_runs DROP COLUMN matched_at');
  }
}
