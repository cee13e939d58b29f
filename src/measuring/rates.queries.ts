/** 各率的读取 · integers by group and day in one statement; the rows behind one number, paged. */
import type { RateKey } from '../domain/rate/definitions.js';
import { RATE_KEYS, rateOf, subjectOf } from '../domain/rate/definitions.js';
import { SUBJECTS } from '../domain/rate/fact.js';
import type { Actor } from '../domain/shared/actor.js';
import { holds } from '../domain/shared/actor.js';
import { caseScope } from '../engine/engine.js';
import type { Tx } from '../platform/tx.js';
import type { Bind, RatesFilter, RatesQuery } from './population.js';
import { countedAs, GROUP_SQL, isByUnit, population } from './population.js';
import type { Marks, Statements } from './rate-marks.js';
import { KEPT, marked, marksAsOf } from './rate-marks.js';
import { RATE_SQL } from './rate-sql.js';

export interface Figures {
  on: string;
  group: string | null;
  name: string | null;
  cases: number;
  leads: number;
  cos: number;
  withdrawn: number;
  onBehalf: number;
  books: string[];
  counts: Record<RateKey, { numerator: number; denominator: number }>;
}
type Row = Record<`${RateKey}_${'d' | 'n'}`, number> & {
  on_day: string;
  group_id: string | null;
  cases: number;
  leads: number;
  cos: number;
  withdrawn: number;
  on_behalf: number;
  first_book: string | null;
  last_book: string | null;
};

const binder =
  (values: unknown[]): Bind =>
  (value, type) =>
    `$${values.push(value)}::${type}`;

/** One day stands as a value, so that the plan is made for it; several are a table. */
const daysSql = (days: readonly string[], bind: Bind): string =>
  days.length === 1 ? `(SELECT ${bind(days[0], 'date')} AS on_day)` : `unnest(${bind(days, 'date[]')})`;

/**
 * Counts how many rows bear the same marks, then sums each rate over the marks.
 * @param marks of the predicates; only a test puts others in their place
 */
export function figuresSql(
  actor: Actor,
  query: RatesQuery,
  days: readonly string[],
  marks: Marks = KEPT,
): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const bind = binder(values);
  const on = daysSql(days, bind);
  const isOfUnits = isByUnit(actor, query);
  const whole = subjectOf({ counted: 'case' }, isOfUnits);
  const sum = (...names: Parameters<typeof marked>): string =>
    `coalesce(sum(n) FILTER (WHERE ${marked(...names)}), 0)::int`;
  const counts = RATE_KEYS.map((key) => {
    const of = ['in', subjectOf(rateOf(key), isOfUnits), `${key} base`] as const;
    return `${sum(...of)} AS "${key}_d", ${sum(...of, `${key} good`)} AS "${key}_n"`;
  });
  const subjects = SUBJECTS.filter((s) => !isOfUnits || s !== 'case');
  // OFFSET 0: marks are made once for each row, and taken to be few
  const rows = `SELECT d.on_day, ${GROUP_SQL[query.by]} AS group_id, f.rulebook, ${marksAsOf(marks)} AS marks
    FROM ${on} AS d(on_day) JOIN rate_fact f ON ${population(actor, query, bind).join(' AND ')}
    WHERE f.subject IN (${subjects.map((s) => `'${s}'`).join(', ')})${query.by === 'unit' ? ` AND f.unit_id IS NOT NULL` : ''}
    OFFSET 0`;
  const sql = `SELECT on_day, group_id::text AS group_id, ${sum('in', whole)} AS cases, ${sum('in', 'lead')} AS leads,
      ${sum('in', 'co')} AS cos, ${sum('withdrawn', whole)} AS withdrawn, ${sum('in', whole, 'onBehalf')} AS on_behalf,
      min(rulebook) AS first_book, max(rulebook) AS last_book, ${counts.join(', ')}
    FROM (SELECT on_day, group_id, rulebook, marks, count(*)::int AS n FROM (${rows}) AS f
      WHERE NOT (${marked('out')}) GROUP BY on_day, group_id, rulebook, marks) AS counted
    GROUP BY on_day, group_id ORDER BY on_day, group_id`;
  return { sql, values };
}

