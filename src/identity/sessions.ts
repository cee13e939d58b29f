/** 登录会话 · on real time: idle 15 minutes, 12 hours in all (design.md 7). */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor, Delegation, RoleGrant } from '../domain/shared/actor.js';
import { businessNow } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import { Problem } from '../platform/problem.js';
import { secretHash } from '../platform/secret-hash.js';
import type { Tx } from '../platform/tx.js';
import { append } from './audit.js';
import { FailedLogins } from './failed-logins.js';
import { countFailure } from './lock.js';
import { matches } from './passwords.js';

export interface Caller {
  actor: Actor;
  accountId: string;
  account: string;
  tokenHash: string;
  /** a password that somebody else knows: to be changed before anything else */
  mustChange: boolean;
  /** business time of the request */
  now: string;
}
export interface AccountRow {
  jurisdiction_id: string;
  id: string;
  person_id: string;
  name: string;
  password_hash: string;
  must_change: boolean;
  is_locked: boolean;
  disabled: boolean;
}

/** Refusals take this long at least: how they came about (no account, locked, counted) cannot be told by the clock. */
const REFUSAL_MS = 250;
const refused = (): Problem =>
  new Problem(401, 'session.refused', '账号或口令不正确,或账号已锁定(连续五次失败锁定三十分钟)');

export class Sessions {
  private readonly failed = new FailedLogins();

  constructor(private readonly database: Database) {}

  /**
   * @param present the token of an earlier session of this browser, which ends with the login
   * @returns the token of the cookie, always a new one; every refusal reads alike
   */
  async open(account: string, password: string, address: string, present: string | null = null): Promise<string> {
    const earliest = sleep(REFUSAL_MS, undefined, { ref: false });
    this.failed.check(address);
    const row = await this.database.unscoped((tx) => accountNamed(tx, account));
    const right = await matches(row?.password_hash ?? null, password);
    // many tries sent at once are all begun before the first has failed: asked again before one gets in
    this.failed.check(address);
    const token = row && right ? await this.begin(row, present) : null;
    if (token !== null) return token;
    this.failed.record(address);
    if (row && !right) await this.database.write(row.jurisdiction_id, (tx) => countFailure(tx, row));
    await earliest;
    throw refused();
  }

  /** 演示身份切换 · the caller has made sure that this is a demo, asked at its own machine. */
  async openWithoutPassword(account: string, present: string | null = null): Promise<string> {
    const row = await this.database.unscoped((tx) => accountNamed(tx, account));
    const token = row ? await this.begin(row, present) : null;
    if (token === null) throw refused();
    return token;
  }

  /** Decided under the row's lock: of guesses sent at once only those before the fifth failure count. */
  private async begin(row: AccountRow, present: string | null): Promise<string | null> {
    const token = randomBytes(32).toString('base64url');
    return this.database.write(row.jurisdiction_id, async (tx) => {
      const opened = await tx.query(
        `UPDATE account SET failures = 0, locked_until = NULL WHERE jurisdiction_id = $1 AND id = $2
           AND NOT disabled AND coalesce(locked_until <= now(), true) AND password_hash = $3 RETURNING id`,
        [row.jurisdiction_id, row.id, row.password_hash],
      );
      if (opened.length === 0) return null;
      if (present !== null) await tx.query(`DELETE FROM login_session WHERE token_hash = $1`, [secretHash(present)]);
      await tx.query(`INSERT INTO login_session (jurisdiction_id, token_hash, account_id) VALUES ($1, $2, $3)`, [
        row.jurisdiction_id,
        secretHash(token),
        row.id,
      ]);
      await append(tx, row.jurisdiction_id, { type: 'session.opened', actor: row.person_id, data: {} });
      return token;
    });
  }

  /** Who speaks; null when the session is unknown or over. */
  caller(token: string, { prolongs = true } = {}): Promise<Caller | null> {
    return this.found(secretHash(token), prolongs);
  }

  /** The same person a while later, with the posts of now; being asked about does not prolong a session. */
  again({ tokenHash }: Caller): Promise<Caller | null> {
    return this.found(tokenHash, false);
  }

