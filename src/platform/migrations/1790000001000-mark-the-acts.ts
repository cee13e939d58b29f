import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTS = '00000000-0000-0000-0000-000000000000';

/**
 * 管理留痕的提交记录 · each act leaves a mark in audit_head as each case version does, so that a cut tail is missed. The
 * app writes acts and no case, hence marks of acts alone. Reads the acts there are once: seconds for a million.
 */
export class MarkTheActs1790000001000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `INSERT INTO audit_head (jurisdiction_id, case_id, version, head_hash) SELECT jurisdiction_id, '${ACTS}', seq, hash FROM audit_event`,
    );
    await q.query(`GRANT INSERT ON audit_head TO chengban_app`);
    await q.query(
      `CREATE POLICY audit_head_acts ON audit_head AS RESTRICTIVE FOR INSERT TO chengban_app WITH CHECK (case_id = '${ACTS}')`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY audit_head_acts ON audit_head`);
    await q.query(`REVOKE INSERT ON audit_head FROM chengban_app`);
    await q.query(`DELETE FROM audit_head WHERE case_id = '${ACTS}'`);
  }
}
