import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 期限的起算事项 · which event of the case started the clock, so that a date can name it (GET /api/deadlines/{id}).
 * A new column without a default: no rewrite, instant on any size. Rows from before it have none.
 */
export class NameStartOfDeadline1790100000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE deadline ADD COLUMN start_seq int CONSTRAINT deadline_start_seq CHECK (start_seq > 0)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE deadline DROP COLUMN start_seq`);
  }
}
