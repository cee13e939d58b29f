/** 办理期限的推导 · a date that explains itself: rule, start, each day counted or skipped and why. */
import type { AppliedRule } from '../rulebook/windows.js';
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
  /** 承诺事项 · the promise whose date it is; an item may have several */
  commitmentId?: string;
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
  calendarEdition: number;
}

export interface Derived {
  nominal: string;
  dueOn: string;
  provisional: boolean;
  derivation: Counted[];
}

type Length = Pick<AppliedRule, 'length' | 'unit' | 'direction' | 'roll'>;

/** @param startOn the day of the event that starts the clock; for a `before` rule the day counted back from */
export function deriveDeadline(rule: Length, startOn: string, calendar: Calendar): Derived {
  const sign = rule.direction === 'before' ? -1 : 1;
  if (rule.unit === 'workday' && rule.length !== 0) {
    const { date, provisional, derivation } = addWorkdays(calendar, startOn, Number(rule.length), sign);
    return { nominal: date, dueOn: date, provisional, derivation };
  }
  const nominal = nominalOf(rule, startOn, sign);
  const counted = daysBetween(rule, startOn, nominal, sign);
  const landed: Counted = { date: nominal, counted: true, why: '期限届满日' };
  const asIs: Derived = { nominal, dueOn: nominal, provisional: false, derivation: [...counted, landed] };
  if (rule.roll === 'none') return asIs;
  const { date, provisional, derivation } = rollForward(calendar, nominal);
  if (date === nominal) return { ...asIs, provisional };
  const moved: Counted = { date, counted: true, why: '顺延后的期限届满日' };
  return { nominal, dueOn: date, provisional, derivation: [...counted, ...derivation, moved] };
}

function nominalOf(rule: Length, startOn: string, sign: 1 | -1): string {
  if (rule.unit === 'workday') return startOn;
  if (rule.unit === 'month') return addMonths(startOn, sign * Number(rule.length));
  if (rule.unit === 'day') return shiftDays(startOn, sign * Number(rule.length));
  // a fixed date MM-DD: the first one on or after the start, or the last one on or before it
  const year = Number(startOn.slice(0, 4));
  const sameYear = dayOf(year, String(rule.length));
  if (sign === 1) return sameYear >= startOn ? sameYear : dayOf(year + 1, String(rule.length));
  return sameYear <= startOn ? sameYear : dayOf(year - 1, String(rule.length));
}

/** 02-29 is the last day of February in other years. */
function dayOf(year: number, monthDay: string): string {
  const first = `${year}-${monthDay.slice(0, 2)}-01`;
  const last = shiftDays(addMonths(first, 1), -1);
  const day = `${year}-${monthDay}`;
  return day <= last ? day : last;
}

/** 自然日逐日计算;按月和按固定日期的只有届满的一日。 */
function daysBetween({ unit }: Length, startOn: string, nominal: string, sign: 1 | -1): Counted[] {
  const days: Counted[] = [];
  if (unit !== 'day') return days;
  for (
    let date = shiftDays(startOn, sign);
    sign * Math.sign(compare(date, nominal)) < 0;
    date = shiftDays(date, sign)
  ) {
    days.push({ date, counted: true, why: '自然日' });
  }
  return days;
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
