import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 过期清单 · the role that erases may clear what nobody registered. No lock worth a word. */
export class ForgetImportFiles1790000200100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`GRANT UPDATE (state, result, content, cases) ON import_batch TO chengban_retention`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`REVOKE UPDATE (state, result, content, cases) ON import_batch FROM chengban_retention`);
  }
}
