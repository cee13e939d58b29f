/** 账号和任职的状态 · in words, from what the server tells of them. */
import { atOffice, shortDate } from '../../text/dates.js';
import { accounts as words } from '../../text/accounts.js';

interface Known {
  disabled: boolean;
  lockedUntil: string | null;
  mustChangePassword: boolean;
}
interface Said {
  tone: 'good' | 'warn' | 'bad';
  said: string;
}

function momentOf(instant: string): string {
  const { date, time } = atOffice(instant);
  return `${shortDate(date)}${time}`;
}

/** All that is to be said of an account; `fine` alone when there is nothing. */
export function accountStates({ disabled, lockedUntil, mustChangePassword }: Known): Said[] {
  const found: Said[] = [
    ...(disabled ? [{ tone: 'bad' as const, said: words.states.disabled }] : []),
    ...(lockedUntil === null ? [] : [{ tone: 'warn' as const, said: words.states.locked(momentOf(lockedUntil)) }]),
    ...(mustChangePassword ? [{ tone: 'warn' as const, said: words.states.mustChange }] : []),
  ];
  return found.length > 0 ? found : [{ tone: 'good', said: words.states.fine }];
}

/** `until` is the last day; before `from`, it never took effect */
export function tenureState(t: { from: string; until: string | null }, today: string): 'coming' | 'running' | 'over' {
  if (t.until !== null && (t.until < today || t.until < t.from)) return 'over';
  return t.from > today ? 'coming' : 'running';
}
