/**
 * 办法(规则书) · what a locality lays down. Law is data: every rule carries its source.
 * A locality file inherits from `national`; what neither gives is a default and says so (`source: default`).
 */
import { z } from 'zod';
import { CONTACT_KINDS, MODES, OUTCOMES, SATISFACTIONS } from '../shared/labels.js';

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
] as const;
export type WindowKey = (typeof WINDOW_KEYS)[number];

export const windowRule = z
  .strictObject({
    /** number, or a date MM-DD for unit `date` */
    length: z.union([z.int().min(0).max(1000), z.string().regex(/^\d{2}-\d{2}$/)]),
    unit: z.enum(['workday', 'day', 'month', 'date']),
    from: z.enum([
      'bodyAssigned',
      'assigned',
      'received',
      'replied',
      'replyReceived',
      'ordered',
      'requested',
      'recorded',
      'submitted',
      'asked',
      'dissatisfied',
      'registered',
      'replyDue',
    ]),
    direction: z.enum(['after', 'before']).default('after'),
    roll: z.enum(['next', 'none']).default('next'),
    max: z.strictObject({ length: z.int(), unit: z.enum(['workday', 'day', 'month']) }).optional(),
    consentBy: z.enum(['office', 'head', 'body']).optional(),
    source: z.string().min(1),
  })
  .refine((w) => (w.unit === 'date') === (typeof w.length === 'string'), {
    message: 'unit: date 用 MM-DD,其他单位用整数',
  });
export type WindowRule = z.infer<typeof windowRule>;

export const resultClass = z.strictObject({
  label: z.string().min(1),
  name: z.string().min(1),
  outcomes: z.array(z.enum(OUTCOMES)).min(1),
  needsDate: z.boolean(),
  createsCommitment: z.boolean(),
  accomplished: z.boolean(),
});

export const rulebook = z.strictObject({
  key: z.string().regex(/^[a-z]+$/),
  name: z.string().min(1),
  version: z.string().min(1),
  effectiveFrom: z.iso.date(),
  source: z.string().min(1),
  windows: z.strictObject(
    Object.fromEntries(WINDOW_KEYS.map((k) => [k, windowRule])) as Record<WindowKey, typeof windowRule>,
  ),
  /** 退办:逾期的由系统拒绝 */
  returns: z.strictObject({ lateAllowed: z.boolean(), source: z.string() }),
  contact: z.strictObject({
    /** 计作见面的方式 */
    meetingKinds: z.array(z.enum(CONTACT_KINDS)).min(1),
    /** 送审前须经确认(或免见、准予先行答复) */
    confirmedBeforeSubmit: z.boolean(),
    source: z.string(),
  }),
  coOpinion: z.strictObject({ blocksReply: z.boolean(), maxSupplements: z.int().min(0), source: z.string() }),
  letter: z.strictObject({
    unitReview: z.boolean(),
    officeReview: z.boolean(),
    countersign: z.boolean(),
    /** 签发人 */
    signer: z.enum(['unit-principal', 'deputy-head']),
    delegation: z.enum(['no', 'actingHead', 'deputyHead']),
    source: z.string(),
  }),
  classes: z.strictObject({ items: z.array(resultClass).min(1), source: z.string() }),
  evaluation: z.strictObject({
    scale: z.array(z.enum(SATISFACTIONS)).min(2),
    dimensions: z.array(z.enum(['result', 'process'])).min(1),
    /** 联名件由谁评价 */
    raters: z.enum(['lead', 'leadCombined', 'everySigner']),
    passMark: z.number().min(0).max(1).optional(),
    paperEntryBy: z.enum(['body', 'office', 'both']),
    silence: z.enum(['noEvaluation']),
    base: z.enum(['returned', 'all']),
    /** 催询几次、首末相隔多少个工作日仍未反馈的,可按未反馈办结 */
    silentAfter: z
      .strictObject({ urges: z.int().min(1).max(10), apartWorkdays: z.int().min(0).max(60) })
      .default({ urges: 2, apartWorkdays: 10 }),
    /** 更改评价的工作日数 */
    revisionWorkdays: z.int().min(0).max(60).default(5),
    /** 第一次不满意:自动重新办理,或由政府办、机关决定 */
    onDissatisfied: z.enum(['rehandle', 'decide']),
    /** 再次不满意 */
    onDissatisfiedAgain: z.enum(['conference', 'rehandle', 'decide']),
    source: z.string(),
  }),
  /** 撤案:可以撤回到何时 */
  withdrawal: z.strictObject({ until: z.enum(['assigned', 'replied']), source: z.string() }),
  /** 由谁决定;缺省为政府办 */
  decides: z.record(z.string(), z.enum(['office', 'head', 'body', 'officeOrBody'])),
  wording: z.strictObject({ coUnit: z.string(), replyRate: z.string() }),
  modes: z.array(z.enum(MODES)).default([...MODES]),
});
export type Rulebook = z.infer<typeof rulebook>;
export type ResultClass = z.infer<typeof resultClass>;

export const classOf = (book: Rulebook, outcome: (typeof OUTCOMES)[number]): ResultClass | undefined =>
  book.classes.items.find((c) => c.outcomes.includes(outcome));
