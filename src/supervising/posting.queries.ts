/** 待发的提醒 · read and marked per recipient, under one lock of the district. */
import type { Tx } from '../platform/tx.js';

export interface WaitingRow {
  id: string;
  recipient: string;
  channel: string;
  deadline_id: string;
  rung: number;
  due_on: string;
  owed: boolean;
  had_digest: boolean;
}
export interface MessageRow {
  id: string;
  recipient: string;
  channel: string;
  kind: 'digest' | 'single';
  reminder_ids: string[];
}
export interface Posted {
  messages: MessageRow[];
  skipped: string[];
  dropped: string[];
}

/** One poster in a district at a time; a second one finds nothing left. */
export const lockPosting = (tx: Tx, jurisdictionId: string): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('posting ' || $1::text, 0))`, [jurisdictionId]);

/**
 * Whether nothing is due that is not swept yet, by whomever: a digest made now would lack its reminders. A case that
 * could not be swept holds up nobody.
 */
export async function isSwept(tx: Tx, jurisdictionId: string, now: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM deadline d JOIN proposal p ON p.jurisdiction_id = d.jurisdiction_id AND p.id = d.case_id
     WHERE d.jurisdiction_id = $1 AND d.next_at <= $2 AND p.last_event_at <= $2
       AND (d.claimed_by IS DISTINCT FROM 'failed' OR d.claimed_until < clock_timestamp()) LIMIT 1`,
    [jurisdictionId, now],
  );
  return rows.length === 0;
}

/** 暂缓 · by the recipient, until a day; what is due that day or late is never put off. */
const PUT_OFF = (alias: string): string => `(${alias}.rung < 0 AND EXISTS (SELECT FROM snooze z
  WHERE z.jurisdiction_id = ${alias}.jurisdiction_id AND z.recipient = ${alias}.recipient
    AND z.deadline_id = ${alias}.deadline_id AND z.until > $2))`;

export const waiting = (tx: Tx, jurisdictionId: string, day: string, after: string | null): Promise<WaitingRow[]> =>
  tx.query<WaitingRow>(
    `SELECT r.id, r.recipient, r.channel, r.deadline_id, r.rung, d.due_on, d.status IN ('armed', 'passed') AS owed,
       EXISTS (SELECT FROM message m WHERE m.jurisdiction_id = r.jurisdiction_id AND m.recipient = r.recipient
         AND m.channel = r.channel AND m.on_day = $2 AND m.kind = 'digest') AS had_digest
     FROM reminder r JOIN deadline d ON d.jurisdiction_id = r.jurisdiction_id AND d.id = r.deadline_id
     WHERE r.jurisdiction_id = $1 AND r.state = 'waiting' AND NOT ${PUT_OFF('r')} AND r.recipient IN (
       SELECT DISTINCT w.recipient FROM reminder w WHERE w.jurisdiction_id = $1 AND w.state = 'waiting' AND NOT ${PUT_OFF('w')}
         AND ($3::uuid IS NULL OR w.recipient > $3) ORDER BY w.recipient LIMIT 200)
     ORDER BY r.recipient, r.channel, d.due_on, r.id`,
    [jurisdictionId, day, after],
  );

export const mark = (tx: Tx, jurisdictionId: string, day: string, now: string, rows: Posted): Promise<unknown> =>
  tx.query(
    `WITH made AS (INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at, delivery)
       SELECT $1, m.id, m.recipient, m.channel, m.kind, $2, $3, CASE m.channel WHEN 'inApp' THEN 'done' ELSE 'waiting' END
       FROM jsonb_to_recordset($4::jsonb -> 'messages') AS m(id uuid, recipient uuid, channel text, kind text)
       RETURNING id),
     sent AS (UPDATE reminder r SET state = 'sent', message_id = made.id
       FROM made JOIN jsonb_to_recordset($4::jsonb -> 'messages') AS m(id uuid, reminder_ids uuid[]) ON m.id = made.id
       WHERE r.jurisdiction_id = $1 AND r.state = 'waiting' AND r.id = ANY (m.reminder_ids))
     UPDATE reminder r SET state = o.state FROM (
       SELECT id, 'skipped' AS state FROM jsonb_array_elements_text($4::jsonb -> 'skipped') AS s(id)
       UNION ALL SELECT id, 'dropped' FROM jsonb_array_elements_text($4::jsonb -> 'dropped') AS s(id)) AS o
     WHERE r.jurisdiction_id = $1 AND r.state = 'waiting' AND r.id = o.id::uuid`,
    [jurisdictionId, day, now, JSON.stringify(rows)],
  );
