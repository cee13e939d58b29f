/** 延期、调研、公开、督办的形状 · what a reader may not see is missing, null or an empty list. */
import { z } from 'zod';
import { count } from '../../platform/http/documented.js';

const day = z.iso.date();
const words = z.string().optional();
const signer = z.object({ personId: z.uuid(), name: z.string() }).optional();

export const extensionShape = z.object({
  id: z.uuid(),
  handlingId: z.uuid(),
  until: day,
  contentHash: z.string(),
  requestedOn: day,
  status: z.enum(['unsigned', 'sentBack', 'asked', 'granted', 'refused']),
  signedOn: day.nullable(),
  signedBy: signer,
  reason: words,
  decision: z
    .object({
      granted: z.boolean(),
      until: day.nullable(),
      on: day,
      late: z.boolean().describe('逾期后批准'),
      reason: words,
    })
    .nullable(),
});
export const researchShape = z.object({
  handlingId: z.uuid(),
  on: day,
  round: count(),
  attachments: z.array(z.uuid()),
  summary: words,
});
export const publicationShape = z.object({
  handlingId: z.uuid(),
  replyId: z.uuid(),
  publishedOn: day,
  extent: z.enum(['full', 'summary']),
  review: z.object({ passed: z.boolean(), on: day, comment: words }).nullable(),
});
export const supervisionShape = z.object({
  key: z.object({ on: day, leaderId: z.uuid().nullable(), decidedBy: words }).nullable().describe('重点督办'),
  mediations: z.array(
    z.object({
      handlingId: z.uuid().optional(),
      heldOn: day,
      units: z.array(z.object({ id: z.uuid(), name: z.string() })),
      decision: words,
    }),
  ),
  orders: z.array(
    z.object({ id: z.uuid(), number: z.string(), handlingId: z.uuid().optional(), by: day, on: day, text: words }),
  ),
  activities: z.array(z.object({ kind: z.string(), on: day, people: z.array(z.string()).optional(), summary: words })),
  conferences: z.array(
    z.object({
      handlingId: z.uuid(),
      heldOn: day,
      outcome: z.enum(['rehandle', 'closeDissatisfied', 'track']),
      round: count(),
      present: z.array(z.string()).optional(),
      text: words,
    }),
  ),
  objections: z.array(z.object({ proposerId: z.uuid(), on: day, reason: words })),
  unavailable: z.array(z.object({ proposerId: z.uuid(), newLeadId: z.uuid().nullable(), on: day, why: words })),
  evaluationUrges: z.array(z.object({ proposerId: z.uuid(), on: day })),
});
export const followUpShape = z.object({
  id: z.uuid(),
  handlingId: z.uuid(),
  unit: z.object({ id: z.uuid(), name: z.string() }).describe('落款单位:已签发的为签发时的单位'),
  commitmentIds: z.array(z.uuid()),
  outcome: z.string(),
  contentHash: z.string(),
  status: z.enum(['draft', 'sentBack', 'sent']),
  signedOn: day.nullable(),
  signedBy: signer,
  body: z.unknown().optional(),
  evaluations: z.array(
    z.object({ commitmentId: z.uuid(), proposerId: z.uuid(), result: z.string(), on: day, comment: words }),
  ),
});
