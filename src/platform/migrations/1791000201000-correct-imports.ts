import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 更正清单 · what the office put right in a list before it is registered, and how often: the file stays until then, and is
 * read anew with every change. import_batch holds one row per upload: quick on any installation.
 */
export class CorrectImports1791000201000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE import_batch ADD COLUMN fixes jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN edition int NOT NULL DEFAULT 0 CONSTRAINT import_batch_edition CHECK (edition >= 0)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE import_batch DROP COLUMN fixes, DROP COLUMN edition`);
  }
}
