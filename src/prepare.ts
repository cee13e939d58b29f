/**
 * 建库 · the only program that speaks to the database as its owner: roles, migrations, the demo district. It is started by
 * main.ts, answers with the addresses of the serving roles, and exits; no server ever holds the owner's password.
 */
import { answer } from './app/child.js';
import { loadConfig } from './app/config-files.js';
import { ensureDemo } from './app/demo/ensure.js';
import type { Preparation, Prepared } from './app/start-up.js';
import type { InstallationMode } from './platform/migrate.js';
import { migrate, presentMode } from './platform/migrate.js';

answer<Preparation, Prepared>(async ({ ownerUrl, folder, ...asked }) => {
  const locality = await loadConfig();
  const migrated = await migrate(ownerUrl, await modeOf(ownerUrl, asked));
  const accounts = migrated.mode === 'demo' ? await ensureDemo(ownerUrl, locality, folder) : [];
  return { ...migrated, accounts };
}, false);

/** @throws Error when the database is of another nature than what was asked for; nothing is written then */
async function modeOf(
  ownerUrl: string,
  { wanted, isLive, isProduction }: Pick<Preparation, 'wanted' | 'isLive' | 'isProduction'>,
): Promise<InstallationMode> {
  const mode = (await presentMode(ownerUrl)) ?? wanted;
  if (mode === 'demo' && isProduction) {
    throw new Error(
      '演示库不得用于生产,新装请加 --live / NODE_ENV=production refuses a demo database, start with --live',
    );
  }
  if (mode === 'demo' && isLive) {
    throw new Error('这是演示库,不能以 --live 启动 / this is a demo database and never becomes a live one');
  }
  return mode;
}
