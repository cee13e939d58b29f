import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 故障与例行维护 · an incident is a background job that failed for good, until an operator has it run again; one of no
 * district (a tick) stands in each. `upkeep` marks the last period of each standing task.
 * New tables, no lock to wait for.
 */
export class CreateIncident1790000200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE upkeep`);
    await q.query(`DROP TABLE incident`);
  }
}

const UP = [
  `CREATE TABLE incident (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, id uuid NOT NULL, queue text NOT NULL, job_id text NOT NULL,
     type text NOT NULL, job jsonb NOT NULL, cause text NOT NULL,
     attempts int NOT NULL CONSTRAINT incident_attempts_positive CHECK (attempts > 0),
     times int NOT NULL DEFAULT 1, first_failed_at timestamptz NOT NULL, failed_at timestamptz NOT NULL,
     retried_at timestamptz, retried_by uuid,
     CONSTRAINT incident_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT incident_retried CHECK ((retried_at IS NULL) = (retried_by IS NULL)))`,
  // one open incident for each piece of work, however often it fails
  `CREATE UNIQUE INDEX incident_open ON incident (jurisdiction_id, queue, job_id) WHERE retried_at IS NULL`,
  `CREATE INDEX incident_job ON incident (jurisdiction_id, queue, job_id, failed_at)`,
  `CREATE INDEX incident_list ON incident (jurisdiction_id, failed_at DESC, id)`,
  `CREATE TABLE upkeep (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, task text NOT NULL, period text NOT NULL, done_at timestamptz NOT NULL,
     CONSTRAINT upkeep_pk PRIMARY KEY (jurisdiction_id, task))`,
  `ALTER TABLE incident ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY incident_jurisdiction ON incident
     USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  `ALTER TABLE upkeep ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY upkeep_jurisdiction ON upkeep
     USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  `GRANT SELECT ON incident, upkeep TO chengban_app, chengban_engine, chengban_retention`,
  `GRANT INSERT, UPDATE ON incident TO chengban_app`,
  `GRANT INSERT, UPDATE ON upkeep TO chengban_engine, chengban_retention`,
];
