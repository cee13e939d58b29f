/** 账号锁定 · five failures in a row lock an account for 30 minutes of real time; a success starts anew (design.md 7). */
import type { Tx } from '../platform/tx.js';
import { append } from './audit.js';

const FAILURES = 5;

export interface Lockable {
  jurisdiction_id: string;
  id: string;
  person_id: string;
}

/** Counts while the account is open; a locked one counts nothing and is not locked for longer. */
export async function countFailure(tx: Tx, { jurisdiction_id, id, person_id }: Lockable): Promise<void> {
  const [counted] = await tx.query<{ is_locked: boolean }>(
    `UPDATE account SET failures = CASE WHEN failures + 1 >= ${FAILURES} THEN 0 ELSE failures + 1 END,
       locked_until = CASE WHEN failures + 1 >= ${FAILURES} THEN now() + interval '30 minutes' END
     WHERE jurisdiction_id = $1 AND id = $2 AND coalesce(locked_until <= now(), true)
     RETURNING locked_until IS NOT NULL AS is_locked`,
    [jurisdiction_id, id],
  );
  if (!counted) return;
  const entry = { actor: person_id, data: { accountId: id } };
  await append(tx, jurisdiction_id, { type: 'session.failed', ...entry });
  if (counted.is_locked) await append(tx, jurisdiction_id, { type: 'account.locked', ...entry });
}
