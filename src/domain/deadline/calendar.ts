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

/** 本区增加的放假或上班日 · what one district loads in operation, on top of all others. */
export const districtDays = z.strictObject({ source: z.string().trim().min(1).max(200), off: days, work: days });
export type DistrictDays = Pick<LocalDays, 'off' | 'work'>;

/** 载入的内容 · a year's table, or days of the district. */
export const calendarChange = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('year'), table: calendarYear }),
    z.strictObject({ kind: z.literal('local'), ...districtDays.shape }),
  ])
  .check(({ value, issues }) => {
    if (value.kind !== 'local') return;
    issues.push(...onBoth(value));
    if (Object.keys({ ...value.off, ...value.work }).length > 0) return;
    issues.push({ code: 'custom', path: ['off'], message: '至少填写一个放假日或上班日', input: value });
  });
export type CalendarChange = z.infer<typeof calendarChange>;

export const changeTitle = (change: CalendarChange): string =>
  change.kind === 'year'
    ? `${change.table.year} 年放假安排(${change.table.notice})`
    : `本区放假、上班日(${change.source})`;

export interface Calendar {
  /** how often the district loaded something; 0: as it came with the program */
  edition: number;
  revision: string;
  years: Record<string, CalendarYear>;
  /** local days by the key of the locality; only those in `local` are counted with */
  locals: Record<string, LocalDays>;
  local?: LocalDays;
  district?: DistrictDays;
  /** the locality that it is for, once it is one's */
  of?: string;
}

export const revisionOf = (years: Calendar['years']): string =>
  Object.values(years)
    .map((y) => `${y.year}:${y.notice}`)
    .join(' ');

/** What was loaded later goes before what stood: a new table replaces that of its year, a day what was said of it. */
export function withChange(calendar: Calendar, change: CalendarChange, edition: number): Calendar {
  if (change.kind === 'year') {
    const years = { ...calendar.years, [String(change.table.year)]: change.table };
    return { ...calendar, edition, years, revision: revisionOf(years) };
  }
  const { off = {}, work = {} } = calendar.district ?? {};
  const but = (list: Record<string, string>, days: Record<string, string>) =>
    Object.fromEntries(Object.entries(list).filter(([date]) => !(date in days)));
  const district = {
    off: { ...but(off, change.work), ...change.off },
    work: { ...but(work, change.off), ...change.work },
  };
  return { ...calendar, edition, district };
}

const marked = ({ off, work }: DistrictDays): string =>
  [...Object.keys(off), ...Object.keys(work).map((date) => `+${date}`)].sort().join(',');

/** The calendar of one locality: the national tables and its own days. */
export function calendarFor(calendar: Calendar, key: string): Calendar {
  const local = calendar.locals[key];
  const { district, revision } = calendar;
  if ((!local && !district) || calendar.of === key) return calendar;
  const own = [...(local ? [`${key}:${marked(local)}`] : []), ...(district ? [`本区:${marked(district)}`] : [])];
  return { ...calendar, of: key, ...(local ? { local } : {}), revision: [revision, ...own].join(' ') };
}
