/** 日期写法 · 2026年4月18日(周六); instants in the time of the office. */

const DAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;

/** 落款日期 · as a paper bears it */
export function paperDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
export function longDate(date: string | null | undefined): string {
  if (!date) return '';
  const weekday = DAYS[new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`)).getUTCDay()] ?? '';
  return `${paperDate(date)}（${weekday}）`;
}
export function shortDate(date: string | null | undefined): string {
  if (!date) return '';
  const [, month, day] = date.slice(0, 10).split('-').map(Number);
  return `${month}月${day}日`;
}

/** Date and time in the office's time zone, whatever the browser's. */
export function atOffice(instant: string): { date: string; time: string } {
  const local = new Date(Date.parse(instant) + SHANGHAI).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}
export function longTime(instant: string): string {
  const { date, time } = atOffice(instant);
  return `${longDate(date)}${time}`;
}
/** `2026-04-18` and `14:05` as an instant with the office's offset. */
export const instantOf = (date: string, time: string): string => `${date}T${time}:00+08:00`;

/** @param left working days from today to the date, as the server counts them; negative once it is over */
export function leftWords(left: number, date: string, today: string): string {
  if (date === today) return '今日届满';
  if (date > today) return `剩 ${left} 个工作日`;
  return left < 0 ? `逾期 ${-left} 个工作日` : '已逾期';
}

/** `2026年4月` of `2026-04` */
export const monthName = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
export const shiftDay = (date: string, n: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10);
/** 0 is Monday */
export const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The months from one day to another, as `2026-04`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = shiftDay(`${day.slice(0, 7)}-28`, 7).slice(0, 7) + '-01')
    months.push(day.slice(0, 7));
  return months;
}
/** The weeks of a month from Monday on; `null` where a week reaches beyond it. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const days: (string | null)[] = Array.from({ length: weekdayOf(first) }, () => null);
  for (let day = first; day.startsWith(month); day = shiftDay(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, i) => days.slice(i * 7, i * 7 + 7));
}
