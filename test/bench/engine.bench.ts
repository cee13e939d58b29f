/**
 * npm run bench:engine · commands a second through the engine and over HTTP beside the same statements sent bare, in
 * one run on one durable cluster. Options: --rounds 5 --memory 50000 --clients 1,8,32 --folder <kept> --dry
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../src/app/config-files.js';
import { begin } from './bench-run.js';
import { median } from './clients.js';
import { logIn } from './district.js';
import { HttpServer } from './http-client.js';
import { memoryOver } from './memory.js';
import { ratiosOf, sectionOf, writeSection } from './report.js';
import type { Plan, Round } from './rounds.js';
import { record, Rounds } from './rounds.js';
import type { Task } from './tasks.js';
import { CASES, fill, tasksOf } from './tasks.js';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '1,8,32' },
    memory: { type: 'string', default: '50000' },
    folder: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const WARM = 200;
/** commands of a round: a few seconds each, whatever the number of clients */
const measuredAt = (clients: number): number => (clients === 1 ? 200 : 600);
const EVERY = 10_000;

const locality = await loadConfig();
const { cluster, say, machine, end } = await begin(options.folder);
try {
  say('filling the district');
  await cluster.template((copy) => fill(copy, locality));
  const reading = await cluster.copy();
  const tasks = await tasksOf(reading, locality);
  await reading.drop();
  const planOf = (clients: number): Plan => ({
    warm: tasks.slice(0, WARM),
    measured: tasks.slice(WARM, WARM + measuredAt(clients)),
  });
  say(`recording ${tasks.length} commands`);
  const recording = await record(cluster, locality, tasks);
  const rounds = new Rounds(cluster, locality, recording);
  const done: Round[] = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const clients of options.clients.split(',').map(Number)) {
      const one = await rounds.run(clients, planOf(clients), round);
      done.push(one);
      const speeds = (['bare', 'engine', 'http'] as const).map((m) => `${m} ${one[m].perSecond.toFixed(0)}/s`);
      say(`round ${round + 1}, ${clients} clients: ${speeds.join(', ')}`);
    }
  }
  const shares = [];
  for (let round = 0; round < 3; round++) shares.push(await rounds.decideShare(8, planOf(8)));
  const decide = { ms: median(shares.map((s) => s.ms)), share: median(shares.map((s) => s.share)), clients: 8 };
  const httpStatements = await statementsOverHttp(tasks.slice(0, WARM));
  say('memory');
  const memory = Number(options.memory) > 0 ? await memoryOver(cluster, Number(options.memory), EVERY) : [];
  const section = sectionOf({
    machine: await machine(),
    rounds: done,
    recording,
    httpStatements,
    decide,
    memory,
    cases: CASES,
  });
  console.log(`\n${section}\n`);
  const at8 = done.filter((r) => r.clients === 8);
  if (at8.length > 0) say(`engine ÷ bare at 8 clients: ${median(ratiosOf(at8, 'engine')).toFixed(2)} (aim 0.6)`);
  if (!options.dry) await writeSection(join(process.cwd(), 'docs', 'benchmarks.md'), 'bench:engine', section);
} finally {
  await end();
}

/** Counted in the program itself: guard, engine and view of each request. */
async function statementsOverHttp(given: readonly Task[]): Promise<number> {
  const copy = await cluster.copy(logIn);
  const server = await HttpServer.start(copy);
  const before = await server.report();
  for (const task of given) await server.give(task);
  const { sent } = await server.report();
  await server.stop();
  await copy.drop();
  return (sent - before.sent) / given.length;
}
