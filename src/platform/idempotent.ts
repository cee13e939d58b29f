/** 幂等 · for a write that is no command and does no harm twice: its first outcome is kept under the caller's key. */
import type { Database } from './database.js';
import { sm3Hex } from './digest.js';
import { Problem } from './problem.js';

export interface KeyedRequest {
  jurisdictionId: string;
  accountId: string;
  key: string;
  /** method, path and body */
  request: string;
}

export async function onceForKey<T>(
  database: Pick<Database, 'read' | 'engine'>,
  { jurisdictionId, accountId, key, request }: KeyedRequest,
  work: () => Promise<T>,
): Promise<T> {
  const hash = sm3Hex(request);
  const [known] = await database.read(jurisdictionId, (tx) =>
    tx.query<{ request_hash: string; outcome: T }>(
      `SELECT request_hash, outcome FROM command_record WHERE jurisdiction_id = $1 AND account_id = $2 AND key = $3`,
      [jurisdictionId, accountId, key],
    ),
  );
  if (known && known.request_hash !== hash) {
    throw new Problem(422, 'idempotency.key_reused', '同一幂等键已用于另一请求,请换用新的键');
  }
  if (known) return known.outcome;
  const outcome = await work();
  // the engine's role alone may write the record
  await database.engine(jurisdictionId, (tx) =>
    tx.query(
      `INSERT INTO command_record (jurisdiction_id, account_id, key, request_hash, status, outcome)
       VALUES ($1, $2, $3, $4, 200, $5) ON CONFLICT ON CONSTRAINT command_record_pk DO NOTHING`,
      [jurisdictionId, accountId, key, hash, JSON.stringify(outcome)],
    ),
  );
  return outcome;
}
