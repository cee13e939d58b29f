/**
 * 后台进程的启动 · on a database that is installed and served elsewhere. This starter alone knows the owner's address: it
 * looks whether the database is of this version, and tells its child the addresses of the serving roles.
 */
import { resolve } from 'node:path';
import { EmbeddedPostgres } from '../platform/embedded-postgres.js';
import type { Env } from '../platform/env.js';
import { checkInstalled, notInstalled } from '../platform/installed.js';
import { roleUrls } from '../platform/migrate.js';
import { Child } from './child.js';
import type { Signals } from './pass-signals.js';
import type { Working } from './start-up.js';

const WATCH_MS = 5_000;

async function databaseOf(env: Env): Promise<string> {
  if (env.DATABASE_URL !== undefined) return env.DATABASE_URL;
  const folder = resolve(env.CHENGBAN_DATA_DIR);
  const running = await EmbeddedPostgres.running(folder);
  if (running !== null) return running;
  if (!EmbeddedPostgres.exists(folder)) throw notInstalled();
  throw new Error(
    `内置数据库 ${folder} 没有运行,请先运行 npm start,或设置 DATABASE_URL / the embedded database is not running: run npm start first, or set DATABASE_URL`,
  );
}

/** @returns the exit code, once the worker has ended. @throws Error that says what to do, with nothing left running */
export async function runWorker(env: Env, signals: Signals): Promise<number> {
  const url = await databaseOf(env);
  await checkInstalled(url);
  const { DATABASE_URL: _, ...environment } = process.env;
  const working = new Child<Working, true>('worker-process', environment);
  try {
    signals.passTo(working);
    await working.ask({ urls: roleUrls(url) });
    console.log('后台进程已就绪 / worker ready');
    const gone = env.DATABASE_URL === undefined ? databaseGone(resolve(env.CHENGBAN_DATA_DIR), url) : null;
    const code = await Promise.race(gone ? [working.ended, gone] : [working.ended]);
    if (code !== 0 && !signals.isStopping) console.error(`后台进程异常退出 / the worker ended unexpectedly (${code})`);
    return code;
  } finally {
    await working.stop('SIGKILL');
  }
}

/** The embedded database comes back on another port: whoever started this worker starts it again. */
const databaseGone = (folder: string, url: string): Promise<number> =>
  new Promise((done) => {
    const timer = setInterval(() => {
      void EmbeddedPostgres.running(folder).then((now) => {
        if (now === url) return;
        clearInterval(timer);
        console.error('内置数据库已停止,后台进程随之结束 / the embedded database has stopped, and so does this worker');
        done(1);
      });
    }, WATCH_MS);
    timer.unref();
  });
