import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 常用语 · what the people of a unit write again and again, in the order that the unit gave it. A new table: no wait. */
export class CreatePhrase1791000310000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE phrase`);
  }
}

const UP = [
  `CREATE TABLE phrase (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, title text NOT NULL, text text NOT NULL,
     place int NOT NULL, made_by uuid NOT NULL, made_at timestamptz NOT NULL,
     CONSTRAINT phrase_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT phrase_once UNIQUE (jurisdiction_id, unit_id, title),
     CONSTRAINT phrase_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit,
     CONSTRAINT phrase_maker FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person)`,
  `ALTER TABLE phrase ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY phrase_jurisdiction ON phrase
     USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  `GRANT SELECT ON phrase TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT, DELETE ON phrase TO chengban_app`,
  `GRANT UPDATE (title, text, place) ON phrase TO chengban_app`,
];
