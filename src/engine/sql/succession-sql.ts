/** 机构改革的语句 · what still stands with a unit that has ended, and how far its succession has come. */
import { OVER_CASES, OVER_PROMISES } from '../../domain/succession/succession.js';
import { prepared } from '../../platform/prepared.js';

const quoted = (list: readonly string[]): string => list.map((one) => `'${one}'`).join(', ');

/** 应公开而未公开 · what `owesPublication` of the domain says of the last letter that was sent. */
const OWES_PUBLICATION = `(SELECT r ->> 'publicity' = 'proactive' AND NOT EXISTS (
      SELECT FROM jsonb_array_elements(p.record -> 'publications') AS u
        WHERE u ->> 'replyId' = r ->> 'id' AND coalesce((u -> 'review' ->> 'passed')::boolean, true))
    FROM jsonb_array_elements(p.record -> 'replies') WITH ORDINALITY AS letters(r, n)
      WHERE r ->> 'itemId' = h.id::text AND r ->> 'sentOn' IS NOT NULL ORDER BY n DESC LIMIT 1)`;

/** 承接的承办件 `h` of the case `p`: what `passesOn` of the domain says, as a predicate. */
export const PASSES = `h.living AND p.state NOT IN (${quoted(OVER_CASES)}) AND (p.state <> 'archived' OR EXISTS (
    SELECT FROM commitment m WHERE m.jurisdiction_id = h.jurisdiction_id AND m.case_id = h.case_id AND m.handling_id = h.id
      AND m.state NOT IN (${quoted(OVER_PROMISES)})) OR ${OWES_PUBLICATION})`;
const OF_UNIT = `handling h JOIN proposal p ON p.jurisdiction_id = h.jurisdiction_id AND p.id = h.case_id
  WHERE h.jurisdiction_id = $1 AND h.unit_id = $2 AND ${PASSES}`;

/** $1 jurisdiction, $2 business day. Also those that are done: a case handed over in the same moment is found once more. */
export const DUE =
  prepared(`SELECT s.id, s.unit_id AS "unitId", s.basis, s.made_by AS "madeBy", s.done_at IS NOT NULL AS "isDone",
    (SELECT u.unit_id FROM unit_successor u WHERE u.jurisdiction_id = $1 AND u.succession_id = s.id ORDER BY u.position LIMIT 1) AS "restTo"
  FROM unit_succession s WHERE s.jurisdiction_id = $1 AND s.effective_on <= $2::date ORDER BY s.effective_on, s.made_at, s.id`);

/** $1 jurisdiction, $2 unit, $3 after which case, $4 business time, $5 at most. A case after the clock is left alone. */
export const STANDING = prepared(`SELECT DISTINCT h.case_id FROM ${OF_UNIT}
    AND ($3::uuid IS NULL OR h.case_id > $3::uuid) AND p.last_event_at <= $4::timestamptz ORDER BY h.case_id LIMIT $5`);

/** $1 jurisdiction, $2 unit */
export const LEFT = prepared(`SELECT count(*)::int AS n FROM ${OF_UNIT}`);

/** $1 jurisdiction, $2 succession, $3 cases: what the office chose for their items. */
export const CHOSEN = prepared(`SELECT c.handling_id AS "itemId", c.unit_id AS "unitId" FROM unit_succession_choice c
    JOIN handling h ON h.jurisdiction_id = c.jurisdiction_id AND h.id = c.handling_id
  WHERE c.jurisdiction_id = $1 AND c.succession_id = $2 AND h.case_id = ANY ($3::uuid[])`);

export const OFFICE_UNIT = prepared(`SELECT id FROM unit WHERE jurisdiction_id = $1 AND is_office`);

/** $1 jurisdiction, $2 succession, $3 items that went over */
export const COUNTED = prepared(`UPDATE unit_succession SET moved = moved + $3 WHERE jurisdiction_id = $1 AND id = $2`);

/** $1 jurisdiction, $2 succession, $3 business time */
export const DONE = prepared(`UPDATE unit_succession SET done_at = $3::timestamptz
  WHERE jurisdiction_id = $1 AND id = $2 AND done_at IS NULL`);

/** $1 jurisdiction, $2 unit: what stands with it, with the open clocks. */
export const ITEMS = prepared(`SELECT h.id, h.case_id AS "caseId", h.role, h.state, p.number, p.kind, p.title,
    (SELECT coalesce(json_agg(json_build_object('key', d.key, 'label', d.label, 'dueOn', d.due_on) ORDER BY d.due_on, d.key), '[]')
       FROM deadline d WHERE d.jurisdiction_id = $1 AND d.case_id = h.case_id AND d.handling_id = h.id
         AND d.status IN ('armed', 'passed')) AS deadlines
  FROM ${OF_UNIT} ORDER BY lpad(p.number, 20, '0'), p.kind, h.case_id, h.position`);
