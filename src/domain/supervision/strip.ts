/**
 * 期限日程 · the next working days as a strip. What falls due on a free day stands on the working day before it, as its
 * reminder does; before the first of the strip there is none, so that it stands on the first.
 */
import type { Calendar } from '../deadline/calendar.js';
import { dayKind, shiftDays } from '../deadline/working-days.js';

export interface StripDay {
  date: string;
  /** the first and the last calendar day that stand here */
  from: string;
  until: string;
  /** no notice for this year yet */
  provisional: boolean;
}

export function stripDays(calendar: Calendar, today: string, count: number): StripDay[] {
  const days: StripDay[] = [];
  for (let day = today; ; day = shiftDays(day, 1)) {
    const { workday, provisional } = dayKind(calendar, day);
    const last = days.at(-1);
    if (!workday) {
      if (last) last.until = day;
      continue;
    }
    if (days.length === count) return days;
    days.push({ date: day, from: last ? day : today, until: day, provisional });
  }
}
