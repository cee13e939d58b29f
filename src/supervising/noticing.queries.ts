/** 通知 · the rows that tell persons of acts, and the number under which a rating is asked for. */
import { ASKING_NOTICES, mobileOf } from '../domain/feedback-link.js';
import { ownNumber } from '../identity/own-number.js';
import type { Tx } from '../platform/tx.js';

export interface NoticeRow {
  id: string;
  case_id: string;
  seq: number;
  handling_id: string | null;
  kind: string;
  recipient: string;
  channel: string;
  role: string;
  unit_id: string | null;
  basis: string;
  on_day: string;
  /** null: waits for the office to open */
  message_id: string | null;
}

/** 请其评价的人 · whoever left no address is asked under the number that the office or the case has. */
export async function askedByPhone(
  tx: Tx,
  jurisdictionId: string,
  asked: readonly { recipient: string; case_id: string }[],
): Promise<Set<string>> {
  const rows = await tx.query<{ person: string; case_id: string; number: string | null }>(
    `SELECT t.person, t.case_id, ${ownNumber('$1::uuid', 't.person', 't.case_id')} AS number
     FROM unnest($2::uuid[], $3::uuid[]) AS t(person, case_id)`,
    [jurisdictionId, asked.map((a) => a.recipient), asked.map((a) => a.case_id)],
  );
  return new Set(rows.filter((r) => mobileOf(r.number) !== null).map((r) => `${r.person} ${r.case_id}`));
}

/** The number of a message that asks for a rating; null: nobody can be reached by it any more. */
export async function phoneToAsk(tx: Tx, jurisdictionId: string, messageId: string): Promise<string | null> {
  const [row] = await tx.query<{ number: string | null }>(
    `SELECT ${ownNumber('n.jurisdiction_id', 'n.recipient', 'n.case_id')} AS number FROM notice n
     WHERE n.jurisdiction_id = $1 AND n.message_id = $2 AND n.kind = ANY ($3::text[]) ORDER BY n.id LIMIT 1`,
    [jurisdictionId, messageId, ASKING_NOTICES],
  );
  return mobileOf(row?.number ?? null);
}

/** Each person once for each act and channel, whatever posts were meant; a message for those that need not wait. */
export const tell = (tx: Tx, jurisdictionId: string, now: string, rows: readonly NoticeRow[]): Promise<unknown> =>
  tx.query(
    `WITH told AS (INSERT INTO notice (jurisdiction_id, id, case_id, seq, handling_id, kind, recipient, channel, role, unit_id,
         basis, on_day, state, message_id)
       SELECT $1, r.id, r.case_id, r.seq, r.handling_id, r.kind, r.recipient, r.channel, r.role, r.unit_id, r.basis, r.on_day,
         CASE WHEN r.message_id IS NULL THEN 'waiting' ELSE 'sent' END, r.message_id
       FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, case_id uuid, seq int, handling_id uuid, kind text, recipient uuid,
         channel text, role text, unit_id uuid, basis text, on_day date, message_id uuid)
       ON CONFLICT ON CONSTRAINT notice_once DO NOTHING RETURNING message_id, recipient, channel, on_day)
     INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at, delivery)
     SELECT DISTINCT ON (message_id) $1::uuid, message_id, recipient, channel, 'notice', on_day, $2::timestamptz,
       CASE channel WHEN 'inApp' THEN 'done' ELSE 'waiting' END
     FROM told WHERE message_id IS NOT NULL ON CONFLICT ON CONSTRAINT message_pk DO NOTHING`,
    [jurisdictionId, now, JSON.stringify(rows)],
  );

/** A message of that day with notices of these kinds that its reader has not opened yet: more of them join it. */
export const unreadOf = (
  tx: Tx,
  jurisdictionId: string,
  kinds: readonly string[],
  persons: readonly string[],
): Promise<{ recipient: string; on_day: string; id: string }[]> =>
  tx.query(
    `SELECT DISTINCT m.recipient, m.on_day, m.id FROM message m
       JOIN notice n ON n.jurisdiction_id = m.jurisdiction_id AND n.message_id = m.id
     WHERE m.jurisdiction_id = $1 AND n.kind = ANY ($2::text[]) AND m.recipient = ANY ($3::uuid[]) AND m.channel = 'inApp'
       AND m.read_at IS NULL`,
    [jurisdictionId, kinds, persons],
  );

/** What waited for the office to open: one message a person and channel, of up to so many notices. */
export async function sendWaiting(
  tx: Tx,
  jurisdictionId: string,
  day: string,
  now: string,
  messageIds: readonly string[],
): Promise<number> {
  const rows = await tx.query(
    `WITH next AS (SELECT recipient, channel, row_number() OVER (ORDER BY recipient, channel) AS n
       FROM (SELECT DISTINCT recipient, channel FROM notice WHERE jurisdiction_id = $1 AND state = 'waiting') AS d
       ORDER BY recipient, channel LIMIT cardinality($4::uuid[])),
     made AS (INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at, delivery)
       SELECT $1, ($4::uuid[])[n::int], recipient, channel, 'notice', $2, $3, 'waiting' FROM next RETURNING id, recipient, channel)
     UPDATE notice t SET state = 'sent', message_id = made.id FROM made
     WHERE t.jurisdiction_id = $1 AND t.state = 'waiting' AND t.recipient = made.recipient AND t.channel = made.channel
     RETURNING t.id`,
    [jurisdictionId, day, now, messageIds],
  );
  return rows.length;
}
