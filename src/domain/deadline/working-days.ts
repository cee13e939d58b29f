/** 工作日与日期推算 (民法典 arts. 201-203): the start day is not counted; pure on strings YYYY-MM-DD. */
import type { Calendar } from './calendar.js';

export interface DayKind {
  workday: boolean;
  /** no notice for this year yet: weekends only, to be recomputed when it is loaded */
  provisional: boolean;
  why: string;
}

const DAY = 86_400_000;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dated = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const shiftDays = (date: string, n: number): string => dated(at(date) + n * DAY);

export function dayKind(calendar: Calendar, date: string): DayKind {
  const { district, local, years } = calendar;
  const year = years[date.slice(0, 4)];
  const weekday = new Date(at(date)).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  const provisional = year === undefined;
  for (const table of [district, local, year, ...ofNextYear(calendar, date)]) {
    const [off, work] = [table?.off[date], table?.work[date]];
    if (off !== undefined) return { workday: false, provisional, why: off };
    if (work !== undefined) return { workday: true, provisional, why: work };
  }
  if (provisional) return { workday: !weekend, provisional, why: weekend ? '周末' : '工作日(暂按周末推算)' };
  return { workday: !weekend, provisional, why: weekend ? '周末' : '工作日' };
}

/** The New Year's holiday may begin in December: those days stand in the table of the next year. */
const ofNextYear = ({ years }: Calendar, date: string) =>
  date.slice(5, 7) === '12' ? [years[String(Number(date.slice(0, 4)) + 1)]] : [];

export interface Counted {
  date: string;
  counted: boolean;
  why: string;
}
export interface Reached {
  date: string;
  provisional: boolean;
  derivation: Counted[];
}

/** The n-th working day after (or before) `from`; n = 0 is `from` itself. */
export function addWorkdays(calendar: Calendar, from: string, n: number, direction: 1 | -1 = 1): Reached {
  const derivation: Counted[] = [];
  let provisional = false;
  let date = from;
  for (let left = n; left > 0;) {
    date = shiftDays(date, direction);
    const kind = dayKind(calendar, date);
    provisional ||= kind.provisional;
    if (kind.workday) left -= 1;
    derivation.push({ date, counted: kind.workday, why: kind.why });
  }
  return { date, provisional, derivation };
}

/** Same-numbered day n months on, or the month's last day (民法典 art. 202). */
export function addMonths(from: string, n: number): string {
  const [y, m, d] = from.split('-').map(Number) as [number, number, number];
  const months = y * 12 + (m - 1) + n;
  const [year, month] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dated(Date.UTC(year, month, Math.min(d, last)));
}

/** To the next working day when the day is free (民法典 art. 203). */
export function rollForward(calendar: Calendar, date: string): Reached {
  const derivation: Counted[] = [];
  let kind = dayKind(calendar, date);
  let provisional = kind.provisional;
  let to = date;
  while (!kind.workday) {
    derivation.push({ date: to, counted: false, why: `${kind.why},顺延` });
    to = shiftDays(to, 1);
    kind = dayKind(calendar, to);
    provisional ||= kind.provisional;
  }
  return { date: to, provisional, derivation };
}
