import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 日历的载入 · a year's table or local days that a district loads in operation: what it would move, the edition that it
 * became, and whom it concerned. Every open deadline says by which edition it was last counted, so that a recalculation
 * cut off anywhere knows what is left.
 * Columns with constant defaults: no rewrite. The partial index is built under a lock on `deadline`, seconds at a million
 * open rows. Needed by the program that loads calendars.
 */
export class LoadCalendars1790300000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM message WHERE kind NOT IN ('digest', 'single')`);
    await q.query(`ALTER TABLE message DROP CONSTRAINT message_kind, DROP COLUMN change_id`);
    await q.query(`ALTER TABLE message ADD CONSTRAINT message_kind CHECK (kind IN ('digest', 'single'))`);
    await q.query(`DROP INDEX message_year_table`);
    await q.query(`DROP TABLE calendar_notice`);
    await q.query(`DROP TABLE calendar_move`);
    await q.query(`DROP TABLE calendar_change`);
    await q.query(`DROP INDEX deadline_edition`);
    await q.query(`ALTER TABLE deadline DROP COLUMN calendar_edition`);
    await q.query(`ALTER TABLE jurisdiction DROP COLUMN calendar_edition`);
  }
}

const UP = [
  `ALTER TABLE jurisdiction ADD COLUMN calendar_edition int NOT NULL DEFAULT 0`,
  `ALTER TABLE deadline ADD COLUMN calendar_edition int NOT NULL DEFAULT 0`,
  `CREATE INDEX deadline_edition ON deadline (jurisdiction_id, calendar_edition, case_id) WHERE status IN ('armed', 'passed')`,
  `CREATE TABLE calendar_change (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, id uuid NOT NULL, content jsonb NOT NULL,
     state text NOT NULL CONSTRAINT calendar_change_state CHECK (state IN ('previewed', 'recalculating', 'done')),
     based_on int NOT NULL, edition int, examined int NOT NULL, moving int NOT NULL, settling int NOT NULL,
     asked_by uuid NOT NULL, asked_at timestamptz NOT NULL, confirmed_by uuid, confirmed_at timestamptz,
     done_at timestamptz, told_at timestamptz,
     CONSTRAINT calendar_change_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT calendar_change_asker FOREIGN KEY (jurisdiction_id, asked_by) REFERENCES person,
     CONSTRAINT calendar_change_confirmed CHECK ((state = 'previewed') = (edition IS NULL)))`,
  `CREATE UNIQUE INDEX calendar_change_edition ON calendar_change (jurisdiction_id, edition)`,
  `CREATE INDEX calendar_change_list ON calendar_change (jurisdiction_id, asked_at DESC, id DESC)`,
  // 'preview': what would move; 'made': what did, by the deadline that took its place
  `CREATE TABLE calendar_move (
     jurisdiction_id uuid NOT NULL, change_id uuid NOT NULL,
     stage text NOT NULL CONSTRAINT calendar_move_stage CHECK (stage IN ('preview', 'made')), deadline_id uuid NOT NULL,
     case_id uuid NOT NULL, from_on date NOT NULL, to_on date NOT NULL,
     CONSTRAINT calendar_move_pk PRIMARY KEY (jurisdiction_id, change_id, stage, deadline_id),
     CONSTRAINT calendar_move_change FOREIGN KEY (jurisdiction_id, change_id) REFERENCES calendar_change,
     CONSTRAINT calendar_move_deadline FOREIGN KEY (jurisdiction_id, deadline_id) REFERENCES deadline)`,
  `CREATE TABLE calendar_notice (
     jurisdiction_id uuid NOT NULL, change_id uuid NOT NULL, recipient uuid NOT NULL, deadline_id uuid NOT NULL,
     role text NOT NULL, unit_id uuid, basis text NOT NULL,
     CONSTRAINT calendar_notice_pk PRIMARY KEY (jurisdiction_id, change_id, recipient, deadline_id),
     CONSTRAINT calendar_notice_change FOREIGN KEY (jurisdiction_id, change_id) REFERENCES calendar_change,
     CONSTRAINT calendar_notice_deadline FOREIGN KEY (jurisdiction_id, deadline_id) REFERENCES deadline,
     CONSTRAINT calendar_notice_person FOREIGN KEY (jurisdiction_id, recipient) REFERENCES person)`,
  `ALTER TABLE message ADD COLUMN change_id uuid,
     ADD CONSTRAINT message_change FOREIGN KEY (jurisdiction_id, change_id) REFERENCES calendar_change`,
  `ALTER TABLE message DROP CONSTRAINT message_kind`,
  `ALTER TABLE message ADD CONSTRAINT message_kind CHECK (kind IN ('digest', 'single', 'calendar', 'yearTable'))`,
  `CREATE UNIQUE INDEX message_calendar ON message (jurisdiction_id, change_id, recipient, channel) WHERE kind = 'calendar'`,
  `CREATE UNIQUE INDEX message_year_table ON message (jurisdiction_id, recipient, channel, on_day) WHERE kind = 'yearTable'`,
  ...['calendar_change', 'calendar_move', 'calendar_notice'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_jurisdiction ON ${table}
       USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  ]),
  `GRANT SELECT ON calendar_change, calendar_move, calendar_notice TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT ON calendar_change, calendar_move TO chengban_app`,
  `GRANT UPDATE (state, edition, confirmed_by, confirmed_at, told_at) ON calendar_change TO chengban_app`,
  `GRANT INSERT ON calendar_move, calendar_notice TO chengban_engine`,
  `GRANT UPDATE (state, done_at) ON calendar_change TO chengban_engine`,
];
