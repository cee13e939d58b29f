/** 办公时间 · messages leave in the office hours of working days only. */
import type { Calendar } from '../deadline/calendar.js';
import { dayKind } from '../deadline/working-days.js';
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
