/** 后台进程 · workers without a server, as many as wanted, on a database that is installed and served elsewhere. */
import { resolve } from 'node:path';
import { pino } from 'pino';
import { Engine } from '../engine/engine.js';
import { Database } from '../platform/database.js';
import { EmbeddedPostgres } from '../platform/embedded-postgres.js';
import type { Env } from '../platform/env.js';
import { serveHealth } from '../platform/http/health-server.js';
import { checkInstalled, notInstalled } from '../platform/installed.js';
import { roleUrls } from '../platform/migrate.js';
import { databaseNeed, queueNeed, Readiness } from '../platform/readiness.js';
import { openQueues, startBackground } from './background.js';
import { loadConfig } from './config-files.js';
import { Closing, stopOnSignal } from './stopping.js';

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

/** @throws Error that says what to do, with nothing left half started */
export async function runWorker(env: Env): Promise<void> {
  const url = await databaseOf(env);
  // the owner's password serves this check alone
  delete process.env.DATABASE_URL;
  await checkInstalled(url);
  const { shelf, calendar } = await loadConfig();
  const log = pino({ level: env.LOG_LEVEL });
  const closing = new Closing();
  try {
    const urls = roleUrls(url);
    const database = await Database.open(urls, { mayErase: true });
    closing.push(() => database.close());
    const queues = await openQueues({ ...env, ROLE: 'worker' }, urls.app, log);
    closing.push(() => queues.close());
    closing.push(startBackground({ database, engine: new Engine(database, { shelf, calendar }), queues, log }));
    const readiness = new Readiness([databaseNeed(database), queueNeed(queues)]);
    if (env.PORT !== undefined) {
      const server = await serveHealth(readiness, env.PORT, env.HOST);
      closing.push(() => server.close());
    }
    closing.push(() => readiness.stopping());
    console.log('后台进程已就绪 / worker ready');
    stopOnSignal(() => closing.closeAll());
    if (env.DATABASE_URL === undefined) endWithDatabase(resolve(env.CHENGBAN_DATA_DIR), url);
  } catch (error) {
    await closing.closeAll();
    throw error;
  }
}

/** The embedded database comes back on another port: whoever started this worker starts it again. */
function endWithDatabase(folder: string, url: string): void {
  const timer = setInterval(() => {
    void EmbeddedPostgres.running(folder).then((now) => {
      if (now === url) return;
      clearInterval(timer);
      console.error('内置数据库已停止,后台进程随之结束 / the embedded database has stopped, and so does this worker');
      process.exit(1);
    });
  }, WATCH_MS);
  timer.unref();
}
