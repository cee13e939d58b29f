import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 通报 · a notice of a month's figures for a session: a draft with the figures it was made of, edited, and issued or
 * withdrawn. One that stands for each session and day, so that whoever drafts it twice makes one.
 * A new table: no wait. Needed by the program that drafts.
 */
export class CreateBulletin1790920001000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE bulletin`);
    await q.query(`DELETE FROM message WHERE kind = 'bulletin'`);
    await q.query(`ALTER TABLE message DROP CONSTRAINT message_kind,
      ADD CONSTRAINT message_kind CHECK (kind IN ('digest', 'single', 'notice', 'calendar', 'yearTable', 'assessment'))`);
  }
}

const UP = [
  `CREATE TABLE bulletin (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, session_id uuid NOT NULL, on_day date NOT NULL, rulebook text NOT NULL,
     state text NOT NULL CONSTRAINT bulletin_state CHECK (state IN ('draft', 'issued', 'withdrawn')),
     title text NOT NULL, body text NOT NULL, figures jsonb NOT NULL, version int NOT NULL,
     made_by uuid, made_at timestamptz NOT NULL, number text, issued_on date, issued_by uuid,
     CONSTRAINT bulletin_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT bulletin_number UNIQUE (jurisdiction_id, number),
     CONSTRAINT bulletin_session FOREIGN KEY (jurisdiction_id, session_id) REFERENCES council_session,
     CONSTRAINT bulletin_maker FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person,
     CONSTRAINT bulletin_issuer FOREIGN KEY (jurisdiction_id, issued_by) REFERENCES person,
     CONSTRAINT bulletin_issued CHECK ((state = 'issued') = (number IS NOT NULL)
       AND (number IS NULL) = (issued_on IS NULL) AND (number IS NULL) = (issued_by IS NULL)))`,
  `CREATE UNIQUE INDEX bulletin_once ON bulletin (jurisdiction_id, session_id, on_day) WHERE state <> 'withdrawn'`,
  `ALTER TABLE bulletin ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY bulletin_jurisdiction ON bulletin
     USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  `GRANT SELECT ON bulletin TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT ON bulletin TO chengban_app, chengban_engine`,
  `GRANT UPDATE (state, title, body, version, number, issued_on, issued_by) ON bulletin TO chengban_app`,
  `ALTER TABLE message DROP CONSTRAINT message_kind, ADD CONSTRAINT message_kind
     CHECK (kind IN ('digest', 'single', 'notice', 'calendar', 'yearTable', 'assessment', 'bulletin'))`,
];
