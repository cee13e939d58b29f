/** 名录分页 · rows that say their `place` and `id`, paged by both (api.md "Lists"). */
import { z } from 'zod';
import type { Page, PageQuery } from '../platform/http/paging.js';
import { keyOf, paged } from '../platform/http/paging.js';
import type { Tx } from '../platform/tx.js';

export const text = z.string().regex(/^[^\p{Cc}\p{Cs}]{0,200}$/u);
export const number = z.int().min(-2_147_483_648).max(2_147_483_647);

export interface PlacedList<R, T> {
  /** a SELECT with `place` and `id` among its columns */
  sql: string;
  values: readonly unknown[];
  place: z.ZodType<string | number>;
  view: (row: R) => T;
}

export async function placed<R extends { id: string }, T>(
  tx: Tx,
  query: PageQuery,
  { sql, values, place, view }: PlacedList<R, T>,
): Promise<Page<T>> {
  const key = keyOf(query.cursor, z.tuple([place, z.uuid()]));
  const n = values.length;
  const after = key ? `WHERE (place, id) > ($${n + 1}, $${n + 2}::uuid)` : '';
  const rows = await tx.query<R & { place: string | number }>(
    `SELECT * FROM (${sql}) AS listed ${after} ORDER BY place, id LIMIT ${query.limit + 1}`,
    key ? [...values, ...key] : values,
  );
  const [count] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM (${sql}) AS listed`, values);
  return paged(rows, query, count?.n ?? 0, (r) => [r.place, r.id], view);
}
