/** 一页 · of any statement whose rows stand in a total order. */
import type { Tx } from '../../platform/tx.js';

export interface Sorted {
  /** the statement, without order */
  inner: string;
  values: readonly unknown[];
  /** the columns that place a row, most significant first, with their types */
  place: readonly (readonly [column: string, type: string])[];
  down?: boolean;
  after: readonly unknown[] | null;
  limit: number;
}

/** @returns one row beyond the limit when there is a next page, and how many rows there are in all */
export async function sortedPage<R>(tx: Tx, sorted: Sorted): Promise<{ rows: R[]; total: number }> {
  const { inner, place, after, limit, down = false } = sorted;
  const values = [...sorted.values];
  const columns = place.map(([column]) => `w.${column}`);
  const bounds = after && place.map(([, type], i) => `$${values.push(after[i])}::${type}`);
  const where = bounds ? `WHERE (${columns.join(', ')}) ${down ? '<' : '>'} (${bounds.join(', ')})` : '';
  const order = columns.map((column) => `${column}${down ? ' DESC' : ''}`).join(', ');
  const rows = await tx.query<R>(`SELECT * FROM (${inner}) AS w ${where} ORDER BY ${order} LIMIT ${limit + 1}`, values);
  const [count] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM (${inner}) AS w`, [...sorted.values]);
  return { rows, total: count?.n ?? 0 };
}
