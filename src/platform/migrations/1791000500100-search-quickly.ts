import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 检索与排序 · a search asks of each case for its former numbers, which hardly any has, and the order by date asks for the
 * earliest of each case: both without reading the record or all dates of the case. A short wait for each table.
 */
export class SearchQuickly1791000500100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `CREATE INDEX proposal_renumbered ON proposal (jurisdiction_id, id) WHERE record ->> 'formerNumbers' <> '[]'`,
    );
    // without it the planner takes it that most have one
    await q.query(`CREATE STATISTICS proposal_former_numbers ON (record ->> 'formerNumbers') FROM proposal`);
    await q.query(
      `CREATE INDEX deadline_first ON deadline (jurisdiction_id, case_id, due_on) INCLUDE (key) WHERE status IN ('armed', 'passed')`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX deadline_first`);
    await q.query(`DROP STATISTICS proposal_former_numbers`);
    await q.query(`DROP INDEX proposal_renumbered`);
  }
}
