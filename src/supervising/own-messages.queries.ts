/** 本人消息的行 · marked as read; the dates that its reminders are of, put off. */
import type { Tx } from '../platform/tx.js';

interface Own {
  jurisdictionId: string;
  personId: string;
  id: string;
}

/** @returns when it was read first; null when it is not this person's */
export async function markRead(
  tx: Tx,
  { jurisdictionId, personId, id, now }: Own & { now: string },
): Promise<string | null> {
  const [row] = await tx.query<{ read_at: string }>(
    `UPDATE message SET read_at = coalesce(read_at, $4) WHERE jurisdiction_id = $1 AND id = $2 AND recipient = $3
       AND channel = 'inApp' RETURNING read_at`,
    [jurisdictionId, id, personId, now],
  );
  return row?.read_at ?? null;
}

export interface RemindedDate {
  deadline_id: string;
  due_on: string;
  owed: boolean;
}

/** @returns null when the message is not this person's */
export async function remindersIn(tx: Tx, { jurisdictionId, personId, id }: Own): Promise<RemindedDate[] | null> {
  const mine = await tx.query(
    `SELECT 1 FROM message WHERE jurisdiction_id = $1 AND id = $2 AND recipient = $3 AND channel = 'inApp'`,
    [jurisdictionId, id, personId],
  );
  if (mine.length === 0) return null;
  return tx.query<RemindedDate>(
    `SELECT DISTINCT r.deadline_id, d.due_on, d.status IN ('armed', 'passed') AS owed
     FROM reminder r JOIN deadline d ON d.jurisdiction_id = r.jurisdiction_id AND d.id = r.deadline_id
     WHERE r.jurisdiction_id = $1 AND r.message_id = $2 ORDER BY d.due_on, r.deadline_id`,
    [jurisdictionId, id],
  );
}

export const putOff = (
  tx: Tx,
  s: Omit<Own, 'id'> & { deadlines: readonly string[]; until: string; reason: string; now: string },
): Promise<unknown> =>
  tx.query(
    `INSERT INTO snooze (jurisdiction_id, recipient, deadline_id, until, reason, at)
     SELECT $1, $2, d, $4, $5, $6 FROM unnest($3::uuid[]) AS d
     ON CONFLICT ON CONSTRAINT snooze_pk DO UPDATE SET until = EXCLUDED.until, reason = EXCLUDED.reason, at = EXCLUDED.at`,
    [s.jurisdictionId, s.personId, s.deadlines, s.until, s.reason, s.now],
  );
