import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Knowledge items, suppliers, challenges, match runs with their matches, tokens, and the corpus statistics. */
export class Records1700000000000 implements MigrationInterface {
  readonly name = 'Records1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE knowledge_items (
        id text PRIMARY KEY,
        revision integer NOT NULL DEFAULT 1,
        content_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        kind text NOT NULL,
        title text NOT NULL,
        language text,
        summary text,
        problem text,
        solution text,
        results text,
        lessons text,
        sectors text[] NOT NULL,
        technologies text[] NOT NULL,
        buyer text,
        suppliers text[] NOT NULL,
        country text,
        region text,
        nuts text,
        procedure text,
        budget_eur double precision,
        year_from integer,
        year_to integer,
        cpv text[] NOT NULL,
        keywords text[] NOT NULL,
        source_name text,
        source_url text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE suppliers (
        id text PRIMARY KEY,
        revision integer NOT NULL DEFAULT 1,
        content_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        name text NOT NULL,
        country text,
        region text,
        size text,
        sectors text[] NOT NULL,
        capabilities text,
        technologies text[] NOT NULL,
        cpv text[] NOT NULL,
        "references" text[] NOT NULL,
        trl integer,
        languages text[] NOT NULL,
        source_url text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE challenges (
        id text PRIMARY KEY,
        revision integer NOT NULL DEFAULT 1,
        content_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        status text NOT NULL,
        title text NOT NULL,
        description text NOT NULL,
        desired_outcome text,
        language text,
        sectors text[] NOT NULL,
        country text,
        budget_eur double precision,
        cpv text[] NOT NULL,
        buyer text,
        need_owner text
      )`);
    await runner.query(`
      CREATE TABLE match_runs (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        challenge_id text NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
        challenge_revision integer NOT NULL,
        algorithm text NOT NULL,
        attempt integer NOT NULL DEFAULT 1,
        status text NOT NULL,
        progress integer NOT NULL DEFAULT 0,
        error_code text,
        error_message text,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        CONSTRAINT match_runs_once UNIQUE (challenge_id, challenge_revision, algorithm)
      )`);
    await runner.query(`
      CREATE TABLE matches (
        run_id uuid NOT NULL REFERENCES match_runs (id) ON DELETE CASCADE,
        target_type text NOT NULL,
        target_id text NOT NULL,
        rank integer NOT NULL,
        score double precision NOT NULL,
        target jsonb NOT NULL,
        reasons jsonb NOT NULL,
        missing jsonb NOT NULL,
        also_as jsonb NOT NULL,
        PRIMARY KEY (run_id, target_type, target_id)
      )`);
    await runner.query(`
      CREATE TABLE access_tokens (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT access_tokens_name UNIQUE (name),
        CONSTRAINT access_tokens_hash UNIQUE (token_hash)
      )`);
    await runner.query(`
      CREATE TABLE applied_seeds (
        digest text PRIMARY KEY,
        applied_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE record_terms (
        collection text NOT NULL,
        id text NOT NULL,
        revision integer NOT NULL,
        length double precision NOT NULL,
        terms text[] NOT NULL,
        PRIMARY KEY (collection, id)
      )`);
    await runner.query(`
      CREATE TABLE collection_statistics (
        collection text PRIMARY KEY,
        documents integer NOT NULL,
        average_length double precision NOT NULL,
        version uuid NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE term_statistics (
        collection text NOT NULL,
        term text NOT NULL,
        documents integer NOT NULL,
        PRIMARY KEY (collection, term)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE term_statistics, collection_statistics, record_terms, applied_seeds,
        access_tokens, matches, match_runs,
        challenges, suppliers, knowledge_items`);
  }
}
