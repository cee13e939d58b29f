/** 消息 · a person's own, newest first, with the dates that each one names; of cases the reader may still see only. */
import { DATED_NOTICES } from '../domain/reminder/notices.js';
import type { MessageKind } from '../domain/reminder/words.js';
import type { CaseKind } from '../domain/shared/labels.js';
import type { Actor } from '../domain/shared/actor.js';
import { caseScope } from '../engine/engine.js';
import type { Tx } from '../platform/tx.js';

export interface MessageRow {
  id: string;
  kind: MessageKind;
  on_day: string;
  at: string;
  read_at: string | null;
  words: string | null;
  /** what words of its own are about */
  about_id: string | null;
}
/** One notice in a message. */
export interface NoticeLineRow {
  message_id: string;
  case_id: string;
  /** the reader may still open the case */
  is_visible: boolean;
  kind: CaseKind;
  number: string;
  title: string;
  notice: string;
  on_day: string;
  role: string;
  basis: string;
  handling_id: string | null;
  recipient: string;
  /** of the date that such a notice is about */
  due_on: string | null;
}
export interface LineRow {
  message_id: string;
  case_id: string;
  kind: CaseKind;
  number: string;
  title: string;
  deadline_id: string;
  key: string;
  label: string;
  due_on: string;
  rulebook: string;
  rung: number;
  role: string;
  basis: string;
  snoozed_until: string | null;
}

export const messagesOf = (
  tx: Tx,
  { jurisdictionId, personId }: Actor,
  { unread, limit }: { unread?: string | undefined; limit: number },
  after: readonly [string, string] | null,
): Promise<MessageRow[]> =>
  tx.query<MessageRow>(
    `SELECT id, kind, on_day, at, read_at, words, about_id FROM message
     WHERE jurisdiction_id = $1 AND recipient = $2 AND channel = 'inApp'
       AND ${isUnread(unread)} AND ($3::timestamptz IS NULL OR (at, id) < ($3, $4::uuid)) ORDER BY at DESC, id DESC LIMIT $5`,
    [jurisdictionId, personId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );

const isUnread = (unread: string | undefined): string =>
  unread === undefined ? 'true' : `read_at IS ${unread === 'true' ? '' : 'NOT '}NULL`;

export async function countOf(tx: Tx, { jurisdictionId, personId }: Actor, unread?: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM message WHERE jurisdiction_id = $1 AND recipient = $2 AND channel = 'inApp'
       AND ${isUnread(unread)}`,
    [jurisdictionId, personId],
  );
  return row?.n ?? 0;
}

const lines = (scope: string): string =>
  `SELECT r.message_id, r.case_id, p.kind, p.number, p.title, d.id AS deadline_id, d.key, d.label, d.due_on, d.rulebook,
     r.rung, r.role, r.basis, z.until AS snoozed_until
   FROM reminder r JOIN proposal p ON p.jurisdiction_id = r.jurisdiction_id AND p.id = r.case_id
   JOIN deadline d ON d.jurisdiction_id = r.jurisdiction_id AND d.id = r.deadline_id
   LEFT JOIN snooze z ON z.jurisdiction_id = r.jurisdiction_id AND z.recipient = r.recipient AND z.deadline_id = r.deadline_id
   WHERE r.message_id = ANY ($1::uuid[]) AND ${scope} ORDER BY d.due_on, p.number, d.key, r.id`;

export function linesOf(tx: Tx, actor: Actor, messageIds: readonly string[]): Promise<LineRow[]> {
  const values: unknown[] = [messageIds];
  return tx.query<LineRow>(lines(caseScope(actor, 'p', values)), values);
}

/** What the message says to whom it was made for, wherever that person reads it. */
export const linesToSend = (tx: Tx, jurisdictionId: string, messageId: string): Promise<LineRow[]> =>
  tx.query<LineRow>(lines('p.jurisdiction_id = $2'), [[messageId], jurisdictionId]);

const DATED = JSON.stringify(DATED_NOTICES);
/** 所催的期限 · the last that had begun by the day of the notice. */
const DUE_ON = `SELECT d.due_on FROM deadline d WHERE d.jurisdiction_id = n.jurisdiction_id AND d.case_id = n.case_id
  AND d.handling_id = n.handling_id AND d.start_on <= n.on_day
  AND $3::jsonb -> n.kind ? d.key ORDER BY d.start_on DESC, d.id DESC LIMIT 1`;
/** What was told stays told; whether the case can still be opened is another matter. */
const notices = (scope: string): string =>
  `SELECT n.message_id, n.case_id, ${scope} AS is_visible, p.kind, p.number, p.title, n.kind AS notice, n.on_day, n.role, n.basis,
     n.handling_id, n.recipient, (${DUE_ON}) AS due_on
   FROM notice n JOIN proposal p ON p.jurisdiction_id = n.jurisdiction_id AND p.id = n.case_id
   WHERE n.jurisdiction_id = $2 AND n.message_id = ANY ($1::uuid[]) ORDER BY n.on_day, p.number, n.id`;

export function noticesOf(tx: Tx, actor: Actor, messageIds: readonly string[]): Promise<NoticeLineRow[]> {
  const values: unknown[] = [messageIds, actor.jurisdictionId, DATED];
  return tx.query<NoticeLineRow>(notices(caseScope(actor, 'p', values)), values);
}

export const noticesToSend = (tx: Tx, jurisdictionId: string, messageId: string): Promise<NoticeLineRow[]> =>
  tx.query<NoticeLineRow>(notices('true'), [[messageId], jurisdictionId, DATED]);
