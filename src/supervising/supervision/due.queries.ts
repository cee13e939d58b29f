/** 届满清单 · what falls due between two days, date by date: the list behind each number of the strip. */
import { z } from 'zod';
import { calendarFor } from '../../domain/deadline/calendar.js';
import { lightOf, workdaysLeft, yellowUntil } from '../../domain/deadline/standing.js';
import { CASE_KINDS } from '../../domain/shared/labels.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import type { Locality } from '../../engine/engine.js';
import { owedDate, supervisedScope } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import { keyOf, page, paged } from '../../platform/http/paging.js';
import type { Tx } from '../../platform/tx.js';
import { legalDay } from '../legal-day.js';
import { binding, seesDate } from './sight.js';
import { sortedPage } from './sorted-page.js';

export const dueQuery = z.object({
  ...page,
  from: legalDay.optional().describe('不写则连同此前的'),
  until: legalDay,
  unit: z
    .union([z.uuid(), z.literal('whole')])
    .optional()
    .describe('whole:不属于哪一单位的全件期限'),
  kind: z.enum(CASE_KINDS).optional(),
});
export type DueQuery = z.infer<typeof dueQuery>;

interface Row {
  due_on: string;
  id: string;
  key: string;
  label: string;
  case_id: string;
  number: string;
  kind: string;
  title: string;
  rulebook_key: string;
  rulebook_version: string;
  handling_id: string | null;
  unit_id: string | null;
  unit: string | null;
}
const PLACE = z.tuple([z.iso.date(), z.uuid()]);

function ofUnit(unit: DueQuery['unit'], bind: ReturnType<typeof binding>): string[] {
  if (unit === undefined) return [];
  return [unit === 'whole' ? `d.handling_id IS NULL` : `h.unit_id = ${bind(unit, 'uuid')}`];
}

export async function dueDates(tx: Tx, { actor, now }: Caller, query: DueQuery, { shelf, calendar }: Locality) {
  const values: unknown[] = [];
  const bind = binding(values);
  const where = [
    supervisedScope(actor, 'p', values),
    owedDate('d'),
    `d.due_on <= ${bind(query.until, 'date')}`,
    ...(query.from === undefined ? [] : [`d.due_on >= ${bind(query.from, 'date')}`]),
    seesDate(actor, bind),
    ...ofUnit(query.unit, bind),
    ...(query.kind === undefined ? [] : [`p.kind = ${bind(query.kind, 'text')}`]),
  ];
  const inner = `SELECT d.due_on, d.id, d.key, d.label, p.id AS case_id, p.number, p.kind, p.title, p.rulebook_key, p.rulebook_version,
      d.handling_id, h.unit_id, u.name AS unit
    FROM deadline d JOIN proposal p ON p.jurisdiction_id = d.jurisdiction_id AND p.id = d.case_id
    LEFT JOIN handling h ON h.jurisdiction_id = d.jurisdiction_id AND h.id = d.handling_id
    LEFT JOIN unit u ON u.jurisdiction_id = h.jurisdiction_id AND u.id = h.unit_id
    WHERE ${where.join(' AND ')}`;
  const { rows, total } = await sortedPage<Row>(tx, {
    inner,
    values,
    place: [
      ['due_on', 'date'],
      ['id', 'uuid'],
    ],
    after: keyOf(query.cursor, PLACE),
    limit: query.limit,
  });
  const today = dateOf(now);
  const view = (r: Row) => {
    const own = calendarFor(calendar, r.rulebook_key);
    const { yellowWorkdays } = shelf.get(r.rulebook_key, r.rulebook_version).lights;
    return dueView(r, {
      light: lightOf(r.due_on, today, yellowUntil(own, today, yellowWorkdays)),
      left: workdaysLeft(own, r.due_on, today),
    });
  };
  return paged(rows, query, total, (r) => [r.due_on, r.id], view);
}

const dueView = (r: Row, standing: { light: string; left: number }) => ({
  caseId: r.case_id,
  number: r.number,
  kind: r.kind,
  title: r.title,
  ...(r.handling_id === null ? {} : { handlingId: r.handling_id }),
  ...(r.unit_id === null ? {} : { unit: { id: r.unit_id, name: r.unit ?? '' } }),
  deadline: { id: r.id, key: r.key, label: r.label },
  dueOn: r.due_on,
  ...standing,
});
