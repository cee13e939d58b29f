/** 题头 · number and title of a row's case and the item it acts on, as far as the reader may see them now. */
import type { Actor } from '../../domain/shared/actor.js';
import { caseScope } from '../../engine/engine.js';
import type { Tx } from '../../platform/tx.js';
import { isAuditor } from '../list-filters.js';

interface Place {
  caseId: string;
  handlingId?: string | null;
}
export interface Head {
  caseId: string;
  number: string | null;
  title: string | null;
  handling: { role: 'lead' | 'co'; unit: string } | null;
}

export async function headsOf(tx: Tx, actor: Actor, rows: readonly Place[]): Promise<(row: Place) => Head> {
  const values: unknown[] = [[...new Set(rows.map((r) => r.caseId))]];
  const scope = caseScope(actor, 'p', values);
  const cases = await tx.query<{ id: string; number: string; title: string }>(
    `SELECT p.id, p.number, p.title FROM proposal p WHERE p.id = ANY ($1::uuid[]) AND ${scope}`,
    values,
  );
  const given = rows.flatMap((r) => (r.handlingId ? [r.handlingId] : []));
  const items = await tx.query<{ id: string; role: 'lead' | 'co'; unit: string }>(
    `SELECT h.id, h.role, u.name AS unit FROM handling h
       JOIN unit u ON u.jurisdiction_id = h.jurisdiction_id AND u.id = h.unit_id
      WHERE h.jurisdiction_id = $1 AND h.id = ANY ($2::uuid[])`,
    [actor.jurisdictionId, given],
  );
  const caseOf = new Map(cases.map((c) => [c.id, c]));
  const itemOf = new Map(items.map(({ id, role, unit }) => [id, { role, unit }]));
  const wordless = isAuditor(actor);
  return ({ caseId, handlingId }) => {
    const found = caseOf.get(caseId);
    return {
      caseId,
      number: found?.number ?? null,
      title: wordless ? null : (found?.title ?? null),
      handling: (found && !wordless && handlingId && itemOf.get(handlingId)) || null,
    };
  };
}
