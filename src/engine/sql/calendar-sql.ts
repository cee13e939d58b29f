/** 重算的语句 · what an edition of the calendar has not reached yet, and what becomes of it. */
import { prepared } from '../../platform/prepared.js';

const BEHIND = `d.jurisdiction_id = $1 AND d.status IN ('armed', 'passed') AND d.calendar_edition < $2`;
const CASE = `proposal p ON p.jurisdiction_id = d.jurisdiction_id AND p.id = d.case_id`;

/** $1 jurisdiction, $2 edition, $3 after which case, $4 business time, $5 at most. A case after the clock is left alone. */
export const STALE = prepared(`SELECT DISTINCT d.case_id FROM deadline d JOIN ${CASE}
  WHERE ${BEHIND} AND ($3::uuid IS NULL OR d.case_id > $3::uuid) AND p.last_event_at <= $4::timestamptz
  ORDER BY d.case_id LIMIT $5`);

/** $1 jurisdiction, $2 edition, $3 business time */
export const LEFT = prepared(`SELECT count(*)::int AS n FROM deadline d JOIN ${CASE}
  WHERE ${BEHIND} AND p.last_event_at <= $3::timestamptz`);

export const FINISH = prepared(`UPDATE calendar_change SET state = 'done', done_at = $3::timestamptz
  WHERE jurisdiction_id = $1 AND state = 'recalculating' AND edition <= $2`);

const COLUMNS = `id, case_id AS "caseId", handling_id AS "handlingId", commitment_id AS "commitmentId", key, start_on AS "startOn", nominal, due_on AS "dueOn",
  provisional, start_seq AS "startSeq", status, rung_done AS "rungDone",
  calendar_edition AS "calendarEdition"`;

/** $1 jurisdiction, $2 cases: their open deadlines. */
export const OPEN_DATES = prepared(`SELECT ${COLUMNS} FROM deadline d
  WHERE d.jurisdiction_id = $1 AND d.case_id = ANY ($2::uuid[]) AND d.status IN ('armed', 'passed')
  ORDER BY d.case_id, d.due_on, d.id`);

/** $1 jurisdiction, $2 after which case, $3 at most: cases with open deadlines. */
export const OPEN_CASES = prepared(`SELECT DISTINCT d.case_id FROM deadline d
  WHERE d.jurisdiction_id = $1 AND d.status IN ('armed', 'passed') AND ($2::uuid IS NULL OR d.case_id > $2::uuid)
  ORDER BY d.case_id LIMIT $3`);

/** $1 jurisdiction, $2 the deadlines that stay where they are, as JSON. */
export const KEEP = prepared(`UPDATE deadline d SET provisional = r.provisional, calendar_edition = r.calendar_edition,
    calendar_revision = r.calendar_revision, next_at = r.next_at
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, provisional boolean, calendar_edition int, calendar_revision text,
    next_at timestamptz)
  WHERE d.jurisdiction_id = $1 AND d.id = r.id`);

/** $1 jurisdiction, $2 rows as JSON, $3 the change that moved them. */
export const TOLD = prepared(`WITH moves AS (
    INSERT INTO calendar_move (jurisdiction_id, change_id, stage, deadline_id, case_id, from_on, to_on)
    SELECT $1, $3, 'made', deadline_id, case_id, from_on, to_on
    FROM jsonb_to_recordset($2::jsonb -> 'moves') AS r(deadline_id uuid, case_id uuid, from_on date, to_on date))
  INSERT INTO calendar_notice (jurisdiction_id, change_id, recipient, deadline_id, role, unit_id, basis)
  SELECT $1, $3, recipient, deadline_id, role, unit_id, basis
  FROM jsonb_to_recordset($2::jsonb -> 'told') AS r(recipient uuid, deadline_id uuid, role text, unit_id uuid, basis text)`);

/** $1 jurisdiction, $2 the deadlines that stay where they are, as JSON, $3 the rulebook that they are under now. */
export const ADOPT = prepared(`UPDATE deadline d SET rule = r.rule, rulebook = $3, next_at = r.next_at
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, rule jsonb, next_at timestamptz)
  WHERE d.jurisdiction_id = $1 AND d.id = r.id`);
