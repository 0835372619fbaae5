import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Jobs written in the transaction of the change that causes them; the relay hands them to the queue. */
export class Outbox1700000001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        job_name text NOT NULL,
        job_id text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz,
        finished_at timestamptz,
        outcome text CHECK (outcome IN ('done', 'skipped', 'failed')),
        detail text,
        CHECK ((finished_at IS NULL) = (outcome IS NULL))
      );
      CREATE INDEX outbox_unpublished_idx ON outbox (id) WHERE published_at IS NULL AND finished_at IS NULL;
      CREATE INDEX outbox_unfinished_idx ON outbox (job_id, id) WHERE finished_at IS NULL;
      CREATE INDEX outbox_finished_idx ON outbox (finished_at) WHERE finished_at IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE outbox');
  }
}
