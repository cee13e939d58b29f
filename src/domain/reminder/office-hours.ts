/** 办公时间 · messages leave in the office hours of working days only. */
import type { Calendar } from '../deadline/calendar.js';
import { dayKind, shiftDays } from '../deadline/working-days.js';
import { dateOf } from '../shared/legal-date.js';
import { instantOf } from './ladder.js';

export interface OfficeHours {
  from: string;
  until: string;
}

export function isOfficeTime(now: string, { from, until }: OfficeHours, calendar: Calendar): boolean {
  const today = dateOf(now);
  return dayKind(calendar, today).workday && instantOf(today, from) <= now && now < instantOf(today, until);
}

/** 逾期的工作日数 · working days from the date to `on`: negative while it is still to come, 0 on the day. */
export function workdaysLate(calendar: Calendar, dueOn: string, on: string): number {
  const [first, last, sign] = on > dueOn ? [dueOn, on, 1] : [on, dueOn, -1];
  let days = 0;
  for (let day = shiftDays(first, 1); day <= last; day = shiftDays(day, 1)) if (dayKind(calendar, day).workday) days++;
  return days === 0 ? 0 : sign * days;
}
