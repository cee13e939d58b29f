/** 中继的语句 */
import { prepared } from '../../platform/prepared.js';

/** Nobody was told of it yet, it was not withdrawn with its command, and the time in which that may be is over. */
const WAITS = `o.relayed_at IS NULL AND o.withdrawn_at IS NULL AND (o.held_until IS NULL OR o.held_until <= (
    SELECT clock_timestamp() + clock_offset_ms * interval '1 millisecond' FROM installation))`;

/** $1 jurisdiction, $2 rows at most */
export const TAKE_NOTICES = prepared(`WITH taken AS (
    UPDATE outbox t SET relayed_at = clock_timestamp() FROM (
      SELECT o.id FROM outbox o WHERE o.jurisdiction_id = $1 AND ${WAITS}
      ORDER BY o.created_at, o.id LIMIT $2 FOR UPDATE SKIP LOCKED) AS w
    WHERE t.jurisdiction_id = $1 AND t.id = w.id
    RETURNING t.id, t.case_id, t.seq, t.handling_id, t.kind, t.role, t.unit_id, t.person_id, t.created_at)
  SELECT n.*, e.actor FROM taken n JOIN event e ON e.jurisdiction_id = $1 AND e.case_id = n.case_id AND e.seq = n.seq
  ORDER BY n.created_at, n.id`);
