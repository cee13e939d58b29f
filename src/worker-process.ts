/** 后台 · workers without a server, as the serving roles of the database; started by worker.ts. */
import { pino } from 'pino';
import { openQueues, startBackground } from './app/background.js';
import { channelsOf } from './app/channels.js';
import { answer } from './app/child.js';
import { loadConfig } from './app/config-files.js';
import type { Working } from './app/start-up.js';
import { Closing, stopOnSignal } from './app/stopping.js';
import { Engine } from './engine/engine.js';
import { Database } from './platform/database.js';
import { readEnv } from './platform/env.js';
import { serveHealth } from './platform/http/health-server.js';
import { databaseNeed, queueNeed, Readiness } from './platform/readiness.js';

answer<Working, true>(async ({ urls }) => {
  const env = readEnv(process.env);
  const closing = new Closing();
  const log = pino({ level: env.LOG_LEVEL });
  const { shelf, calendar } = await loadConfig();
  const database = await Database.open(urls, { mayErase: true });
  closing.push(() => database.close());
  const queues = await openQueues({ ...env, ROLE: 'worker' }, urls.app, log);
  const readiness = new Readiness([databaseNeed(database), queueNeed(queues)]);
  if (env.PORT !== undefined) {
    const server = await serveHealth(readiness, env.PORT, env.HOST);
    closing.push(() => server.close());
  }
  closing.push(() => queues.close());
  closing.push(
    await startBackground({
      database,
      engine: new Engine(database, { shelf, calendar }),
      queues,
      channels: channelsOf(env),
      pages: env.PUBLIC_URL,
      log,
    }),
  );
  closing.push(() => readiness.stopping());
  stopOnSignal(() => closing.closeAll());
  return true;
}, true);
