/** 列表 · limit ≤ 200, an opaque cursor over the sort key, {items, nextCursor, total} (api.md "Lists"). */
import { z } from 'zod';
import { Problem } from '../problem.js';

export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
};
export const pageQuery = z.object(page);
export type PageQuery = z.infer<typeof pageQuery>;

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number;
}

export const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key that a cursor stands for, checked like all that comes from outside: cursors are opaque, not sealed. */
export function keyOf<T>(cursor: string | undefined, shape: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  const key = shape.safeParse(opened(cursor));
  if (key.success) return key.data;
  throw new Problem(400, 'request.invalid', '翻页标记无效,请从第一页重新查看', [{ path: 'cursor', message: '无效' }]);
}
function opened(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Rows fetched with one beyond the limit: the extra one says that there is a next page. */
export function paged<R, T>(
  rows: readonly R[],
  query: PageQuery,
  total: number,
  key: (row: R) => (string | number)[],
  view: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return { items: shown.map(view), nextCursor: more ? cursorOf(key(last)) : null, total };
}
