import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 每日定数与核对 · the figures of each business day by session and unit as they were told, never written over; and how far
 * the check has come that recomputes them from the events. A check that finds a difference is an incident.
 * New tables, no lock to wait for. Needed by the program that freezes and checks.
 */
export class FreezeRates1790500001000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`REVOKE INSERT, UPDATE ON incident FROM chengban_engine`);
    await q.query(`DROP TABLE rate_check`);
    await q.query(`DROP TABLE rate_frozen`);
  }
}

const UP = [
  // unit_id NULL: the session as a whole, counted by cases
  `CREATE TABLE rate_frozen (
     jurisdiction_id uuid NOT NULL, on_day date NOT NULL, session_id uuid NOT NULL, unit_id uuid,
     cases int NOT NULL, leads int NOT NULL, cos int NOT NULL, withdrawn int NOT NULL,
     counts jsonb NOT NULL, rulebooks text NOT NULL, made_at timestamptz NOT NULL,
     CONSTRAINT rate_frozen_once UNIQUE NULLS NOT DISTINCT (jurisdiction_id, on_day, session_id, unit_id),
     CONSTRAINT rate_frozen_session FOREIGN KEY (jurisdiction_id, session_id) REFERENCES council_session,
     CONSTRAINT rate_frozen_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit)`,
  `CREATE TABLE rate_check (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, period text NOT NULL, after uuid NOT NULL,
     CONSTRAINT rate_check_pk PRIMARY KEY (jurisdiction_id))`,
  ...['rate_frozen', 'rate_check'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_jurisdiction ON ${table}
       USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  ]),
  `GRANT SELECT ON rate_frozen, rate_check TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT ON rate_frozen TO chengban_engine`,
  `GRANT INSERT, UPDATE ON rate_check TO chengban_engine`,
  `GRANT INSERT, UPDATE ON incident TO chengban_engine`,
];
