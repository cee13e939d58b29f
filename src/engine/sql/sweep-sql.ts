/** 到期清扫的语句 · a claim commits by itself; what reacts under the locks of the cases is one statement. */
import { prepared } from '../../platform/prepared.js';

const NOW = `(SELECT clock_timestamp() + clock_offset_ms * interval '1 millisecond' FROM installation)`;

/** $1 jurisdiction, $2 who claims, $3 rows at most. A case that lies after the clock (a demo moved back) is left alone. */
export const CLAIM = prepared(`UPDATE deadline d
  SET claimed_until = clock_timestamp() + interval '20 seconds', claimed_by = $2
  FROM (SELECT e.id FROM deadline e JOIN proposal p ON p.jurisdiction_id = e.jurisdiction_id AND p.id = e.case_id
    WHERE e.jurisdiction_id = $1 AND e.next_at <= ${NOW} AND p.last_event_at <= ${NOW}
      AND (e.claimed_until IS NULL OR e.claimed_until < clock_timestamp())
    ORDER BY e.next_at, e.id LIMIT $3 FOR UPDATE OF e SKIP LOCKED) AS due
  WHERE d.jurisdiction_id = $1 AND d.id = due.id RETURNING d.case_id`);

/** $1 jurisdiction, $2 cases. Ascending, and never waiting: a clerk's command goes first. */
export const LOCK = prepared(`SELECT id FROM proposal WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])
  ORDER BY id FOR UPDATE SKIP LOCKED`);

/** $1 jurisdiction, $2 cases: their open dates, due or not. */
export const OPEN = prepared(`SELECT id, case_id, handling_id, key, due_on, generation, status, rung_done, escalated_on,
    next_at <= ${NOW} AS due
  FROM deadline WHERE jurisdiction_id = $1 AND case_id = ANY ($2::uuid[]) AND status IN ('armed', 'passed')
  ORDER BY case_id, due_on, id`);

/** $1 jurisdiction, $2 roles, $3 units, $4 day: who holds which post on that day. */
export const HOLDERS = prepared(`SELECT role, unit_id, person_id FROM role_grant
  WHERE jurisdiction_id = $1 AND role = ANY ($2::text[]) AND (unit_id IS NULL OR unit_id = ANY ($3::uuid[]))
    AND valid_from <= $4::date AND (valid_until IS NULL OR valid_until >= $4::date) ORDER BY role, unit_id, person_id`);

/** $1 jurisdiction: who is reached outside the program, and how. */
export const ADDRESSES = prepared(
  `SELECT person_id, channel FROM contact_address WHERE jurisdiction_id = $1 ORDER BY person_id, channel`,
);

const rows = (key: string, columns: string): string => `jsonb_to_recordset($2::jsonb -> '${key}') AS r(${columns})`;

/** $1 jurisdiction, $2 rows as JSON. A reminder that stands already stays as it is: it has left. */
export const REACT = prepared(`WITH swept AS (
    UPDATE deadline d SET status = r.status, ended_on = r.ended_on, rung_done = r.rung_done, next_at = r.next_at, escalated_on = r.escalated_on,
      claimed_until = NULL, claimed_by = NULL
    FROM ${rows('swept', 'id uuid, status text, ended_on date, rung_done int, next_at timestamptz, escalated_on date')}
    WHERE d.jurisdiction_id = $1 AND d.id = r.id RETURNING d.id),
  opened AS (INSERT INTO todo (jurisdiction_id, case_id, position, handling_id, type, label, role, unit_id, person_id, since)
    SELECT $1, case_id, position, handling_id, type, label, role, unit_id, person_id, since
    FROM ${rows('opened', 'case_id uuid, position int, handling_id uuid, type text, label text, role text, unit_id uuid, person_id uuid, since timestamptz')}),
  reminded AS (INSERT INTO reminder (jurisdiction_id, id, case_id, deadline_id, generation, rung, recipient, channel, role,
      unit_id, basis, state, created_at)
    SELECT $1, id, case_id, deadline_id, generation, rung, recipient, channel, role, unit_id, basis, state, created_at
    FROM ${rows('reminders', 'id uuid, case_id uuid, deadline_id uuid, generation int, rung int, recipient uuid, channel text, role text, unit_id uuid, basis text, state text, created_at timestamptz')}
    ON CONFLICT ON CONSTRAINT reminder_once DO NOTHING)
  SELECT (SELECT count(*)::int FROM swept) AS swept`);

/** $1 jurisdiction, $2 who claimed, $3 the cases that could not be swept: all others are anybody's again at once. */
export const RELEASE = prepared(`UPDATE deadline SET
    claimed_until = CASE WHEN case_id = ANY ($3::uuid[]) THEN clock_timestamp() + interval '60 seconds' END,
    claimed_by = CASE WHEN case_id = ANY ($3::uuid[]) THEN 'failed' END
  WHERE jurisdiction_id = $1 AND claimed_by = $2`);
