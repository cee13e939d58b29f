/** 已结束的登录会话 · none outlives 12 hours (design.md 7), so what is older has ended however it ended. */
import type { Tx } from '../platform/tx.js';

/** @param tx of the role that may erase @returns how many went, at most the limit */
export async function forgetEndedSessions(
  tx: Tx,
  { jurisdictionId, now, limit }: { jurisdictionId: string; now: string; limit: number },
): Promise<number> {
  const rows = await tx.query(
    `DELETE FROM login_session WHERE token_hash IN (
       SELECT token_hash FROM login_session
       WHERE jurisdiction_id = $1 AND created_at <= $2::timestamptz - interval '12 hours' LIMIT $3)
     RETURNING token_hash`,
    [jurisdictionId, now, limit],
  );
  return rows.length;
}
