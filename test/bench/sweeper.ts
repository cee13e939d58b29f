/** 清扫的进程 · a worker beside those who give commands: through the batch door, or one delayed job of BullMQ for each date. */
import { v7 } from 'uuid';
import { loadConfig } from '../../src/app/config-files.js';
import { Engine } from '../../src/engine/engine.js';
import { RULES } from '../../src/engine/rules.js';
import { react } from '../../src/engine/sweeping.js';
import { Database } from '../../src/platform/database.js';
import { defineWorker } from '../../src/platform/queue.js';
import { DISTRICT } from './district.js';
import type { Alarm } from './alarms.js';
import { alarms } from './alarms.js';

export interface Sweep {
  /** the owner's, of the queue */
  url: string;
  urls: { app: string; engine: string };
  by: 'door' | 'jobs';
  /** stop counting then */
  withinMs: number;
}
export interface Swept {
  moved: number;
  seconds: number;
  /** until the first had moved; null: none had when it stopped counting */
  firstMs: number | null;
}

const given = JSON.parse(process.argv[2] ?? '{}') as Sweep;
const locality = await loadConfig();
const database = await Database.open(given.urls);
const engine = new Engine(database, locality);
const tell = (what: unknown): void => void process.send?.(what);
process.on('message', () => void (given.by === 'door' ? byDoor() : byJobs()).then(tell).then(leave));
tell('ready');

async function leave(): Promise<void> {
  await database.close();
  process.exit(0);
}

async function byDoor(): Promise<Swept> {
  const started = performance.now();
  let all = 0;
  let firstMs: number | null = null;
  for (let moved = 1; moved > 0 && performance.now() - started < given.withinMs;) {
    ({ moved } = await engine.sweep(DISTRICT));
    firstMs ??= performance.now() - started;
    all += moved;
  }
  return { moved: all, seconds: (performance.now() - started) / 1000, firstMs };
}

async function byJobs(): Promise<Swept> {
  const queues = await alarms(given.url);
  const kit = { rules: RULES, locality, newId: v7 };
  const started = performance.now();
  let all = 0;
  let firstMs: number | null = null;
  const one = async ({ caseId }: Alarm): Promise<void> => {
    const moved = await database.engine(DISTRICT, (tx) => react(tx, DISTRICT, [caseId], kit));
    firstMs ??= performance.now() - started;
    all += moved;
  };
  await queues.work([defineWorker<Alarm>('sweep', { concurrency: 16 }, one)]);
  await new Promise((done) => setTimeout(done, given.withinMs));
  return { moved: all, seconds: (performance.now() - started) / 1000, firstMs };
}
