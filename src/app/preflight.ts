/** 启动前检查 · what can be known to fail before anything is started, all of it at once. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import type { Env } from '../platform/env.js';
import { presentMode } from '../platform/migrate.js';
import { checkRedis } from '../platform/queue-backend.js';
import { loadConfig } from './config-files.js';

const FIRST_PORT = 3000;

export async function faultsOf(env: Env): Promise<string[]> {
  const faults: string[] = [];
  const note = (error: unknown): number => faults.push(error instanceof Error ? error.message : String(error));
  if (env.PORT !== undefined && !(await isFree(env.PORT, env.HOST))) {
    faults.push(`端口 ${env.PORT} 已被占用,请换一个 PORT / port ${env.PORT} is taken, choose another PORT`);
  }
  await loadConfig().catch(note);
  if (env.REDIS_URL !== undefined) await checkRedis(env.REDIS_URL).catch(note);
  if (env.DATABASE_URL !== undefined) {
    await presentMode(env.DATABASE_URL).catch(note);
    return faults;
  }
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
  return faults;
}

export async function freePort(env: Env): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port++) {
    if (!(await isFree(port, env.HOST))) continue;
    if (port !== FIRST_PORT)
      console.log(`端口 ${FIRST_PORT} 已被占用,改用 ${port} / port ${FIRST_PORT} is taken, using ${port}`);
    return port;
  }
  throw new Error('没有空闲的端口 / no free port');
}

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
