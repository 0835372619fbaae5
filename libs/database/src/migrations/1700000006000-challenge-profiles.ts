import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What challenges are about, so that needs can be compared with each other; worked out of them and made anew at will. */
export class ChallengeProfiles1700000006000 implements MigrationInterface {
  readonly name = 'ChallengeProfiles1700000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE challenge_profiles (
        challenge_id text PRIMARY KEY REFERENCES challenges (id) ON DELETE CASCADE,
        revision integer NOT NULL,
        vocabulary text NOT NULL,
        language text,
        concepts json NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE challenge_terms (
        term text NOT NULL,
        challenge_id text NOT NULL REFERENCES challenge_profiles (challenge_id) ON DELETE CASCADE,
        weight real NOT NULL,
        PRIMARY KEY (term, challenge_id) INCLUDE (weight)
      )`);
    await runner.query('CREATE INDEX challenge_terms_by_challenge ON challenge_terms (challenge_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE challenge_terms, challenge_profiles');
  }
}
