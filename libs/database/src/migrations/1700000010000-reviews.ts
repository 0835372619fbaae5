import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people decided on matches. Rows are only ever added. */
export class Reviews1700000010000 implements MigrationInterface {
  readonly name = 'Reviews1700000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reviews (
        challenge_id text NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
        target_type text NOT NULL,
        target_id text NOT NULL,
        number integer NOT NULL,
        decision text,
        why text,
        undoes integer,
        target_title text NOT NULL,
        challenge_revision integer NOT NULL,
        algorithm text NOT NULL,
        rank integer NOT NULL,
        score double precision NOT NULL,
        reviewer text NOT NULL,
        reviewed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (challenge_id, target_type, target_id, number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reviews');
  }
}
