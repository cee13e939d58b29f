/** 办理期限的推导 · a date that explains itself: rule, start, each day counted or skipped and why. */
import type { WindowRule } from '../rulebook/schema.js';
import type { Calendar } from './calendar.js';
import type { Counted } from './working-days.js';
import { addMonths, addWorkdays, rollForward, shiftDays } from './working-days.js';

/** What moves a date away from what the window alone gives. */
export interface Amendment {
  dueOn: string;
  why: 'extension' | 'outerLimit';
  /** the extension that moved it */
  extensionId?: string;
}

/** What a deadline row keeps. */
export interface DeadlineDraft {
  key: string;
  label: string;
  handlingId: string | null;
  startOn: string;
  nominal: string;
  dueOn: string;
  provisional: boolean;
  /** the rule as applied, with its source */
  rule: { length: number | string; unit: string; from: string; direction: string; roll: string; source: string } & {
    /** 延期或最长期限 · what moved the date away from what the window alone gives */
    amended?: Amendment;
  };
  calendarRevision: string;
}

export interface Derived {
  nominal: string;
  dueOn: string;
  provisional: boolean;
  derivation: Counted[];
}

type Length = Pick<WindowRule, 'length' | 'unit' | 'direction' | 'roll'>;

/** @param startOn the day of the event that starts the clock; for a `before` rule the day counted back from */
export function deriveDeadline(rule: Length, startOn: string, calendar: Calendar): Derived {
  const sign = rule.direction === 'before' ? -1 : 1;
  if (rule.unit === 'workday') {
    const { date, provisional, derivation } = addWorkdays(calendar, startOn, Number(rule.length), sign);
    return { nominal: date, dueOn: date, provisional, derivation };
  }
  const nominal = nominalOf(rule, startOn, sign);
  const landed: Counted = { date: nominal, counted: true, why: '期限届满日' };
  if (rule.roll === 'none') return { nominal, dueOn: nominal, provisional: false, derivation: [landed] };
  const rolled = rollForward(calendar, nominal);
  const derivation =
    rolled.date === nominal
      ? [landed]
      : [...rolled.derivation, { date: rolled.date, counted: true, why: '顺延后的期限届满日' }];
  return { nominal, dueOn: rolled.date, provisional: rolled.provisional, derivation };
}

function nominalOf(rule: Length, startOn: string, sign: 1 | -1): string {
  if (rule.unit === 'month') return addMonths(startOn, sign * Number(rule.length));
  if (rule.unit === 'day') return shiftDays(startOn, sign * Number(rule.length));
  // a fixed date MM-DD: the first one on or after the start
  const sameYear = `${startOn.slice(0, 4)}-${rule.length}`;
  return sameYear >= startOn ? sameYear : `${Number(startOn.slice(0, 4)) + 1}-${rule.length}`;
}
