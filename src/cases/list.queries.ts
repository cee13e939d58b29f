/**
 * 清单 · the cases that the caller may see, filtered and paged by key; the total counts only what is visible. They are found
 * once, by id and place alone, for the total and for the page; the rest is read of what the page shows.
 */
import { z } from 'zod';
import { lightOf } from '../domain/deadline/standing.js';
import { SEALED_STATES } from '../domain/proposal/sealing/sealing.js';
import { labelOf } from '../domain/snapshot.js';
import { caseScope } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import { keyOf, paged } from '../platform/http/paging.js';
import type { Tx } from '../platform/tx.js';
import type { Bind, ListQuery, On } from './list-filters.js';
import { dueOf, filters, IS_KEY, isAuditor, isSealer } from './list-filters.js';
import { leftOf, RULEBOOK_OF_CASE, yellowOf } from './yellow-days.js';

/** a page beyond the last case still tells how many there are */
interface Counted {
  total: number;
  id: null;
}
interface Row {
  total: number;
  id: string;
  number: string;
  kind: string;
  raised_at: string;
  title: string;
  category: string | null;
  state: string;
  seal_state: string | null;
  round: number;
  mode: string | null;
  version: number;
  last_event_at: string;
  units: { id: string; name: string; role: string }[];
  proposers: string[];
  due_on: string | null;
  rulebook: string;
  is_key: boolean;
  place: string;
}

/** Text that sorts as the thing does, and which way. */
const ORDERS: Record<ListQuery['sort'], { place: (due: string) => string; down: boolean }> = {
  newest: { place: () => `''`, down: true },
  due: { place: (due) => `coalesce(to_char(${due}, 'YYYY-MM-DD'), '9999-12-31')`, down: false },
  number: { place: () => `lpad(p.number, 20, '0')`, down: false },
  updated: {
    place: () => `to_char(p.last_event_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`,
    down: true,
  },
};

export async function listCases(tx: Tx, { actor }: Caller, query: ListQuery, on: On) {
  const values: unknown[] = [];
  const bind: Bind = (value, type = 'text') => `$${values.push(value)}::${type}`;
  const where = [caseScope(actor, 'p', values), ...filters(query, actor, on, bind)].join(' AND ');
  const order = ORDERS[query.sort];
  const due = dueOf(actor, bind);
  const way = order.down ? 'DESC' : 'ASC';
  const rows = await tx.query<Row | Counted>(
    `WITH found AS MATERIALIZED (SELECT p.id, ${order.place(due)} AS place FROM proposal p WHERE ${where}),
       shown AS (SELECT id, place FROM found${after(query, bind)} ORDER BY place ${way}, id ${way} LIMIT ${query.limit + 1})
     SELECT counted.total, shown.place, p.id, p.number, p.kind, p.raised_at, p.title, p.category, p.state, p.seal_state, p.round,
       p.mode, p.version, p.last_event_at, ${RULEBOOK_OF_CASE} AS rulebook, ${IS_KEY} AS is_key, ${due} AS due_on,
       coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name, 'role', h.role) ORDER BY h.position)
         FROM handling h JOIN unit u ON u.jurisdiction_id = h.jurisdiction_id AND u.id = h.unit_id
         WHERE h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.id AND h.living), '[]') AS units,
       coalesce((SELECT json_agg(r.name ORDER BY r.position) FROM proposer r
         WHERE r.jurisdiction_id = p.jurisdiction_id AND r.case_id = p.id), '[]') AS proposers
     FROM (SELECT count(*)::int AS total FROM found) AS counted LEFT JOIN shown ON true
       LEFT JOIN proposal p ON p.jurisdiction_id = ${bind(actor.jurisdictionId, 'uuid')} AND p.id = shown.id
     ORDER BY shown.place ${way}, shown.id ${way}`,
    values,
  );
  const wordless = isAuditor(actor);
  const bare = isSealer(actor);
  return paged(
    rows.filter((r): r is Row => r.id !== null),
    query,
    rows[0]?.total ?? 0,
    (r) => [query.sort, r.place, r.id],
    (r) => summary(bare ? { ...r, mode: null, units: [] } : r, on, wordless),
  );
}

/** 全选 · the ids of what the list with these filters shows, in its order. @param most ids at most; the total counts all */
export async function selectCases(
  tx: Tx,
  { actor }: Caller,
  query: ListQuery,
  on: On,
  most: number,
): Promise<{ ids: string[]; total: number }> {
  const values: unknown[] = [];
  const bind: Bind = (value, type = 'text') => `$${values.push(value)}::${type}`;
  const where = [caseScope(actor, 'p', values), ...filters(query, actor, on, bind)].join(' AND ');
  const [count] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM proposal p WHERE ${where}`, [
    ...values,
  ]);
  const order = ORDERS[query.sort];
  const way = order.down ? 'DESC' : 'ASC';
  const place = query.sort === 'newest' ? '' : `${order.place(dueOf(actor, bind))} ${way}, `;
  const rows = await tx.query<{ id: string }>(
    `SELECT p.id FROM proposal p WHERE ${where} ORDER BY ${place}p.id ${way} LIMIT ${most}`,
    values,
  );
  return { ids: rows.map((r) => r.id), total: count?.n ?? 0 };
}

/** A cursor belongs to the order that it was given for. */
function after(query: ListQuery, bind: Bind): string {
  const key = keyOf(query.cursor, z.tuple([z.literal(query.sort), z.string().regex(/^[\x20-\x7e]{0,40}$/), z.uuid()]));
  if (key === null) return '';
  const [, at, id] = key;
  return ` WHERE (place, id) ${ORDERS[query.sort].down ? '<' : '>'} (${bind(at, 'text')}, ${bind(id, 'uuid')})`;
}

const stateOf = ({ state, seal_state: seal }: Row) =>
  (seal === null ? null : SEALED_STATES[seal]) ?? { key: state, label: labelOf('proposal', state) };

const summary = (r: Row, { today, yellow, calendar }: On, wordless: boolean) => ({
  id: r.id,
  number: r.number,
  kind: r.kind,
  raisedAt: r.raised_at,
  title: wordless ? null : r.title,
  category: wordless ? null : r.category,
  state: stateOf(r),
  round: r.round,
  mode: r.mode,
  version: r.version,
  leads: r.units.filter((u) => u.role === 'lead').map(({ id, name }) => ({ id, name })),
  cos: r.units.filter((u) => u.role === 'co').map(({ id, name }) => ({ id, name })),
  proposers: wordless ? [] : r.proposers,
  key: r.is_key,
  dueOn: r.due_on,
  ...(r.due_on === null ? {} : { workdaysLeft: leftOf(calendar, r.rulebook, { dueOn: r.due_on, today }) }),
  light: lightOf(r.due_on, today, yellowOf(yellow, r.rulebook)),
  updatedAt: r.last_event_at,
});
