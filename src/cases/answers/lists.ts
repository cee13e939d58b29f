/** 答复的形状 · lists of cases, todos and events; uploads and verifications. */
import { z } from 'zod';
import { CASE_KINDS, MODES } from '../../domain/shared/labels.js';
import { count } from '../../platform/http/documented.js';
import { leftShape, lightShape, stateShape } from './case.js';

const instant = () => z.iso.datetime({ offset: true });
const named = z.object({ id: z.uuid(), name: z.string() });

export const summaryShape = z
  .object({
    id: z.uuid(),
    number: z.string(),
    kind: z.enum(CASE_KINDS),
    raisedAt: z.enum(['session', 'recess']),
    title: z.string().nullable(),
    category: z.string().nullable(),
    state: stateShape,
    round: count(),
    mode: z.enum(MODES).nullable(),
    version: count(),
    leads: z.array(named),
    cos: z.array(named),
    proposers: z.array(z.string()),
    key: z.boolean().describe('重点督办件'),
    dueOn: z.iso.date().nullable().describe('调用者可知的、最近的未了期限'),
    light: lightShape,
    workdaysLeft: leftShape,
    updatedAt: instant(),
  })
  .meta({ id: 'CaseSummary' });

export const todoShape = z
  .object({
    caseId: z.uuid(),
    handlingId: z.uuid().optional(),
    number: z.string(),
    kind: z.enum(CASE_KINDS),
    title: z.string(),
    what: z.object({ type: z.string(), label: z.string() }),
    due: z.iso.date().optional(),
    light: lightShape,
    workdaysLeft: leftShape,
    since: instant(),
  })
  .meta({ id: 'Todo' });

const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const eventShape = z
  .object({
    seq: count(),
    type: z.string().describe('遮蔽的只给类别'),
    redacted: z.literal(true).optional(),
    label: z.string().optional(),
    at: instant().optional(),
    recordedAt: instant().optional(),
    actor: z.object({ id: z.string(), name: z.string() }).optional(),
    onBehalfOf: z.object({ personId: z.uuid(), evidence: z.uuid(), receivedOn: z.iso.date() }).optional(),
    handlingId: z.uuid().optional(),
    data: z.looseObject({}).optional(),
    erased: z.literal(true).optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    hash,
    prevHash: hash,
  })
  .meta({ id: 'Event' });

export const uploadedShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    sm3: hash,
    size: count(),
    mime: z.string(),
    state: z.literal('unbound').describe('一日内由指令使用,否则过期'),
  })
  .meta({ id: 'Uploaded' });

export const auditShape = z
  .object({
    ok: z.boolean(),
    cases: count(),
    events: count(),
    erased: count(),
    acts: count().optional().describe('管理留痕;只核验一件时没有'),
    broken: z.object({ caseId: z.uuid(), seq: count(), why: z.string() }).nullable(),
  })
  .meta({ id: 'AuditReport' });
export const runningShape = z.object({ state: z.literal('running'), startedAt: instant() });
