/** 期限日程 · what falls due on each of the next working days, by unit and kind of date; and what is over already. */
import { z } from 'zod';
import type { Calendar } from '../../domain/deadline/calendar.js';
import { shiftDays } from '../../domain/deadline/working-days.js';
import { CASE_KINDS } from '../../domain/shared/labels.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import type { StripDay } from '../../domain/supervision/strip.js';
import { stripDays } from '../../domain/supervision/strip.js';
import { owedDate, supervisedScope } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import type { Tx } from '../../platform/tx.js';
import { binding, seesDate } from './sight.js';

const DAYS = 30;
export const stripQuery = z.object({ unit: z.uuid().optional(), kind: z.enum(CASE_KINDS).optional() });
export type StripQuery = z.infer<typeof stripQuery>;

interface Row {
  due_on: string;
  unit_id: string | null;
  unit: string | null;
  key: string;
  label: string;
  n: number;
}

export async function strip(tx: Tx, { actor, now }: Caller, query: StripQuery, calendar: Calendar) {
  const today = dateOf(now);
  const days = stripDays(calendar, today, DAYS);
  const until = days.at(-1)?.until ?? today;
  const values: unknown[] = [];
  const bind = binding(values);
  const where = [
    supervisedScope(actor, 'p', values),
    owedDate('d'),
    `d.due_on <= ${bind(until, 'date')}`,
    seesDate(actor, bind),
    ...(query.unit === undefined ? [] : [`h.unit_id = ${bind(query.unit, 'uuid')}`]),
    ...(query.kind === undefined ? [] : [`p.kind = ${bind(query.kind, 'text')}`]),
  ];
  const rows = await tx.query<Row>(
    `SELECT d.due_on, h.unit_id, u.name AS unit, d.key, d.label, count(*)::int AS n
     FROM deadline d JOIN proposal p ON p.jurisdiction_id = d.jurisdiction_id AND p.id = d.case_id
     LEFT JOIN handling h ON h.jurisdiction_id = d.jurisdiction_id AND h.id = d.handling_id
     LEFT JOIN unit u ON u.jurisdiction_id = h.jurisdiction_id AND u.id = h.unit_id
     WHERE ${where.join(' AND ')}
     GROUP BY d.due_on, h.unit_id, u.name, u.sort_order, d.key, d.label
     ORDER BY d.due_on, u.sort_order NULLS FIRST, h.unit_id, d.key, d.label`,
    values,
  );
  const over = rows.filter((r) => r.due_on < today);
  return {
    from: today,
    until,
    days: days.map((day) => ({ ...day, ...gathered(ofDay(rows, day)) })),
    overdue: { until: shiftDays(today, -1), ...gathered(over) },
  };
}

const ofDay = (rows: readonly Row[], { from, until }: StripDay): Row[] =>
  rows.filter((r) => r.due_on >= from && r.due_on <= until);

/** Rows of several dates are one entry per unit and kind of date. */
function gathered(rows: readonly Row[]) {
  const entries = new Map<
    string,
    { unit: { id: string; name: string } | null; key: string; label: string; count: number }
  >();
  for (const { unit_id: id, unit, key, label, n } of rows) {
    const name = `${id ?? ''} ${key} ${label}`;
    const known = entries.get(name) ?? { unit: id === null ? null : { id, name: unit ?? '' }, key, label, count: 0 };
    entries.set(name, { ...known, count: known.count + n });
  }
  return { total: rows.reduce((sum, r) => sum + r.n, 0), due: [...entries.values()] };
}
