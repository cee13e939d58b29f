/** 待办 · what waits for the caller, most urgent first: by post and unit, or by person (api.md "GET /api/todos"). */
import { z } from 'zod';
import type { CommandType } from '../domain/commands.js';
import { lightOf } from '../domain/deadline/standing.js';
import { dateOf } from '../domain/shared/legal-date.js';
import type { Locality } from '../engine/engine.js';
import { caseScope, districtCalendar } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import { keyOf, paged } from '../platform/http/paging.js';
import type { On } from './list-filters.js';
import { ANSWER, CO_SIGNING, WINDOWS } from './todo-windows.js';
import { leftOf, RULEBOOK_OF_CASE, yellowDays, yellowOf } from './yellow-days.js';

/** 承诺 is pressed by its own date. */
const PROMISED = 'commitment.claim';
const SIGNING: CommandType = 'principal.sign';
const SEALING: CommandType = 'security.seal';
const NEVER = '9999-12-31';

/** a page beyond the last of them still tells how many there are */
interface Counted {
  total: number;
  case_id: null;
}
interface Row {
  total: number;
  case_id: string;
  position: number;
  handling_id: string | null;
  type: string;
  label: string;
  since: string;
  number: string;
  kind: string;
  title: string;
  rulebook: string;
  /** `NEVER` where no date presses */
  due_on: string;
}
export interface TodoView {
  caseId: string;
  handlingId?: string;
  number: string;
  kind: string;
  title: string;
  what: { type: string; label: string };
  due?: string;
  workdaysLeft?: number;
  light: string;
  since: string;
}

export class Todos {
  constructor(
    private readonly database: Database,
    private readonly locality: Locality,
  ) {}

  page({ actor, now }: Caller, query: PageQuery): Promise<Page<TodoView>> {
    const today = dateOf(now);
    const key = keyOf(query.cursor, PLACE);
    // the office's head may do what waits for its clerk
    const posts = actor.roles.flatMap(({ role, unitId }) =>
      [role, ...(role === 'office-head' ? (['office-clerk'] as const) : [])].map((post) => ({
        role: post as string,
        unitId,
        act: null as string | null,
      })),
    );
    // what waits for the signature of an absent principal waits for whoever signs instead
    for (const { unitId } of actor.delegations ?? []) posts.push({ role: 'unit-principal', unitId, act: SIGNING });
    const values: unknown[] = [
      actor.personId,
      posts.map((p) => p.role),
      posts.map((p) => p.unitId),
      JSON.stringify(WINDOWS),
      posts.map((p) => p.act),
    ];
    const scope = caseScope(actor, 'p', values);
    const found = `SELECT t.case_id, t.position, t.handling_id, t.type, t.label, t.since, coalesce(
        CASE WHEN t.type = '${PROMISED}' THEN (SELECT min(m.due_on) FROM commitment m WHERE m.jurisdiction_id = t.jurisdiction_id
          AND m.case_id = t.case_id AND m.handling_id = t.handling_id AND m.state = 'open')
        ELSE (SELECT min(d.due_on) FROM deadline d WHERE d.jurisdiction_id = t.jurisdiction_id AND d.case_id = t.case_id
          AND d.status IN ('armed', 'passed') AND (d.handling_id = t.handling_id OR d.handling_id IS NULL)
          AND d.key = ANY (ARRAY(SELECT jsonb_array_elements_text(coalesce($4::jsonb -> t.type,
            CASE WHEN h.role = 'co' THEN '${JSON.stringify(CO_SIGNING)}'::jsonb ELSE '${JSON.stringify(ANSWER)}'::jsonb END))))) END,
        '${NEVER}') AS due_on
      FROM todo t JOIN proposal p ON p.jurisdiction_id = t.jurisdiction_id AND p.id = t.case_id
      LEFT JOIN handling h ON h.jurisdiction_id = t.jurisdiction_id AND h.id = t.handling_id
      WHERE ${scope} AND (t.person_id = $1::uuid OR EXISTS (SELECT FROM unnest($2::text[], $3::uuid[], $5::text[]) AS g(role, unit_id, act)
        WHERE g.role = t.role AND (g.act IS NULL OR g.act = t.type) AND (t.unit_id IS NULL OR t.unit_id = g.unit_id)))`;
    const after = key
      ? ` WHERE (due_on, since, case_id, position) > ($${values.push(key[0])}::date, $${values.push(key[1])}::timestamptz, $${values.push(key[2])}::uuid, $${values.push(key[3])}::int)`
      : '';
    const order = 'due_on, since, case_id, position';
    const asked = `WITH found AS MATERIALIZED (${found}),
        shown AS (SELECT * FROM found${after} ORDER BY ${order} LIMIT ${query.limit + 1})
      SELECT counted.total, shown.*, p.number, p.kind, p.title, ${RULEBOOK_OF_CASE} AS rulebook
      FROM (SELECT count(*)::int AS total FROM found) AS counted LEFT JOIN shown ON true
        LEFT JOIN proposal p ON p.jurisdiction_id = $${values.push(actor.jurisdictionId)}::uuid AND p.id = shown.case_id
      ORDER BY ${order}`;
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const calendar = await districtCalendar(tx, this.locality, actor.jurisdictionId);
      const on = { today, yellow: yellowDays(this.locality, calendar, today), calendar };
      const rows = await tx.query<Row | Counted>(asked, values);
      return paged(
        rows.filter((r): r is Row => r.case_id !== null),
        query,
        rows[0]?.total ?? 0,
        (r) => [r.due_on, r.since, r.case_id, r.position],
        (r) => todoView(r, on),
      );
    });
  }
}

const PLACE = z.tuple([z.iso.date(), z.iso.datetime(), z.uuid(), z.int().min(0).max(1_000_000)]);

const todoView = (r: Row, { today, yellow, calendar }: On): TodoView => ({
  caseId: r.case_id,
  ...(r.handling_id === null ? {} : { handlingId: r.handling_id }),
  number: r.number,
  kind: r.kind,
  // whoever seals a case sees its number and no word of it
  title: r.type === SEALING ? '申请转线下办理的件' : r.title,
  what: { type: r.type, label: r.label },
  ...(r.due_on === NEVER
    ? {}
    : { due: r.due_on, workdaysLeft: leftOf(calendar, r.rulebook, { dueOn: r.due_on, today }) }),
  light: lightOf(r.due_on === NEVER ? null : r.due_on, today, yellowOf(yellow, r.rulebook)),
  since: r.since,
});
