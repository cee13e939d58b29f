/** 因日历调整而变的期限 · what a message about a change of the calendar tells its recipient, from the rows of the change. */
import type { CalendarChange } from '../domain/deadline/calendar.js';
import type { Actor } from '../domain/shared/actor.js';
import { caseScope } from '../engine/engine.js';
import type { Tx } from '../platform/tx.js';
import type { LineRow } from './messages.queries.js';

export interface MoveLineRow extends Omit<LineRow, 'due_on' | 'rung'> {
  from_on: string;
  to_on: string;
  content: CalendarChange;
}

const lines = (scope: string): string =>
  `SELECT m.id AS message_id, v.case_id, p.kind, p.number, p.title, d.id AS deadline_id, d.key, d.label, d.rulebook,
     n.role, n.basis, v.from_on, v.to_on, c.content
   FROM message m JOIN calendar_change c ON c.jurisdiction_id = m.jurisdiction_id AND c.id = m.change_id
   JOIN calendar_notice n ON n.jurisdiction_id = m.jurisdiction_id AND n.change_id = m.change_id AND n.recipient = m.recipient
   JOIN calendar_move v ON v.jurisdiction_id = m.jurisdiction_id AND v.change_id = m.change_id AND v.stage = 'made'
     AND v.deadline_id = n.deadline_id
   JOIN deadline d ON d.jurisdiction_id = m.jurisdiction_id AND d.id = n.deadline_id
   JOIN proposal p ON p.jurisdiction_id = m.jurisdiction_id AND p.id = v.case_id
   WHERE m.id = ANY ($1::uuid[]) AND ${scope} ORDER BY v.to_on, p.number, d.key, d.id`;

export function moveLinesOf(tx: Tx, actor: Actor, messageIds: readonly string[]): Promise<MoveLineRow[]> {
  const values: unknown[] = [messageIds];
  return tx.query<MoveLineRow>(lines(caseScope(actor, 'p', values)), values);
}

export const moveLinesToSend = (tx: Tx, jurisdictionId: string, messageId: string): Promise<MoveLineRow[]> =>
  tx.query<MoveLineRow>(lines('p.jurisdiction_id = $2'), [[messageId], jurisdictionId]);
