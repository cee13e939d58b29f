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

export function keyOf(cursor: string | undefined, length: number): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(key) && key.length === length && key.every((k) => ['string', 'number'].includes(typeof k))) {
      return key as (string | number)[];
    }
  } catch {
    // told below
  }
  throw new Problem(400, 'request.invalid', '翻页标记无效,请从第一页重新查看', [{ path: 'cursor', message: '无效' }]);
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
