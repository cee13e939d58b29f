/** 黄灯的日子 · a list holds cases under several rulebooks: the last yellow day of each, to look up by row or in SQL. */
import type { Calendar } from '../domain/deadline/calendar.js';
import { calendarFor } from '../domain/deadline/calendar.js';
import { workdaysLeft, yellowUntil } from '../domain/deadline/standing.js';
import type { Locality } from '../engine/engine.js';

/** By `key@version` of the rulebook. */
export type YellowDays = Readonly<Record<string, string>>;

export const yellowDays = ({ shelf }: Pick<Locality, 'shelf'>, calendar: Calendar, today: string): YellowDays =>
  Object.fromEntries(
    shelf
      .all()
      .map(({ key, version, lights }) => [
        `${key}@${version}`,
        yellowUntil(calendarFor(calendar, key), today, lights.yellowWorkdays),
      ]),
  );

/** SQL of the key, over a row of `proposal` named `p`. */
export const RULEBOOK_OF_CASE = `p.rulebook_key || '@' || p.rulebook_version`;

export function yellowOf(days: YellowDays, rulebook: string): string {
  const day = days[rulebook];
  if (day === undefined) throw new Error(`no rulebook ${rulebook}`);
  return day;
}

/** 还有几个工作日 · by the calendar of the case's own locality. */
export const leftOf = (
  calendar: Calendar,
  rulebook: string,
  { dueOn, today }: { dueOn: string; today: string },
): number => workdaysLeft(calendarFor(calendar, rulebook.split('@')[0] ?? ''), dueOn, today);
