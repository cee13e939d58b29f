/**
 * 办法(规则书) · what a locality lays down. Law is data: every rule carries its source.
 * A locality file inherits from `national`; what neither gives is a default and says so (`source: default`).
 */
import { z } from 'zod';
import { assessment } from '../assessment/sheet.js';
import { COMMANDS } from '../commands.js';
import { CASE_KINDS, CONTACT_KINDS, MODES, OUTCOMES, SATISFACTIONS } from '../shared/labels.js';
import { excesses } from './mandatory.js';
import { reminders } from './reminders.js';
import type { WindowKey } from './windows.js';
import { DECIDERS, otherWindow, WINDOW_KEYS, windowRule } from './windows.js';

export { WINDOW_KEYS } from './windows.js';
export type { WindowKey, WindowRule } from './windows.js';

const source = z.string().min(1);
/** 一组规则 · rules that belong together: `source` is theirs, `sources` names those rules that have one of their own. */
const section = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ ...shape, source, sources: sourcesOf(Object.keys(shape)).default({}) });
const sourcesOf = (rules: readonly string[]) =>
  z.record(z.string(), source).check(({ value, issues }) => {
    for (const rule of Object.keys(value)) {
      if (!rules.includes(rule)) issues.push(custom([rule], `没有这条规则:${rule}`));
    }
  });
const custom = (path: PropertyKey[], message: string) => ({ code: 'custom' as const, path, message, input: undefined });
const kinds = z.array(z.enum(CASE_KINDS)).min(1);

export const resultClass = z.strictObject({
  label: z.string().min(1),
  name: z.string().min(1),
  outcomes: z.array(z.enum(OUTCOMES)).min(1),
  needsDate: z.boolean(),
  createsCommitment: z.boolean(),
  /** 计入解决率 */
  resolved: z.boolean(),
  /** 计入办成率 */
  accomplished: z.boolean(),
});

const warningDays = z.int().min(1).max(120);

export const SECTIONS = {
  /** 退办:逾期的由系统拒绝 */
  returns: section({ lateAllowed: z.boolean() }),
  contact: section({
    /** 计作见面的方式 */
    meetingKinds: z.array(z.enum(CONTACT_KINDS)).min(1),
    /** 送审前须经确认(或免见、准予先行答复) */
    confirmedBeforeSubmit: z.boolean(),
  }),
  coOpinion: section({ blocksReply: z.boolean(), maxSupplements: z.int().min(0).max(10) }),
  letter: section({
    unitReview: z.boolean(),
    officeReview: z.boolean(),
    countersign: z.boolean(),
    /** 签发人: the principal, or a deputy head as well (单位负责人) */
    signer: z.enum(['unit-principal', 'deputy-head']),
    delegation: z.enum(['no', 'actingHead', 'deputyHead']),
    /** 网上答复未开启的,自发出之日起第几日视为收到 */
    deemedReceiptDays: z.int().min(0).max(60),
  }),
  classes: section({
    items: z.array(resultClass).min(1).refine(isMappedOnce, '一种办理结果只能归入一类'),
  }),
  evaluation: section({
    scale: z.array(z.enum(SATISFACTIONS)).min(2),
    /** 办理结果必评;办理过程可评可不评 */
    dimensions: z
      .array(z.enum(['result', 'process']))
      .min(1)
      .refine((d) => d.includes('result'), '评价方面须包括办理结果'),
    /** 联名件由谁评价 */
    raters: z.enum(['lead', 'leadCombined', 'everySigner']),
    passMark: z.number().min(0).max(1).optional(),
    paperEntryBy: z.enum(['body', 'office', 'both']),
    silence: z.enum(['noEvaluation']),
    base: z.enum(['returned', 'all']),
    /** 催询几次、首末相隔多少个工作日仍未反馈的,可按未反馈办结 */
    silentAfter: z.strictObject({ urges: z.int().min(1).max(10), apartWorkdays: z.int().min(0).max(60) }),
    /** 更改评价的工作日数 */
    revisionWorkdays: z.int().min(0).max(60),
    /** 第一次不满意:自动重新办理,或由政府办、机关决定 */
    onDissatisfied: z.enum(['rehandle', 'decide']),
    /** 再次不满意:协调会、专家评估、再重新办理,或另行决定 */
    onDissatisfiedAgain: z.enum(['conference', 'assessment', 'rehandle', 'decide']),
  }),
  /** 黄灯:距届满还有几个工作日起 */
  lights: section({ yellowWorkdays: z.int().min(0).max(60) }),
  /** 撤案:可以撤回到何时 */
  withdrawal: section({ until: z.enum(['assigned', 'replied']) }),
  wording: section({ coUnit: z.string().min(1), replyRate: z.string().min(1) }),
  /** 归档后至少保存几年 */
  retention: section({ caseYears: z.int().min(1).max(100) }),
  /** 督查预警:离答复期限不足这些工作日而仍未办的 */
  supervision: section({
    warnings: z.strictObject({ plan: warningDays, contact: warningDays, coOpinion: warningDays }),
  }),
  /** 考核评分表 */
  assessment: section(assessment),
  reminders: section(reminders).check(({ value, issues }) => {
    for (const [key, ladder] of Object.entries(value.windows)) {
      if (ladder !== 'none' && !(ladder in value.ladders)) {
        issues.push(custom(['windows', key], `没有名为 ${ladder} 的提醒阶梯`));
      }
    }
  }),
} as const;
export type SectionKey = keyof typeof SECTIONS;

function isMappedOnce(items: readonly { outcomes: readonly string[] }[]): boolean {
  const all = items.flatMap((c) => c.outcomes);
  return new Set(all).size === all.length;
}

export const rulebook = z
  .strictObject({
    key: z.string().regex(/^[a-z]+$/),
    name: z.string().min(1),
    version: z.string().min(1),
    effectiveFrom: z.iso.date(),
    source,
    /** 适用于哪类案件; the windows of the others are inherited */
    appliesTo: kinds.default([...CASE_KINDS]),
    windows: z.strictObject(
      Object.fromEntries(WINDOW_KEYS.map((k) => [k, windowRule])) as Record<WindowKey, typeof windowRule>,
    ),
    /** 其他期限, by names of the locality's own */
    otherWindows: z.record(z.string().regex(/^[a-z][A-Za-z]+$/), otherWindow).default({}),
    ...SECTIONS,
    /** 由谁决定 a command, of which cases; 缺省为政府办 */
    decides: z.record(z.string(), z.strictObject({ by: z.enum(DECIDERS), kinds: kinds.optional(), source })),
    modes: z.array(z.enum(MODES)).default([...MODES]),
    /** 其他规定 · what the text lays down and no computation follows; pages show it beside the rules */
    provisions: z.array(z.strictObject({ text: z.string().min(1), source })).default([]),
  })
  .check(({ value, issues }) => {
    for (const { path, message } of excesses(value.windows)) issues.push(custom(path, message));
    for (const command of Object.keys(value.decides)) {
      if (!COMMANDS.has(command)) issues.push(custom(['decides', command], `没有这项指令:${command}`));
    }
    for (const key of Object.keys(value.otherWindows)) {
      if (key in value.windows) issues.push(custom(['otherWindows', key], `${key} 应写在 windows 中`));
    }
  });
export type Rulebook = z.infer<typeof rulebook>;
export type ResultClass = z.infer<typeof resultClass>;

export const classOf = (book: Rulebook, outcome: (typeof OUTCOMES)[number]): ResultClass | undefined =>
  book.classes.items.find((c) => c.outcomes.includes(outcome));
