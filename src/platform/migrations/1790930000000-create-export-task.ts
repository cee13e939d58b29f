import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 导出任务 · what was asked for, how far it has come, and the file until it expires. `rights` and `sealed` are what the file
 * was made under: who lost a post since, or a case that was sealed since, is not served from an old file. A new table: no wait.
 */
export class CreateExportTask1790930000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE export_task`);
  }
}

const UP = [
  `CREATE TABLE export_task (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, request jsonb NOT NULL, as_of date NOT NULL,
     state text NOT NULL DEFAULT 'waiting'
       CONSTRAINT export_task_state CHECK (state IN ('waiting', 'making', 'ready', 'failed', 'expired')),
     asked_at timestamptz NOT NULL, attempts int NOT NULL DEFAULT 0, claimed_until timestamptz,
     done int NOT NULL DEFAULT 0, total int, name text, mime text, content bytea, rights text, sealed int, problem text,
     expires_at timestamptz,
     CONSTRAINT export_task_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT export_task_file CHECK ((content IS NOT NULL) = (state = 'ready')),
     CONSTRAINT export_task_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person)`,
  `CREATE INDEX export_task_person ON export_task (jurisdiction_id, person_id, id DESC)`,
  `CREATE INDEX export_task_open ON export_task (jurisdiction_id, id) WHERE state IN ('waiting', 'making')`,
  `CREATE INDEX export_task_expiry ON export_task (jurisdiction_id, expires_at) WHERE state = 'ready'`,
  `ALTER TABLE export_task ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY export_task_jurisdiction ON export_task
     USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  `GRANT SELECT ON export_task TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT ON export_task TO chengban_app`,
  `GRANT UPDATE (state, attempts, claimed_until, done, total, name, mime, content, rights, sealed, problem, expires_at)
     ON export_task TO chengban_app`,
  `GRANT UPDATE (state, content) ON export_task TO chengban_retention`,
];
