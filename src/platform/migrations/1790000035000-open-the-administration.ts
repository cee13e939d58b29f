import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 管理入口 · administration keeps the outcome of each write under its key, in its own transaction; a person has one
 * account; a period may be emptied, never turned round. Small tables, checked in a moment.
 */
export class OpenTheAdministration1790000035000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`GRANT INSERT ON command_record TO chengban_app`);
    await q.query(`ALTER TABLE account ADD CONSTRAINT account_one_each UNIQUE (jurisdiction_id, person_id)`);
    await q.query(
      `ALTER TABLE role_grant ADD CONSTRAINT role_grant_period CHECK (valid_until IS NULL OR valid_until >= valid_from - 1)`,
    );
    await q.query(
      `ALTER TABLE unit ADD CONSTRAINT unit_period CHECK (valid_until IS NULL OR valid_until >= valid_from)`,
    );
    await q.query(`ALTER TABLE council_session ADD CONSTRAINT council_session_period CHECK (closed_on >= opened_on)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE council_session DROP CONSTRAINT council_session_period`);
    await q.query(`ALTER TABLE unit DROP CONSTRAINT unit_period`);
    await q.query(`ALTER TABLE role_grant DROP CONSTRAINT role_grant_period`);
    await q.query(`ALTER TABLE account DROP CONSTRAINT account_one_each`);
    await q.query(`REVOKE INSERT ON command_record FROM chengban_app`);
  }
}
