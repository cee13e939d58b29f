/** 工作日历 · one table a year from the State Council's notice. A year without a table is provisional. */
import { z } from 'zod';

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
/** 日期 → 说明 */
const days = z.record(z.iso.date(), z.string().min(1));
interface Days {
  off: Record<string, string>;
  work: Record<string, string>;
}
const fault = (list: keyof Days, date: string, message: string) => ({
  code: 'custom' as const,
  path: [list, date],
  message,
  input: date,
});
const onBoth = ({ off, work }: Days) =>
  Object.keys(work)
    .filter((date) => date in off)
    .map((date) => fault('work', date, '同一天既放假又上班'));

export const calendarYear = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    /** 国务院办公厅通知文号 */
    notice: z.string().min(1),
    /** 放假调休的日期 */
    off: days,
    /** 调休上班的周末 */
    work: days,
  })
  .check(({ value: table, issues }) => {
    for (const list of ['off', 'work'] as const)
      for (const date of Object.keys(table[list]))
        if (!isOf(table.year, date)) issues.push(fault(list, date, `不是 ${table.year} 年的日期`));
    for (const date of Object.keys(table.work))
      if (!isWeekend(date)) issues.push(fault('work', date, '调休上班的日期应为周末'));
    issues.push(...onBoth(table));
  });
export type CalendarYear = z.infer<typeof calendarYear>;

/** The holiday of the New Year may begin in December, and so may its make-up days (the notice for 2019 did both). */
const isOf = (year: number, date: string): boolean => date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);

/** 本地增加的放假或上班日 · of one locality, on top of the national table. */
export const localDays = z
  .strictObject({ key: z.string().regex(/^[a-z]+$/), source: z.string().min(1), off: days, work: days })
  .check(({ value, issues }) => void issues.push(...onBoth(value)));
export type LocalDays = z.infer<typeof localDays>;

export interface Calendar {
  revision: string;
  years: Record<string, CalendarYear>;
  /** local days by the key of the locality; only those in `local` are counted with */
  locals: Record<string, LocalDays>;
  local?: LocalDays;
}

/** The calendar of one locality: the national tables and its own days. */
export function calendarFor(calendar: Calendar, key: string): Calendar {
  const local = calendar.locals[key];
  if (!local || calendar.local === local) return calendar;
  const own = [...Object.keys(local.off), ...Object.keys(local.work).map((date) => `+${date}`)].sort();
  return { ...calendar, local, revision: `${calendar.revision} ${key}:${own.join(',')}` };
}
