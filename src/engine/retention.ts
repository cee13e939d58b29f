/** 擦除与清理 · the words of one event go for good, its salted digest stays in the chain: verification then says `erased`. */
import type { Tx } from '../platform/tx.js';

/** @param tx of the role `retention`, which alone may. @returns false when there was nothing to erase */
export async function erasePrivate(
  tx: Tx,
  place: { jurisdictionId: string; caseId: string; seq: number; why: string },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE event_private SET content = NULL, erased_at = now(), erased_why = $4
     WHERE jurisdiction_id = $1 AND case_id = $2 AND seq = $3 AND content IS NOT NULL RETURNING seq`,
    [place.jurisdictionId, place.caseId, place.seq, place.why],
  );
  // and from where the case is found by it
  if (rows.length === 1) {
    await tx.query(
      `DELETE FROM case_words w USING event e WHERE w.jurisdiction_id = $1 AND w.case_id = $2
         AND e.jurisdiction_id = $1 AND e.case_id = $2 AND e.seq = $3
         AND e.type IN ('office.register', 'office.correctRegistration')`,
      [place.jurisdictionId, place.caseId, place.seq],
    );
  }
  return rows.length === 1;
}

/** 转线下办理 · in the transaction that seals: words, files and lists; the function does it for a sealed case alone. */
export async function eraseSealed(tx: Tx, jurisdictionId: string, caseId: string): Promise<void> {
  await tx.query(`SELECT erase_sealed_case($1::uuid, $2::uuid)`, [jurisdictionId, caseId]);
}

/** 幂等记录 · kept 30 days of real time (api.md "Idempotency-Key"). @returns how many went, at most the limit */
export async function forgetCommands(tx: Tx, now: string, limit: number): Promise<number> {
  const rows = await tx.query(
    `DELETE FROM command_record WHERE (jurisdiction_id, account_id, key) IN (
       SELECT jurisdiction_id, account_id, key FROM command_record
       WHERE created_at <= $1::timestamptz - interval '30 days' LIMIT $2)
     RETURNING key`,
    [now, limit],
  );
  return rows.length;
}
