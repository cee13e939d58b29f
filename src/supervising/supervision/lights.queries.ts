/** 红黄绿灯 · of each case or each handling, by the nearest date that is still owed; and how many of each by unit. */
import { z } from 'zod';
import { calendarFor } from '../../domain/deadline/calendar.js';
import type { Light } from '../../domain/deadline/standing.js';
import { workdaysLeft, yellowUntil } from '../../domain/deadline/standing.js';
import { CASE_KINDS } from '../../domain/shared/labels.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import { lightReason } from '../../domain/supervision/light-reason.js';
import type { Locality } from '../../engine/engine.js';
import { owedDate, supervisedScope } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import { keyOf, page, paged } from '../../platform/http/paging.js';
import type { Tx } from '../../platform/tx.js';
import { binding, seesDate, seesHandling } from './sight.js';
import { sortedPage } from './sorted-page.js';

const narrowed = { unit: z.uuid().optional(), kind: z.enum(CASE_KINDS).optional() };
export const lightQuery = z.object({
  ...page,
  ...narrowed,
  of: z.enum(['case', 'handling']).default('handling'),
  light: z.enum(['red', 'yellow', 'green']).optional(),
});
export type LightQuery = z.infer<typeof lightQuery>;
export const lightCountQuery = z.object(narrowed);
export type LightCountQuery = z.infer<typeof lightCountQuery>;
type Narrowed = LightCountQuery & { of: 'case' | 'handling' };

interface Row {
  place: string;
  case_id: string;
  number: string;
  kind: string;
  title: string;
  rulebook_key: string;
  handling_id: string | null;
  role: string | null;
  unit_id: string | null;
  unit: string | null;
  deadline_id: string;
  key: string;
  label: string;
  due_on: string;
  light: Exclude<Light, 'none'>;
}
const PLACE = z.tuple([z.iso.date(), z.uuid()]);

/** What has a date that is owed and that the caller may know of, each with its nearest. */
function lit(caller: Caller, query: Narrowed, { shelf, calendar }: Locality): { sql: string; values: unknown[] } {
  const { actor, now } = caller;
  const today = dateOf(now);
  const limits = shelf.all().map(({ key, version, lights }) => ({
    key,
    version,
    yellow: yellowUntil(calendarFor(calendar, key), today, lights.yellowWorkdays),
  }));
  const values: unknown[] = [];
  const bind = binding(values);
  const isCase = query.of === 'case';
  const unit = query.unit === undefined ? null : bind(query.unit, 'uuid');
  const where = [
    supervisedScope(actor, 'p', values),
    ...(isCase ? [] : ['h.living', seesHandling(actor, bind, 'h.id')]),
    ...(unit === null
      ? []
      : isCase
        ? [
            `EXISTS (SELECT FROM handling x WHERE x.jurisdiction_id = p.jurisdiction_id AND x.case_id = p.id AND x.living
               AND x.unit_id = ${unit})`,
          ]
        : [`h.unit_id = ${unit}`]),
    ...(query.kind === undefined ? [] : [`p.kind = ${bind(query.kind, 'text')}`]),
  ];
  const of = isCase
    ? {
        id: 'p.id',
        columns: `NULL::uuid AS handling_id, NULL AS role, NULL::uuid AS unit_id, NULL AS unit, 0 AS sort_order`,
      }
    : { id: 'h.id', columns: `h.id AS handling_id, h.role, h.unit_id, u.name AS unit, u.sort_order` };
  const handlings = `JOIN handling h ON h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.id
    JOIN unit u ON u.jurisdiction_id = h.jurisdiction_id AND u.id = h.unit_id`;
  const sql = `SELECT ${of.id} AS place, p.id AS case_id, p.number, p.kind, p.title, p.rulebook_key, ${of.columns},
      n.id AS deadline_id, n.key, n.label, n.due_on,
      CASE WHEN n.due_on < ${bind(today, 'date')} THEN 'red' WHEN n.due_on <= l.yellow THEN 'yellow' ELSE 'green' END AS light
    FROM proposal p ${isCase ? '' : handlings}
    JOIN jsonb_to_recordset(${bind(JSON.stringify(limits), 'jsonb')}) AS l(key text, version text, yellow date)
      ON l.key = p.rulebook_key AND l.version = p.rulebook_version
    CROSS JOIN LATERAL (SELECT d.id, d.key, d.label, d.due_on FROM deadline d
      WHERE d.jurisdiction_id = p.jurisdiction_id AND d.case_id = p.id ${isCase ? '' : 'AND d.handling_id = h.id'}
        AND ${owedDate('d')} AND ${seesDate(actor, bind)}
      ORDER BY d.due_on, d.key, d.id LIMIT 1) AS n
    WHERE ${where.join(' AND ')}`;
  return { sql, values };
}

export async function lights(tx: Tx, caller: Caller, query: LightQuery, locality: Locality) {
  const { sql, values } = lit(caller, query, locality);
  const inner = query.light === undefined ? sql : `SELECT * FROM (${sql}) AS f WHERE f.light = '${query.light}'`;
  const { rows, total } = await sortedPage<Row>(tx, {
    inner,
    values,
    place: [
      ['due_on', 'date'],
      ['place', 'uuid'],
    ],
    after: keyOf(query.cursor, PLACE),
    limit: query.limit,
  });
  const today = dateOf(caller.now);
  const left = (r: Row) => workdaysLeft(calendarFor(locality.calendar, r.rulebook_key), r.due_on, today);
  return paged(
    rows,
    query,
    total,
    (r) => [r.due_on, r.place],
    (r) => light(r, left(r)),
  );
}

const light = (r: Row, left: number) => ({
  caseId: r.case_id,
  number: r.number,
  kind: r.kind,
  title: r.title,
  ...(r.handling_id === null
    ? {}
    : { handling: { id: r.handling_id, role: r.role, unit: { id: r.unit_id, name: r.unit } } }),
  light: r.light,
  dueOn: r.due_on,
  left,
  deadline: { id: r.deadline_id, key: r.key, label: r.label },
  reason: lightReason({ label: r.label, dueOn: r.due_on, light: r.light, left }),
});

interface CountRow {
  unit_id: string | null;
  unit: string | null;
  red: number;
  yellow: number;
  green: number;
}

/** 按单位 · handlings of each unit, and the cases as a whole. */
export async function lightCounts(tx: Tx, caller: Caller, query: LightCountQuery, locality: Locality) {
  const counted = async (of: 'case' | 'handling'): Promise<CountRow[]> => {
    const { sql, values } = lit(caller, { ...query, of }, locality);
    const each = (['red', 'yellow', 'green'] as const).map(
      (colour) => `count(*) FILTER (WHERE f.light = '${colour}')::int AS ${colour}`,
    );
    return tx.query<CountRow>(
      `SELECT f.unit_id, f.unit, ${each.join(', ')} FROM (${sql}) AS f
       GROUP BY f.unit_id, f.unit, f.sort_order ORDER BY f.sort_order, f.unit_id`,
      values,
    );
  };
  const [cases, units] = [await counted('case'), await counted('handling')];
  const sum = (rows: readonly CountRow[]) => ({
    red: rows.reduce((n, r) => n + r.red, 0),
    yellow: rows.reduce((n, r) => n + r.yellow, 0),
    green: rows.reduce((n, r) => n + r.green, 0),
  });
  return {
    cases: sum(cases),
    handlings: sum(units),
    units: units.map((r) => ({ unit: { id: r.unit_id, name: r.unit }, red: r.red, yellow: r.yellow, green: r.green })),
  };
}
