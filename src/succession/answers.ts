/** 答复的形状 · a succession as it stands, and what it would move. */
import { z } from 'zod';
import { CASE_KINDS } from '../domain/shared/labels.js';
import { ROLES } from '../domain/shared/actor.js';
import { count } from '../platform/http/documented.js';

const named = z.object({ id: z.uuid(), name: z.string() });
const facts = {
  unit: named.describe('终止的单位'),
  effectiveOn: z.iso.date().describe('自此日起由承接单位办理'),
  basis: z.string().describe('文件号'),
};

export const previewShape = z
  .object({
    ...facts,
    state: z.literal('preview'),
    successors: z.array(named),
    items: z
      .array(
        z.object({
          handlingId: z.uuid(),
          caseId: z.uuid(),
          number: z.string(),
          kind: z.enum(CASE_KINDS),
          title: z.string(),
          role: z.enum(['lead', 'co']),
          state: z.object({ key: z.string(), label: z.string() }),
          deadlines: z
            .array(z.object({ key: z.string(), label: z.string(), dueOn: z.iso.date() }))
            .describe('照常计算的期限'),
          to: named.nullable().describe('承接单位;分设而尚未选定的为空'),
        }),
      )
      .describe('将承接的承办件'),
    people: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        role: z.enum(ROLES),
        to: named.nullable().describe('随转的单位;为空即随单位终止'),
      }),
    ),
    delegations: z
      .array(z.object({ id: z.uuid(), delegate: z.string(), until: z.iso.date() }))
      .describe('提前终止的委托签发'),
  })
  .meta({ id: 'SuccessionPreview' });

export const successionShape = z
  .object({
    ...facts,
    id: z.uuid(),
    state: z.enum(['planned', 'moving', 'done']).describe('待生效、办理中、已完成'),
    successors: z.array(named),
    moved: count().describe('已承接的承办件'),
    left: count().describe('尚未承接的承办件'),
    madeAt: z.iso.datetime({ offset: true }),
    doneAt: z.iso.datetime({ offset: true }).nullable(),
  })
  .meta({ id: 'Succession' });
