import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 提醒与消息 · when a deadline has to be looked at again and how far its ladder has come; one reminder for each rung,
 * recipient and channel of a deadline, so that each leaves once; the messages that carry them.
 * Columns without a default and one pass over the open deadlines: seconds at a million rows. Open rows of before are due
 * at once, and what they have missed collapses into one reminder a person. Needed by the program that sweeps.
 */
export class CreateReminder1790200000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE reminder`);
    await q.query(`DROP TABLE message`);
    await q.query(`DROP INDEX deadline_sweep`);
    await q.query(`ALTER TABLE deadline DROP COLUMN next_at, DROP COLUMN rung_done, DROP COLUMN escalated_on`);
  }
}

const UP = [
  `ALTER TABLE deadline ADD COLUMN next_at timestamptz, ADD COLUMN rung_done int, ADD COLUMN escalated_on date`,
  `UPDATE deadline SET next_at = '-infinity' WHERE status IN ('armed', 'passed')`,
  `CREATE INDEX deadline_sweep ON deadline (jurisdiction_id, next_at) WHERE next_at IS NOT NULL`,
  `CREATE TABLE message (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, recipient uuid NOT NULL, channel text NOT NULL,
     kind text NOT NULL CONSTRAINT message_kind CHECK (kind IN ('digest', 'single')),
     on_day date NOT NULL, at timestamptz NOT NULL, read_at timestamptz,
     CONSTRAINT message_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT message_person FOREIGN KEY (jurisdiction_id, recipient) REFERENCES person)`,
  `CREATE UNIQUE INDEX message_digest ON message (jurisdiction_id, recipient, channel, on_day) WHERE kind = 'digest'`,
  `CREATE INDEX message_list ON message (jurisdiction_id, recipient, channel, at DESC, id DESC)`,
  `CREATE TABLE reminder (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, deadline_id uuid NOT NULL, generation int NOT NULL,
     rung int NOT NULL, recipient uuid NOT NULL, channel text NOT NULL, role text NOT NULL, unit_id uuid, basis text NOT NULL,
     state text NOT NULL CONSTRAINT reminder_state CHECK (state IN ('waiting', 'sent', 'skipped', 'dropped')),
     created_at timestamptz NOT NULL, message_id uuid,
     CONSTRAINT reminder_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT reminder_once UNIQUE (jurisdiction_id, deadline_id, generation, rung, recipient, channel),
     CONSTRAINT reminder_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal,
     CONSTRAINT reminder_deadline FOREIGN KEY (jurisdiction_id, deadline_id) REFERENCES deadline,
     CONSTRAINT reminder_person FOREIGN KEY (jurisdiction_id, recipient) REFERENCES person,
     CONSTRAINT reminder_message FOREIGN KEY (jurisdiction_id, message_id) REFERENCES message,
     CONSTRAINT reminder_sent CHECK ((state = 'sent') = (message_id IS NOT NULL)))`,
  `CREATE INDEX reminder_waiting ON reminder (jurisdiction_id, recipient) WHERE state = 'waiting'`,
  `CREATE INDEX reminder_message ON reminder (jurisdiction_id, message_id) WHERE message_id IS NOT NULL`,
  ...['message', 'reminder'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_jurisdiction ON ${table}
       USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  ]),
  `GRANT SELECT ON message, reminder TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT ON reminder TO chengban_engine`,
  `GRANT UPDATE (state, message_id) ON reminder TO chengban_app`,
  `GRANT INSERT, UPDATE (read_at) ON message TO chengban_app`,
];
