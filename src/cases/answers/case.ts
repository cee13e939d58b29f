/** 答复的形状 · a case as its reader may see it; what a reader may not see is null, missing or an empty list. */
import { z } from 'zod';
import { LIGHTS } from '../../domain/deadline/standing.js';
import { SUBJECT_KINDS } from '../../domain/lead-unit/commands.js';
import { CASE_KINDS, MODES } from '../../domain/shared/labels.js';
import { OFFLINE_STEPS } from '../../domain/proposal/sealing/commands.js';
import { count } from '../../platform/http/documented.js';
import { contactShape, opinionShape, planShape, returnShape } from './handling-parts.js';
import { commitmentShape, evaluationShape, replyShape } from './letter-parts.js';
import {
  extensionShape,
  followUpShape,
  publicationShape,
  researchShape,
  supervisionShape,
} from './supervision-parts.js';

export const stateShape = z.object({ key: z.string(), label: z.string() });

const proposerShape = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(['lead', 'joint']),
  kind: z.enum(['person', 'body']),
  personId: z.uuid().optional(),
  contactPersonId: z.uuid().optional(),
  bodyKind: z.string().optional(),
  constituency: z.string().optional(),
  phone: z.string().optional().describe('主办单位承办人与政府办可见'),
});

export const lightShape = z.enum(LIGHTS);
export const leftShape = z
  .int()
  .min(-100_000)
  .max(100_000)
  .optional()
  .describe('距届满的工作日数,逾期为负;未了的期限才有');
const deadlineShape = z
  .object({
    id: z.uuid(),
    key: z.string(),
    label: z.string(),
    handlingId: z.uuid().optional(),
    startOn: z.iso.date(),
    nominal: z.iso.date(),
    dueOn: z.iso.date(),
    provisional: z.boolean(),
    status: z.enum(['armed', 'met', 'late', 'passed', 'ended']),
    overdue: z.boolean(),
    light: lightShape,
    workdaysLeft: leftShape,
  })
  .meta({ id: 'Deadline' });

const handlingShape = z.object({
  id: z.uuid(),
  role: z.enum(['lead', 'co']),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  formerUnits: z
    .array(
      z.object({
        unit: z.object({ id: z.uuid(), name: z.string() }),
        until: z.iso.date().describe('最后一日'),
        beforeSeq: count().describe('此号事件以前的办理属该单位'),
      }),
    )
    .describe('机构改革前的承办单位,早的在前'),
  part: z.string().optional(),
  state: stateShape.extend({
    tags: z.array(z.enum(['open', 'waiting-on-unit', 'waiting-on-office', 'waiting-on-proposer', 'ended'])),
  }),
  regions: z.record(z.string(), z.string()).optional(),
  regionLabels: z.record(z.string(), z.string()).optional(),
  round: count(),
  assignedOn: z.iso.date(),
  acceptedOn: z.iso.date().nullable(),
  ledBy: z.object({ personId: z.uuid(), name: z.string(), on: z.iso.date() }).optional(),
  contact: z
    .object({ name: z.string(), phone: z.string().optional() })
    .optional()
    .describe('主办单位承办人及电话:起草答复的,还没有起草的为最近办理的'),
  coOpinions: z.object({ received: count(), of: count() }).optional().describe('主办单位收到的会办意见,免会办的计入'),
  urgedAt: z.iso.datetime({ offset: true }).optional().describe('政府办或主办单位最近一次催办的时间'),
  deadlines: z.array(deadlineShape),
});

const availableShape = z.object({
  type: z.string(),
  handlingId: z.uuid().optional(),
  commitmentId: z.uuid().optional(),
  label: z.string(),
  awaited: z.boolean().describe('此件正等待调用者办理此事项'),
  onPaper: z.boolean().describe('凭纸质材料代提出人录入'),
  subjects: z
    .array(z.object({ kind: z.enum(SUBJECT_KINDS), id: z.uuid(), contentHash: z.string().regex(/^[0-9a-f]{64}$/) }))
    .optional()
    .describe('可以签发、可以退回的文稿'),
  schema: z.looseObject({}).describe('data 的 JSON Schema,附各项的中文名称'),
  blockedBy: z.array(z.object({ code: z.string(), message: z.string(), path: z.string().optional() })),
});

const attachmentShape = z.object({ id: z.uuid(), name: z.string(), mime: z.string(), size: count() });

const waitingShape = z.object({
  handlingId: z.uuid().optional(),
  what: z.object({ type: z.string(), label: z.string() }),
  who: z.string(),
  unit: z.string().optional(),
  mine: z.boolean(),
});

const sealingShape = z
  .object({
    requestedOn: z.iso.date(),
    sealedOn: z.iso.date().nullable(),
    closedOn: z.iso.date().nullable(),
    offline: z.array(z.object({ handlingId: z.uuid(), step: z.enum(OFFLINE_STEPS), on: z.iso.date() })),
  })
  .nullable()
  .describe('转线下办理:申请、转出、线下办结的日期,以及线下登记的日期');

export const caseShape = z
  .object({
    id: z.uuid(),
    number: z.string(),
    kind: z.enum(CASE_KINDS),
    sessionId: z.uuid(),
    raisedAt: z.enum(['session', 'recess']),
    title: z.string().nullable(),
    text: z.string().nullable(),
    category: z.string().nullable(),
    streetId: z.uuid().nullable(),
    registeredOn: z.iso.date(),
    bodyAssignedOn: z.iso.date().nullable(),
    assignedOn: z.iso.date().nullable(),
    proposers: z.array(proposerShape),
    version: count().describe('最后一条留痕的序号'),
    state: stateShape,
    sealing: sealingShape,
    round: count(),
    mode: z.enum(MODES).nullable(),
    hard: z.boolean(),
    rulebook: z.string().describe('办法@版本'),
    formerNumbers: z.array(z.string()),
    mergedInto: z.uuid().nullable(),
    linkGroup: z.uuid().nullable().optional(),
    updatedAt: z.iso.datetime({ offset: true }),
    handlings: z.array(handlingShape),
    plans: z.array(planShape),
    returns: z.array(returnShape),
    contacts: z.array(contactShape),
    opinions: z.array(opinionShape),
    replies: z.array(replyShape),
    evaluations: z.array(evaluationShape),
    commitments: z.array(commitmentShape),
    followUps: z.array(followUpShape),
    extensions: z.array(extensionShape),
    research: z.array(researchShape),
    publications: z.array(publicationShape),
    supervision: supervisionShape,
    withdrawalRequests: z.array(z.object({ proposerId: z.uuid(), on: z.iso.date(), reason: z.string().optional() })),
    deadlines: z.array(deadlineShape),
    attachments: z.array(attachmentShape).describe('调用者可见内容所附的材料'),
    waiting: z.array(waitingShape).describe('此件等谁办什么,以调用者可知为限'),
    availableCommands: z.array(availableShape).describe('调用者现在可以办理的事项,及尚未满足的条件'),
  })
  .meta({ id: 'Case' });

export const givenShape = z.object({
  version: count().describe('办理后的版本'),
  case: caseShape.nullable().describe('办理后不再可见的为空'),
});
