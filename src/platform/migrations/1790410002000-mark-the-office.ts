import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 政府办公室 · which unit of a district is the government office itself. A constant default: a moment. */
export class MarkTheOffice1790410002000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE unit ADD COLUMN is_office boolean NOT NULL DEFAULT false`);
    await q.query(`CREATE UNIQUE INDEX unit_office ON unit (jurisdiction_id) WHERE is_office`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX unit_office`);
    await q.query(`ALTER TABLE unit DROP COLUMN is_office`);
  }
}
