/** 灯色与余日 · where a date stands on a day: counted in working days, since those are what an office has left. */
import type { Calendar } from './calendar.js';
import { addWorkdays, dayKind, shiftDays } from './working-days.js';

export const LIGHTS = ['green', 'yellow', 'red', 'none'] as const;
export type Light = (typeof LIGHTS)[number];

/**
 * 黄灯至 · the last day that stands yellow on `today`: so many working days or fewer are left until it.
 * @param yellowWorkdays `lights.yellowWorkdays` of the rulebook; 0: only what falls due today or on free days from today
 */
export const yellowUntil = (calendar: Calendar, today: string, yellowWorkdays: number): string =>
  shiftDays(addWorkdays(calendar, today, yellowWorkdays + 1).date, -1);

/** Of a date that is still owed: red once it is over, yellow up to `yellow`, green beyond; `none` without a date. */
export function lightOf(dueOn: string | null, today: string, yellow: string): Light {
  if (dueOn === null) return 'none';
  if (dueOn < today) return 'red';
  return dueOn <= yellow ? 'yellow' : 'green';
}

/** 距某日的工作日数 · working days from `today` to `dueOn`, the later day counted; negative once it is over. */
export function workdaysLeft(calendar: Calendar, dueOn: string, today: string): number {
  const [first, last, sign] = today > dueOn ? [dueOn, today, -1] : [today, dueOn, 1];
  let days = 0;
  for (let day = shiftDays(first, 1); day <= last; day = shiftDays(day, 1)) if (dayKind(calendar, day).workday) days++;
  return days === 0 ? 0 : sign * days;
}
