/** 答复的形状 · the letters, what the proposers think of them, and what they promise. */
import { z } from 'zod';
import { OUTCOMES, SATISFACTIONS } from '../../domain/shared/labels.js';
import { count } from '../../platform/http/documented.js';

export const replyShape = z.object({
  id: z.uuid(),
  handlingId: z.uuid(),
  unit: z.object({ id: z.uuid(), name: z.string() }).describe('落款单位:已签发的为签发时的单位'),
  round: count(),
  issue: count().describe('本轮第几次发出'),
  status: z.enum(['draft', 'submitted', 'signed', 'sent', 'superseded']),
  outcome: z.enum(OUTCOMES),
  publicity: z.enum(['proactive', 'onRequest', 'closed']),
  publicityReason: z.string().optional(),
  contentHash: z.string(),
  signedOn: z.iso.date().nullable(),
  signedBy: z.object({ personId: z.uuid(), name: z.string() }).optional(),
  signedFor: z
    .object({ personId: z.uuid(), name: z.string() })
    .optional()
    .describe('受托签发:委托签发的主要负责人;实际签发人见 signedBy'),
  sentOn: z.iso.date().nullable(),
  channel: z.enum(['online', 'post', 'inPerson']).nullable(),
  withoutOpinionOf: z
    .array(z.object({ id: z.uuid(), name: z.string() }))
    .describe('函中写明的未提出会办意见的单位(已免会办意见)'),
  deliveries: z.array(
    z.object({ proposerId: z.uuid(), deliveredOn: z.iso.date().nullable(), undelivered: z.boolean() }),
  ),
  body: z.union([z.string(), z.looseObject({ type: z.literal('doc') })]).optional(),
  commitments: z.array(
    z.object({
      id: z.uuid(),
      by: z.iso.date(),
      supersedes: z.array(z.uuid()),
      what: z.string().nullable(),
    }),
  ),
});

export const evaluationShape = z.object({
  id: z.uuid(),
  handlingId: z.uuid(),
  round: count(),
  replyId: z.uuid(),
  proposerId: z.uuid(),
  on: z.iso.date(),
  result: z.enum(SATISFACTIONS),
  process: z.enum(SATISFACTIONS).nullable(),
  counts: z.boolean().describe('附议人的不同意见显示而不计入'),
  onBehalf: z.boolean().describe('由机关或政府办据纸质代录'),
  byLink: z.boolean().describe('提出人经短信链接作出,未登录'),
  comment: z.string().optional(),
});

export const commitmentShape = z.object({
  id: z.uuid(),
  handlingId: z.uuid(),
  replyId: z.uuid(),
  by: z.iso.date(),
  firstBy: z.iso.date().describe('首次承诺的日期'),
  what: z.string().nullable(),
  state: z.object({ key: z.string(), label: z.string() }),
  reports: z.array(z.object({ on: z.iso.date(), text: z.string().optional() })),
  claims: z.array(z.object({ on: z.iso.date(), evidence: z.array(z.uuid()), confirmed: z.boolean().nullable() })),
  statements: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['carryOver', 'impossible', 'termEnd']),
      newBy: z.iso.date().nullable(),
      contentHash: z.string(),
      status: z.enum(['unsigned', 'sentBack', 'signed']),
      signedOn: z.iso.date().nullable(),
      reason: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
});
