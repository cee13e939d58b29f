/**
 * 待决定事项 · what waits for a decision of the office, what presses most first: the todos of its posts that decide
 * something, and the objection to an assignment, which makes nobody's todo.
 */
import { z } from 'zod';
import { commandLabel } from '../../domain/commands.js';
import type { Calendar } from '../../domain/deadline/calendar.js';
import { calendarFor } from '../../domain/deadline/calendar.js';
import { workdaysLeft } from '../../domain/deadline/standing.js';
import { CASE_KINDS } from '../../domain/shared/labels.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import { supervisedScope } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import { keyOf, page, paged } from '../../platform/http/paging.js';
import type { Tx } from '../../platform/tx.js';
import { binding } from './sight.js';
import { sortedPage } from './sorted-page.js';

/** Each with the windows that press it. */
const DECISIONS: Record<string, string[]> = {
  'office.decideReturn': ['decideReturn'],
  'office.decideExtension': ['decideExtension'],
  'office.decideSupplement': ['resubmitOpinion', 'coOpinion'],
  'office.reviewReply': ['reply', 'replyHard', 'rehandle'],
  'office.rehandle': ['decideRehandle', 'conference'],
  'office.confirmFulfilment': [],
  'office.superviseOrder': [],
  'office.withdraw': [],
  'office.reviewOpenness': ['publish'],
  'proposer.objectAssignment': [],
};
export const DECISION_TYPES = Object.keys(DECISIONS);
export const decisionQuery = z.object({
  ...page,
  type: z.enum(DECISION_TYPES as [string, ...string[]]).optional(),
  kind: z.enum(CASE_KINDS).optional(),
});
export type DecisionQuery = z.infer<typeof decisionQuery>;

interface Row {
  due: string;
  since: string;
  case_id: string;
  ref: string;
  number: string;
  kind: string;
  title: string;
  rulebook_key: string;
  handling_id: string | null;
  unit_id: string | null;
  unit: string | null;
  type: string;
}
const NEVER = '9999-12-31';
const PLACE = z.tuple([z.iso.date(), z.iso.datetime({ offset: true }), z.uuid(), z.string().max(60)]);

/** An objection stands until a unit was changed or the office mediated after it, or every part was answered. */
const OBJECTIONS = `SELECT p.jurisdiction_id, p.id AS case_id, NULL::uuid AS handling_id, 'proposer.objectAssignment' AS type,
    (o.r ->> 'seq')::int AS seq
  FROM proposal p CROSS JOIN LATERAL jsonb_array_elements(p.record -> 'objections') AS o(r)
  WHERE p.jurisdiction_id = $1 AND p.state IN ('assigning', 'handling')
    AND NOT EXISTS (SELECT FROM handling x WHERE x.jurisdiction_id = p.jurisdiction_id AND x.case_id = p.id
      AND x.state IN ('reassigned', 'withdrawn', 'returned') AND x.changed_seq > (o.r ->> 'seq')::int)
    AND NOT EXISTS (SELECT FROM jsonb_array_elements(p.record -> 'mediations') AS m(r)
      WHERE (m.r ->> 'seq')::int > (o.r ->> 'seq')::int)`;

const WAITING = `SELECT t.jurisdiction_id, t.case_id, t.handling_id, t.type, t.since, 't' || t.position AS ref
    FROM todo t WHERE t.jurisdiction_id = $1 AND t.role IN ('office-clerk', 'office-head', 'supervision-clerk')
  UNION ALL SELECT a.jurisdiction_id, a.case_id, a.handling_id, a.type, e.at, 'e' || a.seq
    FROM (${OBJECTIONS}) AS a
    JOIN event e ON e.jurisdiction_id = a.jurisdiction_id AND e.case_id = a.case_id AND e.seq = a.seq`;

export async function decisions(tx: Tx, { actor, now }: Caller, query: DecisionQuery, calendar: Calendar) {
  const values: unknown[] = [actor.jurisdictionId];
  const bind = binding(values);
  const where = [
    supervisedScope(actor, 'p', values),
    `w.type = ANY (${bind(query.type === undefined ? DECISION_TYPES : [query.type], 'text[]')})`,
    ...(query.kind === undefined ? [] : [`p.kind = ${bind(query.kind, 'text')}`]),
  ];
  const inner = `SELECT w.case_id, w.handling_id, w.type, w.since, w.ref, p.number, p.kind, p.title, p.rulebook_key, h.unit_id, u.name AS unit,
      coalesce((SELECT min(d.due_on) FROM deadline d WHERE d.jurisdiction_id = p.jurisdiction_id AND d.case_id = p.id
        AND d.status IN ('armed', 'passed') AND (d.handling_id = w.handling_id OR d.handling_id IS NULL)
        AND d.key = ANY (ARRAY(SELECT jsonb_array_elements_text(${bind(JSON.stringify(DECISIONS), 'jsonb')} -> w.type)))), '${NEVER}') AS due
    FROM (${WAITING}) AS w JOIN proposal p ON p.jurisdiction_id = w.jurisdiction_id AND p.id = w.case_id
    LEFT JOIN handling h ON h.jurisdiction_id = w.jurisdiction_id AND h.id = w.handling_id
    LEFT JOIN unit u ON u.jurisdiction_id = h.jurisdiction_id AND u.id = h.unit_id
    WHERE ${where.join(' AND ')}`;
  const { rows, total } = await sortedPage<Row>(tx, {
    inner,
    values,
    place: [
      ['due', 'date'],
      ['since', 'timestamptz'],
      ['case_id', 'uuid'],
      ['ref', 'text'],
    ],
    after: keyOf(query.cursor, PLACE),
    limit: query.limit,
  });
  const left = (r: Row) => workdaysLeft(calendarFor(calendar, r.rulebook_key), r.due, dateOf(now));
  return paged(
    rows,
    query,
    total,
    (r) => [r.due, r.since, r.case_id, r.ref],
    (r) => ({ ...decision(r), ...(r.due === NEVER ? {} : { dueOn: r.due, left: left(r) }) }),
  );
}

const decision = (r: Row) => ({
  caseId: r.case_id,
  number: r.number,
  kind: r.kind,
  title: r.title,
  ...(r.handling_id === null ? {} : { handlingId: r.handling_id }),
  ...(r.unit_id === null ? {} : { unit: { id: r.unit_id, name: r.unit ?? '' } }),
  what: { type: r.type, label: commandLabel(r.type) },
  since: r.since,
});
