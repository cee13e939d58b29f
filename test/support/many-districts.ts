/** 许多个区 · rows that stand in every district, so that a plan is made as in a large installation. */
import type { TestDatabase } from './database.js';
import { clerk, DISTRICT, OFFICE } from './office.js';

/**
 * Changes of the calendar in every district, each with moves that somebody was told of.
 * @param many SQL that gives each district `d` forty times, `n` counting @returns one of this district
 */
export async function manyChanges({ superuser }: Pick<TestDatabase, 'superuser'>, many: string): Promise<string> {
  await superuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
    INSERT INTO calendar_change (jurisdiction_id, id, content, state, based_on, edition, examined, moving, settling, asked_by, asked_at)
      SELECT d, gen_random_uuid(), '{"kind": "local", "source": "通知", "off": {"2025-10-14": "区庆"}, "work": {}}',
        CASE WHEN n = 1 THEN 'recalculating' WHEN n < 20 THEN 'done' ELSE 'previewed' END, n - 1,
        CASE WHEN n < 20 THEN n END, 40, 40, 0, '${OFFICE.personId}', now() + n * interval '1 second' FROM ${many};
    INSERT INTO calendar_move (jurisdiction_id, change_id, stage, deadline_id, case_id, from_on, to_on)
      SELECT c.jurisdiction_id, c.id, s.stage, d.id, d.case_id, '2025-10-14', '2025-10-15'
      FROM calendar_change c CROSS JOIN (VALUES ('preview'), ('made')) AS s(stage) CROSS JOIN LATERAL (SELECT o.id, o.case_id
        FROM deadline o WHERE o.jurisdiction_id = c.jurisdiction_id ORDER BY o.id LIMIT 20) AS d;
    INSERT INTO calendar_notice (jurisdiction_id, change_id, recipient, deadline_id, role, basis)
      SELECT m.jurisdiction_id, m.change_id, r, m.deadline_id, 'unit-clerk', 'post'
      FROM calendar_move m, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r WHERE m.stage = 'made';
    INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at, change_id)
      SELECT c.jurisdiction_id, gen_random_uuid(), r, 'inApp', 'calendar', '2025-03-03', now(), c.id
      FROM calendar_change c, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r WHERE c.state = 'done';
    END $$`);
  await superuser('VACUUM ANALYZE');
  const [row] = await superuser<{ id: string }>(
    `SELECT id FROM calendar_change WHERE jurisdiction_id = $1 AND state = 'done' LIMIT 1`,
    [DISTRICT],
  );
  return row?.id ?? '';
}

/** An account for everybody of the other districts, and acts in all of them. */
export async function accountsAndActs({ superuser }: Pick<TestDatabase, 'superuser'>, acts: number): Promise<void> {
  await superuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
    INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash)
      SELECT jurisdiction_id, gen_random_uuid(), id, gen_random_uuid()::text, 'none' FROM person WHERE jurisdiction_id <> '${DISTRICT}';
    INSERT INTO audit_event (jurisdiction_id, seq, type, at, actor, body, hash, prev_hash)
      SELECT d.id, n, 'session.opened', now(), 'x', '{"data":{}}', 'x', 'x' FROM generate_series(1, ${acts}) AS n,
        (SELECT DISTINCT jurisdiction_id AS id FROM person) AS d; END $$`);
}
