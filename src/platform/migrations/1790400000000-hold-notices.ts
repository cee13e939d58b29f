import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 撤回交办 · notices of a 交办 wait until it can no longer be undone, and are withdrawn when it is.
 * Columns without a default: no rewrite, instant on any size. Needed by the program that undoes.
 */
export class HoldNotices1790400000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE outbox ADD COLUMN held_until timestamptz, ADD COLUMN withdrawn_at timestamptz`);
    await q.query(`GRANT UPDATE (withdrawn_at) ON outbox TO chengban_engine`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`REVOKE UPDATE (withdrawn_at) ON outbox FROM chengban_engine`);
    await q.query(`ALTER TABLE outbox DROP COLUMN held_until, DROP COLUMN withdrawn_at`);
  }
}
