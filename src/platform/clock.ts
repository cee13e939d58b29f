/** 时钟 · real time; business time is real time plus the installation's offset, read inside each transaction. */
import type { Tx } from './tx.js';

export async function businessNow(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ now: string }>(
    `SELECT clock_timestamp() + clock_offset_ms * interval '1 millisecond' AS now FROM installation`,
  );
  if (!row) throw new Error('the installation has no row');
  return row.now;
}
