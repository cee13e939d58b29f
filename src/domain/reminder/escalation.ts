/**
 * 阶梯开出的待办 · a rung of a ladder may open a todo, which stands while the date is still owed. 转督办: the last rung puts
 * it before the supervision clerks, until a 督办单 was given for it since. 年底结转: the unit says of each promise of the
 * year that it is kept, cannot be kept, or is carried over.
 */
import type { CaseState } from '../case.js';
import { commandLabel } from '../commands.js';
import type { Todo } from '../decision.js';
import { forUnit } from '../todo/posts.js';

export interface Escalated {
  key: string;
  handlingId: string | null;
  dueOn: string;
  escalatedOn: string | null;
}

/** 年底结转或报告落实 */
export const CARRY_LABEL = '年底结转或报告落实';

export function ladderTodos(c: CaseState, owed: readonly Escalated[]): Todo[] {
  const opened = owed.filter((d) => d.escalatedOn !== null);
  const isCarry = ({ key }: Escalated): boolean => key === 'carryOver';
  return [
    ...supervision(
      c,
      opened.filter((d) => !isCarry(d)),
    ),
    ...opened.filter(isCarry).flatMap((d) => carry(c, d)),
  ];
}

function supervision(c: CaseState, opened: readonly Escalated[]): Todo[] {
  const items = opened.filter((d) => !isOrdered(c, d)).map((d) => d.handlingId);
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

/** What waits for the principal's signature is no more for the clerk to do. */
function carry(c: CaseState, { handlingId, dueOn }: Escalated): Todo[] {
  const item = c.items.find((i) => i.id === handlingId);
  const isLeft = c.commitments.some((m) => m.itemId === handlingId && m.state === 'open' && m.by <= dueOn);
  return item && isLeft ? [{ ...forUnit(item, 'commitment.carryOver'), label: CARRY_LABEL }] : [];
}
