/** 答复的形状 · dates with every day that was counted or skipped, rulebooks, and why a deadline is what it is. */
import { z } from 'zod';
import { rulebook } from '../domain/rulebook/schema.js';
import { windowRule } from '../domain/rulebook/windows.js';
import { count } from '../platform/http/documented.js';

const day = z.iso.date();
const derivation = z.array(
  z.object({ date: day, counted: z.boolean().describe('计入;否则跳过'), why: z.string().describe('为何计入或跳过') }),
);
const reached = {
  nominal: day.describe('名义届满日'),
  date: day.describe('顺延后的届满日'),
  provisional: z.boolean().describe('所涉年份的放假通知尚未公布,只是暂定'),
  derivation,
};
export const reachedShape = z.object(reached);

const { length, unit, from, direction, roll, source } = windowRule.shape;
const rule = z.object({ length, unit, from, direction, roll, source });
export const dueShape = z.object({ window: z.string(), rule, ...reached });

const { key, name, version, effectiveFrom } = rulebook.shape;
export const rulebooksShape = z.array(z.object({ key, name, version, effectiveFrom }));
export const rulebookShape = z
  .strictObject({
    ...rulebook.shape,
    windowLabels: z.record(z.string(), z.string()).describe('各期限的名称'),
  })
  .meta({ id: 'Rulebook' });

const event = z.object({
  seq: count(),
  type: z.string(),
  event: z.string().describe('事项名称'),
  at: z.iso.datetime({ offset: true }),
  actor: z.object({ id: z.string(), name: z.string() }),
});
const extension = z.object({
  id: z.uuid(),
  handlingId: z.uuid(),
  requestedOn: day.optional(),
  requestedUntil: day.optional(),
  status: z.enum(['unsigned', 'sentBack', 'asked', 'granted', 'refused']),
  decision: z
    .object({ granted: z.boolean(), until: day.nullable(), on: day, late: z.boolean().describe('逾期后批准') })
    .extend(event.partial().shape)
    .nullable(),
});

export const deadlineShape = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    handlingId: z.uuid().optional(),
    key: z.string(),
    label: z.string(),
    status: z.enum(['armed', 'met', 'late', 'passed', 'ended']),
    overdue: z.boolean(),
    endedOn: day.optional(),
    rule,
    article: z.string().describe('依据的条款'),
    rulebook: z.string().describe('办法@版本'),
    calendarRevision: z.string(),
    startEvent: z
      .object({ on: day, from, label: z.string() })
      .extend(event.partial().shape)
      .describe('起算事项;看不见该事项的只知起算日'),
    nominal: day,
    dueOn: day,
    provisional: z.boolean(),
    derivation,
    counted: count(),
    skipped: count(),
    amended: z
      .object({ dueOn: day, why: z.enum(['extension', 'outerLimit']), label: z.string() })
      .nullable()
      .describe('延期,或最长期限'),
    extensions: z.array(extension),
    recomputed: z.object({ nominal: day, date: day }).nullable().describe('日历改过而期限尚未重算的,今天的日历所得'),
  })
  .meta({ id: 'DeadlineExplained' });
