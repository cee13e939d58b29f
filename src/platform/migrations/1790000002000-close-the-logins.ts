import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 登录表只归应用角色 · who writes cases or erases words needs no password hash and no session. No data is touched. */
export class CloseTheLogins1790000002000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`REVOKE SELECT ON account, password_history, login_session FROM chengban_engine`);
    await q.query(`REVOKE SELECT ON account, password_history FROM chengban_retention`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`GRANT SELECT ON account, password_history, login_session TO chengban_engine`);
    await q.query(`GRANT SELECT ON account, password_history TO chengban_retention`);
  }
}
