/** 导入的答复 · the shapes of the document; nothing is known of a list while it is read, so all counts are 0 then. */
import { z } from 'zod';
import { MODES } from '../domain/shared/labels.js';
import { count } from '../platform/http/documented.js';
import { STATES } from './imports.view.js';
import { fix, FIXED_FIELDS } from './list/fixes.js';
import { PROBLEM_CODES } from './list/problems.js';

/** up to ten digits, told apart without their leading zeros */
const number = () => z.int().min(1).max(9_999_999_999);

const head = {
  id: z.uuid(),
  state: z.enum(STATES),
  file: z.object({ name: z.string(), size: count(), sm3: z.string() }),
  session: z.uuid(),
  raisedAt: z.enum(['session', 'recess']),
  createdAt: z.string(),
  createdBy: z.object({ id: z.string(), name: z.string() }),
};
const counts = { rows: count(), accepted: count(), rejected: count() };
const unlinked = z
  .array(
    z.object({
      row: count(),
      number: number(),
      name: z.string(),
      kind: z.enum(['person', 'body']),
      role: z.enum(['lead', 'joint']),
      sameName: count().describe('同名的人数'),
    }),
  )
  .describe('没有对上人员的提出人,登记后再关联');

const named = z.array(z.object({ id: z.uuid(), name: z.string() }));
const offer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), text: z.string(), units: named.describe('可能的单位,最像的在前') }),
  z.object({ kind: z.literal('leads'), units: named }),
  z.object({ kind: z.literal('role'), units: named }),
  z.object({ kind: z.literal('cell'), field: z.enum(FIXED_FIELDS) }),
]);

export const listedShape = z.object({ ...head, ...counts, registered: count() });
export const importShape = z.object({
  ...head,
  ...counts,
  registered: count(),
  assigned: count(),
  problems: z.array(
    z.object({
      sheet: z.string().nullable(),
      row: count().nullable(),
      column: z.string().nullable(),
      heading: z.string().nullable(),
      code: z.enum(PROBLEM_CODES),
      message: z.string(),
      value: z.string().nullable(),
      offers: z.array(offer).describe('可以怎样更正'),
    }),
  ),
  preview: z.array(
    z.object({
      sheet: z.string(),
      row: count(),
      number: number(),
      writtenNumber: z.string(),
      title: z.string(),
      hasText: z.boolean(),
      category: z.string().nullable(),
      proposer: z.string(),
      collective: z.boolean(),
      joint: z.array(z.string()),
      mode: z.enum(MODES).nullable(),
      lead: z.string().nullable(),
      leads: z.array(z.string()),
      cos: z.array(z.string()),
      assignedOn: z.string().nullable(),
      raisedOn: z.string().nullable(),
      notes: z.array(z.string()),
    }),
  ),
  unlinked,
  edition: count().describe('更正过几次;登记和更正时说明所依据的一次'),
  fixes: z.array(z.object({ fix, by: z.object({ id: z.string(), name: z.string() }), at: z.string() })),
  changes: z
    .array(
      z.object({
        fix: count().describe('更正的序号,从 0 起'),
        sheet: z.string(),
        row: count(),
        column: z.string(),
        from: z.string(),
        to: z.string(),
      }),
    )
    .describe('更正改动的地方'),
});
export const receiptShape = z.object({
  id: z.uuid(),
  state: z.literal('committed'),
  registered: count(),
  assigned: count(),
  rejected: count(),
  textToCome: count().describe('正文待补的件数'),
  unlinked,
  cases: z.array(z.object({ row: count(), number: number(), id: z.string() })),
});
export const uploadedShape = z.object({ id: z.uuid() });
