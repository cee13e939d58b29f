/**
 * 首个管理员 · an administrator of a live installation, which has no seed: makes the jurisdiction when it is the first.
 * Every call makes a person of their own, so the posts stay apart (三员分立). The password is shown once.
 */
import { v7 } from 'uuid';
import { z } from 'zod';
import { append } from '../identity/audit.js';
import { hashPassword, oneTimePassword } from '../identity/passwords.js';
import type { Database } from '../platform/database.js';
import type { InstallationMode } from '../platform/migrate.js';
import type { Tx } from '../platform/tx.js';

const ADMINISTRATORS = ['system-admin', 'security-admin', 'audit-admin'] as const;
const said = (option: string) => z.string(`--${option} 必填 / is required`).trim().min(1, `--${option} 不能为空`);
const request = z.object({
  district: said('district'),
  account: said('account').regex(/^[a-z][a-z0-9._-]{2,39}$/, '--account 须为 3 至 40 个小写字母、数字、点、横线'),
  name: said('name').max(50),
  rulebook: z.string().optional(),
  role: z.enum(ADMINISTRATORS, `--role 须为 ${ADMINISTRATORS.join('、')} 之一`).default('system-admin'),
});
type AdminRequest = z.infer<typeof request>;

export interface AdminContext {
  database: Database;
  mode: InstallationMode;
  rulebooks: readonly string[];
  say: (line: string) => void;
}

/** @returns the exit code */
export async function adminCreate(options: Record<string, unknown>, context: AdminContext): Promise<number> {
  const { database, mode, rulebooks, say } = context;
  const checked = request.safeParse(options);
  const faults = checked.success ? [] : checked.error.issues.map((issue) => issue.message);
  if (mode === 'demo') faults.push('演示库的账号由演示数据建立 / a demo database brings its own accounts');
  if (!checked.success || faults.length > 0) {
    for (const fault of faults) say(fault);
    return 2;
  }
  const wanted = checked.data;
  const taken = await database.unscoped((tx) => tx.query(`SELECT 1 FROM account WHERE name = $1`, [wanted.account]));
  if (taken.length > 0) return refused(say, `账号 ${wanted.account} 已存在 / the account exists`);
  const districts = await database.unscoped((tx) =>
    tx.query<{ id: string }>(`SELECT id FROM jurisdiction WHERE name = $1`, [wanted.district]),
  );
  const isFirst = districts.length === 0;
  if (isFirst && !rulebooks.includes(wanted.rulebook ?? '')) {
    return refused(say, `新辖区须以 --rulebook 指明办法:${rulebooks.join('、')} / a new district names its rulebook`);
  }
  const jurisdictionId = districts[0]?.id ?? v7();
  const password = oneTimePassword(wanted.account);
  const passwordHash = await hashPassword(password);
  await database.write(jurisdictionId, async (tx) => {
    if (isFirst) {
      await tx.query(`INSERT INTO jurisdiction (id, name, rulebook_key) VALUES ($1, $2, $3)`, [
        jurisdictionId,
        wanted.district,
        wanted.rulebook,
      ]);
    }
    await insert(tx, jurisdictionId, wanted, passwordHash);
  });
  say(`${wanted.district} ${wanted.role} ${wanted.name}`);
  say(`账号 / account: ${wanted.account}`);
  say(`口令 / password: ${password}(只显示这一次,首次登录后须修改 / shown once, change it after the first login)`);
  return 0;
}

function refused(say: (line: string) => void, why: string): number {
  say(why);
  return 1;
}

async function insert(tx: Tx, jurisdictionId: string, wanted: AdminRequest, passwordHash: string): Promise<void> {
  const [personId, accountId] = [v7(), v7()];
  await tx.query(`INSERT INTO person (jurisdiction_id, id, name) VALUES ($1, $2, $3)`, [
    jurisdictionId,
    personId,
    wanted.name,
  ]);
  await tx.query(
    `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, valid_from)
     VALUES ($1, $2, $3, $4, (now() AT TIME ZONE 'Asia/Shanghai')::date)`,
    [jurisdictionId, v7(), personId, wanted.role],
  );
  await tx.query(
    `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash, must_change) VALUES ($1, $2, $3, $4, $5, true)`,
    [jurisdictionId, accountId, personId, wanted.account, passwordHash],
  );
  const data = { accountId, personId, role: wanted.role };
  await append(tx, jurisdictionId, { type: 'account.created', actor: 'cli', data });
}
