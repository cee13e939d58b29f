import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 送达 · where a person is reached outside the program, and how far each message has come: handed to a channel, taken by
 * it, or in doubt because a hand-over was never answered.
 * Columns with constant defaults: no rewrite, instant on any size. Needed by the program that sends.
 */
export class DeliverMessages1790200001000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX message_waiting`);
    await q.query(`ALTER TABLE message DROP COLUMN delivery, DROP COLUMN handed_at, DROP COLUMN attempts,
      DROP COLUMN doubtful, DROP COLUMN delivered_at`);
    await q.query(`DROP TABLE contact_address`);
  }
}

const UP = [
  `CREATE TABLE contact_address (
     jurisdiction_id uuid NOT NULL, person_id uuid NOT NULL,
     channel text NOT NULL CONSTRAINT contact_address_channel CHECK (channel IN ('email', 'gateway')),
     address text NOT NULL,
     CONSTRAINT contact_address_pk PRIMARY KEY (jurisdiction_id, person_id, channel),
     CONSTRAINT contact_address_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person)`,
  `ALTER TABLE message
     ADD COLUMN delivery text NOT NULL DEFAULT 'done'
       CONSTRAINT message_delivery CHECK (delivery IN ('waiting', 'done', 'void')),
     ADD COLUMN handed_at timestamptz, ADD COLUMN attempts int NOT NULL DEFAULT 0,
     ADD COLUMN doubtful boolean NOT NULL DEFAULT false, ADD COLUMN delivered_at timestamptz`,
  `CREATE INDEX message_waiting ON message (jurisdiction_id, id) WHERE delivery = 'waiting'`,
  `ALTER TABLE contact_address ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY contact_address_jurisdiction ON contact_address
     USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  `GRANT SELECT ON contact_address TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT, UPDATE, DELETE ON contact_address TO chengban_app`,
  `GRANT UPDATE (delivery, handed_at, attempts, doubtful, delivered_at) ON message TO chengban_app`,
];
