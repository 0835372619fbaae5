import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was measured of the matcher, and how long previews took. */
export class Quality1700000007000 implements MigrationInterface {
  readonly name = 'Quality1700000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quality_measurements (
        basis text PRIMARY KEY,
        measured_at timestamptz NOT NULL DEFAULT now(),
        algorithm text NOT NULL,
        vocabulary text NOT NULL,
        report json NOT NULL
      )`);
    await runner.query('CREATE INDEX quality_measurements_measured_at ON quality_measurements (measured_at)');
    await runner.query(`
      CREATE TABLE preview_latencies (
        day date NOT NULL,
        bucket smallint NOT NULL,
        previews bigint NOT NULL,
        PRIMARY KEY (day, bucket)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE preview_latencies, quality_measurements');
  }
}
