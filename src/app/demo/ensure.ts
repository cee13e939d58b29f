/**
 * 首次启动建立演示区 · once, whole or not at all: one transaction of the owner, so that a start that was killed half-way
 * is simply done again. The accounts are printed and kept in the data folder (0600).
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locality } from '../../engine/engine.js';
import { inOneTransaction } from '../../platform/one-transaction.js';
import type { Tx } from '../../platform/tx.js';
import { ACCOUNTS } from './accounts.js';
import type { DemoAccount } from './people.js';
import { seedDemo } from './seed.js';

/** @returns the accounts, those of an earlier start too; empty when their file is gone */
export async function ensureDemo(ownerUrl: string, locality: Locality, folder: string): Promise<DemoAccount[]> {
  const file = join(folder, ACCOUNTS);
  const fresh = `${file}.new`;
  const made = await inOneTransaction(ownerUrl, async (doors, tx) => {
    // two starters of one empty database: the second waits here and finds the district
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('chengban.demo'))`);
    if ((await tx.query(`SELECT 1 FROM jurisdiction LIMIT 1`)).length > 0) return isOurs(tx, fresh);
    console.log('正在建立演示区 / making the demo district …');
    const accounts = await seedDemo(doors, locality);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // before the commit, so that no district ever stands whose passwords nobody knows
    await writeFile(fresh, JSON.stringify(accounts, null, 2), { mode: 0o600 });
    return true;
  });
  // whole or not at all: a reader never finds half a file
  if (made) {
    await rename(fresh, file).catch((error: NodeJS.ErrnoException) => {
      // the other of two starters was quicker
      if (error.code !== 'ENOENT') throw error;
    });
  }
  return accountsIn(file);
}

const accountsIn = async (file: string): Promise<DemoAccount[]> =>
  JSON.parse(await readFile(file, 'utf8').catch(() => '[]')) as DemoAccount[];

/** A start that was killed between commit and renaming left the accounts of the people who are there now. */
async function isOurs(tx: Tx, fresh: string): Promise<boolean> {
  const left = await accountsIn(fresh).catch(() => []);
  if (left.length === 0) return false;
  const ids = left.map((account) => account.personId);
  const [known] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM person WHERE id = ANY ($1::uuid[])`, [
    ids,
  ]);
  return known?.n === ids.length;
}
