/** 承诺台账 · every promise that was sent, over the years: what, until when, first until when, and how it stands. */
import { z } from 'zod';
import { holds } from '../domain/shared/actor.js';
import { dateOf } from '../domain/shared/legal-date.js';
import { labelOf } from '../domain/snapshot.js';
import { caseScope } from '../engine/engine.js';
import { placed } from '../identity/placed-list.js';
import type { Asker } from '../identity/traced-export.js';
import { MOST_AT_ONCE, tooLarge } from '../identity/traced-export.js';
import type { Database } from '../platform/database.js';
import { page } from '../platform/http/paging.js';
import { filter, population } from './population.js';

export const STATES = ['open', 'claimed', 'awaitingPrincipal', 'fulfilled', 'cannotKeep', 'explained'] as const;
const { asOf: _asOf, blank: _blank, ...own } = filter;
export const ledgerQuery = z.object({
  ...own,
  ...page,
  state: z.enum(STATES).optional(),
  /** 逾期未兑现 */
  overdue: z.enum(['true', 'false']).optional(),
  /** 转过年度的 */
  carried: z.enum(['true', 'false']).optional(),
  /** of the date now in force */
  year: z
    .string()
    .regex(/^20\d\d$/)
    .optional(),
  /** 至某日应兑现的: of the date now in force, that day included */
  dueBy: z.iso.date().optional(),
  /** of the letter that promised */
  promised: z
    .string()
    .regex(/^20\d\d$/)
    .optional(),
  /** 解决: by the class of the last letter of the same item */
  resolved: z.enum(['true', 'false']).optional(),
});
export type LedgerQuery = z.infer<typeof ledgerQuery>;
export type LedgerFilter = Omit<LedgerQuery, 'limit' | 'cursor'>;

interface Row {
  id: string;
  place: string;
  case_id: string;
  handling_id: string;
  number: string;
  kind: string;
  title: string | null;
  unit_id: string;
  unit: string;
  what: string | null;
  state: string;
  due_on: string;
  first_due_on: string | null;
  fulfilled_on: string | null;
  promised_on: string | null;
  outcome: string | null;
  outcome_now: string | null;
  resolved: boolean;
  carried: number;
  overdue: boolean;
}

/** still owed: what was kept, found impossible or explained is not */
const OWED = `c.state IN ('open', 'claimed', 'awaitingPrincipal')`;
const CARRIED = `(SELECT count(*)::int FROM jsonb_array_elements(p.record -> 'statements') AS s(s)
  WHERE s.s ->> 'commitmentId' = c.id::text AND s.s ->> 'kind' = 'carryOver' AND s.s ->> 'status' = 'signed')`;
/** the words stand in the private content of the event that drafted the letter, in the order of its promises */
const WHAT = `(SELECT ep.content::jsonb -> 'commitments' -> (m.n - 1)::int ->> 'what'
  FROM jsonb_array_elements(p.record -> 'replies') AS r(r), jsonb_array_elements(r.r -> 'commitments') WITH ORDINALITY AS m(m, n),
    event_private ep
  WHERE r.r ->> 'id' = c.reply_id::text AND m.m ->> 'id' = c.id::text AND ep.jurisdiction_id = c.jurisdiction_id
    AND ep.case_id = c.case_id AND ep.seq = (r.r ->> 'seq')::int)`;

/** the letter that promised */
const LETTER = `LATERAL (SELECT max(r.r ->> 'sentOn')::date AS sent_on, max(r.r ->> 'outcome') AS outcome
  FROM jsonb_array_elements(p.record -> 'replies') AS r(r) WHERE r.r ->> 'id' = c.reply_id::text) AS l`;

export class Ledger {
  constructor(private readonly database: Pick<Database, 'read' | 'snapshot'>) {}

  page(caller: Asker, query: LedgerQuery) {
    return this.database.read(caller.actor.jurisdictionId, (tx) =>
      placed<Row, LedgerLine>(tx, query, { ...this.listed(caller, query), place: z.iso.date(), view: ledgerView }),
    );
  }

