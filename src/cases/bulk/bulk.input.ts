/** 批量办理的请求 · one command, its one set of data, and the cases: by their ids, or all that a list with its filters shows. */
import { z } from 'zod';
import type { BulkCommand } from '../../domain/bulk.js';
import { isBulk } from '../../domain/bulk.js';
import type { Command } from '../../domain/commands.js';
import { COMMANDS } from '../../domain/commands.js';
import { page as paging } from '../../platform/http/paging.js';
import { invalid } from '../../platform/http/validation.js';
import { Problem } from '../../platform/problem.js';
import { format } from '../../platform/sheet.js';
import { listQuery } from '../list-filters.js';

/** cases in one task */
export const MOST = 1_000;
export const ROW_STATES = ['pending', 'done', 'skipped', 'failed'] as const;
export type RowState = (typeof ROW_STATES)[number];

// strict: a filter that is not known must not widen the selection
const selection = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(MOST) }),
  z.strictObject({ query: listQuery.omit({ limit: true, cursor: true }).strict() }),
]);
export type Selection = z.infer<typeof selection>;

export const previewRequest = z.strictObject({
  command: z.string().min(1).max(60).describe('只限可批量办理的事项'),
  data: z.record(z.string(), z.unknown()).optional().describe('各件同用;预览时可以不填'),
  selection: selection.describe(`所选各件,一次最多 ${MOST} 件`),
});
export type PreviewRequest = z.infer<typeof previewRequest>;

export const bulkRequest = previewRequest.extend({
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('预览所给的 seen:将办理的各件已有变动的,不予开始'),
});
export type BulkRequest = z.infer<typeof bulkRequest>;

const state = z.enum(ROW_STATES).optional();
export const rowsQuery = z.object({ ...paging, state });
export type RowsQuery = z.infer<typeof rowsQuery>;
export const rowsExport = z.object({ state, format });
export type RowsExport = z.infer<typeof rowsExport>;
/** Anything but an object with nothing in it is a mistake. */
export const nothing = z.strictObject({});

/** @throws Problem for what is given case by case alone */
export function bulkCommandOf(type: string): BulkCommand {
  if (isBulk(type)) return type;
  const title = COMMANDS.has(type)
    ? `“${COMMANDS.get(type)?.label ?? type}”须逐件办理,不能批量办理`
    : '没有这种可批量办理的事项';
  throw new Problem(400, 'bulk.not_allowed', title, [{ path: 'command', message: title }]);
}

/** Data of the command, checked; `undefined` when nothing was given and something is needed. @throws Problem 400 */
export function dataOf(type: BulkCommand, given: unknown): Command['data'] | undefined {
  const parsed = COMMANDS.get(type)?.schema.safeParse(given ?? {});
  if (parsed?.success) return parsed.data as Command['data'];
  if (given === undefined) return undefined;
  throw invalid((parsed?.error.issues ?? []).map(({ path, message }) => ({ path: ['data', ...path], message })));
}
