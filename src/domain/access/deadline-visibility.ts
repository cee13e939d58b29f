/** 期限的可见性 · which dates a reader knows of: the others are between the office and the units, and one would betray a pending return. */
import type { Sight } from './visibility.js';

/** 提出人与人大政协机关也知道的期限 */
export const OUTER_DATES: readonly string[] = [
  'reply',
  'replyHard',
  'rehandle',
  'firstContact',
  'confirmContact',
  'feedback',
  'decideRehandle',
  'conference',
  'publish',
  'commitment',
];
const OUTER = new Set(OUTER_DATES);

export const seesDeadline = (sight: Sight, of: { key: string; handlingId?: string | null | undefined }): boolean =>
  sight.sees(OUTER.has(of.key) ? 'dates' : 'innerDates', of.handlingId ? { itemIds: [of.handlingId] } : {});
