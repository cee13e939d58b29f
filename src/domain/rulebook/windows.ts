/** 期限规则 · one window: how long, from which event, counted which way; it may differ by kind of case and by when it was raised. */
import { z } from 'zod';
import type { CaseKind } from '../shared/labels.js';
import { CASE_KINDS } from '../shared/labels.js';

export const WINDOW_KEYS = [
  'assignRecess',
  'signIn',
  'returnRequest',
  'decideReturn',
  'plan',
  'firstContact',
  'coOpinion',
  'resubmitOpinion',
  'adoptOpinion',
  'confirmContact',
  'reply',
  'replyHard',
  'extensionAsk',
  'decideExtension',
  'publish',
  'feedback',
  'decideRehandle',
  'rehandle',
  'conference',
  'commitment',
  'carryOver',
] as const;
export type WindowKey = (typeof WINDOW_KEYS)[number];

export const RAISED_AT = ['session', 'recess'] as const;
export type RaisedAt = (typeof RAISED_AT)[number];

/** 由谁同意、由谁决定 */
export const DECIDERS = ['office', 'head', 'body', 'officeOrBody'] as const;

/** 起算的事由 (domain.md A2); the last four are of windows that no act of a case starts. */
export const STARTS = {
  bodyAssigned: '人大、政协交办',
  assigned: '交办',
  received: '签收',
  replied: '答复',
  replyReceived: '收到答复',
  ordered: '要求重新办理',
  requested: '申请退办',
  recorded: '记录沟通联系',
  submitted: '提出会办意见',
  asked: '提出要求',
  dissatisfied: '评价不满意',
  registered: '受理登记',
  replyDue: '答复期限届满',
  promised: '承诺的日期',
  sessionClosed: '会议闭幕',
  transferred: '转交',
  reportReceived: '收到落实情况',
  yearBegun: '当年一月一日',
} as const;
export type Start = keyof typeof STARTS;

const amount = { length: z.int().min(0).max(1000), unit: z.enum(['workday', 'day', 'month']) };
const DAY = '应为整数或日期 MM-DD';
const shape = {
  /** a number, or a date MM-DD for unit `date` */
  length: z.union([amount.length, z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, DAY)], DAY),
  unit: z.enum(['workday', 'day', 'month', 'date']),
  from: z.enum(Object.keys(STARTS) as [Start, ...Start[]]),
  direction: z.enum(['after', 'before']).default('after'),
  roll: z.enum(['next', 'none']).default('next'),
  /** 延期后至迟 · the outer limit counted from the same start */
  max: z.strictObject(amount).optional(),
  /** 须经何人同意 */
  consentBy: z.enum(DECIDERS).optional(),
  source: z.string().min(1),
};
const fitting = (rule: { unit: string; length: unknown }): boolean =>
  (rule.unit === 'date') === (typeof rule.length === 'string');
const MISFIT = { path: ['length'], message: '单位为 date 时用 MM-DD,其他单位用整数' };

/** 特别规定 · a whole rule of its own for one kind of case, or for cases raised in or out of session. */
const variant = z
  .strictObject({ ...shape, kind: z.enum(CASE_KINDS).optional(), raisedAt: z.enum(RAISED_AT).optional() })
  .refine(fitting, MISFIT)
  .refine((v) => v.kind !== undefined || v.raisedAt !== undefined, '特别规定须写明 kind 或 raisedAt');

const variants = z
  .array(variant)
  .default([])
  .check(({ value, issues }) => {
    value.forEach((one, at) => {
      const isCovered = value
        .slice(0, at)
        .some((b) => (b.kind ?? one.kind) === one.kind && (b.raisedAt ?? one.raisedAt) === one.raisedAt);
      if (isCovered) issues.push({ code: 'custom', path: [at], message: '前一条特别规定已包含这一条', input: one });
    });
  });
export const windowRule = z.strictObject({ ...shape, variants }).refine(fitting, MISFIT);
export type WindowRule = z.infer<typeof windowRule>;
/** A window of the locality that no command of a case ends: shown and computed, never armed. */
export const otherWindow = z.strictObject({ ...windowRule.shape, label: z.string().min(1) }).refine(fitting, MISFIT);

/** 一条期限规则 · what applies to one case. */
export type AppliedRule = Omit<WindowRule, 'variants'>;
/** 何种案件 · what a rule may differ by. */
export interface Occasion {
  kind: CaseKind;
  raisedAt: RaisedAt;
}

/** Which special rule fits, by its place; -1 when the general one applies. */
export const variantFor = ({ variants }: Pick<WindowRule, 'variants'>, { kind, raisedAt }: Occasion): number =>
  variants.findIndex((v) => (v.kind ?? kind) === kind && (v.raisedAt ?? raisedAt) === raisedAt);

/** The first special rule that fits, else the general one. */
export function ruleFor(window: WindowRule, of: Occasion): AppliedRule {
  const { variants, ...general } = window;
  const special = variants[variantFor(window, of)];
  if (!special) return general;
  const { kind: _kind, raisedAt: _raisedAt, ...rule } = special;
  return rule;
}
