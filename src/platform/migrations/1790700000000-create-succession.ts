import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 机构改革 · which unit ends by when, who takes over, and which item goes where; the engine notes how far it has come.
 * New tables: no wait.
 */
export class CreateSuccession1790700000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE unit_succession_choice, unit_successor, unit_succession`);
  }
}

const UP = [
  `CREATE TABLE unit_succession (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, effective_on date NOT NULL, basis text NOT NULL,
     made_by uuid NOT NULL, made_at timestamptz NOT NULL, moved int NOT NULL DEFAULT 0, done_at timestamptz,
     CONSTRAINT unit_succession_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT unit_succession_once UNIQUE (jurisdiction_id, unit_id),
     CONSTRAINT unit_succession_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit,
     CONSTRAINT unit_succession_person FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person)`,
  `CREATE TABLE unit_successor (
     jurisdiction_id uuid NOT NULL, succession_id uuid NOT NULL, position int NOT NULL, unit_id uuid NOT NULL,
     CONSTRAINT unit_successor_pk PRIMARY KEY (jurisdiction_id, succession_id, position),
     CONSTRAINT unit_successor_succession FOREIGN KEY (jurisdiction_id, succession_id) REFERENCES unit_succession,
     CONSTRAINT unit_successor_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit)`,
  `CREATE TABLE unit_succession_choice (
     jurisdiction_id uuid NOT NULL, succession_id uuid NOT NULL, handling_id uuid NOT NULL, unit_id uuid NOT NULL,
     CONSTRAINT unit_succession_choice_pk PRIMARY KEY (jurisdiction_id, succession_id, handling_id),
     CONSTRAINT unit_succession_choice_succession FOREIGN KEY (jurisdiction_id, succession_id) REFERENCES unit_succession,
     CONSTRAINT unit_succession_choice_handling FOREIGN KEY (jurisdiction_id, handling_id) REFERENCES handling,
     CONSTRAINT unit_succession_choice_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit)`,
  ...['unit_succession', 'unit_successor', 'unit_succession_choice'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_jurisdiction ON ${table}
       USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
    `GRANT SELECT ON ${table} TO chengban_app, chengban_engine, chengban_retention`,
    `GRANT INSERT ON ${table} TO chengban_app`,
  ]),
  `GRANT UPDATE (moved, done_at) ON unit_succession TO chengban_engine`,
];
