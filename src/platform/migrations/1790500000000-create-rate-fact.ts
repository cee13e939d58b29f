import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 测算事实 · what the rates count, one row for each case, handling and promise and recorded business day, in force until
 * the day of the next one: figures as of any day are read from the rows of that day. `rate_backlog` names the cases that
 * were assigned before; a standing task recounts each from its events and takes it off the list.
 * Two new tables and one pass over the cases: seconds at a million. Needed by the program that writes facts with commands.
 */
export class CreateRateFact1790500000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE rate_backlog`);
    await q.query(`DROP TABLE rate_fact`);
  }
}

const UP = [
  `CREATE TABLE rate_fact (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, recorded_on date NOT NULL, until_on date NOT NULL DEFAULT 'infinity',
     subject text NOT NULL CONSTRAINT rate_fact_subject CHECK (subject IN ('case', 'lead', 'co', 'promise')),
     case_id uuid NOT NULL, unit_id uuid, session_id uuid NOT NULL, kind text NOT NULL, category text, street_id uuid,
     delegation text, is_key boolean NOT NULL, month text, rulebook text NOT NULL,
     standing text NOT NULL CONSTRAINT rate_fact_standing CHECK (standing IN ('in', 'withdrawn', 'out')),
     contact text CONSTRAINT rate_fact_contact CHECK (contact IN ('met', 'owed', 'waived')),
     replied_on date, reply_due_on date, rehandled_on date, rehandle_due_on date,
     result text, process text, first_result text, is_on_behalf boolean NOT NULL, is_excused boolean NOT NULL,
     base text NOT NULL, process_base text NOT NULL, outcome text, result_class text,
     is_resolved boolean NOT NULL, is_accomplished boolean NOT NULL, received_on date, planned_on date,
     is_principal_led boolean NOT NULL, is_proactive boolean NOT NULL, published_on date, publish_due_on date,
     opinion_on date, opinion_due_on date, resubmitted_on date, resubmit_due_on date,
     fulfilled_on date, promise_due_on date, is_unkeepable boolean NOT NULL,
     CONSTRAINT rate_fact_pk PRIMARY KEY (jurisdiction_id, id, recorded_on),
     CONSTRAINT rate_fact_period CHECK (until_on > recorded_on),
     CONSTRAINT rate_fact_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal)`,
  `CREATE INDEX rate_fact_session ON rate_fact (jurisdiction_id, session_id, subject, until_on)`,
  `CREATE INDEX rate_fact_unit ON rate_fact (jurisdiction_id, unit_id, subject, until_on) WHERE unit_id IS NOT NULL`,
  `CREATE INDEX rate_fact_case ON rate_fact (jurisdiction_id, case_id)`,
  `CREATE TABLE rate_backlog (
     jurisdiction_id uuid NOT NULL, case_id uuid NOT NULL,
     CONSTRAINT rate_backlog_pk PRIMARY KEY (jurisdiction_id, case_id),
     CONSTRAINT rate_backlog_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal)`,
  `INSERT INTO rate_backlog SELECT jurisdiction_id, id FROM proposal WHERE first_assigned_on IS NOT NULL`,
  ...['rate_fact', 'rate_backlog'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_jurisdiction ON ${table}
       USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  ]),
  `GRANT SELECT ON rate_fact, rate_backlog TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT, UPDATE, DELETE ON rate_fact TO chengban_engine`,
  `GRANT DELETE ON rate_backlog TO chengban_engine`,
];
