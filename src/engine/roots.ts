/**
 * 总根 · a chained root over the heads of all cases and of the acts, made daily; exportable, so that a copy lies outside
 * our hands.
 */
import { ACTS } from '../platform/acts.js';
import type { Tx } from '../platform/tx.js';
import type { RootFacts, RootHead } from './verify-case.js';
import { headsDigest, rootGenesis, rootHash } from './verify-case.js';

export interface AuditRoot extends RootFacts {
  hash: string;
  prev_hash: string;
}

/** @param tx of the engine's role. Two makers at once are settled by the lock. */
export async function makeRoot(tx: Tx, jurisdictionId: string): Promise<AuditRoot> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit_root ' || $1::text, 0))`, [jurisdictionId]);
  const [last] = await tx.query<AuditRoot>(
    `SELECT seq, hash FROM audit_root WHERE jurisdiction_id = $1 ORDER BY seq DESC LIMIT 1`,
    [jurisdictionId],
  );
  const moved = await tx.query<RootHead>(
    `WITH head AS (SELECT jurisdiction_id, id AS case_id, version, head_hash FROM proposal WHERE jurisdiction_id = $1
       UNION ALL (SELECT jurisdiction_id, '${ACTS}', seq::int, hash FROM audit_event WHERE jurisdiction_id = $1
         ORDER BY seq DESC LIMIT 1))
     SELECT case_id, version, head_hash FROM head p WHERE NOT EXISTS (SELECT FROM audit_root_head h
       WHERE h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.case_id AND h.version = p.version
         AND h.head_hash = p.head_hash)`,
    [jurisdictionId],
  );
  const [total] = await tx.query<{ cases: number; events: number; made_at: string }>(
    `SELECT count(*)::int AS cases, coalesce(sum(version), 0)::bigint AS events,
       date_trunc('milliseconds', clock_timestamp()) AS made_at FROM proposal WHERE jurisdiction_id = $1`,
    [jurisdictionId],
  );
  if (!total) throw new Error('count gave no row');
  const facts: RootFacts = { ...total, seq: (last?.seq ?? 0) + 1, heads_digest: headsDigest(moved) };
  const prev_hash = last?.hash ?? rootGenesis(jurisdictionId);
  const hash = rootHash(jurisdictionId, prev_hash, facts);
  await tx.query(
    `INSERT INTO audit_root (jurisdiction_id, seq, made_at, cases, events, heads_digest, hash, prev_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [jurisdictionId, facts.seq, facts.made_at, facts.cases, facts.events, facts.heads_digest, hash, prev_hash],
  );
  await tx.query(
    `INSERT INTO audit_root_head (jurisdiction_id, root_seq, case_id, version, head_hash)
     SELECT $1, $2, r.case_id, r.version, r.head_hash
     FROM json_to_recordset($3::json) AS r(case_id uuid, version int, head_hash text)`,
    [jurisdictionId, facts.seq, JSON.stringify(moved)],
  );
  return { ...facts, hash, prev_hash };
}

/** @returns the first root that does not hold, or null */
export async function brokenRoot(tx: Tx, jurisdictionId: string): Promise<{ seq: number; why: string } | null> {
  const roots = await tx.query<AuditRoot>(
    `SELECT seq, made_at, cases, events, heads_digest, hash, prev_hash FROM audit_root WHERE jurisdiction_id = $1 ORDER BY seq`,
    [jurisdictionId],
  );
  let prev = rootGenesis(jurisdictionId);
  for (const [i, root] of roots.entries()) {
    if (root.seq !== i + 1) return { seq: i + 1, why: '缺少总根' };
    const heads = await tx.query<RootHead>(
      `SELECT case_id, version, head_hash FROM audit_root_head WHERE jurisdiction_id = $1 AND root_seq = $2`,
      [jurisdictionId, root.seq],
    );
    if (headsDigest(heads) !== root.heads_digest) return { seq: root.seq, why: '总根所记案件被改动' };
    if (root.prev_hash !== prev || rootHash(jurisdictionId, prev, root) !== root.hash) {
      return { seq: root.seq, why: '总根被改动' };
    }
    prev = root.hash;
  }
  return null;
}
