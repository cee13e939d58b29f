import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 已存视图 · a question to the list under a name: of a person, of a unit, or of the whole district. `filters` are the
 * parameters of the list as they stand in its address. A new table: no wait.
 */
export class CreateSavedView1791000200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE saved_view`);
  }
}

const UP = [
  `CREATE TABLE saved_view (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL,
     scope text NOT NULL CONSTRAINT saved_view_scope CHECK (scope IN ('mine', 'unit', 'all')),
     person_id uuid NOT NULL, unit_id uuid, name text NOT NULL, filters jsonb NOT NULL, columns text[],
     made_at timestamptz NOT NULL,
     CONSTRAINT saved_view_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT saved_view_place CHECK ((scope = 'unit') = (unit_id IS NOT NULL)),
     CONSTRAINT saved_view_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person,
     CONSTRAINT saved_view_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit)`,
  `CREATE UNIQUE INDEX saved_view_of_person ON saved_view (jurisdiction_id, person_id, name) WHERE scope = 'mine'`,
  `CREATE UNIQUE INDEX saved_view_of_unit ON saved_view (jurisdiction_id, unit_id, name) WHERE scope = 'unit'`,
  `CREATE UNIQUE INDEX saved_view_of_all ON saved_view (jurisdiction_id, name) WHERE scope = 'all'`,
  `ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY saved_view_jurisdiction ON saved_view
     USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  `GRANT SELECT ON saved_view TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT, DELETE ON saved_view TO chengban_app`,
  `GRANT UPDATE (name, filters, columns) ON saved_view TO chengban_app`,
];
