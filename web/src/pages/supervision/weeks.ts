/** 单位 × 周 · the strip of days gathered by unit and week. */
import { shiftDay, weekdayOf } from '../../text/dates.js';

/** of the strip, what is needed here */
interface Due {
  unit: { id: string; name: string } | null;
  count: number;
}
interface Strip {
  days: readonly { date: string; from: string; until: string; due: readonly Due[] }[];
  overdue: { due: readonly Due[] };
}

export interface Week {
  /** its first and its last working day of the strip */
  first: string;
  last: string;
  /** all the days that stand in it, the free ones among them */
  from: string;
  until: string;
}
export interface UnitRow {
  id: string;
  name: string;
  overdue: number;
  /** as many as there are weeks */
  weeks: number[];
  sum: number;
}
const mondayOf = (date: string): string => shiftDay(date, -weekdayOf(date));

export function weeksOfStrip({ days }: Pick<Strip, 'days'>): Week[] {
  const weeks: Week[] = [];
  for (const { date, from, until } of days) {
    const week = weeks.at(-1);
    if (week && mondayOf(week.first) === mondayOf(date)) Object.assign(week, { last: date, until });
    else weeks.push({ first: date, last: date, from, until });
  }
  return weeks;
}

/** The busiest first; what is of the whole case stands under `whole`. */
export function rowsOfStrip(strip: Strip, whole: string): UnitRow[] {
  const weeks = weeksOfStrip(strip);
  const rows = new Map<string, UnitRow>();
  const rowOf = (unit: { id: string; name: string } | null): UnitRow => {
    const id = unit?.id ?? '';
    const known = rows.get(id) ?? { id, name: unit?.name ?? whole, overdue: 0, weeks: weeks.map(() => 0), sum: 0 };
    rows.set(id, known);
    return known;
  };
  const add = (row: UnitRow, count: number, week: number | null): void => {
    row.sum += count;
    if (week === null) row.overdue += count;
    else row.weeks[week] = (row.weeks[week] ?? 0) + count;
  };
  for (const due of strip.overdue.due) add(rowOf(due.unit), due.count, null);
  for (const { date, due: dues } of strip.days) {
    const week = weeks.findIndex((w) => w.first <= date && date <= w.last);
    for (const due of dues) add(rowOf(due.unit), due.count, week);
  }
  return [...rows.values()].sort((a, b) => b.sum - a.sum || a.name.localeCompare(b.name, 'zh-CN'));
}

/** Five steps that differ in lightness, so that they do without colour. */
export const stepOf = (n: number, most: number): number => (n === 0 || most === 0 ? 0 : Math.ceil((n / most) * 4));
