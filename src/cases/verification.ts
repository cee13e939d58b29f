/** 留痕核验的范围 · the logs of all cases with their roots, and the stream of acts that are no case commands. */
import type { AuditReport } from '../engine/engine.js';
import { verifyAudit } from '../engine/engine.js';
import { verifyActs } from '../identity/verify-acts.js';
import { ACTS } from '../platform/acts.js';
import type { Tx } from '../platform/tx.js';

export interface Verification extends AuditReport {
  /** acts verified; absent when one case alone was asked for */
  acts?: number;
}

/** @param tx sees one moment of the database throughout */
export async function verifyDistrict(tx: Tx, jurisdictionId: string, caseId?: string): Promise<Verification> {
  const cases = await verifyAudit(tx, jurisdictionId, caseId);
  if (caseId !== undefined) return cases;
  const { acts, broken } = await verifyActs(tx, jurisdictionId);
  const first = cases.broken ?? (broken && { caseId: ACTS, ...broken });
  return { ...cases, acts, ok: first === null, broken: first };
}
