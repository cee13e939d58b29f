/** 修改口令 · of one's own; every other session of the account ends. Hashing stays outside the transaction. */
import type { Database } from '../platform/database.js';
import type { Keyed as KeyedRequest } from '../platform/http/keyed-request.js';
import type { Keyed } from '../platform/idempotent.js';
import { keepOutcome, knownOutcome } from '../platform/idempotent.js';
import { Problem } from '../platform/problem.js';
import { append } from './audit.js';
import { countFailure } from './lock.js';
import { hashPassword, isAmong, matches, passwordFaults, REMEMBERED } from './passwords.js';
import type { AccountRow, Caller } from './sessions.js';
import { accountNamed } from './sessions.js';

const wrong = (): Problem => new Problem(403, 'password.wrong', '原口令不正确,或账号已锁定');

export class PasswordChange {
  constructor(private readonly database: Database) {}

  async change(caller: Caller, request: KeyedRequest, present: string, wanted: string): Promise<void> {
    const faults = passwordFaults(wanted, caller.account).map((message) => ({ path: 'password', message }));
    if (faults.length > 0) throw new Problem(400, 'password.weak', '新口令不符合要求', faults);
    const keyed = { jurisdictionId: caller.actor.jurisdictionId, accountId: caller.accountId, ...request };
    const row = await this.checked(caller, keyed, present, wanted);
    if (row === null) return;
    const passwordHash = await hashPassword(wanted);
    await this.database.write(row.jurisdiction_id, async (tx) => {
      await tx.query(`SELECT FROM account WHERE jurisdiction_id = $1 AND id = $2 FOR UPDATE`, [
        row.jurisdiction_id,
        row.id,
      ]);
      if (await knownOutcome(tx, keyed)) return;
      const changed = await tx.query(
        `UPDATE account SET password_hash = $3, password_changed_at = now(), must_change = false, failures = 0
         WHERE jurisdiction_id = $1 AND id = $2 AND password_hash = $4 RETURNING id`,
        [row.jurisdiction_id, row.id, passwordHash, row.password_hash],
      );
      if (changed.length === 0) throw wrong();
      await tx.query(`INSERT INTO password_history (jurisdiction_id, account_id, password_hash) VALUES ($1, $2, $3)`, [
        row.jurisdiction_id,
        row.id,
        row.password_hash,
      ]);
      await tx.query(`DELETE FROM login_session WHERE jurisdiction_id = $1 AND account_id = $2 AND token_hash <> $3`, [
        row.jurisdiction_id,
        row.id,
        caller.tokenHash,
      ]);
      await append(tx, row.jurisdiction_id, { type: 'password.changed', actor: row.person_id, data: {} });
      await keepOutcome(tx, keyed, 204, {});
    });
  }

  /** @returns null when the same request was answered before */
  private async checked(caller: Caller, keyed: Keyed, present: string, wanted: string): Promise<AccountRow | null> {
    const { jurisdictionId } = caller.actor;
    const { row, isKept, former } = await this.database.read(jurisdictionId, async (tx) => ({
      row: await accountNamed(tx, caller.account),
      isKept: (await knownOutcome(tx, keyed)) !== null,
      former: await tx.query<{ password_hash: string }>(
        `SELECT password_hash FROM password_history WHERE jurisdiction_id = $1 AND account_id = $2
         ORDER BY changed_at DESC LIMIT ${REMEMBERED}`,
        [jurisdictionId, caller.accountId],
      ),
    }));
    if (isKept) return null;
    if (!row || row.is_locked) throw wrong();
    if (!(await matches(row.password_hash, present))) {
      await this.database.write(jurisdictionId, (tx) => countFailure(tx, row));
      throw wrong();
    }
    if (await isAmong([row.password_hash, ...former.map((f) => f.password_hash)], wanted)) {
      throw new Problem(400, 'password.repeated', '新口令不得与最近五次相同');
    }
    return row;
  }
}
