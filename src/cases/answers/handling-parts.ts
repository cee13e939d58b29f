/** 答复的形状 · what was planned, asked, met about and thought on the way to the letter. */
import { z } from 'zod';
import { CONTACT_KINDS } from '../../domain/shared/labels.js';
import { count } from '../../platform/http/documented.js';

export const planShape = z.object({
  handlingId: z.uuid(),
  on: z.iso.date(),
  round: count(),
  measures: z.array(
    z.object({
      what: z.string(),
      unitId: z.uuid(),
      unit: z.object({ id: z.uuid(), name: z.string() }),
      personName: z.string(),
      by: z.iso.date(),
    }),
  ),
});

export const returnShape = z.object({
  id: z.uuid(),
  handlingId: z.uuid(),
  requestedOn: z.iso.date(),
  suggestedUnitId: z.uuid().nullable(),
  reason: z.string().optional(),
  basis: z.string().optional(),
  decision: z
    .object({
      granted: z.boolean(),
      on: z.iso.date(),
      newUnitId: z.uuid().nullable(),
      reason: z.string().optional(),
    })
    .nullable(),
});

export const contactShape = z.object({
  id: z.uuid(),
  handlingId: z.uuid(),
  round: count(),
  kind: z.enum(CONTACT_KINDS),
  at: z.iso.datetime({ offset: true }),
  proposerIds: z.array(z.uuid()),
  confirmed: z.boolean().nullable().describe('有人确认为真;只有否认为假;尚无人说明为空'),
  place: z.string().optional(),
  summary: z.string().optional(),
  unitPeople: z.array(z.object({ personId: z.uuid().optional(), name: z.string() })),
  confirmations: z.array(
    z.object({
      proposerId: z.uuid(),
      confirmed: z.boolean(),
      on: z.iso.date(),
      comment: z.string().optional(),
    }),
  ),
  explanations: z.array(z.object({ on: z.iso.date(), text: z.string().optional() })),
  attachments: z.array(z.uuid()),
});

export const opinionShape = z.object({
  id: z.uuid(),
  handlingId: z.uuid(),
  unit: z.object({ id: z.uuid(), name: z.string() }).describe('提出单位:已签发的为签发时的单位'),
  round: count(),
  stance: z.enum(['support', 'partly', 'object', 'noObjection']),
  status: z.enum(['unsigned', 'sentBack', 'signed', 'supplementAsked', 'adopted', 'partly', 'notAdopted']),
  volunteered: z.boolean().describe('主办单位征求之前主动提出'),
  contentHash: z.string(),
  signedOn: z.iso.date().nullable(),
  signedBy: z.object({ personId: z.uuid(), name: z.string() }).optional(),
  attachments: z.array(z.uuid()),
  text: z.string().optional(),
  judgement: z.object({ reason: z.string().optional(), what: z.string().optional() }).nullable(),
});
