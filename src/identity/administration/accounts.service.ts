/** 账号管理 · opened with a password that is shown once and must be changed; nobody administers their own account. */
import { v7 } from 'uuid';
import { z } from 'zod';
import { id as idSchema } from '../../domain/shared/command.js';
import type { Database } from '../../platform/database.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import type { Page, PageQuery } from '../../platform/http/paging.js';
import { Problem } from '../../platform/problem.js';
import type { Tx } from '../../platform/tx.js';
import type { ActType } from '../act-types.js';
import { placed, text } from '../placed-list.js';
import { hashPassword, oneTimePassword } from '../passwords.js';
import type { Caller } from '../sessions.js';
import type { Acts, Scene } from './acts.js';
import { conflict, idOf } from './acts.js';
import { checkPerson } from './people.service.js';

export const accountName = () =>
  z.string().regex(/^[a-z][a-z0-9._-]{2,39}$/, '须为 3 至 40 个小写字母、数字、点、横线,以字母开头');
export const accountInput = z.strictObject({ personId: idSchema(), account: accountName() });
export type AccountInput = z.infer<typeof accountInput>;

export interface AccountRecord {
  id: string;
  account: string;
  personId: string;
  name: string;
  disabled: boolean;
  lockedUntil: string | null;
  mustChangePassword: boolean;
}
/** null when the answer is given again: it was shown once. */
type WithPassword = AccountRecord & { password: string | null };

const RECORD = `SELECT a.id, a.name AS account, a.person_id AS "personId", p.name, a.disabled,
    CASE WHEN a.locked_until > now() THEN a.locked_until END AS "lockedUntil", a.must_change AS "mustChangePassword"
  FROM account a JOIN person p ON p.jurisdiction_id = a.jurisdiction_id AND p.id = a.person_id
  WHERE a.jurisdiction_id = $1`;
const accountNotFound = (): Problem => new Problem(404, 'account.not_found', '没有这个账号');
const own = (): Problem => new Problem(403, 'account.own', '不能管理自己的账号,请由另一名安全管理员办理');

