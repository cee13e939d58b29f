/** 管理留痕 · what is no case command (logins, grants, imports) in its own hash-chained stream. */
import canonicalize from 'canonicalize';
import { sm3Hex } from '../platform/digest.js';
import type { Tx } from '../platform/tx.js';

export interface AuditEntry {
  type: string;
  actor: string;
  data: Record<string, unknown>;
}

/** The transaction must have the jurisdiction set: row-level security covers this table too. */
export async function append(tx: Tx, jurisdictionId: string, entry: AuditEntry): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('audit'), hashtext($1))`, [jurisdictionId]);
  const [last] = await tx.query<{ seq: number; hash: string }>(
    `SELECT seq, hash FROM audit_event WHERE jurisdiction_id = $1 ORDER BY seq DESC LIMIT 1`,
    [jurisdictionId],
  );
  const seq = (last?.seq ?? 0) + 1;
  const prev = last?.hash ?? sm3Hex(`chengban/audit/1\n${jurisdictionId}`);
  const at = new Date().toISOString();
  const body = canonicalize({ jurisdictionId, seq, at, ...entry }) ?? '';
  await tx.query(
    `INSERT INTO audit_event (jurisdiction_id, seq, type, at, actor, body, hash, prev_hash) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)`,
    [jurisdictionId, seq, entry.type, at, entry.actor, body, sm3Hex(`${prev}${body}`), prev],
  );
}