export async function figuresOf(
  tx: Tx,
  actor: Actor,
  query: RatesQuery,
  days: readonly string[],
  marks?: Marks,
): Promise<Figures[]> {
  const { sql, values } = figuresSql(actor, query, days, marks);
  const rows = await tx.query<Row>(sql, values);
  const names = await namesOf(
    tx,
    actor,
    query,
    rows.flatMap((r) => r.group_id ?? []),
  );
  return rows.map((r) => ({
    on: r.on_day,
    group: r.group_id,
    name: r.group_id === null ? null : (names.get(r.group_id) ?? null),
    cases: r.cases,
    leads: r.leads,
    cos: r.cos,
    withdrawn: r.withdrawn,
    onBehalf: r.on_behalf,
    books: [...new Set([r.first_book, r.last_book].flatMap((b) => b ?? []))],
    counts: Object.fromEntries(
      RATE_KEYS.map((key) => [key, { numerator: r[`${key}_n`], denominator: r[`${key}_d`] }]),
    ) as Figures['counts'],
  }));
}

const NAMED: Partial<Record<RatesQuery['by'], string>> = {
  unit: 'unit',
  street: 'street',
  session: 'council_session',
};
async function namesOf(
  tx: Tx,
  { jurisdictionId }: Actor,
  { by }: RatesQuery,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const table = NAMED[by];
  if (table === undefined || ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(
    `SELECT id, name FROM ${table} WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])`,
    [jurisdictionId, ids],
  );
  return new Map(rows.map((r) => [r.id, r.name]));
}

export const PARTS = ['numerator', 'denominator', 'missing'] as const;
export type Part = (typeof PARTS)[number];

export interface Counted {
  id: string;
  place: string;
  subject: string;
  case_id: string;
  unit_id: string | null;
  unit: string | null;
  number: string;
  kind: string;
  title: string | null;
  good: boolean;
  replied_on: string | null;
  reply_due_on: string | null;
  result: string | null;
  outcome: string | null;
}

/** 这一个数里的每一件 · the rows that a number was counted from, and no others. */
export function countedSql(
  actor: Actor,
  key: RateKey,
  query: RatesFilter & { by?: RatesQuery['by']; part: Part },
  asOf: string,
  statements: Statements = RATE_SQL,
): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const bind = binder(values);
  const on = bind(asOf, 'date');
  const { base, good } = statements[key];
  const wanted = { denominator: 'true', numerator: `(${good})`, missing: `NOT (${good})` }[query.part];
  const isWordless = holds(actor, 'audit-admin') && !holds(actor, 'office-clerk', 'office-head', 'supervision-clerk');
  // a unit that no longer handles a case keeps its number and not its words
  const title = isWordless ? 'NULL::text' : `CASE WHEN ${caseScope(actor, 'p', values)} THEN p.title END`;
  const sql = `SELECT f.id, lpad(p.number, 20, '0') AS place, f.subject, f.case_id, f.unit_id, u.name AS unit, p.number, p.kind,
      ${title} AS title, (${good}) AS good, f.replied_on, f.reply_due_on, f.result, f.outcome
    FROM (SELECT ${on} AS on_day) AS d JOIN rate_fact f ON ${population(actor, query, bind).join(' AND ')}
    JOIN proposal p ON p.jurisdiction_id = f.jurisdiction_id AND p.id = f.case_id
    LEFT JOIN unit u ON u.jurisdiction_id = f.jurisdiction_id AND u.id = f.unit_id
    WHERE f.standing = 'in' AND f.subject = '${countedAs(rateOf(key), actor, query)}' AND (${base}) AND ${wanted}`;
  return { sql, values };
}
