import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 委托签发 · who signs for an absent principal, from when until when and on what basis. A new table: no wait. */
export class CreateDelegation1790410000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE delegation (
      jurisdiction_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, principal_id uuid NOT NULL, delegate_id uuid NOT NULL,
      subjects text[] NOT NULL, valid_from date NOT NULL, valid_until date NOT NULL, basis text NOT NULL,
      made_by uuid NOT NULL, made_at timestamptz NOT NULL,
      CONSTRAINT delegation_pk PRIMARY KEY (jurisdiction_id, id),
      CONSTRAINT delegation_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit,
      CONSTRAINT delegation_principal FOREIGN KEY (jurisdiction_id, principal_id) REFERENCES person,
      CONSTRAINT delegation_delegate FOREIGN KEY (jurisdiction_id, delegate_id) REFERENCES person,
      CONSTRAINT delegation_period CHECK (valid_until >= valid_from - 1),
      CONSTRAINT delegation_subjects CHECK (cardinality(subjects) > 0))`);
    await q.query(`CREATE INDEX delegation_delegate ON delegation (jurisdiction_id, delegate_id, valid_until)`);
    await q.query(`CREATE INDEX delegation_list ON delegation (jurisdiction_id, valid_from DESC, id DESC)`);
    await q.query(`ALTER TABLE delegation ENABLE ROW LEVEL SECURITY`);
    await q.query(`CREATE POLICY delegation_jurisdiction ON delegation
      USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`);
    await q.query(`GRANT SELECT ON delegation TO chengban_app, chengban_engine, chengban_retention`);
    await q.query(`GRANT INSERT, UPDATE (valid_until) ON delegation TO chengban_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE delegation`);
  }
}
