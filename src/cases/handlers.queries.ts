/** 主办单位承办人 · of each lead item the clerk to ask about it, and the number to call (decision 0118). */
import type { CaseState } from '../domain/case.js';
import { prepared } from '../platform/prepared.js';
import type { Tx } from '../platform/tx.js';

export interface Handler {
  name: string;
  /** as it stands in the directory; none where the person has none there */
  phone?: string;
}

/** @param today whoever has left the unit by then is not asked any more */
export async function handlersOf(tx: Tx, c: CaseState, today: string): Promise<Map<string, Handler>> {
  const leads = c.items.filter((i) => i.role === 'lead');
  if (leads.length === 0) return new Map();
  const rows = await tx.query<{ itemId: string; name: string; phone: string | null }>(HANDLERS, [
    c.jurisdictionId,
    c.id,
    leads.map((i) => i.id),
    leads.map((i) => i.unitId),
    today,
  ]);
  return new Map(rows.map(({ itemId, name, phone }) => [itemId, { name, ...(phone === null ? {} : { phone }) }]));
}

/** Who wrote the letter, else who did something of the item last. */
const HANDLERS = prepared(`SELECT DISTINCT ON (i.id) i.id AS "itemId", p.name, p.phone
  FROM unnest($3::uuid[], $4::uuid[]) AS i (id, unit_id)
  JOIN role_grant g ON g.jurisdiction_id = $1 AND g.role = 'unit-clerk' AND g.unit_id = i.unit_id
    AND g.valid_from <= $5 AND (g.valid_until IS NULL OR g.valid_until >= $5)
  JOIN event e ON e.jurisdiction_id = $1 AND e.case_id = $2 AND e.handling_id = i.id AND e.actor = g.person_id::text
  JOIN person p ON p.jurisdiction_id = $1 AND p.id = g.person_id
  ORDER BY i.id, e.type = 'lead.draftReply' DESC, e.seq DESC`);
