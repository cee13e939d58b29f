/** 督办单 · every one that was given, the newest first, with its words and whether it is still owed. */
import { z } from 'zod';
import { CASE_KINDS } from '../../domain/shared/labels.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import { supervisedScope } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import { keyOf, page, paged } from '../../platform/http/paging.js';
import type { Tx } from '../../platform/tx.js';
import { binding, seesHandling } from './sight.js';
import { sortedPage } from './sorted-page.js';

export const orderQuery = z.object({
  ...page,
  unit: z.uuid().optional(),
  kind: z.enum(CASE_KINDS).optional(),
  state: z.enum(['open', 'done']).optional(),
});
export type OrderQuery = z.infer<typeof orderQuery>;

interface Row {
  on_day: string;
  id: string;
  number: string;
  by_day: string;
  handling_id: string | null;
  case_id: string;
  case_number: string;
  kind: string;
  title: string;
  content: string | null;
  actor_name: string | null;
  units: { id: string; name: string }[];
  is_open: boolean;
  receipts: { id: string; name: string; readAt: string | null }[];
}
const PLACE = z.tuple([z.iso.date(), z.uuid()]);

export async function orders(tx: Tx, { actor, now }: Caller, query: OrderQuery) {
  const today = dateOf(now);
  const values: unknown[] = [];
  const bind = binding(values);
  const where = [
    supervisedScope(actor, 'p', values),
    seesHandling(actor, bind, 'o.item_id'),
    ...(query.unit === undefined
      ? []
      : [
          `EXISTS (SELECT FROM handling h WHERE h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.id
             AND (o.item_id IS NULL OR h.id = o.item_id) AND h.unit_id = ${bind(query.unit, 'uuid')})`,
        ]),
    ...(query.kind === undefined ? [] : [`p.kind = ${bind(query.kind, 'text')}`]),
    ...(query.state === undefined ? [] : [`a.is_open = ${query.state === 'open'}`]),
  ];
  const inner = `SELECT o."on" AS on_day, o.id, o.number, o.by AS by_day, o.item_id AS handling_id, p.id AS case_id,
      p.number AS case_number, p.kind, p.title, s.content, r.name AS actor_name, a.units, a.is_open,
      (SELECT coalesce(json_agg(json_build_object('id', q.id, 'name', q.name, 'readAt', m.read_at) ORDER BY q.name, q.id), '[]')
        FROM notice n JOIN message m ON m.jurisdiction_id = n.jurisdiction_id AND m.id = n.message_id
        JOIN person q ON q.jurisdiction_id = n.jurisdiction_id AND q.id = n.recipient
        WHERE n.jurisdiction_id = p.jurisdiction_id AND n.case_id = p.id AND n.seq = o.seq AND n.kind = 'case.supervised'
          AND n.channel = 'inApp') AS receipts
    FROM proposal p
    CROSS JOIN LATERAL (SELECT x.id, x.number, x."itemId" AS item_id, x.by, x."on", x.seq
      FROM jsonb_to_recordset(p.record -> 'orders') AS x(id uuid, number text, "itemId" uuid, by date, "on" date, seq int)) AS o
    JOIN event e ON e.jurisdiction_id = p.jurisdiction_id AND e.case_id = p.id AND e.seq = o.seq
    JOIN event_private s ON s.jurisdiction_id = p.jurisdiction_id AND s.case_id = p.id AND s.seq = o.seq
    LEFT JOIN person r ON r.jurisdiction_id = e.jurisdiction_id AND r.id::text = e.actor
    CROSS JOIN LATERAL (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY h.position), '[]') AS units,
        coalesce(bool_or(h.living AND h.state IN ('offered', 'handling', 'working', 'awaitingPrincipal')), false) AS is_open
      FROM handling h JOIN unit u ON u.jurisdiction_id = h.jurisdiction_id AND u.id = h.unit_id
      WHERE h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.id
        AND CASE WHEN o.item_id IS NULL THEN h.living ELSE h.id = o.item_id END) AS a
    WHERE ${where.join(' AND ')}`;
  const { rows, total } = await sortedPage<Row>(tx, {
    inner,
    values,
    place: [
      ['on_day', 'date'],
      ['id', 'uuid'],
    ],
    down: true,
    after: keyOf(query.cursor, PLACE),
    limit: query.limit,
  });
  return paged(
    rows,
    query,
    total,
    (r) => [r.on_day, r.id],
    (r) => order(r, today),
  );
}

const order = (r: Row, today: string) => ({
  id: r.id,
  number: r.number,
  case: { id: r.case_id, number: r.case_number, kind: r.kind, title: r.title },
  ...(r.handling_id === null ? {} : { handlingId: r.handling_id }),
  units: r.units,
  on: r.on_day,
  by: r.by_day,
  ...(r.actor_name === null ? {} : { from: r.actor_name }),
  ...textOf(r.content),
  state: r.is_open ? ('open' as const) : ('done' as const),
  receipts: r.receipts,
  overdue: r.is_open && r.by_day < today,
});

/** Erased words are missing. */
function textOf(content: string | null): { text?: string } {
  const { text } = (content === null ? {} : JSON.parse(content)) as { text?: string };
  return text === undefined ? {} : { text };
}
