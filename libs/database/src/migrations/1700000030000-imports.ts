import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that editors sent to be imported, kept until a worker has read them, and what became of each. */
export class Imports1700000030000 implements MigrationInterface {
  readonly name = 'Imports1700000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        collection text NOT NULL,
        format text NOT NULL,
        file_name text,
        bytes integer NOT NULL DEFAULT 0,
        check_only boolean NOT NULL,
        status text NOT NULL,
        begun integer NOT NULL DEFAULT 0,
        progress integer NOT NULL DEFAULT 0,
        read integer NOT NULL DEFAULT 0,
        created integer NOT NULL DEFAULT 0,
        updated integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        rejected integer NOT NULL DEFAULT 0,
        errors jsonb NOT NULL DEFAULT '[]',
        errors_left_out integer NOT NULL DEFAULT 0,
        error_code text,
        error_message text,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz
      )`);
    await runner.query('CREATE INDEX imports_created_at ON imports (created_at)');
    await runner.query(`
      CREATE TABLE import_chunks (
        import_id uuid NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        number integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (import_id, number)
      )`);
    // A packed file would only be packed again, and others are read once.
    await runner.query('ALTER TABLE import_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_chunks, imports');
  }
}
