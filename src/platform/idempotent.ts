/** 幂等 · the first outcome of a write that is no command, kept under the caller's key for as long as records are. */
import type { Database } from './database.js';
import { sm3Hex } from './digest.js';
import { Problem } from './problem.js';
import type { Tx } from './tx.js';

export interface Keyed {
  jurisdictionId: string;
  accountId: string;
  key: string;
  /** of method, path and body */
  requestHash: string;
}

/** @returns null when the key is new. @throws Problem 422 when it was used for another request */
export async function knownOutcome<T>(tx: Tx, keyed: Keyed): Promise<T | null> {
  const [known] = await tx.query<{ request_hash: string; outcome: T }>(
    `SELECT request_hash, outcome FROM command_record WHERE jurisdiction_id = $1 AND account_id = $2 AND key = $3`,
    [keyed.jurisdictionId, keyed.accountId, keyed.key],
  );
  if (known && known.request_hash !== keyed.requestHash) {
    throw new Problem(422, 'idempotency.key_reused', '同一幂等键已用于另一请求,请换用新的键');
  }
  return known?.outcome ?? null;
}

/**
 * A key that another write took meanwhile fails the transaction, and what it wrote with it.
 * @param tx of the engine's role, or of the app's in an act of administration (ADR 0035)
 */
export const keepOutcome = (tx: Tx, keyed: Keyed, status: number, outcome: unknown): Promise<unknown[]> =>
  insert(tx, keyed, status, outcome, '');

const FIRST_STANDS = 'ON CONFLICT ON CONSTRAINT command_record_pk DO NOTHING';

function insert(tx: Tx, keyed: Keyed, status: number, outcome: unknown, onConflict: string): Promise<unknown[]> {
  return tx.query(
    `INSERT INTO command_record (jurisdiction_id, account_id, key, request_hash, status, outcome)
     VALUES ($1, $2, $3, $4, $5, $6) ${onConflict}`,
    [keyed.jurisdictionId, keyed.accountId, keyed.key, keyed.requestHash, status, JSON.stringify(outcome)],
  );
}

/** For a write that does no harm twice and cannot share a transaction with its record. */
export async function onceForKey<T>(
  database: Pick<Database, 'read' | 'engine'>,
  { request, ...given }: Omit<Keyed, 'requestHash'> & { request: string },
  work: () => Promise<T>,
): Promise<T> {
  const keyed = { ...given, requestHash: sm3Hex(request) };
  const known = await database.read(keyed.jurisdictionId, (tx) => knownOutcome<T>(tx, keyed));
  if (known !== null) return known;
  const outcome = await work();
  await database.engine(keyed.jurisdictionId, (tx) => insert(tx, keyed, 200, outcome, FIRST_STANDS));
  return outcome;
}
