/** 重点督办 · the cases that a body follows itself, with the leader in charge and what was done; the newest mark first. */
import { z } from 'zod';
import { CASE_KINDS } from '../../domain/shared/labels.js';
import { labelOf } from '../../domain/snapshot.js';
import { supervisedScope } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import { keyOf, page, paged } from '../../platform/http/paging.js';
import type { Tx } from '../../platform/tx.js';
import { binding } from './sight.js';
import { sortedPage } from './sorted-page.js';

export const keyCaseQuery = z.object({ ...page, kind: z.enum(CASE_KINDS).optional() });
export type KeyCaseQuery = z.infer<typeof keyCaseQuery>;

interface Row {
  marked_on: string;
  id: string;
  number: string;
  kind: string;
  title: string;
  state: string;
  leader_id: string | null;
  leader: string | null;
  content: string | null;
  leads: { id: string; name: string }[];
  activities: { kind: string; on: string; content: string | null }[];
}
const PLACE = z.tuple([z.iso.date(), z.uuid()]);

export async function keyCases(tx: Tx, { actor }: Caller, query: KeyCaseQuery) {
  const values: unknown[] = [];
  const bind = binding(values);
  const where = [
    supervisedScope(actor, 'p', values),
    `jsonb_typeof(p.record -> 'key') = 'object'`,
    ...(query.kind === undefined ? [] : [`p.kind = ${bind(query.kind, 'text')}`]),
  ];
  const inner = `SELECT (p.record -> 'key' ->> 'on')::date AS marked_on, p.id, p.number, p.kind, p.title, p.state,
      (p.record -> 'key' ->> 'leaderId')::uuid AS leader_id, l.name AS leader, s.content,
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY h.position), '[]')
        FROM handling h JOIN unit u ON u.jurisdiction_id = h.jurisdiction_id AND u.id = h.unit_id
        WHERE h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.id AND h.living AND h.role = 'lead') AS leads,
      (SELECT coalesce(json_agg(json_build_object('kind', a.kind, 'on', a."on", 'content', w.content) ORDER BY a."on", a.seq), '[]')
        FROM jsonb_to_recordset(p.record -> 'supervisions') AS a(kind text, "on" date, seq int)
        LEFT JOIN event_private w ON w.jurisdiction_id = p.jurisdiction_id AND w.case_id = p.id AND w.seq = a.seq) AS activities
    FROM proposal p
    LEFT JOIN person l ON l.jurisdiction_id = p.jurisdiction_id AND l.id = (p.record -> 'key' ->> 'leaderId')::uuid
    LEFT JOIN event_private s ON s.jurisdiction_id = p.jurisdiction_id AND s.case_id = p.id
      AND s.seq = (p.record -> 'key' ->> 'seq')::int
    WHERE ${where.join(' AND ')}`;
  const { rows, total } = await sortedPage<Row>(tx, {
    inner,
    values,
    place: [
      ['marked_on', 'date'],
      ['id', 'uuid'],
    ],
    down: true,
    after: keyOf(query.cursor, PLACE),
    limit: query.limit,
  });
  return paged(rows, query, total, (r) => [r.marked_on, r.id], keyCase);
}

const keyCase = (r: Row) => ({
  caseId: r.id,
  number: r.number,
  kind: r.kind,
  title: r.title,
  state: { key: r.state, label: labelOf('proposal', r.state) },
  leads: r.leads,
  markedOn: r.marked_on,
  leader: r.leader_id === null ? null : { id: r.leader_id, name: r.leader ?? '' },
  ...words(r.content, ['decidedBy']),
  activities: r.activities.map(({ kind, on, content }) => ({ kind, on, ...words(content, ['people', 'summary']) })),
});

/** Erased words are missing. */
function words(content: string | null, wanted: readonly string[]): Record<string, unknown> {
  const said = (content === null ? {} : JSON.parse(content)) as Record<string, unknown>;
  return Object.fromEntries(wanted.flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]]])));
}
