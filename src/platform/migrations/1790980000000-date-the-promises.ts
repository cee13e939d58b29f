import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 承诺的期限 · an item may have several dates of one kind, one for each promise. Promises of before get theirs, and each of
 * their items the end of the year of the earliest; they are due at once for the sweeper, which sets them on their ladders.
 * A column without a default, a small index and one pass over the open promises: seconds at a million deadlines.
 */
export class DateThePromises1790980000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const statement of DOWN) await q.query(statement);
  }
}

const OPEN = `status IN ('armed', 'passed')`;
const unique = (columns: string): string =>
  `CREATE UNIQUE INDEX deadline_open ON deadline (jurisdiction_id, case_id, key, handling_id${columns})
   NULLS NOT DISTINCT WHERE ${OPEN}`;

/** as `national` lays them down */
const RULE = `'{"length": 0, "unit": "day", "from": "promised", "direction": "after", "roll": "none", "source": "default"}'::jsonb`;
const YEAR_RULE = `'{"length": "12-31", "unit": "date", "from": "promised", "direction": "after", "roll": "none", "source": "default"}'::jsonb`;
const insert = (row: string, rule: string, from: string): string => `INSERT INTO deadline (jurisdiction_id, id, case_id,
    handling_id, commitment_id, key, label, start_on, nominal, due_on, due_at, generation, status, provisional, rule, rulebook,
    calendar_revision, calendar_edition, start_seq, next_at)
  SELECT m.jurisdiction_id, gen_random_uuid(), m.case_id, m.handling_id, ${row}, (m.day::timestamp + interval '23:59:59.999')
    AT TIME ZONE 'Asia/Shanghai', 1, 'armed', false, ${rule}, p.rulebook_key || '@' || p.rulebook_version,
    coalesce(d.calendar_revision, ''), coalesce(d.calendar_edition, 0), m.seq, '-infinity'
  FROM (${from}) AS m JOIN proposal p ON p.jurisdiction_id = m.jurisdiction_id AND p.id = m.case_id
  LEFT JOIN LATERAL (SELECT calendar_revision, calendar_edition FROM deadline o
    WHERE o.jurisdiction_id = m.jurisdiction_id AND o.case_id = m.case_id
    ORDER BY o.calendar_edition DESC LIMIT 1) AS d ON true`;
const OWED = `c.state IN ('open', 'awaitingPrincipal')`;

const UP = [
  `ALTER TABLE deadline ADD COLUMN commitment_id uuid`,
  `DROP INDEX deadline_open`,
  unique(', commitment_id'),
  insert(
    `m.id, 'commitment', '兑现承诺', m.day, m.day, m.day`,
    RULE,
    `SELECT c.jurisdiction_id, c.id, c.case_id, c.handling_id, c.due_on AS day, c.changed_seq AS seq FROM commitment c
     WHERE ${OWED}`,
  ),
  insert(
    `NULL, 'carryOver', '年底结转', m.start_on, m.day, m.day`,
    YEAR_RULE,
    `SELECT c.jurisdiction_id, c.case_id, c.handling_id, min(c.due_on) AS start_on, max(c.changed_seq) AS seq,
       (date_trunc('year', min(c.due_on)::timestamp) + interval '1 year' - interval '1 day')::date AS day FROM commitment c
     WHERE ${OWED} GROUP BY c.jurisdiction_id, c.case_id, c.handling_id`,
  ),
];
// what has been reminded of stays as history: only the open ones go, so that the older index holds
const DOWN = [
  `UPDATE deadline SET status = 'ended', ended_on = due_on, next_at = NULL
   WHERE ${OPEN} AND key IN ('commitment', 'carryOver')`,
  `DROP INDEX deadline_open`,
  unique(''),
  `ALTER TABLE deadline DROP COLUMN commitment_id`,
];
