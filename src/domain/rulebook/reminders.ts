/**
 * 提醒阶梯 · who is told of a date how many working days before it, on it and after it (design.md 5).
 * Several named ladders, since the office, a unit and a proposer owe different things; each window names one or `none`.
 */
import { z } from 'zod';
import { ROLES } from '../shared/actor.js';
import { WINDOW_KEYS } from './windows.js';

/** Posts of the unit or the office, the proposers of the case, or the body that supervises it. */
export const RECIPIENTS = [...ROLES, 'proposer', 'body'] as const;
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '应为时刻 HH:MM');

export const rung = z.strictObject({
  /** working days from the date: negative before it, 0 on it, positive after it */
  at: z.int().min(-60).max(60),
  to: z.array(z.enum(RECIPIENTS)).min(1),
  /** the todo that this rung opens beside the message */
  opens: z.enum(['office.superviseOrder', 'commitment.carryOver']).optional(),
});
export type Rung = z.infer<typeof rung>;

const ladder = z
  .array(rung)
  .min(1)
  .refine(
    (rungs) => rungs.every((r, i) => i === 0 || r.at > (rungs[i - 1]?.at ?? r.at)),
    '各级须按日期先后排列,不得重复',
  );

export const reminders = {
  /** messages go out in these hours of working days only */
  officeHours: z.strictObject({ from: clockTime, until: clockTime }).refine((h) => h.from < h.until, '起止时刻颠倒'),
  ladders: z.record(z.string(), ladder),
  windows: z.strictObject(
    Object.fromEntries(WINDOW_KEYS.map((k) => [k, z.string()])) as Record<(typeof WINDOW_KEYS)[number], z.ZodString>,
  ),
};
