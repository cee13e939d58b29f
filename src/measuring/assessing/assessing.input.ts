/** 考核的写入 */
import { z } from 'zod';
import { hasHundredths } from '../../domain/assessment/points.js';

const words = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .refine((text) => !text.includes('\u0000'), { message: '含有不能使用的字符' });
const item = z.string().min(1).max(30);
const points = z.number().min(-200).max(200).refine(hasHundredths, '分值至多两位小数');

export const draftInput = z.object({ session: z.uuid(), asOf: z.iso.date() });
export const entryInput = z.object({
  unitId: z.uuid(),
  item,
  points: points.refine((n) => n !== 0, '不能是零').describe('扣分为负,加分为正'),
  reason: words,
});
export const objectionInput = z.object({ unitId: z.uuid(), item, text: words });
export const decisionInput = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('upheld'), points: points.min(0).describe('更正后的分'), reason: words }),
  z.object({ decision: z.literal('dismissed'), reason: words }),
]);
export const editionQuery = z.object({ edition: z.coerce.number().int().min(1).max(10_000).optional() });
export type DraftInput = z.infer<typeof draftInput>;
export type EntryInput = z.infer<typeof entryInput>;
export type ObjectionInput = z.infer<typeof objectionInput>;
export type DecisionInput = z.infer<typeof decisionInput>;
export type EditionQuery = z.infer<typeof editionQuery>;
