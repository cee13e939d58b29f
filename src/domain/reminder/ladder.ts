/**
 * 提醒阶梯的日子 · on which day each rung of a window stands, and when the sweeper has to look at a deadline again
 * (design.md 5). Rungs stand on working days only; late ones count working days after the date.
 */
import type { Calendar } from '../deadline/calendar.js';
import { isRight } from '../deadline/rights.js';
import { addWorkdays, dayKind, shiftDays } from '../deadline/working-days.js';
import type { Rung } from '../rulebook/reminders.js';
import type { Rulebook } from '../rulebook/schema.js';

export interface Ladder {
  rungs: readonly Rung[];
  /** the start of the office hours: a rung is due at that time of its day */
  from: string;
  calendar: Calendar;
  /** the window ends with its day instead of being overdue from then on */
  endsByItself: boolean;
}
/** Where a deadline stands on its ladder. */
export interface Pace {
  /** the `at` of the last rung that was handled or left out; null before the first */
  rungDone: number | null;
  /** when something is due of it: a rung, or its passing */
  nextAt: string | null;
}
export interface Swept extends Pace {
  status: string;
  /** the last day of a window that ended by itself */
  endedOn: string | null;
  due: Rung[];
}

export function ladderOf({ reminders }: Rulebook, key: string, calendar: Calendar): Ladder {
  const name = (reminders.windows as Record<string, string>)[key] ?? 'none';
  const { from } = reminders.officeHours;
  return { rungs: reminders.ladders[name] ?? [], from, calendar, endsByItself: isRight(key) };
}

/** A date that falls on a free day (no roll) is reminded of on the last working day before it. */
export function rungDay({ calendar }: Pick<Ladder, 'calendar'>, dueOn: string, at: number): string {
  if (at !== 0) return addWorkdays(calendar, dueOn, Math.abs(at), at > 0 ? 1 : -1).date;
  let day = dueOn;
  while (!dayKind(calendar, day).workday) day = shiftDays(day, -1);
  return day;
}

/** An instant of a day in Asia/Shanghai. */
export const instantOf = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();

const left = (ladder: Ladder, rungDone: number | null): Rung[] =>
  ladder.rungs.filter((r) => rungDone === null || r.at > rungDone);

function nextAt(ladder: Ladder, dueOn: string, isPassed: boolean, rungDone: number | null): string | null {
  const [rung] = left(ladder, rungDone);
  const times = [
    ...(rung ? [instantOf(rungDay(ladder, dueOn, rung.at), ladder.from)] : []),
    ...(isPassed ? [] : [instantOf(shiftDays(dueOn, 1), '00:00')]),
  ];
  return times.sort()[0] ?? null;
}

/** When an open deadline has to be looked at again, by the working days as they are now. */
export const pace = (ladder: Ladder, d: { dueOn: string; status: string; rungDone: number | null }): string | null =>
  nextAt(ladder, d.dueOn, d.status === 'passed', d.rungDone);

/** Whoever gets a date today knows it today: the rungs before it that are over by then are left out. */
export function startPace(ladder: Ladder, dueOn: string, today: string): Pace {
  const over = ladder.rungs.filter((r) => r.at < 0 && rungDay(ladder, dueOn, r.at) <= today);
  const rungDone = over.at(-1)?.at ?? null;
  return { rungDone, nextAt: nextAt(ladder, dueOn, false, rungDone) };
}

/** Whether a rung that is over already, or was left out, opens a todo: whoever gets the date that late owes it all the same. */
export const hasOpened = ({ rungs }: Pick<Ladder, 'rungs'>, { rungDone }: Pick<Pace, 'rungDone'>): boolean =>
  rungs.some((r) => r.opens !== undefined && rungDone !== null && r.at <= rungDone);

/** What is due of one open deadline by `now`. */
export function sweep(
  ladder: Ladder,
  d: { dueOn: string; status: string; rungDone: number | null },
  now: string,
): Swept {
  const isPassed = d.status === 'passed' || now >= instantOf(shiftDays(d.dueOn, 1), '00:00');
  if (isPassed && ladder.endsByItself) {
    return { status: 'ended', endedOn: d.dueOn, rungDone: d.rungDone, due: [], nextAt: null };
  }
  const due: Rung[] = [];
  for (const rung of left(ladder, d.rungDone)) {
    if (instantOf(rungDay(ladder, d.dueOn, rung.at), ladder.from) > now) break;
    due.push(rung);
  }
  const rungDone = due.at(-1)?.at ?? d.rungDone;
  const status = isPassed ? 'passed' : d.status;
  return { status, endedOn: null, rungDone, due, nextAt: nextAt(ladder, d.dueOn, isPassed, rungDone) };
}
