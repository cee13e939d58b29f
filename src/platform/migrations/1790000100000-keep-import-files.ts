import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 导入文件 · the file stays until it is read, so that a reader that died can be replaced; who reads it and until when;
 * what will be registered, until it is. The engine's role adds batches, with the record that makes a key good for one.
 * import_batch holds one row per upload: quick on any installation. Needed by the program that imports lists.
 */
export class KeepImportFiles1790000100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE import_batch
      ADD COLUMN raised_at text NOT NULL DEFAULT 'session'
        CONSTRAINT import_batch_raised_at CHECK (raised_at IN ('session', 'recess')),
      ADD COLUMN size bigint NOT NULL DEFAULT 0,
      ADD COLUMN sm3 text NOT NULL DEFAULT '',
      ADD COLUMN content bytea,
      ADD COLUMN attempts int NOT NULL DEFAULT 0,
      ADD COLUMN claimed_until timestamptz,
      ADD COLUMN cases jsonb`);
    await q.query(`CREATE INDEX import_batch_reading ON import_batch (claimed_until) WHERE state = 'reading'`);
    await q.query(`GRANT INSERT ON import_batch TO chengban_engine`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`REVOKE INSERT ON import_batch FROM chengban_engine`);
    await q.query(`DROP INDEX import_batch_reading`);
    await q.query(`ALTER TABLE import_batch DROP COLUMN raised_at, DROP COLUMN size, DROP COLUMN sm3, DROP COLUMN content,
      DROP COLUMN attempts, DROP COLUMN claimed_until, DROP COLUMN cases`);
  }
}