export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly acts: Acts,
  ) {}

  page({ actor }: Caller, query: PageQuery & { q?: string | undefined }): Promise<Page<AccountRecord>> {
    return this.database.read(actor.jurisdictionId, (tx) =>
      placed<AccountRecord, AccountRecord>(tx, query, {
        sql: `SELECT r.*, r.account AS place FROM (${RECORD}) AS r
          WHERE $2::text IS NULL OR strpos(r.account, $2) > 0 OR strpos(r.name, $2) > 0`,
        values: [actor.jurisdictionId, query.q ?? null],
        place: text,
        view: ({ id, account, personId, name, disabled, lockedUntil, mustChangePassword }) => ({
          id,
          account,
          personId,
          name,
          disabled,
          lockedUntil,
          mustChangePassword,
        }),
      }),
    );
  }

  async open(caller: Caller, keyed: Keyed, { personId, account }: AccountInput): Promise<WithPassword> {
    const password = oneTimePassword(account);
    const passwordHash = await hashPassword(password);
    const work = async (scene: Scene) => {
      const { tx, jurisdictionId } = scene;
      await checkPerson(tx, jurisdictionId, personId);
      const id = v7();
      const [made] = await tx.query(
        `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash, must_change)
         VALUES ($1, $2, $3, $4, $5, true) ON CONFLICT DO NOTHING RETURNING id`,
        [jurisdictionId, id, personId, account, passwordHash],
      );
      if (!made) throw await whyNot(scene, personId);
      const record = await recordOf(tx, jurisdictionId, id);
      return {
        outcome: { ...record, password: null },
        secret: { password },
        entries: [{ type: 'account.created' as const, data: { accountId: id, personId } }],
      };
    };
    return this.acts.perform<WithPassword>(caller, keyed, work, 201);
  }

  disable(caller: Caller, keyed: Keyed, account: string): Promise<AccountRecord> {
    return this.set(caller, keyed, account, 'account.disabled', 'disabled = true');
  }

  enable(caller: Caller, keyed: Keyed, account: string): Promise<AccountRecord> {
    return this.set(caller, keyed, account, 'account.enabled', 'disabled = false');
  }

  unlock(caller: Caller, keyed: Keyed, account: string): Promise<AccountRecord> {
    return this.set(caller, keyed, account, 'account.unlocked', 'failures = 0, locked_until = NULL');
  }

  async resetPassword(caller: Caller, keyed: Keyed, account: string): Promise<WithPassword> {
    const accountId = idOf(account, accountNotFound);
    const { jurisdictionId } = caller.actor;
    const known = await this.database.read(jurisdictionId, (tx) => recordOf(tx, jurisdictionId, accountId));
    const password = oneTimePassword(known.account);
    const passwordHash = await hashPassword(password);
    return this.acts.perform<WithPassword>(caller, keyed, async (scene) => {
      const { tx } = scene;
      const { personId } = await administered(scene, accountId);
      await tx.query(
        `INSERT INTO password_history (jurisdiction_id, account_id, password_hash)
         SELECT jurisdiction_id, id, password_hash FROM account WHERE jurisdiction_id = $1 AND id = $2`,
        [jurisdictionId, accountId],
      );
      await tx.query(
        `UPDATE account SET password_hash = $3, password_changed_at = now(), must_change = true, failures = 0, locked_until = NULL
         WHERE jurisdiction_id = $1 AND id = $2`,
        [jurisdictionId, accountId, passwordHash],
      );
      await endSessionsOf(tx, jurisdictionId, personId);
      return {
        outcome: { ...(await recordOf(tx, jurisdictionId, accountId)), password: null },
        secret: { password },
        entries: [{ type: 'account.passwordReset', data: { accountId } }],
      };
    });
  }

  private set(caller: Caller, keyed: Keyed, account: string, type: ActType, change: string): Promise<AccountRecord> {
    const accountId = idOf(account, accountNotFound);
    return this.acts.perform(caller, keyed, async (scene) => {
      const { tx, jurisdictionId } = scene;
      const { personId } = await administered(scene, accountId);
      await tx.query(`UPDATE account SET ${change} WHERE jurisdiction_id = $1 AND id = $2`, [
        jurisdictionId,
        accountId,
      ]);
      if (type === 'account.disabled') await endSessionsOf(tx, jurisdictionId, personId);
      return { outcome: await recordOf(tx, jurisdictionId, accountId), entries: [{ type, data: { accountId } }] };
    });
  }
}

async function recordOf(tx: Tx, jurisdictionId: string, accountId: string): Promise<AccountRecord> {
  const [record] = await tx.query<AccountRecord>(`${RECORD} AND a.id = $2`, [jurisdictionId, accountId]);
  if (!record) throw accountNotFound();
  return record;
}

async function administered(scene: Scene, accountId: string): Promise<AccountRecord> {
  const record = await recordOf(scene.tx, scene.jurisdictionId, accountId);
  if (record.personId === scene.personId) throw own();
  return record;
}

/** The name is unique in the whole installation; a person has one account. */
async function whyNot({ tx, jurisdictionId }: Scene, personId: string): Promise<Problem> {
  const has = await tx.query(`SELECT FROM account WHERE jurisdiction_id = $1 AND person_id = $2`, [
    jurisdictionId,
    personId,
  ]);
  return has.length > 0
    ? conflict('account.exists', '此人已有账号', 'personId')
    : conflict('account.name_taken', '账号名已被使用', 'account');
}

/** 全部退出 · on every machine. */
export async function endSessionsOf(tx: Tx, jurisdictionId: string, personId: string): Promise<void> {
  await tx.query(
    `DELETE FROM login_session s USING account a
     WHERE a.jurisdiction_id = $1 AND a.person_id = $2 AND s.jurisdiction_id = $1 AND s.account_id = a.id`,
    [jurisdictionId, personId],
  );
}
