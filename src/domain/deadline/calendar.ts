/** 工作日历 · one table a year from the State Council's notice. A year without a table is provisional. */
import { z } from 'zod';

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

export const calendarYear = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    /** 国务院办公厅通知文号 */
    notice: z.string().min(1),
    /** 放假调休的日期 YYYY-MM-DD → 节日 */
    off: z.record(z.iso.date(), z.string().min(1)),
    /** 调休上班的周末 YYYY-MM-DD → 说明 */
    work: z.record(z.iso.date(), z.string().min(1)),
  })
  .check(({ value: table, issues }) => {
    const fault = (list: 'off' | 'work', date: string, message: string) =>
      issues.push({ code: 'custom', path: [list, date], message, input: date });
    for (const list of ['off', 'work'] as const)
      for (const date of Object.keys(table[list]))
        if (!date.startsWith(`${table.year}-`)) fault(list, date, `不是 ${table.year} 年的日期`);
    for (const date of Object.keys(table.work)) {
      if (!isWeekend(date)) fault('work', date, '调休上班的日期应为周末');
      if (date in table.off) fault('work', date, '同一天既放假又上班');
    }
  });
export type CalendarYear = z.infer<typeof calendarYear>;

export interface Calendar {
  revision: string;
  years: Record<string, CalendarYear>;
}
