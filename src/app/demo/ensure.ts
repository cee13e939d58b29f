/** 首次启动建立演示区 · once, before ready answers; the accounts are printed and kept in the data folder (0600). */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locality } from '../../engine/engine.js';
import type { Database } from '../../platform/database.js';
import type { DemoAccount } from './people.js';
import { seedDemo } from './seed.js';

const FILE = 'demo-accounts.json';

/** @returns the accounts, those of an earlier start too; empty when their file is gone */
export async function ensureDemo(database: Database, locality: Locality, folder: string): Promise<DemoAccount[]> {
  const file = join(folder, FILE);
  const [district] = await database.unscoped((tx) =>
    tx.query<{ finished: boolean }>(`SELECT EXISTS (SELECT FROM account) AS finished FROM jurisdiction LIMIT 1`),
  );
  if (district) {
    if (!district.finished) {
      throw new Error(
        `演示区上次未建完,请清空数据库(内置的即删除 ${folder})后重新启动 / the demo was never finished, empty the database (the embedded one: remove ${folder}) and start again`,
      );
    }
    const kept = await readFile(file, 'utf8').catch(() => '[]');
    return JSON.parse(kept) as DemoAccount[];
  }
  console.log('正在建立演示区 / making the demo district …');
  const accounts = await seedDemo(database, locality);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // whole or not at all: a reader never finds half a file
  await writeFile(`${file}.new`, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return accounts;
}

export function printAccounts(accounts: readonly DemoAccount[], file: string): void {
  console.log(`演示账号 / demo accounts (${file}):`);
  for (const { account, password, name, role, unit } of accounts) {
    console.log(`  ${account.padEnd(18)} ${password}  ${role.padEnd(18)} ${name} ${unit ?? ''}`);
  }
}
