/** 服务 · API and documentation on one port, as the serving roles of the database; started by main.ts. */
import { pino } from 'pino';
import { answer } from './app/child.js';
import { loadConfig } from './app/config-files.js';
import { createApp } from './app/create-app.js';
import type { Serving } from './app/start-up.js';
import { Database } from './platform/database.js';
import { readEnv } from './platform/env.js';

answer<Serving, true>(async ({ mode, urls, port }) => {
  const env = readEnv(process.env);
  const closing: (() => Promise<unknown>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  const locality = await loadConfig();
  const database = await Database.open(urls);
  closing.push(() => database.close());
  const app = await createApp({
    database,
    locality: { shelf: locality.shelf, calendar: locality.calendar },
    log: pino({ level: env.LOG_LEVEL }),
    tls: env.CHENGBAN_TLS,
    metricsToken: env.METRICS_TOKEN,
    docs: mode === 'demo',
  });
  closing.push(() => app.close());
  await app.listen(port, env.HOST);
  stopOnSignal(closeAll);
  return true;
}, true);

/** The first signal drains requests, then closes the pools; one more within 5 s is npm's copy of it, a later one is meant. */
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
