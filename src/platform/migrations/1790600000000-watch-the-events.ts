import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 变动与在场 · what changed lately is found without reading the log: events are appended in the order of their time, so a
 * block range index is enough and costs a write nothing. Who has a case open is forgotten with a crash and may be.
 */
export class WatchTheEvents1790600000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE presence`);
    await q.query(`DROP INDEX event_recorded`);
  }
}

const UP = [
  `CREATE INDEX event_recorded ON event USING brin (recorded_at) WITH (pages_per_range = 16, autosummarize = on)`,
  `CREATE UNLOGGED TABLE presence (
     jurisdiction_id uuid NOT NULL, case_id uuid NOT NULL, person_id uuid NOT NULL,
     circles text[] NOT NULL, writing boolean NOT NULL, seen_at timestamptz NOT NULL,
     CONSTRAINT presence_pk PRIMARY KEY (jurisdiction_id, case_id, person_id),
     CONSTRAINT presence_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person)`,
  `CREATE INDEX presence_seen ON presence (jurisdiction_id, seen_at)`,
  `ALTER TABLE presence ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY presence_jurisdiction ON presence
     USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  `GRANT SELECT ON presence TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT, UPDATE, DELETE ON presence TO chengban_app`,
];
