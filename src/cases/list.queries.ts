/** 清单 · the cases that the caller may see, filtered and paged by key; the total counts only what is visible. */
import { z } from 'zod';
import { caseScope } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import { dateOf } from '../domain/shared/legal-date.js';
import { holds } from '../domain/shared/actor.js';
import { labelOf } from '../domain/snapshot.js';
import { keyOf, page, paged } from '../platform/http/paging.js';
import type { Tx } from '../platform/tx.js';
import { lightOf } from './deadline-view.js';

export const listQuery = z.object({
  ...page,
  q: z.string().trim().max(100).optional(),
  session: z.uuid().optional(),
  kind: z.enum(['suggestion', 'proposal']).optional(),
  state: z.string().max(40).optional(),
  unit: z.uuid().optional(),
  role: z.enum(['lead', 'co']).optional(),
  due: z.union([z.enum(['overdue', 'week']), z.iso.date()]).optional(),
  light: z.enum(['green', 'yellow', 'red', 'none']).optional(),
  outcome: z.string().max(40).optional(),
  satisfaction: z.enum(['satisfied', 'basically', 'dissatisfied']).optional(),
  street: z.uuid().optional(),
});
export type ListQuery = z.infer<typeof listQuery>;

interface Row {
  id: string;
  number: string;
  kind: string;
  title: string;
  category: string | null;
  state: string;
  round: number;
  mode: string | null;
  version: number;
  last_event_at: string;
  units: { id: string; name: string; role: string }[];
  proposers: string[];
  due_on: string | null;
}

const DUE = `(SELECT min(d.due_on) FROM deadline d WHERE d.jurisdiction_id = p.jurisdiction_id AND d.case_id = p.id
  AND d.handling_id IS NULL AND d.status IN ('armed', 'passed'))`;

function filters(query: ListQuery, today: string, bind: (value: unknown) => string): string[] {
  const found: string[] = [];
  const also = (sql: string) => found.push(sql);
  const owned = (sql: string) =>
    `EXISTS (SELECT FROM handling h WHERE h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.id AND h.living AND ${sql})`;
  const inRecord = (list: string, field: string, value: string) =>
    `p.record -> '${list}' -> -1 ->> '${field}' = ${bind(value)}`;
  if (query.q) {
    const like = bind(`%${query.q.replace(/[\\%_]/g, '\\$&')}%`);
    also(`(p.number LIKE ${like} OR p.title LIKE ${like} OR p.record ->> 'formerNumbers' LIKE ${like}
      OR EXISTS (SELECT FROM proposer r WHERE r.jurisdiction_id = p.jurisdiction_id AND r.case_id = p.id AND r.name LIKE ${like}))`);
  }
  if (query.session) also(`p.session_id = ${bind(query.session)}`);
  if (query.kind) also(`p.kind = ${bind(query.kind)}`);
  if (query.state) also(`p.state = ${bind(query.state)}`);
  if (query.street) also(`p.street_id = ${bind(query.street)}`);
  if (query.unit)
    also(owned(`h.unit_id = ${bind(query.unit)}${query.role ? ` AND h.role = ${bind(query.role)}` : ''}`));
  if (query.outcome) also(inRecord('replies', 'outcome', query.outcome));
  if (query.satisfaction) also(inRecord('evaluations', 'result', query.satisfaction));
  if (query.due === 'overdue' || query.light === 'red') also(`${DUE} < ${bind(today)}::date`);
  if (query.due === 'week') also(`${DUE} BETWEEN ${bind(today)}::date AND ${bind(today)}::date + 7`);
  if (query.due && !['overdue', 'week'].includes(query.due)) also(`${DUE} = ${bind(query.due)}::date`);
  if (query.light === 'yellow') also(`${DUE} BETWEEN ${bind(today)}::date AND ${bind(today)}::date + 3`);
  if (query.light === 'green') also(`${DUE} > ${bind(today)}::date + 3`);
  if (query.light === 'none') also(`${DUE} IS NULL`);
  return found;
}

export async function listCases(tx: Tx, { actor, now }: Caller, query: ListQuery) {
  const today = dateOf(now);
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const where = [caseScope(actor, 'p', values), ...filters(query, today, bind)].join(' AND ');
  const counted = [...values];
  const key = keyOf(query.cursor, 1);
  const after = key === null ? '' : ` AND p.id < ${bind(key[0])}::uuid`;
  const rows = await tx.query<Row>(
    `SELECT p.id, p.number, p.kind, p.title, p.category, p.state, p.round, p.mode, p.version, p.last_event_at, ${DUE} AS due_on,
       coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name, 'role', h.role) ORDER BY h.position)
         FROM handling h JOIN unit u ON u.jurisdiction_id = h.jurisdiction_id AND u.id = h.unit_id
         WHERE h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.id AND h.living), '[]') AS units,
       coalesce((SELECT json_agg(r.name ORDER BY r.position) FROM proposer r
         WHERE r.jurisdiction_id = p.jurisdiction_id AND r.case_id = p.id), '[]') AS proposers
     FROM proposal p WHERE ${where}${after} ORDER BY p.id DESC LIMIT ${query.limit + 1}`,
    values,
  );
  const [count] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM proposal p WHERE ${where}`, counted);
  // an auditor sees history, actors and hashes, never the words of a case
  const wordless = holds(actor, 'audit-admin') && !holds(actor, 'office-clerk', 'office-head', 'supervision-clerk');
  return paged(
    rows,
    query,
    count?.n ?? 0,
    (r) => [r.id],
    (r) => summary(r, today, wordless),
  );
}

const summary = (r: Row, today: string, wordless: boolean) => ({
  id: r.id,
  number: r.number,
  kind: r.kind,
  title: wordless ? null : r.title,
  category: r.category,
  state: { key: r.state, label: labelOf('proposal', r.state) },
  round: r.round,
  mode: r.mode,
  version: r.version,
  leads: r.units.filter((u) => u.role === 'lead').map(({ id, name }) => ({ id, name })),
  cos: r.units.filter((u) => u.role === 'co').map(({ id, name }) => ({ id, name })),
  proposers: wordless ? [] : r.proposers,
  dueOn: r.due_on,
  light: lightOf(r.due_on, today),
  updatedAt: r.last_event_at,
});
