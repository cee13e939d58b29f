/** 过期清单 · what nobody registered within 30 days of real time goes: the file, the rows read from it, their preview. */
import type { Tx } from '../platform/tx.js';
import { failed } from './list-reader.js';

const DAYS = 30;
const GONE = failed('import.unreadable', `超过 ${DAYS} 日未登记,清单内容已清除,请重新上传`);

/** @param tx of the role that may erase @returns how many batches went, at most the limit */
export async function forgetOldBatches(
  tx: Tx,
  { jurisdictionId, now, limit }: { jurisdictionId: string; now: string; limit: number },
): Promise<number> {
  // a batch that is being registered this moment is held by its transaction, and is passed over
  const rows = await tx.query(
    `UPDATE import_batch SET content = NULL, cases = NULL,
       state = CASE WHEN state = 'committed' THEN state ELSE 'failed' END,
       result = CASE WHEN state IN ('committed', 'failed') THEN result ELSE $4::jsonb END
     WHERE (jurisdiction_id, id) IN (
       SELECT jurisdiction_id, id FROM import_batch
       WHERE jurisdiction_id = $1 AND created_at <= $2::timestamptz - interval '${DAYS} days'
         AND (state IN ('reading', 'ready') OR content IS NOT NULL OR cases IS NOT NULL)
       LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [jurisdictionId, now, limit, GONE.result],
  );
  return rows.length;
}
