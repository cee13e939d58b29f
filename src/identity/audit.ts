/** 管理留痕 · what is no case command (logins, grants, imports) in its own hash-chained stream. */
import canonicalize from 'canonicalize';
import { ACTS } from '../platform/acts.js';
import { sm3Hex } from '../platform/digest.js';
import type { Tx } from '../platform/tx.js';
import type { ActType } from './act-types.js';

export interface AuditEntry {
  type: ActType;
  actor: string;
  data: Record<string, unknown>;
}

export const actGenesis = (jurisdictionId: string): string => sm3Hex(`chengban/audit/1\n${jurisdictionId}`);
export const actHash = (prevHash: string, body: string): string => sm3Hex(`${prevHash}${body}`);

/** The transaction must have the jurisdiction set: row-level security covers this table too. */
export async function append(tx: Tx, jurisdictionId: string, entry: AuditEntry): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('audit'), hashtext($1))`, [jurisdictionId]);
  const [last] = await tx.query<{ seq: number; hash: string }>(
    `SELECT seq, hash FROM audit_event WHERE jurisdiction_id = $1 ORDER BY seq DESC LIMIT 1`,
    [jurisdictionId],
  );
  const seq = (last?.seq ?? 0) + 1;
  const prev = last?.hash ?? actGenesis(jurisdictionId);
  const at = new Date().toISOString();
  const body = canonicalize({ jurisdictionId, seq, at, ...entry }) ?? '';
  await tx.query(
    `WITH act AS (INSERT INTO audit_event (jurisdiction_id, seq, type, at, actor, body, hash, prev_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING jurisdiction_id, seq, hash)
     INSERT INTO audit_head (jurisdiction_id, case_id, version, head_hash) SELECT jurisdiction_id, '${ACTS}', seq, hash FROM act`,
    [jurisdictionId, seq, entry.type, at, entry.actor, body, actHash(prev, body), prev],
  );
}
