/** 服务 · pages, API and its documentation on one port, as the serving roles of the database; started by main.ts. */
import { join } from 'node:path';
import { pino } from 'pino';
import { openQueues, startBackground } from './app/background.js';
import { channelsOf } from './app/channels.js';
import { answer } from './app/child.js';
import { loadConfig } from './app/config-files.js';
import { createApp } from './app/create-app.js';
import { drain } from './app/drain.js';
import type { Serving } from './app/start-up.js';
import { Closing, stopOnSignal } from './app/stopping.js';
import { Engine } from './engine/engine.js';
import { Database } from './platform/database.js';
import { readEnv } from './platform/env.js';
import { pagesIn } from './platform/http/pages.js';
import { Readiness } from './platform/readiness.js';

answer<Serving, true>(async ({ mode, urls, port }) => {
  const env = readEnv(process.env);
  const closing = new Closing();
  const { shelf, calendar } = await loadConfig();
  const database = await Database.open(urls, { mayErase: env.ROLE === 'all' });
  closing.push(() => database.close());
  const log = pino({ level: env.LOG_LEVEL });
  const queues = await openQueues(env, urls.app, log);
  closing.push(() => queues.close());
  const app = await createApp({
    database,
    queues,
    locality: { shelf, calendar },
    log,
    tls: env.CHENGBAN_TLS,
    trustProxy: env.TRUST_PROXY,
    metricsToken: env.METRICS_TOKEN,
    docs: mode === 'demo' ? 'everyone' : 'administrators',
    demo: mode === 'demo',
    officePhone: env.OFFICE_PHONE,
    pages: await pagesIn(join(import.meta.dirname, '..', 'web', 'dist')),
  });
  if (env.ROLE === 'all')
    closing.push(
      await startBackground({
        database,
        engine: app.get(Engine),
        queues,
        channels: channelsOf(env, mode),
        pages: env.PUBLIC_URL ?? (mode === 'demo' ? `http://localhost:${port}` : undefined),
        log,
      }),
    );
  // within the 25 s of the whole stop, and something left for running jobs
  closing.push(() => drain(app, 20_000));
  closing.push(() => app.get(Readiness).stopping());
  await app.listen(port, env.HOST);
  stopOnSignal(() => closing.closeAll());
  return true;
}, true);