  /** All promises at one moment. @throws Problem 409 when there are more than one sheet takes */
  all(caller: Asker, query: LedgerFilter): Promise<LedgerLine[]> {
    const { sql, values } = this.listed(caller, query);
    return this.database.snapshot(caller.actor.jurisdictionId, async (tx) => {
      const [count] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM (${sql}) AS listed`, values);
      const total = count?.n ?? 0;
      if (total > MOST_AT_ONCE) throw tooLarge(total, MOST_AT_ONCE, '请先按年度、届次或单位缩小范围');
      return (await tx.query<Row>(`${sql} ORDER BY place, id`, values)).map(ledgerView);
    });
  }

  private listed({ actor, now }: Asker, query: LedgerFilter): { sql: string; values: unknown[] } {
    const today = dateOf(now);
    const values: unknown[] = [];
    const bind = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
    const day = bind(today, 'date');
    const overdue = `(${OWED} AND c.due_on < d.on_day)`;
    const isWordless = holds(actor, 'audit-admin') && !holds(actor, 'office-clerk', 'office-head', 'supervision-clerk');
    const where = [
      `f.subject = 'promise'`,
      `f.standing = 'in'`,
      caseScope(actor, 'p', values),
      ...(query.state ? [`c.state = ${bind(query.state, 'text')}`] : []),
      ...(query.overdue ? [`${overdue} = ${query.overdue}`] : []),
      ...(query.carried ? [`(${CARRIED} > 0) = ${query.carried}`] : []),
      ...(query.promised ? [`extract(year FROM l.sent_on) = ${bind(query.promised, 'int')}`] : []),
      ...(query.resolved ? [`coalesce(i.is_resolved, false) = ${query.resolved}`] : []),
      ...(query.dueBy ? [`c.due_on <= ${bind(query.dueBy, 'date')}`] : []),
      ...(query.year ? [`extract(year FROM c.due_on) = ${bind(query.year, 'int')}`] : []),
    ];
    const sql = `SELECT c.id, to_char(c.due_on, 'YYYY-MM-DD') AS place, c.case_id, c.handling_id, p.number, p.kind,
        ${isWordless ? 'NULL::text' : 'p.title'} AS title, f.unit_id, u.name AS unit,
        ${isWordless ? 'NULL::text' : WHAT} AS what, c.state, c.due_on, f.promise_due_on AS first_due_on, f.fulfilled_on,
        l.sent_on AS promised_on, l.outcome, i.outcome AS outcome_now, coalesce(i.is_resolved, false) AS resolved, ${CARRIED} AS carried, ${overdue} AS overdue
      FROM (SELECT ${day} AS on_day) AS d JOIN rate_fact f ON ${population(actor, query, bind).join(' AND ')}
      JOIN LATERAL (SELECT * FROM commitment m WHERE m.jurisdiction_id = f.jurisdiction_id AND m.id = f.id OFFSET 0) AS c ON true
      JOIN proposal p ON p.jurisdiction_id = f.jurisdiction_id AND p.id = f.case_id
      JOIN unit u ON u.jurisdiction_id = f.jurisdiction_id AND u.id = f.unit_id CROSS JOIN ${LETTER}
      LEFT JOIN rate_fact i ON i.jurisdiction_id = f.jurisdiction_id AND i.id = c.handling_id AND i.subject = 'lead'
        AND i.recorded_on <= d.on_day AND d.on_day < i.until_on
      WHERE ${where.join(' AND ')}`;
    return { sql, values };
  }
}

const ledgerView = (r: Row) => ({
  id: r.id,
  caseId: r.case_id,
  handlingId: r.handling_id,
  number: r.number,
  kind: r.kind,
  title: r.title,
  unit: { id: r.unit_id, name: r.unit },
  what: r.what,
  state: { key: r.state, label: labelOf('commitment', r.state) },
  dueOn: r.due_on,
  firstDueOn: r.first_due_on,
  fulfilledOn: r.fulfilled_on,
  promisedOn: r.promised_on,
  outcome: r.outcome,
  outcomeNow: r.outcome_now,
  resolved: r.resolved,
  carried: r.carried,
  overdue: r.overdue,
});

export type LedgerLine = ReturnType<typeof ledgerView>;

const day = z.iso.date();
export const ledgerShape = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  handlingId: z.uuid(),
  number: z.string(),
  kind: z.enum(['suggestion', 'proposal']),
  title: z.string().nullable(),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  what: z.string().nullable().describe('承诺的事项;依法擦除后为空'),
  state: z.object({ key: z.string(), label: z.string() }),
  dueOn: day.describe('现行的承诺日期'),
  firstDueOn: day.nullable().describe('首次承诺的日期'),
  fulfilledOn: day.nullable(),
  promisedOn: day.nullable().describe('作出承诺的答复发出之日'),
  outcome: z.string().nullable().describe('作出承诺的答复的办理结果'),
  outcomeNow: z.string().nullable().describe('同一承办件最近一次答复的办理结果'),
  resolved: z.boolean().describe('最近一次答复归为解决类'),
  carried: z.int().min(0).max(1000).describe('转过几次年度'),
  overdue: z.boolean().describe('逾期未兑现'),
});
