/**
 * 锁与读 · two statements: the lock alone, then everything in the next one, so that it sees what the lock waited for
 * (measured: in one statement a waiter saw the new case row with old handlings).
 */
import type { CaseState } from '../domain/case.js';
import type { Actor } from '../domain/shared/actor.js';
import { prepared } from '../platform/prepared.js';
import type { Tx } from '../platform/tx.js';
import { caseScope } from './scope.js';
import type { CaseJson, Held } from './stored.js';
import { held } from './stored.js';

/** One id in words of its own: a plan for any list expects a dozen cases and seems dearer than planning each time anew. */
const named = (ids: readonly string[], params: unknown[]): string =>
  ids.length === 1 ? `p.id = $${params.push(ids[0])}::uuid` : `p.id = ANY ($${params.push(ids)}::uuid[])`;

/** Locks the cases in ascending order; hidden ones stay unlocked and count as missing. @returns the ids locked */
export async function lock(tx: Tx, ids: readonly string[], actor: Actor): Promise<string[]> {
  const params: unknown[] = [];
  const rows = await tx.query<{ id: string }>(
    prepared(
      `SELECT p.id FROM proposal p WHERE ${named(ids, params)} AND ${caseScope(actor, 'p', params)} ORDER BY p.id FOR UPDATE OF p`,
    ),
    params,
  );
  return rows.map((r) => r.id);
}

const EVERYTHING = `SELECT row_to_json(p) AS head,
  (SELECT coalesce(json_agg(r ORDER BY r.position), '[]') FROM proposer r
    WHERE r.jurisdiction_id = p.jurisdiction_id AND r.case_id = p.id) AS proposers,
  (SELECT coalesce(json_agg(h ORDER BY h.position), '[]') FROM handling h
    WHERE h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.id) AS handlings,
  (SELECT coalesce(json_agg(c ORDER BY c.id), '[]') FROM commitment c
    WHERE c.jurisdiction_id = p.jurisdiction_id AND c.case_id = p.id) AS commitments,
  (SELECT coalesce(json_agg(json_build_object('id', d.id, 'key', d.key, 'handling_id', d.handling_id, 'commitment_id', d.commitment_id, 'due_on', d.due_on,
      'generation', d.generation, 'status', d.status, 'escalated_on', d.escalated_on,
      'start_seq', d.start_seq)), '[]') FROM deadline d
    WHERE d.jurisdiction_id = p.jurisdiction_id AND d.case_id = p.id) AS deadlines,
  (SELECT coalesce(json_agg(t ORDER BY t.position), '[]') FROM todo t
    WHERE t.jurisdiction_id = p.jurisdiction_id AND t.case_id = p.id) AS todos
  FROM proposal p`;

export async function load(tx: Tx, ids: readonly string[], actor: Actor): Promise<Map<string, Held>> {
  const params: unknown[] = [];
  const rows = await tx.query<CaseJson>(
    prepared(`${EVERYTHING} WHERE ${named(ids, params)} AND ${caseScope(actor, 'p', params)}`),
    params,
  );
  return new Map(rows.map((row) => [row.head.id, held(row)]));
}

/** One case as it stands, without lock: for pages. `null` when it is missing or hidden. */
export async function readCase(tx: Tx, id: string, actor: Actor): Promise<CaseState | null> {
  return (await load(tx, [id], actor)).get(id)?.state ?? null;
}
