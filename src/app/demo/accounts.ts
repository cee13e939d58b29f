/** 演示账号 · printed at each start and kept in the data folder, for this machine's users alone. */
import type { DemoAccount } from './people.js';

export const ACCOUNTS = 'demo-accounts.json';

export function printAccounts(accounts: readonly DemoAccount[], file: string): void {
  console.log(`演示账号 / demo accounts (${file}):`);
  for (const { account, password, name, role, unit } of accounts) {
    console.log(`  ${account.padEnd(18)} ${password}  ${role.padEnd(18)} ${name} ${unit ?? ''}`);
  }
}
