/**
 * 转督办 · the last rung of a ladder puts a deadline before the supervision clerks. Their todo stands while the date is
 * still owed and no 督办单 was given for it since.
 */
import type { CaseState } from '../case.js';
import { commandLabel } from '../commands.js';
import type { Todo } from '../decision.js';

export interface Escalated {
  handlingId: string | null;
  escalatedOn: string | null;
}

export function supervisionTodos(c: CaseState, owed: readonly Escalated[]): Todo[] {
  const items = owed.filter((d) => d.escalatedOn !== null && !isOrdered(c, d)).map((d) => d.handlingId);
  return [...new Set(items)].map((handlingId) => ({
    handlingId,
    type: 'office.superviseOrder',
    label: commandLabel('office.superviseOrder'),
    role: 'supervision-clerk',
    unitId: null,
    personId: null,
  }));
}

const isOrdered = (c: CaseState, { handlingId, escalatedOn }: Escalated): boolean =>
  c.record.orders.some((o) => (o.itemId ?? handlingId) === handlingId && o.on >= (escalatedOn ?? ''));
