import { prepared } from '../platform/prepared.js';
import type { Tx } from '../platform/tx.js';

/** 名称 · names of units and persons by id, whichever the ids are. */
export async function namesOf(
  tx: Tx,
  jurisdictionId: string,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(NAMES, [jurisdictionId, wanted]);
  return new Map(rows.map((r) => [r.id, r.name]));
}

const NAMES = prepared(`SELECT id, name FROM unit WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])
  UNION ALL SELECT id, name FROM person WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])`);
