/** 督查预警 · the lead handlings that will not make it as things stand, the nearest date first. */
import { z } from 'zod';
import { calendarFor } from '../../domain/deadline/calendar.js';
import { workdaysLeft } from '../../domain/deadline/standing.js';
import { CASE_KINDS } from '../../domain/shared/labels.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import type { Missing } from '../../domain/supervision/warning.js';
import { MISSING, warnedUntil, warningText } from '../../domain/supervision/warning.js';
import type { Locality } from '../../engine/engine.js';
import { districtCalendar, supervisedScope } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import { keyOf, page, paged } from '../../platform/http/paging.js';
import type { Tx } from '../../platform/tx.js';
import { binding, seesHandling, seesProgress } from './sight.js';
import { sortedPage } from './sorted-page.js';

export const warningQuery = z.object({
  ...page,
  unit: z.uuid().optional(),
  kind: z.enum(CASE_KINDS).optional(),
  missing: z.enum(MISSING).optional(),
});
export type WarningQuery = z.infer<typeof warningQuery>;

interface Row {
  case_id: string;
  number: string;
  kind: string;
  title: string;
  handling_id: string;
  unit_id: string;
  unit: string;
  deadline_id: string;
  key: string;
  label: string;
  due_on: string;
  rulebook_key: string;
  plan: boolean;
  contact: boolean;
  coOpinion: boolean;
  cos: { id: string; name: string }[];
}
const PLACE = z.tuple([z.iso.date(), z.uuid()]);
/** the letter's own date, whichever window gave it */
const ANSWER = `ARRAY['reply', 'replyHard', 'rehandle']`;
/** a co-unit that has not spoken yet; a supplement waits for others */
const SILENT = `ARRAY['offered', 'working', 'awaitingPrincipal']`;

export async function warnings(tx: Tx, { actor, now }: Caller, query: WarningQuery, locality: Locality) {
  const { shelf } = locality;
  const calendar = await districtCalendar(tx, locality, actor.jurisdictionId);
  const today = dateOf(now);
  const limits = shelf.all().map((book) => ({
    key: book.key,
    version: book.version,
    ...warnedUntil(book, calendarFor(calendar, book.key), today),
  }));
  const values: unknown[] = [];
  const bind = binding(values);
  const progress = seesProgress(actor, bind, 'h.id');
  const where = [
    supervisedScope(actor, 'p', values),
    seesHandling(actor, bind, 'h.id'),
    `h.role = 'lead' AND h.living AND h.state IN ('offered', 'handling')`,
    `coalesce(h.regions ->> 'letter', 'none') <> 'signed'`,
    ...(query.unit === undefined ? [] : [`h.unit_id = ${bind(query.unit, 'uuid')}`]),
    ...(query.kind === undefined ? [] : [`p.kind = ${bind(query.kind, 'text')}`]),
  ];
  const found = `SELECT p.id AS case_id, p.number, p.kind, p.title, h.id AS handling_id, h.unit_id, u.name AS unit,
      d.id AS deadline_id, d.key, d.label, d.due_on, p.rulebook_key, c.cos,
      ${progress} AND d.due_on <= l.plan AND coalesce(h.regions ->> 'plan', 'unplanned') = 'unplanned' AS plan,
      d.due_on <= l.contact AND coalesce(h.regions ->> 'contact', 'none') IN ('none', 'disputed') AS contact,
      ${progress} AND d.due_on <= l."coOpinion" AND json_array_length(c.cos) > 0 AS "coOpinion"
    FROM handling h JOIN proposal p ON p.jurisdiction_id = h.jurisdiction_id AND p.id = h.case_id
    JOIN unit u ON u.jurisdiction_id = h.jurisdiction_id AND u.id = h.unit_id
    JOIN jsonb_to_recordset(${bind(JSON.stringify(limits), 'jsonb')}) AS l(key text, version text, plan date, contact date, "coOpinion" date)
      ON l.key = p.rulebook_key AND l.version = p.rulebook_version
    CROSS JOIN LATERAL (SELECT o.id, o.key, o.label, o.due_on FROM deadline o
      WHERE o.jurisdiction_id = p.jurisdiction_id AND o.case_id = p.id AND (o.handling_id = h.id OR o.handling_id IS NULL)
        AND o.key = ANY (${ANSWER}) AND o.status = 'armed' AND o.due_on >= ${bind(today, 'date')}
      ORDER BY o.due_on, o.handling_id NULLS LAST LIMIT 1) AS d
    CROSS JOIN LATERAL (SELECT coalesce(json_agg(json_build_object('id', x.unit_id, 'name', y.name) ORDER BY x.position), '[]') AS cos
      FROM handling x JOIN unit y ON y.jurisdiction_id = x.jurisdiction_id AND y.id = x.unit_id
      WHERE x.jurisdiction_id = p.jurisdiction_id AND x.case_id = p.id AND x.part_id = h.part_id AND x.role = 'co' AND x.living
        AND x.state = ANY (${SILENT})) AS c
    WHERE ${where.join(' AND ')}`;
  const wanted = query.missing === undefined ? MISSING : [query.missing];
  const inner = `SELECT * FROM (${found}) AS f WHERE ${wanted.map((m) => `f."${m}"`).join(' OR ')}`;
  const { rows, total } = await sortedPage<Row>(tx, {
    inner,
    values,
    place: [
      ['due_on', 'date'],
      ['handling_id', 'uuid'],
    ],
    after: keyOf(query.cursor, PLACE),
    limit: query.limit,
  });
  const view = (row: Row) => warning(row, workdaysLeft(calendarFor(calendar, row.rulebook_key), row.due_on, today));
  return paged(rows, query, total, (r) => [r.due_on, r.handling_id], view);
}

const warning = (row: Row, left: number) => ({
  caseId: row.case_id,
  number: row.number,
  kind: row.kind,
  title: row.title,
  handlingId: row.handling_id,
  unit: { id: row.unit_id, name: row.unit },
  deadline: { id: row.deadline_id, key: row.key, label: row.label },
  dueOn: row.due_on,
  left,
  missing: MISSING.filter((kind: Missing) => row[kind]).map((kind) => ({
    kind,
    text: warningText(
      kind,
      left,
      row.cos.map((c) => c.name),
    ),
    ...(kind === 'coOpinion' ? { units: row.cos } : {}),
  })),
});
