/**
 * 督查预警 · a case that will not be answered in time as things stand: no plan, no contact or no opinion of a co-unit with
 * so few working days left. How few is the rulebook's to say (section `supervision`).
 */
import type { Calendar } from '../deadline/calendar.js';
import { addWorkdays } from '../deadline/working-days.js';
import type { Rulebook } from '../rulebook/schema.js';

export const MISSING = ['plan', 'contact', 'coOpinion'] as const;
export type Missing = (typeof MISSING)[number];

/** Per kind the last date that is near enough on `today` to be warned of. */
export function warnedUntil({ supervision }: Rulebook, calendar: Calendar, today: string): Record<Missing, string> {
  const until = (kind: Missing): string => addWorkdays(calendar, today, supervision.warnings[kind]).date;
  return { plan: until('plan'), contact: until('contact'), coOpinion: until('coOpinion') };
}

/** @param left working days to the date, 0 on the day */
export function warningText(missing: Missing, left: number, coUnits: readonly string[]): string {
  const when = left === 0 ? '答复期限今日届满' : `距答复期限还有 ${left} 个工作日`;
  switch (missing) {
    case 'plan':
      return `${when},尚未制定办理方案`;
    case 'contact':
      return `${when},尚未与提出人沟通联系`;
    case 'coOpinion':
      return `${when},尚缺会办意见:${coUnits.join('、')}`;
  }
}
