import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 考核 · an assessment of the units of a session as of a day, what the office entered by hand, its published editions
 * (written once, never over), and the objections of units with their decisions. A message may now carry words of its own.
 * New tables and a column without a default: no wait. Needed by the program that assesses.
 */
export class CreateAssessment1790920000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE assessment_edition, assessment_objection, assessment_entry, assessment`);
    await q.query(`DELETE FROM message WHERE kind = 'assessment'`);
    await q.query(`ALTER TABLE message DROP COLUMN words, DROP COLUMN about_id, DROP CONSTRAINT message_kind,
      ADD CONSTRAINT message_kind CHECK (kind IN ('digest', 'single', 'notice', 'calendar', 'yearTable'))`);
  }
}

const TABLES = ['assessment', 'assessment_entry', 'assessment_objection', 'assessment_edition'];
const UP = [
  `CREATE TABLE assessment (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, session_id uuid NOT NULL, as_of date NOT NULL, rulebook text NOT NULL,
     state text NOT NULL CONSTRAINT assessment_state CHECK (state IN ('draft', 'published')),
     made_by uuid NOT NULL, made_at timestamptz NOT NULL, published_by uuid, published_at timestamptz, objections_until date,
     CONSTRAINT assessment_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT assessment_once UNIQUE (jurisdiction_id, session_id, as_of),
     CONSTRAINT assessment_session FOREIGN KEY (jurisdiction_id, session_id) REFERENCES council_session,
     CONSTRAINT assessment_maker FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person,
     CONSTRAINT assessment_publisher FOREIGN KEY (jurisdiction_id, published_by) REFERENCES person,
     CONSTRAINT assessment_published CHECK ((state = 'published') = (published_at IS NOT NULL)
       AND (published_at IS NULL) = (published_by IS NULL) AND (published_at IS NULL) = (objections_until IS NULL)))`,
  // points in hundredths
  `CREATE TABLE assessment_entry (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, assessment_id uuid NOT NULL, unit_id uuid NOT NULL, item text NOT NULL,
     points int NOT NULL, reason text NOT NULL, made_by uuid NOT NULL, made_at timestamptz NOT NULL,
     CONSTRAINT assessment_entry_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT assessment_entry_assessment FOREIGN KEY (jurisdiction_id, assessment_id) REFERENCES assessment,
     CONSTRAINT assessment_entry_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit,
     CONSTRAINT assessment_entry_person FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person)`,
  `CREATE INDEX assessment_entry_of ON assessment_entry (jurisdiction_id, assessment_id)`,
  `CREATE TABLE assessment_objection (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, assessment_id uuid NOT NULL, unit_id uuid NOT NULL, item text NOT NULL,
     edition int NOT NULL, text text NOT NULL, made_by uuid NOT NULL, made_at timestamptz NOT NULL,
     decision text CONSTRAINT assessment_objection_decision CHECK (decision IN ('upheld', 'dismissed')),
     reason text, points int, decided_by uuid, decided_at timestamptz,
     CONSTRAINT assessment_objection_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT assessment_objection_assessment FOREIGN KEY (jurisdiction_id, assessment_id) REFERENCES assessment,
     CONSTRAINT assessment_objection_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit,
     CONSTRAINT assessment_objection_maker FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person,
     CONSTRAINT assessment_objection_decider FOREIGN KEY (jurisdiction_id, decided_by) REFERENCES person,
     CONSTRAINT assessment_objection_decided CHECK ((decision IS NULL) = (decided_at IS NULL)
       AND (decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (reason IS NULL)
       AND (decision IS NOT DISTINCT FROM 'upheld') = (points IS NOT NULL)))`,
  `CREATE INDEX assessment_objection_of ON assessment_objection (jurisdiction_id, assessment_id)`,
  // one at a time on a line
  `CREATE UNIQUE INDEX assessment_objection_open ON assessment_objection (jurisdiction_id, assessment_id, unit_id, item)
     WHERE decision IS NULL`,
  `CREATE TABLE assessment_edition (
     jurisdiction_id uuid NOT NULL, assessment_id uuid NOT NULL, edition int NOT NULL, scores jsonb NOT NULL,
     objection_id uuid, made_by uuid NOT NULL, made_at timestamptz NOT NULL,
     CONSTRAINT assessment_edition_pk PRIMARY KEY (jurisdiction_id, assessment_id, edition),
     CONSTRAINT assessment_edition_assessment FOREIGN KEY (jurisdiction_id, assessment_id) REFERENCES assessment,
     CONSTRAINT assessment_edition_objection FOREIGN KEY (jurisdiction_id, objection_id) REFERENCES assessment_objection,
     CONSTRAINT assessment_edition_person FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person)`,
  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_jurisdiction ON ${table}
       USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
    `GRANT SELECT ON ${table} TO chengban_app, chengban_engine, chengban_retention`,
    `GRANT INSERT ON ${table} TO chengban_app`,
  ]),
  `GRANT UPDATE (state, published_by, published_at, objections_until) ON assessment TO chengban_app`,
  `GRANT UPDATE (decision, reason, points, decided_by, decided_at) ON assessment_objection TO chengban_app`,
  `ALTER TABLE message ADD COLUMN words text, ADD COLUMN about_id uuid, DROP CONSTRAINT message_kind,
     ADD CONSTRAINT message_kind CHECK (kind IN ('digest', 'single', 'notice', 'calendar', 'yearTable', 'assessment'))`,
];
