/** 发件箱的行 · every message, the newest first, with what it is about and how far it came. */
import type { MessageKind } from '../domain/reminder/words.js';
import type { Tx } from '../platform/tx.js';

/** 待送、送达失败(已有故障)、已送、作废 */
export const DELIVERY_STATES = ['waiting', 'failed', 'done', 'void'] as const;
export interface OutboxRow {
  id: string;
  at: string;
  kind: MessageKind;
  on_day: string;
  words: string | null;
  channel: string;
  recipient: string;
  name: string;
  items: number;
  cases: { id: string; number: string; title: string }[];
  state: (typeof DELIVERY_STATES)[number];
  attempts: number;
  doubtful: boolean;
  last_error: string | null;
  handed_at: string | null;
  delivered_at: string | null;
  read_at: string | null;
}

const FAILED = `EXISTS (SELECT FROM incident i WHERE i.jurisdiction_id = m.jurisdiction_id AND i.queue = 'deliver'
  AND i.job_id = 'message-' || m.id AND i.retried_at IS NULL)`;
const STATE = `CASE WHEN m.delivery = 'waiting' AND ${FAILED} THEN 'failed' ELSE m.delivery END`;
/** The conditions of each state, so that an index can serve them. */
const IS: Record<(typeof DELIVERY_STATES)[number], string> = {
  waiting: `m.delivery = 'waiting' AND NOT ${FAILED}`,
  failed: `m.delivery = 'waiting' AND ${FAILED}`,
  done: `m.delivery = 'done'`,
  void: `m.delivery = 'void'`,
};
const SELECT = `SELECT m.id, m.at, m.kind, m.on_day, m.words, m.channel, m.recipient, p.name, ${STATE} AS state, m.attempts, m.doubtful,
    m.last_error, m.handed_at, m.delivered_at, m.read_at, a.items, a.cases
  FROM message m JOIN person p ON p.jurisdiction_id = m.jurisdiction_id AND p.id = m.recipient
  CROSS JOIN LATERAL (SELECT count(*)::int AS items,
      coalesce(json_agg(DISTINCT jsonb_build_object('id', c.id, 'number', c.number, 'title', c.title)), '[]') AS cases
    FROM (SELECT r.case_id FROM reminder r WHERE r.jurisdiction_id = m.jurisdiction_id AND r.message_id = m.id
      UNION ALL SELECT n.case_id FROM notice n WHERE n.jurisdiction_id = m.jurisdiction_id AND n.message_id = m.id
      UNION ALL SELECT d.case_id FROM calendar_notice t
        JOIN deadline d ON d.jurisdiction_id = t.jurisdiction_id AND d.id = t.deadline_id
        WHERE t.jurisdiction_id = m.jurisdiction_id AND t.change_id = m.change_id AND t.recipient = m.recipient) AS l
    JOIN proposal c ON c.jurisdiction_id = m.jurisdiction_id AND c.id = l.case_id) AS a`;

export async function outboxPage(
  tx: Tx,
  jurisdictionId: string,
  query: { state?: OutboxRow['state'] | undefined; channel?: string | undefined; limit: number },
  after: readonly [string, string] | null,
): Promise<{ rows: OutboxRow[]; total: number }> {
  const values: unknown[] = [jurisdictionId];
  const where = [
    `m.jurisdiction_id = $1`,
    ...(query.state === undefined ? [] : [IS[query.state]]),
    ...(query.channel === undefined ? [] : [`m.channel = $${values.push(query.channel)}`]),
  ].join(' AND ');
  const counted = [...values];
  const bound = after
    ? `AND (m.at, m.id) < ($${values.push(after[0])}::timestamptz, $${values.push(after[1])}::uuid)`
    : '';
  const rows = await tx.query<OutboxRow>(
    `${SELECT} WHERE ${where} ${bound} ORDER BY m.at DESC, m.id DESC LIMIT ${query.limit + 1}`,
    values,
  );
  const [count] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM message m WHERE ${where}`, counted);
  return { rows, total: count?.n ?? 0 };
}

export async function outboxOne(tx: Tx, jurisdictionId: string, id: string): Promise<OutboxRow | undefined> {
  const [row] = await tx.query<OutboxRow>(`${SELECT} WHERE m.jurisdiction_id = $1 AND m.id = $2`, [jurisdictionId, id]);
  return row;
}

/** The open incident of this message's job has been seen to. @returns its id */
export async function resolveIncident(
  tx: Tx,
  jurisdictionId: string,
  messageId: string,
  by: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE incident SET retried_at = clock_timestamp(), retried_by = $3
     WHERE jurisdiction_id = $1 AND queue = 'deliver' AND job_id = $2 AND retried_at IS NULL RETURNING id`,
    [jurisdictionId, `message-${messageId}`, by],
  );
  return rows.map((r) => r.id);
}
