import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Titles in the history of reviews are read out in their own language; older ones where the record still has that title. */
export class ReviewLanguages1700000037000 implements MigrationInterface {
  readonly name = 'ReviewLanguages1700000037000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reviews ADD COLUMN target_language text');
    await runner.query(`
      UPDATE reviews SET target_language = item.language FROM knowledge_items item
      WHERE target_type = 'knowledge' AND target_id = item.id AND target_title = item.title`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reviews DROP COLUMN target_language');
  }
}
