/** 登录会话 · on real time: idle 15 minutes, 12 hours in all; five failures lock for 30 minutes (design.md 7). */
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor, RoleGrant } from '../domain/shared/actor.js';
import { businessNow } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import { append } from './audit.js';
import { FailedLogins } from './failed-logins.js';
import { hashPassword, isRemembered, matches, passwordFaults } from './passwords.js';

export interface Caller {
  actor: Actor;
  accountId: string;
  account: string;
  tokenHash: string;
  /** 首次登录 · nothing but the password may be changed before it was */
  mustChange: boolean;
  /** business time of the request */
  now: string;
}
interface AccountRow {
  jurisdiction_id: string;
  id: string;
  person_id: string;
  name: string;
  password_hash: string;
  failures: number;
  is_locked: boolean;
  disabled: boolean;
  must_change: boolean;
}

const FAILURES = 5;
/** a refusal takes as long whatever was wrong: longer than any of its reasons takes by itself */
const REFUSAL_MS = 250;
const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');
const refused = (): Problem =>
  new Problem(401, 'session.refused', '账号或口令不正确,或账号已锁定(连续五次失败锁定三十分钟)');

export class Sessions {
  private readonly failed = new FailedLogins();

  constructor(private readonly database: Database) {}

  /** @returns the token of the cookie; every refusal reads alike and takes as long */
  async open(account: string, password: string, address: string): Promise<string> {
    const started = performance.now();
    this.failed.check(address);
    const token = await this.tried(account, password, address);
    if (token === null) {
      this.failed.record(address);
      await sleep(REFUSAL_MS - (performance.now() - started));
      throw refused();
    }
    return token;
  }

  private async tried(account: string, password: string, address: string): Promise<string | null> {
    const row = await this.database.unscoped((tx) => accountNamed(tx, account));
    const right = await matches(row?.password_hash ?? null, password);
    // many tries sent at once are all begun before the first has failed: asked again before one gets in
    this.failed.check(address);
    if (!row) return null;
    const token = right && !row.disabled ? await this.admit(row) : null;
    if (token === null && !row.is_locked) await this.fail(row);
    return token;
  }

  /** Nobody gets in on an account that was locked while the password was being verified. */
  private admit(row: AccountRow): Promise<string | null> {
    const token = randomBytes(32).toString('base64url');
    return this.database.write(row.jurisdiction_id, async (tx) => {
      const open = await tx.query(
        `UPDATE account SET failures = 0, locked_until = NULL
         WHERE id = $1 AND NOT disabled AND coalesce(locked_until <= now(), true) RETURNING id`,
        [row.id],
      );
      if (open.length === 0) return null;
      await tx.query(`INSERT INTO login_session (jurisdiction_id, token_hash, account_id) VALUES ($1, $2, $3)`, [
        row.jurisdiction_id,
        hashed(token),
        row.id,
      ]);
      await append(tx, row.jurisdiction_id, { type: 'session.opened', actor: row.person_id, data: {} });
      return token;
    });
  }

  /** Who speaks; null when the session is unknown or over. */
  async caller(token: string): Promise<Caller | null> {
    const tokenHash = hashed(token);
    return this.database.unscoped(async (tx) => {
      const [found] = await tx.query<AccountRow & { stale: boolean }>(
        `SELECT a.*, s.last_seen_at < now() - interval '30 seconds' AS stale FROM login_session s
           JOIN account a ON a.jurisdiction_id = s.jurisdiction_id AND a.id = s.account_id
          WHERE s.token_hash = $1 AND NOT a.disabled AND s.created_at > now() - interval '12 hours'
            AND s.last_seen_at > now() - interval '15 minutes'`,
        [tokenHash],
      );
      if (!found) return null;
      await tx.query(`SELECT set_config('app.jurisdiction', $1, true)`, [found.jurisdiction_id]);
      if (found.stale)
        await tx.query(`UPDATE login_session SET last_seen_at = now() WHERE token_hash = $1`, [tokenHash]);
      const now = await businessNow(tx);
      const actor = await actorOf(tx, found.jurisdiction_id, found.person_id, now);
      return {
        actor,
        accountId: found.id,
        account: found.name,
        tokenHash,
        mustChange: found.must_change,
        now,
      };
    });
  }

