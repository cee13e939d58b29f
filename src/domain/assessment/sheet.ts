/**
 * 考核评分表 · what a locality scores its units by (domain.md B8 "考核"): items with points, each scored by a rate, by cases
 * that happened, or by the office with a reason. Data only; score.ts says what it comes to.
 */
import { z } from 'zod';
import { RATE_KEYS } from '../rate/definitions.js';
import { hasHundredths } from './points.js';

/** 计件扣分 · each names cases that can be opened. */
export const COUNTED = {
  lateReplies: '逾期未答复或逾期答复',
  lateOpinions: '会办意见逾期',
  unplanned: '签收后未制定办理方案',
  unpublished: '应公开的答复逾期未公开',
  brokenPromises: '承诺事项未按期兑现',
  dissatisfied: '评价为不满意',
  orders: '被发督办单',
  refusedReturns: '申请退办未获同意',
} as const;
export type CountedKey = keyof typeof COUNTED;
export const COUNTED_KEYS = Object.keys(COUNTED) as CountedKey[];

/** What is counted as that which a rate still lacks; the others are counted from the cases themselves. */
export const LACKING = {
  lateReplies: 'replyOnTime',
  lateOpinions: 'coOpinionOnTime',
  unplanned: 'planned',
  unpublished: 'published',
  brokenPromises: 'commitmentsKept',
} as const satisfies Partial<Record<CountedKey, (typeof RATE_KEYS)[number]>>;
export const lackingOf = (key: CountedKey) => (LACKING as Partial<Record<CountedKey, (typeof RATE_KEYS)[number]>>)[key];

const points = z.number().min(0.01).max(200).refine(hasHundredths, '分值至多两位小数');
const percent = z.int().min(1).max(100);

const scoring = z.discriminatedUnion('by', [
  /** 按比例得分: the share of the points */
  z.strictObject({ by: z.literal('share'), rate: z.enum(RATE_KEYS) }),
  /** 每低一个百分点扣分, down to nothing; a part of a percentage point counts in proportion */
  z.strictObject({ by: z.literal('gap'), rate: z.enum(RATE_KEYS), deduct: points, target: percent.default(100) }),
  /** 每件扣分, down to nothing */
  z.strictObject({ by: z.literal('count'), of: z.enum(COUNTED_KEYS), deduct: points }),
  /** 由政府办评定: from full points down (扣分), or from nothing up (加分), each time with a reason */
  z.strictObject({ by: z.literal('manual'), bonus: z.boolean().default(false) }),
]);

export const sheetItem = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z]{0,29}$/),
  name: z.string().min(1).max(30),
  points,
  scoring,
  source: z.string().min(1),
});
export type SheetItem = z.infer<typeof sheetItem>;

export const isBonus = ({ scoring }: SheetItem): boolean => scoring.by === 'manual' && scoring.bonus;

const isKeyedOnce = (items: readonly { key: string }[]): boolean =>
  new Set(items.map((i) => i.key)).size === items.length;

/** The rules of the section `assessment` of a rulebook. */
export const assessment = {
  items: z
    .array(sheetItem)
    .min(1)
    .max(40)
    .refine(isKeyedOnce, '考核项目的标识不得重复')
    .refine((items) => items.some((i) => !isBonus(i)), '须有加分项以外的考核项目'),
  /** 公布后几个工作日内,单位可以提出异议 */
  objectionWorkdays: z.int().min(1).max(30),
};
