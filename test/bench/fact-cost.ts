/** 事实的代价 · what the facts cost a command, and what counting from the events instead of them costs. */
import type { Locality } from '../../src/engine/engine.js';
import { Engine } from '../../src/engine/engine.js';
import { recount } from '../../src/engine/recounting.js';
import { RULES } from '../../src/engine/rules.js';
import { Database } from '../../src/platform/database.js';
import type { BenchCluster, Copy } from './bench-cluster.js';
import { median } from './clients.js';
import { DISTRICT, SESSIONS } from './district.js';
import type { Task } from './tasks.js';
import { give, tasksOf } from './tasks.js';

export interface WriteCost {
  commands: number;
  /** milliseconds a command: median and mean */
  kept: { median: number; mean: number };
  without: { median: number; mean: number };
  /** of a command with facts, by the means */
  share: number;
}

const WARM = 100;
const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
const told = (list: readonly number[]) => ({ median: median(list), mean: mean(list) });

/**
 * The same commands on two copies by turns, one client each: the one derives and keeps facts, the other has none to keep (its
 * statement still looks for them). Each command is given to both within moments, so that noise meets both alike.
 */
export async function writeCost(cluster: BenchCluster, locality: Locality): Promise<WriteCost> {
  const copies = [await cluster.copy(), await cluster.copy()] as const;
  const databases = [await Database.open(copies[0].urls), await Database.open(copies[1].urls)] as const;
  const engines = [
    new Engine(databases[0], locality),
    new Engine(databases[1], locality, { ...RULES, factsOf: () => [] }),
  ] as const;
  const tasks = await tasksOf(copies[0], locality);
  const before = await factsOf(copies[0]);
  const took: [number[], number[]] = [[], []];
  const timed = async (side: 0 | 1, task: Task): Promise<number> => {
    const from = performance.now();
    await give(engines[side], task);
    return performance.now() - from;
  };
  for (const [i, task] of tasks.entries()) {
    for (const side of i % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const ms = await timed(side, task);
      if (i >= WARM) took[side].push(ms);
    }
  }
  const [more = 0, same = 0] = await Promise.all(copies.map(factsOf));
  if (same !== before || more <= before) throw new Error(`of ${before} facts ${more} are kept and ${same} without`);
  for (const database of databases) await database.close();
  for (const copy of copies) await copy.drop();
  const [kept, without] = [told(took[0]), told(took[1])];
  return { commands: took[0].length, kept, without, share: (kept.mean - without.mean) / kept.mean };
}

const factsOf = async (copy: Copy): Promise<number> => {
  const [row] = await copy.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM rate_fact WHERE session_id = ANY ($1::uuid[])`,
    [Object.values(SESSIONS)],
  );
  return row?.n ?? 0;
};

export interface EventCost {
  cases: number;
  events: number;
  /** milliseconds a case: read its events, fold them */
  perCase: number;
}

const BITE = 200;

/** Reads and folds the events of the cases that commands have made, as the check of every night does. */
export async function eventCost(copy: Copy, locality: Locality, asOf: string): Promise<EventCost> {
  const ids = await copy.query<{ id: string; version: number }>(
    `SELECT id, version FROM proposal WHERE session_id = ANY ($1::uuid[]) ORDER BY id`,
    [Object.values(SESSIONS)],
  );
  const database = await Database.open(copy.urls);
  const from = performance.now();
  for (let at = 0; at < ids.length; at += BITE) {
    const some = ids.slice(at, at + BITE).map((r) => r.id);
    await database.snapshot(DISTRICT, (tx) => recount(tx, DISTRICT, some, locality, asOf));
  }
  const perCase = (performance.now() - from) / ids.length;
  await database.close();
  return { cases: ids.length, events: ids.reduce((sum, r) => sum + r.version, 0), perCase };
}
