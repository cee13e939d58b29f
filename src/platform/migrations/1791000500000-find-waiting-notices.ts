import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 未发出的通知 · by case: every command withdraws those that it makes untrue, and read all that wait in the district to
 * find them. Small while the messages go out; a short wait for the table.
 */
export class FindWaitingNotices1791000500000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX outbox_of_case ON outbox (jurisdiction_id, case_id, seq) WHERE relayed_at IS NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX outbox_of_case`);
  }
}