  private found(tokenHash: string, prolongs: boolean): Promise<Caller | null> {
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
      if (found.stale && prolongs)
        await tx.query(`UPDATE login_session SET last_seen_at = now() WHERE token_hash = $1`, [tokenHash]);
      const now = await businessNow(tx);
      const actor = await actorOf(tx, found.jurisdiction_id, found.person_id, now);
      return { actor, accountId: found.id, account: found.name, tokenHash, mustChange: found.must_change, now };
    });
  }

  /** Whom an account stands for, outside any session: the command line acts in somebody's name. Null when it may not log in. */
  async callerNamed(account: string): Promise<Pick<Caller, 'actor' | 'accountId' | 'now'> | null> {
    return this.database.unscoped(async (tx) => {
      const row = await accountNamed(tx, account);
      if (!row || row.disabled) return null;
      await tx.query(`SELECT set_config('app.jurisdiction', $1, true)`, [row.jurisdiction_id]);
      const now = await businessNow(tx);
      return { actor: await actorOf(tx, row.jurisdiction_id, row.person_id, now), accountId: row.id, now };
    });
  }

  async close(caller: Caller): Promise<void> {
    await this.database.write(caller.actor.jurisdictionId, async (tx) => {
      await tx.query(`DELETE FROM login_session WHERE token_hash = $1`, [caller.tokenHash]);
      await append(tx, caller.actor.jurisdictionId, { type: 'session.closed', actor: caller.actor.personId, data: {} });
    });
  }
}

export async function accountNamed(tx: Tx, name: string): Promise<AccountRow | undefined> {
  const [row] = await tx.query<AccountRow>(
    `SELECT *, coalesce(locked_until > now(), false) AS is_locked FROM account WHERE name = $1`,
    [name],
  );
  return row;
}

/** 当日岗位 · what the person holds on the business day; a role ends with its last day. */
export async function actorOf(tx: Tx, jurisdictionId: string, personId: string, now: string): Promise<Actor> {
  const rows = await tx.query<ActorRow>(
    `SELECT p.name, g.role, g.unit_id, ${DELEGATED} AS delegations, ${OFFICE_UNIT} AS office_unit FROM person p LEFT JOIN role_grant g
       ON g.jurisdiction_id = p.jurisdiction_id AND g.person_id = p.id
      AND g.valid_from <= ($3::timestamptz AT TIME ZONE 'Asia/Shanghai')::date
      AND (g.valid_until IS NULL OR g.valid_until >= ($3::timestamptz AT TIME ZONE 'Asia/Shanghai')::date)
      WHERE p.jurisdiction_id = $1 AND p.id = $2`,
    [jurisdictionId, personId, now],
  );
  const roles = rows.flatMap((r) => (r.role === null ? [] : [{ role: r.role, unitId: r.unit_id }]));
  const [delegations, officeUnitId] = [rows[0]?.delegations ?? [], rows[0]?.office_unit ?? null];
  return {
    personId,
    name: rows[0]?.name ?? '',
    jurisdictionId,
    roles,
    ...(delegations.length > 0 ? { delegations } : {}),
    ...(officeUnitId === null ? {} : { officeUnitId }),
  };
}
interface ActorRow {
  name: string;
  role: RoleGrant['role'] | null;
  unit_id: string | null;
  delegations: Delegation[] | null;
  office_unit: string | null;
}
const OFFICE_UNIT = `(SELECT u.id FROM unit u WHERE u.jurisdiction_id = $1 AND u.is_office)`;
/** 委托 · lasts with its dates, and no longer than the posts of both persons do. */
const HELD = (person: string, role: RoleGrant['role']): string =>
  `EXISTS (SELECT FROM role_grant h WHERE h.jurisdiction_id = d.jurisdiction_id AND h.person_id = ${person}
     AND h.role = '${role}' AND h.unit_id = d.unit_id AND h.valid_from <= day.on
     AND (h.valid_until IS NULL OR h.valid_until >= day.on))`;
const DELEGATED = `(SELECT json_agg(json_build_object('id', d.id, 'unitId', d.unit_id, 'principalId', d.principal_id,
    'subjects', d.subjects) ORDER BY d.id)
  FROM delegation d, LATERAL (SELECT ($3::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS on) AS day
  WHERE d.jurisdiction_id = $1 AND d.delegate_id = $2 AND d.valid_from <= day.on AND d.valid_until >= day.on
    AND ${HELD('d.delegate_id', 'deputy-head')} AND ${HELD('d.principal_id', 'unit-principal')})`;