  /** Whom an account stands for, outside any session: the command line acts in somebody's name. Null when it may not log in. */
  async callerNamed(account: string): Promise<Pick<Caller, 'actor' | 'accountId'> | null> {
    return this.database.unscoped(async (tx) => {
      const row = await accountNamed(tx, account);
      if (!row || row.disabled) return null;
      await tx.query(`SELECT set_config('app.jurisdiction', $1, true)`, [row.jurisdiction_id]);
      const actor = await actorOf(tx, row.jurisdiction_id, row.person_id, await businessNow(tx));
      return { actor, accountId: row.id };
    });
  }

  async close(caller: Caller): Promise<void> {
    await this.database.write(caller.actor.jurisdictionId, async (tx) => {
      await tx.query(`DELETE FROM login_session WHERE token_hash = $1`, [caller.tokenHash]);
      await append(tx, caller.actor.jurisdictionId, { type: 'session.closed', actor: caller.actor.personId, data: {} });
    });
  }

  /** A changed password ends every other session of the account. */
  async changePassword(caller: Caller, present: string, wanted: string): Promise<void> {
    const faults = passwordFaults(wanted, caller.account).map((message) => ({ path: 'password', message }));
    if (faults.length > 0) throw new Problem(400, 'password.weak', '新口令不符合要求', faults);
    this.failed.check(caller.accountId);
    await this.database.write(caller.actor.jurisdictionId, async (tx) => {
      const row = await accountNamed(tx, caller.account);
      if (!row || !(await matches(row.password_hash, present))) {
        this.failed.record(caller.accountId);
        throw new Problem(403, 'password.wrong', '原口令不正确');
      }
      if (await isRemembered(tx, row.id, row.password_hash, wanted)) {
        throw new Problem(400, 'password.repeated', '新口令不得与最近五次相同');
      }
      await tx.query(`INSERT INTO password_history (jurisdiction_id, account_id, password_hash) VALUES ($1, $2, $3)`, [
        row.jurisdiction_id,
        row.id,
        row.password_hash,
      ]);
      await tx.query(
        `UPDATE account SET password_hash = $2, password_changed_at = now(), must_change = false WHERE id = $1`,
        [row.id, await hashPassword(wanted)],
      );
      await tx.query(`DELETE FROM login_session WHERE account_id = $1 AND token_hash <> $2`, [
        row.id,
        caller.tokenHash,
      ]);
      await append(tx, row.jurisdiction_id, { type: 'password.changed', actor: row.person_id, data: {} });
    });
  }

  private async fail(row: AccountRow): Promise<void> {
    await this.database.write(row.jurisdiction_id, async (tx) => {
      await tx.query(
        `UPDATE account SET failures = CASE WHEN failures + 1 >= ${FAILURES} THEN 0 ELSE failures + 1 END,
           locked_until = CASE WHEN failures + 1 >= ${FAILURES} THEN now() + interval '30 minutes' ELSE locked_until END
         WHERE id = $1`,
        [row.id],
      );
      await append(tx, row.jurisdiction_id, { type: 'session.failed', actor: row.person_id, data: {} });
    });
  }
}

async function accountNamed(tx: Tx, name: string): Promise<AccountRow | undefined> {
  const [row] = await tx.query<AccountRow>(
    `SELECT *, coalesce(locked_until > now(), false) AS is_locked FROM account WHERE name = $1`,
    [name],
  );
  return row;
}

async function actorOf(tx: Tx, jurisdictionId: string, personId: string, now: string): Promise<Actor> {
  const rows = await tx.query<{ name: string; role: RoleGrant['role'] | null; unit_id: string | null }>(
    `SELECT p.name, g.role, g.unit_id FROM person p LEFT JOIN role_grant g
       ON g.jurisdiction_id = p.jurisdiction_id AND g.person_id = p.id
      AND g.valid_from <= ($3::timestamptz AT TIME ZONE 'Asia/Shanghai')::date
      AND (g.valid_until IS NULL OR g.valid_until >= ($3::timestamptz AT TIME ZONE 'Asia/Shanghai')::date)
      WHERE p.jurisdiction_id = $1 AND p.id = $2`,
    [jurisdictionId, personId, now],
  );
  const roles = rows.flatMap((r) => (r.role === null ? [] : [{ role: r.role, unitId: r.unit_id }]));
  return { personId, name: rows[0]?.name ?? '', jurisdictionId, roles };
}
