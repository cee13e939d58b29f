/**
 * 可行使的期间 · windows that a unit may use and that nobody owes: 申请退办, 申请延期. When its day is over such a window has
 * ended; it is never late, has no light, and nobody is reminded of it (domain.md A1).
 */
import type { WindowKey } from '../rulebook/windows.js';

export const RIGHTS: readonly WindowKey[] = ['returnRequest', 'extensionAsk'];

export const isRight = (key: string): boolean => (RIGHTS as readonly string[]).includes(key);

/** How an open date reads on a day; the sweeper marks the row, and until it has come by, the day says it already. */
export function readsOn(
  { key, status, dueOn }: { key: string; status: string; dueOn: string },
  today: string,
): { status: string; isOwed: boolean; overdue: boolean } {
  const isOpen = status === 'armed' || status === 'passed';
  if (isRight(key)) return { status: isOpen && dueOn < today ? 'ended' : status, isOwed: false, overdue: false };
  const overdue = isOpen && dueOn < today;
  return { status: overdue ? 'passed' : status, isOwed: isOpen, overdue };
}
