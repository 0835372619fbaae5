import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Briefings of challenges and their documents. */
export class Briefings1700000020000 implements MigrationInterface {
  readonly name = 'Briefings1700000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE briefings (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        challenge_id text NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
        challenge_revision integer NOT NULL,
        version integer NOT NULL,
        language text NOT NULL,
        of_draft boolean NOT NULL,
        status text NOT NULL,
        progress integer NOT NULL DEFAULT 0,
        algorithm text,
        error_code text,
        error_message text,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        content json,
        CONSTRAINT briefings_version UNIQUE (challenge_id, version)
      )`);
    await runner.query(`
      CREATE TABLE briefing_documents (
        briefing_id uuid NOT NULL REFERENCES briefings (id) ON DELETE CASCADE,
        format text NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (briefing_id, format)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE briefing_documents, briefings');
  }
}
