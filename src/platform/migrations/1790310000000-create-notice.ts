import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 通知与暂缓 · who was told of which act of a case, once on each channel; a reminder that its reader put off, with the
 * reason; the last fault of a delivery. What lies in the outbox from before is old news and counts as handed on.
 * A pass over the outbox (seconds at a million rows), no other rewrite. Needed by the program that relays notices.
 */
export class CreateNotice1790310000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE snooze`);
    await q.query(`DROP TABLE notice`);
    await q.query(`DROP INDEX message_outbox`);
    await q.query(`DELETE FROM message WHERE kind = 'notice'`);
    await q.query(`ALTER TABLE message DROP COLUMN last_error, DROP CONSTRAINT message_kind,
      ADD CONSTRAINT message_kind CHECK (kind IN ('digest', 'single', 'calendar', 'yearTable'))`);
    await q.query(`REVOKE UPDATE (relayed_at) ON outbox FROM chengban_app`);
  }
}

const UP = [
  `UPDATE outbox SET relayed_at = now() WHERE relayed_at IS NULL`,
  `GRANT UPDATE (relayed_at) ON outbox TO chengban_app`,
  `ALTER TABLE message ADD COLUMN last_error text, DROP CONSTRAINT message_kind,
     ADD CONSTRAINT message_kind CHECK (kind IN ('digest', 'single', 'notice', 'calendar', 'yearTable'))`,
  `GRANT UPDATE (last_error) ON message TO chengban_app`,
  `CREATE TABLE notice (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, seq int NOT NULL, handling_id uuid,
     kind text NOT NULL, recipient uuid NOT NULL, channel text NOT NULL, role text NOT NULL, unit_id uuid, basis text NOT NULL,
     on_day date NOT NULL, state text NOT NULL CONSTRAINT notice_state CHECK (state IN ('waiting', 'sent')), message_id uuid,
     CONSTRAINT notice_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT notice_once UNIQUE NULLS NOT DISTINCT (jurisdiction_id, case_id, seq, kind, handling_id, recipient, channel),
     CONSTRAINT notice_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal,
     CONSTRAINT notice_person FOREIGN KEY (jurisdiction_id, recipient) REFERENCES person,
     CONSTRAINT notice_message FOREIGN KEY (jurisdiction_id, message_id) REFERENCES message,
     CONSTRAINT notice_sent CHECK ((state = 'sent') = (message_id IS NOT NULL)))`,
  `CREATE INDEX message_outbox ON message (jurisdiction_id, at DESC, id DESC)`,
  `CREATE INDEX notice_waiting ON notice (jurisdiction_id, recipient) WHERE state = 'waiting'`,
  `CREATE INDEX notice_message ON notice (jurisdiction_id, message_id) WHERE message_id IS NOT NULL`,
  `CREATE TABLE snooze (
     jurisdiction_id uuid NOT NULL, recipient uuid NOT NULL, deadline_id uuid NOT NULL, until date NOT NULL,
     reason text NOT NULL, at timestamptz NOT NULL,
     CONSTRAINT snooze_pk PRIMARY KEY (jurisdiction_id, recipient, deadline_id),
     CONSTRAINT snooze_person FOREIGN KEY (jurisdiction_id, recipient) REFERENCES person,
     CONSTRAINT snooze_deadline FOREIGN KEY (jurisdiction_id, deadline_id) REFERENCES deadline)`,
  ...['notice', 'snooze'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_jurisdiction ON ${table}
       USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  ]),
  `GRANT SELECT ON notice, snooze TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT, UPDATE (state, message_id) ON notice TO chengban_app`,
  `GRANT INSERT, UPDATE ON snooze TO chengban_app`,
];
