/** 被测的程序 · the whole application in a process of its own, as it is started in an office; asked over IPC. */
import { destination, pino } from 'pino';
import type { AddressInfo } from 'node:net';
import { openQueues } from '../../src/app/background.js';
import { createApp } from '../../src/app/create-app.js';
import { loadConfig } from '../../src/app/config-files.js';
import { Database } from '../../src/platform/database.js';
import { pagesIn } from '../../src/platform/http/pages.js';
import { appPool, Counter, enginePool } from './recording.js';

export interface Report {
  /** statements sent since the start, by guard, engine and view together */
  sent: number;
  /** bytes, after two collections */
  rss: number;
  heapUsed: number;
  /** microseconds of the process */
  cpu: number;
}

const [app, engine] = process.argv.slice(2);
if (app === undefined || engine === undefined) throw new Error('two addresses are needed');
const database = await Database.open({ app, engine });
const counter = new Counter(appPool(database), enginePool(database));
const log = pino({ level: 'info' }, destination('/dev/null'));
const queues = await openQueues({ ROLE: 'web', REDIS_URL: undefined }, app, log);
const server = await createApp({
  database,
  locality: await loadConfig(),
  queues,
  log,
  pages: await pagesIn('web/dist'),
});
await server.listen(0, '127.0.0.1');

process.on('message', (asked) => {
  if (asked !== 'report') return;
  const cpu = process.cpuUsage();
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ sent: counter.sent, rss, heapUsed, cpu: cpu.user + cpu.system } satisfies Report);
});
process.once('disconnect', () => {
  void server
    .close()
    .then(() => queues.close())
    .then(() => database.close())
    .then(() => process.exit(0));
});
process.send?.((server.getHttpServer().address() as AddressInfo).port);
