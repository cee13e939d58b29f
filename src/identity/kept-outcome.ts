/** 幂等 · the outcome of a write under the caller's key, kept in the write's own transaction (api.md "Idempotency-Key"). */
import type { Keyed } from '../platform/http/keyed-request.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import type { Caller } from './sessions.js';

type By = Pick<Caller, 'actor' | 'accountId'>;

export async function keptOutcome<T>(tx: Tx, { actor, accountId }: By, keyed: Keyed): Promise<T | null> {
  const [kept] = await tx.query<{ request_hash: string; outcome: T }>(
    `SELECT request_hash, outcome FROM command_record WHERE jurisdiction_id = $1 AND account_id = $2 AND key = $3`,
    [actor.jurisdictionId, accountId, keyed.key],
  );
  if (!kept) return null;
  if (kept.request_hash !== keyed.requestHash) {
    throw new Problem(422, 'idempotency.key_reused', '同一幂等键已用于另一请求,请换用新的键');
  }
  return kept.outcome;
}

export async function keepOutcome(
  tx: Tx,
  { actor, accountId }: By,
  { key, requestHash }: Keyed,
  status: number,
  outcome: object,
): Promise<void> {
  await tx.query(
    `INSERT INTO command_record (jurisdiction_id, account_id, key, request_hash, status, outcome)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [actor.jurisdictionId, accountId, key, requestHash, status, JSON.stringify(outcome)],
  );
}
