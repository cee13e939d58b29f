import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 批量任务 · one command on many cases, in its owner's name: one row for each place where it is given, with what became of it.
 * `run` names the job that works through the rows, anew for each retry; `tries` is counted before a row is begun, so that a
 * row which ends its worker does not do so for ever. Rows name cases without a foreign key: an id that was selected may be no
 * case's. New tables: no wait.
 */
export class CreateBulkTask1791000100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE bulk_row`);
    await q.query(`DROP TABLE bulk_task`);
  }
}

const UP = [
  `CREATE TABLE bulk_task (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, account_id uuid NOT NULL,
     command text NOT NULL, data jsonb NOT NULL, asked_at timestamptz NOT NULL, run int NOT NULL DEFAULT 1,
     finished_at timestamptz,
     CONSTRAINT bulk_task_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT bulk_task_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person,
     CONSTRAINT bulk_task_account FOREIGN KEY (jurisdiction_id, account_id) REFERENCES account)`,
  `CREATE INDEX bulk_task_person ON bulk_task (jurisdiction_id, person_id, id DESC)`,
  `CREATE INDEX bulk_task_open ON bulk_task (jurisdiction_id, id) WHERE finished_at IS NULL`,
  `CREATE INDEX bulk_task_finished ON bulk_task (jurisdiction_id, finished_at) WHERE finished_at IS NOT NULL`,
  `CREATE TABLE bulk_row (
     jurisdiction_id uuid NOT NULL, task_id uuid NOT NULL, position int NOT NULL, case_id uuid NOT NULL, handling_id uuid,
     state text NOT NULL CONSTRAINT bulk_row_state CHECK (state IN ('pending', 'done', 'skipped', 'failed')),
     tries int NOT NULL DEFAULT 0, code text, reason text,
     CONSTRAINT bulk_row_pk PRIMARY KEY (jurisdiction_id, task_id, position),
     CONSTRAINT bulk_row_task FOREIGN KEY (jurisdiction_id, task_id) REFERENCES bulk_task ON DELETE CASCADE,
     CONSTRAINT bulk_row_reason CHECK ((reason IS NOT NULL) = (state IN ('skipped', 'failed'))
       AND (code IS NULL) = (reason IS NULL)))`,
  `CREATE INDEX bulk_row_pending ON bulk_row (jurisdiction_id, task_id, position) WHERE state = 'pending'`,
  ...['bulk_task', 'bulk_row'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_jurisdiction ON ${table}
       USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  ]),
  `GRANT SELECT ON bulk_task, bulk_row TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT ON bulk_task, bulk_row TO chengban_app`,
  `GRANT UPDATE (run, finished_at) ON bulk_task TO chengban_app`,
  `GRANT UPDATE (state, tries, code, reason) ON bulk_row TO chengban_app`,
  `GRANT DELETE ON bulk_task TO chengban_retention`,
];
