/**
 * 启动 · database, then one child that migrates as the owner and exits, then the server as the serving roles. Every fault
 * is named in Chinese and English, nothing is left half started, and the database stops last.
 */
import { join, resolve } from 'node:path';
import { Child } from './app/child.js';
import { ACCOUNTS, printAccounts } from './app/demo/accounts.js';
import { passSignals } from './app/pass-signals.js';
import { faultsOf, freePort } from './app/preflight.js';
import { runWorker } from './app/run-worker.js';
import type { Preparation, Prepared, Serving } from './app/start-up.js';
import { EmbeddedPostgres } from './platform/embedded-postgres.js';
import type { Env } from './platform/env.js';
import { readEnv } from './platform/env.js';

const signals = passSignals();

async function start(): Promise<number> {
  const env = readEnv(process.env);
  if (env.ROLE === 'worker') return runWorker(env, signals);
  const faults = await faultsOf(env);
  if (faults.length > 0) throw new Error(`不能启动 / cannot start:\n${faults.map((f) => `  - ${f}`).join('\n')}`);
  const port = env.PORT ?? (await freePort(env));
  // both load while the database starts, and know nothing of it before they are told
  const { DATABASE_URL: _, ...environment } = process.env;
  const preparing = new Child<Preparation, Prepared>('prepare', environment);
  const serving = new Child<Serving, true>('server', environment);
  let stopDatabase = async (): Promise<void> => undefined;
  try {
    const database = await databaseOf(env);
    stopDatabase = database.stop;
    const { accounts, warnings, ...migrated } = await preparing.ask(preparationOf(env, database.url));
    for (const warning of warnings) console.warn(warning);
    await preparing.ended;
    signals.passTo(serving);
    await serving.ask({ ...migrated, port });
    console.log(`承办已就绪 / ready: http://${env.HOST}:${port}`);
    if (accounts.length > 0) printAccounts(accounts, join(resolve(env.CHENGBAN_DATA_DIR), ACCOUNTS));
    const code = await serving.ended;
    if (code !== 0) console.error(`服务进程异常退出 / the server ended unexpectedly (${code})`);
    return code;
  } finally {
    await Promise.all([preparing.stop('SIGKILL'), serving.stop('SIGKILL')]);
    await stopDatabase();
  }
}

async function databaseOf(env: Env): Promise<{ url: string; stop: () => Promise<void> }> {
  if (env.DATABASE_URL !== undefined) return { url: env.DATABASE_URL, stop: async () => undefined };
  const embedded = await EmbeddedPostgres.start({ folder: resolve(env.CHENGBAN_DATA_DIR) });
  return { url: embedded.url, stop: () => embedded.stop() };
}

function preparationOf(env: Env, ownerUrl: string): Preparation {
  const isLive = process.argv.includes('--live');
  const isDemo = !isLive && (env.DATABASE_URL === undefined || env.CHENGBAN_DEMO);
  return {
    ownerUrl,
    folder: resolve(env.CHENGBAN_DATA_DIR),
    wanted: isDemo ? 'demo' : 'live',
    isLive,
    isProduction: env.NODE_ENV === 'production',
  };
}

start().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (!signals.isStopping) console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
