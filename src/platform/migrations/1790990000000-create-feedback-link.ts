import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 评价链接 · who may rate which letter by a link, until when, and how often the second factor was missed. Of each token that
 * was sent only its SHA-256 is kept. `session_until` is real time, everything else business time. New tables: no wait.
 */
export class CreateFeedbackLink1790990000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE feedback_token`);
    await q.query(`DROP TABLE feedback_link`);
  }
}

const UP = [
  `CREATE TABLE feedback_link (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, handling_id uuid NOT NULL, round int NOT NULL,
     reply_id uuid NOT NULL, proposer_id uuid NOT NULL, person_id uuid NOT NULL,
     made_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
     failures int NOT NULL DEFAULT 0 CONSTRAINT feedback_link_failures CHECK (failures BETWEEN 0 AND 5),
     session_hash text, session_until timestamptz,
     CONSTRAINT feedback_link_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT feedback_link_once UNIQUE (jurisdiction_id, reply_id, proposer_id, person_id),
     CONSTRAINT feedback_link_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal,
     CONSTRAINT feedback_link_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person)`,
  `CREATE TABLE feedback_token (
     jurisdiction_id uuid NOT NULL, token_hash text NOT NULL, link_id uuid NOT NULL,
     CONSTRAINT feedback_token_pk PRIMARY KEY (jurisdiction_id, token_hash),
     CONSTRAINT feedback_token_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES feedback_link)`,
  ...['feedback_link', 'feedback_token'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_jurisdiction ON ${table}
       USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  ]),
  `GRANT SELECT ON feedback_link, feedback_token TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT ON feedback_link, feedback_token TO chengban_app`,
  `GRANT UPDATE (failures, session_hash, session_until) ON feedback_link TO chengban_app`,
];
