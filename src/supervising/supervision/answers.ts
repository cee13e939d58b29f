/** 督查的形状 · what the office, the units and the bodies read of the course of handling. */
import { z } from 'zod';
import { CASE_KINDS } from '../../domain/shared/labels.js';
import { MISSING } from '../../domain/supervision/warning.js';
import { count } from '../../platform/http/documented.js';
import { DECISION_TYPES } from './decisions.queries.js';

const day = z.iso.date();
const named = z.object({ id: z.uuid(), name: z.string() });
const kind = z.enum(CASE_KINDS);
const ofCase = { caseId: z.uuid(), number: z.string(), kind, title: z.string() };

const gathered = {
  total: count(),
  due: z
    .array(z.object({ unit: named.nullable(), key: z.string(), label: z.string(), count: count() }))
    .describe('按单位和期限;全件的期限没有单位'),
};
export const stripShape = z
  .object({
    from: day,
    until: day,
    days: z
      .array(
        z.object({
          date: day,
          from: day.describe('列在此日的首日'),
          until: day.describe('列在此日的末日,连同随后的休息日'),
          provisional: z.boolean(),
          ...gathered,
        }),
      )
      .describe('今后 30 个工作日;届满于休息日的列在前一个工作日'),
    overdue: z.object({ until: day.describe('昨日'), ...gathered }).describe('已逾期仍未办的'),
  })
  .meta({ id: 'SupervisionStrip' });

const left = z.int().min(-100_000).max(100_000).describe('还有几个工作日,逾期为负');
const lightColour = z.enum(['red', 'yellow', 'green']);
export const lightShape = z
  .object({
    ...ofCase,
    handling: z
      .object({ id: z.uuid(), role: z.enum(['lead', 'co']), unit: named })
      .optional()
      .describe('按件查看时没有'),
    light: lightColour,
    dueOn: day,
    left,
    deadline: z.object({ id: z.uuid(), key: z.string(), label: z.string() }),
    reason: z.string().describe('为何是这一灯色'),
  })
  .meta({ id: 'SupervisionLight' });
export const dueDateShape = z
  .object({
    ...ofCase,
    handlingId: z.uuid().optional(),
    unit: named.optional().describe('全件的期限没有'),
    deadline: z.object({ id: z.uuid(), key: z.string(), label: z.string() }),
    dueOn: day,
    light: lightColour,
    left,
  })
  .meta({ id: 'SupervisionDue' });
const perLight = { red: count(), yellow: count(), green: count() };
export const lightCountShape = z
  .object({
    cases: z.object(perLight).describe('按件'),
    handlings: z.object(perLight).describe('按承办件'),
    units: z.array(z.object({ unit: named, ...perLight })).describe('各单位的承办件'),
  })
  .meta({ id: 'SupervisionLightCounts' });

export const warningShape = z
  .object({
    ...ofCase,
    handlingId: z.uuid(),
    unit: named,
    deadline: z.object({ id: z.uuid(), key: z.string(), label: z.string() }),
    dueOn: day,
    left: count().describe('还有几个工作日,当日为 0'),
    missing: z.array(
      z.object({
        kind: z.enum(MISSING),
        text: z.string(),
        units: z.array(named).optional().describe('尚未提出意见的会办单位'),
      }),
    ),
  })
  .meta({ id: 'SupervisionWarning' });

export const decisionShape = z
  .object({
    ...ofCase,
    handlingId: z.uuid().optional(),
    unit: named.optional(),
    what: z.object({
      type: z.enum(DECISION_TYPES as [string, ...string[]]).describe('待给出的指令,或待处理的事项'),
      label: z.string(),
    }),
    since: z.iso.datetime({ offset: true }),
    dueOn: day.optional(),
    left: left.optional(),
  })
  .meta({ id: 'SupervisionDecision' });

export const orderShape = z
  .object({
    id: z.uuid(),
    number: z.string().describe('督办单编号'),
    case: z.object({ id: z.uuid(), number: z.string(), kind, title: z.string() }),
    handlingId: z.uuid().optional(),
    units: z.array(named),
    on: day,
    by: day.describe('办理时限'),
    from: z.string().optional().describe('签发人'),
    text: z.string().optional(),
    state: z.enum(['open', 'done']),
    overdue: z.boolean(),
    receipts: z
      .array(named.extend({ readAt: z.iso.datetime({ offset: true }).nullable().describe('未读为空') }))
      .describe('阅读回执'),
  })
  .meta({ id: 'SupervisionOrder' });

export const rehearsalShape = z
  .object({
    notice: z.object({ kind: z.string(), label: z.string() }),
    text: z.string().describe('发出的通知,不含件的内容'),
    to: z
      .array(
        z.object({
          ...named.shape,
          post: z.string(),
          unit: named.optional(),
          isStandIn: z.boolean().describe('应通知的岗位无人在任,转告此人'),
          channels: z.array(z.string()),
        }),
      )
      .describe('收件人;本人不通知自己。现在不能发出时为空'),
  })
  .meta({ id: 'NoticeRehearsal' });

export const keyCaseShape = z
  .object({
    ...ofCase,
    state: z.object({ key: z.string(), label: z.string() }),
    leads: z.array(named),
    markedOn: day,
    leader: named.nullable().describe('领衔督办的领导'),
    decidedBy: z.string().optional(),
    activities: z.array(
      z.object({ kind: z.string(), on: day, people: z.array(z.string()).optional(), summary: z.string().optional() }),
    ),
  })
  .meta({ id: 'KeyCase' });
