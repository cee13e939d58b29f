/** 启动 · database, migration, server; every fault named in Chinese and English, nothing left half started. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { loadConfig } from './app/config-files.js';
import { createApp } from './app/create-app.js';
import { ensureDemo, printAccounts } from './app/demo/ensure.js';
import { Database } from './platform/database.js';
import { EmbeddedPostgres } from './platform/embedded-postgres.js';
import type { Env } from './platform/env.js';
import { readEnv } from './platform/env.js';
import type { InstallationMode } from './platform/migrate.js';
import { migrate, presentMode } from './platform/migrate.js';

const FIRST_PORT = 3000;

async function portOf(env: Env): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port++) {
    if (!(await isFree(port, env.HOST))) continue;
    if (port !== FIRST_PORT)
      console.log(`端口 ${FIRST_PORT} 已被占用,改用 ${port} / port ${FIRST_PORT} is taken, using ${port}`);
    return port;
  }
  throw new Error('没有空闲的端口 / no free port');
}

/** What can be known to fail before anything is started, all of it at once. */
async function faultsOf(env: Env): Promise<string[]> {
  const faults: string[] = [];
  if (env.PORT !== undefined && !(await isFree(env.PORT, env.HOST))) {
    faults.push(`端口 ${env.PORT} 已被占用,请换一个 PORT / port ${env.PORT} is taken, choose another PORT`);
  }
  if (env.DATABASE_URL === undefined) {
    const folder = resolve(env.CHENGBAN_DATA_DIR);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // asked by writing: root is told that every folder is writable, also on a read-only disk
      const probe = join(folder, `.probe-${process.pid}`);
      await writeFile(probe, '');
      await rm(probe);
    } catch (error) {
      faults.push(`数据目录 ${folder} 不可写 / data folder is not writable: ${(error as Error).message}`);
    }
  } else {
    await presentMode(env.DATABASE_URL).catch((error: Error) => faults.push(error.message));
  }
  return faults;
}

/** @throws Error when the database is of another nature than what was asked for; nothing is written then */
async function modeWanted(env: Env, url: string): Promise<InstallationMode> {
  const present = await presentMode(url);
  const isLive = process.argv.includes('--live');
  const wanted = isLive || (env.DATABASE_URL !== undefined && !env.CHENGBAN_DEMO) ? 'live' : 'demo';
  const mode = present ?? wanted;
  if (mode === 'demo' && env.NODE_ENV === 'production') {
    throw new Error(
      '演示库不得用于生产,新装请加 --live / NODE_ENV=production refuses a demo database, start with --live',
    );
  }
  if (mode === 'demo' && isLive) {
    throw new Error('这是演示库,不能以 --live 启动 / this is a demo database and never becomes a live one');
  }
  return mode;
}

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });

async function databaseOf(env: Env): Promise<{ url: string; stop: () => Promise<void> }> {
  if (env.DATABASE_URL !== undefined) return { url: env.DATABASE_URL, stop: async () => undefined };
  const embedded = await EmbeddedPostgres.start({ folder: resolve(env.CHENGBAN_DATA_DIR) });
  return { url: embedded.url, stop: () => embedded.stop() };
}

async function start(): Promise<void> {
  const env = readEnv(process.env);
  const faults = await faultsOf(env);
  if (faults.length > 0) throw new Error(`不能启动 / cannot start:\n${faults.map((f) => `  - ${f}`).join('\n')}`);
  const port = env.PORT ?? (await portOf(env));
  const locality = await loadConfig();
  const { url, stop } = await databaseOf(env);
  // the owner's password serves the migration alone
  delete process.env.DATABASE_URL;
  const closing: (() => Promise<unknown>)[] = [stop];
  const closeAll = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const { mode, urls } = await migrate(url, await modeWanted(env, url));
    const database = await Database.open(urls);
    closing.push(() => database.close());
    const folder = resolve(env.CHENGBAN_DATA_DIR);
    const accounts = mode === 'demo' ? await ensureDemo(database, locality, folder) : [];
    const log = pino({ level: env.LOG_LEVEL });
    const app = await createApp({
      database,
      locality: { shelf: locality.shelf, calendar: locality.calendar },
      log,
      tls: env.CHENGBAN_TLS,
      trustProxy: env.TRUST_PROXY,
      metricsToken: env.METRICS_TOKEN,
      docs: mode === 'demo',
    });
    closing.push(() => app.close());
    await app.listen(port, env.HOST);
    console.log(`承办已就绪 / ready: http://${env.HOST}:${port}`);
    if (accounts.length > 0) printAccounts(accounts, join(folder, 'demo-accounts.json'));
    stopOnSignal(closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** The first signal drains requests, then closes the pools, then stops the database; npm forwards its own, once more. */
function stopOnSignal(closeAll: () => Promise<void>): void {
  let first = 0;
  const stop = (): void => {
    if (first > 0) {
      if (Date.now() - first > 5000) process.exit(1);
      return;
    }
    first = Date.now();
    console.log('正在停止 / stopping …');
    closeAll().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
