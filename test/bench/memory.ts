/** 内存 · whole lives over HTTP, thousands of commands long; what the program holds after collection must not grow. */
import { loadConfig } from '../../src/app/config-files.js';
import { Database } from '../../src/platform/database.js';
import type { BenchCluster } from './bench-cluster.js';
import { chanceOf } from './chance.js';
import { logIn } from './district.js';
import { HttpServer } from './http-client.js';
import { nextTask, registration, stateOf } from './tasks.js';

export interface Held {
  commands: number;
  /** MiB */
  rss: number;
  heap: number;
}
const MIB = 1024 * 1024;
const CLIENTS = 8;
/** the people of the bench stay logged in however long it takes */
const SESSION_MS = 5 * 60_000;

export async function memoryOver(cluster: BenchCluster, commands: number, every: number): Promise<Held[]> {
  const copy = await cluster.copy(logIn);
  const server = await HttpServer.start(copy);
  const database = await Database.open(copy.urls);
  const locality = await loadConfig();
  const held: Held[] = [];
  const look = async (given: number): Promise<void> => {
    const { rss, heapUsed } = await server.report();
    held.push({ commands: given, rss: rss / MIB, heap: heapUsed / MIB });
    console.log(`  ${given} commands: rss ${(rss / MIB).toFixed(0)} MiB, heap ${(heapUsed / MIB).toFixed(1)} MiB`);
  };
  let given = 0;
  let number = 2_000_000;
  let seen = Date.now();
  /** One life after another; `due` is when this leg is over. */
  async function* lives(): AsyncGenerator<void> {
    for (;;) {
      const chance = chanceOf(++number);
      const { id } = await server.give({ of: 'register', given: registration(number) });
      yield;
      for (let task = nextTask(await stateOf(database, id), locality, chance); task;) {
        await server.give(task);
        yield;
        task = nextTask(await stateOf(database, id), locality, chance);
      }
    }
  }
  const walkers = Array.from({ length: CLIENTS }, () => lives());
  await look(0);
  while (given < commands) {
    const due = Math.min(commands, given + every);
    await Promise.all(
      walkers.map(async (walker) => {
        while (given < due) {
          given += 1;
          await walker.next();
        }
      }),
    );
    if (Date.now() - seen > SESSION_MS) {
      await copy.query(`UPDATE login_session SET last_seen_at = now()`);
      seen = Date.now();
    }
    await look(given);
  }
  await database.close();
  await server.stop();
  await copy.drop();
  return held;
}
