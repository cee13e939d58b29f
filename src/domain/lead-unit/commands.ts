/** 主办单位办理中的指令:签收、退办、方案、会办、沟通、答复、评价 (api.md "Commands, the main line"). */
import { z } from 'zod';
import { attachments, command, id, instant, legalDate, nothing, onBehalfOf, words } from '../shared/command.js';
import { CONTACT_KINDS, OUTCOMES, SATISFACTIONS } from '../shared/labels.js';
import { letterBody } from '../shared/letter-body.js';

export const accept = command('unit.accept', '签收', 'handling', nothing());
export const requestReturn = command(
  'unit.requestReturn',
  '申请退办',
  'handling',
  z.strictObject({ reason: words(), basis: words(), suggestedUnitId: id().optional(), attachments: attachments() }),
  ['reason', 'basis'],
);
export const decideReturn = command(
  'office.decideReturn',
  '退办审核',
  'handling',
  z.strictObject({ granted: z.boolean(), reason: words(), newUnitId: id().optional() }),
  ['reason'],
);
export const withdrawUnit = command(
  'office.withdrawUnit',
  '撤销承办单位',
  'handling',
  z.strictObject({ reason: words() }),
  ['reason'],
);
export const reassign = command(
  'office.reassign',
  '改办',
  'handling',
  z.strictObject({ newUnitId: id(), reason: words() }),
  ['reason'],
);
export const plan = command(
  'lead.plan',
  '办理方案',
  'handling',
  z.strictObject({
    measures: z
      .array(z.strictObject({ what: words(), unitId: id(), personName: words(50), by: legalDate() }))
      .min(1)
      .max(50),
  }),
  ['measures'],
);
export const takeLead = command(
  'principal.takeLead',
  '领办',
  'handling',
  z.strictObject({ note: words().optional() }),
  ['note'],
);
export const requestOpinion = command(
  'lead.requestOpinion',
  '征求会办意见',
  'handling',
  z.strictObject({ question: words().optional(), coIds: z.array(id()).min(1).max(40).optional() }),
  ['question'],
);
export const recordContact = command(
  'lead.recordContact',
  '沟通联系',
  'handling',
  z.strictObject({
    kind: z.enum(CONTACT_KINDS),
    at: instant(),
    place: words(200).optional(),
    unitPeople: z
      .array(z.union([words(50), z.strictObject({ personId: id() })]))
      .min(1)
      .max(50),
    proposerIds: z.array(id()).min(1).max(200),
    summary: words(5000),
    attachments: attachments(),
  }),
  ['place', 'unitPeople', 'summary'],
);
export const confirmContact = command(
  'proposer.confirmContact',
  '确认沟通联系',
  'handling',
  z.strictObject({
    contactId: id(),
    confirmed: z.boolean(),
    comment: words().optional(),
    onBehalfOf: onBehalfOf.optional(),
  }),
  ['comment'],
);
export const waiveContact = command(
  'proposer.waiveContact',
  '不需要见面',
  'handling',
  z.strictObject({ reason: words().optional(), onBehalfOf: onBehalfOf.optional() }),
  ['reason'],
);
export const draftReply = command(
  'lead.draftReply',
  '起草答复',
  'handling',
  z
    .strictObject({
      body: letterBody('答复正文'),
      outcome: z.enum(OUTCOMES),
      publicity: z.enum(['proactive', 'onRequest', 'closed']),
      publicityReason: words().optional(),
      commitments: z
        .array(z.strictObject({ what: words(), by: legalDate(), supersedes: z.array(id()).max(50).optional() }))
        .max(50)
        .default([]),
    })
    .refine((d) => d.publicity !== 'closed' || d.publicityReason !== undefined, {
      message: '不予公开的须说明理由',
      path: ['publicityReason'],
    }),
  ['body', 'publicityReason', 'commitments'],
);
export const submitReply = command('lead.submitReply', '送审', 'handling', nothing());
const reviewed = z
  .strictObject({ passed: z.boolean(), comment: words().optional() })
  .refine((d) => d.passed || d.comment !== undefined, { message: '退回修改须写明意见', path: ['comment'] });
export const unitReview = command('unitOffice.review', '核稿', 'handling', reviewed, ['comment']);
export const officeReview = command('office.reviewReply', '政府办审核', 'handling', reviewed, ['comment']);
export const SUBJECT_KINDS = ['reply', 'opinion', 'extension', 'commitment', 'followUp'] as const;
export const sign = command(
  'principal.sign',
  '签发',
  'handling',
  z.strictObject({
    subject: z
      .strictObject({ kind: z.enum(SUBJECT_KINDS), id: id(), contentHash: z.string().regex(/^[0-9a-f]{64}$/) })
      .optional(),
  }),
);
export const sendBack = command(
  'principal.sendBack',
  '退回修改',
  'handling',
  z.strictObject({
    comment: words(),
    subject: z.strictObject({ kind: z.enum(SUBJECT_KINDS), id: id() }).optional(),
  }),
  ['comment'],
);
export const sendReply = command(
  'lead.sendReply',
  '答复',
  'handling',
  z.strictObject({ channel: z.enum(['online', 'post', 'inPerson']), sentOn: legalDate(), scanId: id().optional() }),
);
export const recordDelivery = command(
  'lead.recordDelivery',
  '送达',
  'handling',
  z.strictObject({ proposerId: id(), deliveredOn: legalDate(), scanId: id() }),
);
export const recordUndelivered = command(
  'lead.recordUndelivered',
  '退件',
  'handling',
  z.strictObject({ proposerId: id(), why: words() }),
  ['why'],
);
export const reissueReply = command('lead.reissueReply', '更正答复', 'handling', z.strictObject({ reason: words() }), [
  'reason',
]);
export const evaluate = command(
  'proposer.evaluate',
  '满意度评价',
  'handling',
  z
    .strictObject({
      result: z.enum(SATISFACTIONS),
      process: z.enum(SATISFACTIONS).optional(),
      comment: words().optional(),
      proposerId: id().optional(),
      onBehalfOf: onBehalfOf.optional(),
    })
    .refine((d) => (d.result !== 'dissatisfied' && d.process !== 'dissatisfied') || d.comment !== undefined, {
      message: '不满意的请写明原因',
      path: ['comment'],
    }),
  ['comment'],
);
export const apologise = command(
  'lead.apologise',
  '沟通说明',
  'handling',
  z.strictObject({ contactId: id(), text: words() }),
  ['text'],
);
export const rehandle = command('office.rehandle', '重新办理', 'handling', z.strictObject({ reason: words() }), [
  'reason',
]);

export const LEAD_COMMANDS = [
  accept,
  requestReturn,
  decideReturn,
  withdrawUnit,
  reassign,
  plan,
  takeLead,
  requestOpinion,
  recordContact,
  confirmContact,
  waiveContact,
  draftReply,
  submitReply,
  unitReview,
  officeReview,
  sign,
  sendBack,
  sendReply,
  recordDelivery,
  recordUndelivered,
  reissueReply,
  evaluate,
  apologise,
  rehandle,
] as const;
