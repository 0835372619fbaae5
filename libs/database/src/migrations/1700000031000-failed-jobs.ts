import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failed jobs are counted for the dashboard; they are few among many that went well. */
export class FailedJobs1700000031000 implements MigrationInterface {
  readonly name = 'FailedJobs1700000031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX outbox_failed_idx ON outbox (finished_at) WHERE outcome = 'failed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX outbox_failed_idx');
  }
}
