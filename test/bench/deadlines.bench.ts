/**
 * npm run bench:deadlines · a million open deadlines of which a hundred thousand fall due at once: claims, the batch door
 * beside the same statements sent bare, commands given meanwhile; and one delayed job of BullMQ for each, for comparison.
 * Options: --deadlines 1000000 --due 100000 --jobs 1000000 --rounds 2 --folder <kept> --dry
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../src/app/config-files.js';
import { Engine } from '../../src/engine/engine.js';
import { claim } from '../../src/engine/sweeping.js';
import { Database } from '../../src/platform/database.js';
import { setAlarms } from './alarms.js';
import { acceptances, arm } from './armed.js';
import type { Copy } from './bench-cluster.js';
import { begin } from './bench-run.js';
import { median } from './clients.js';
import { DISTRICT } from './district.js';
import type { Flights } from './recording.js';
import { enginePool, Recorder, replay } from './recording.js';
import { writeSection } from './report.js';
import type { Sweep, Swept } from './sweeper.js';

const { values: options } = parseArgs({
  options: {
    deadlines: { type: 'string', default: '1000000' },
    due: { type: 'string', default: '100000' },
    jobs: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '2' },
    folder: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const size = { deadlines: Number(options.deadlines), due: Number(options.due), working: 900 };
/** one command every so often while the sweep goes on, and so many before it, for comparison */
const PACE_MS = 100;
const ALONE = 200;
const JOBS_MS = 30_000;

const locality = await loadConfig();
const { cluster, say, machine, end } = await begin(options.folder);
try {
  say('arming the deadlines');
  await cluster.template((copy) => arm(copy, locality, size));
  const claims = await onCopy(claimAll);
  say(`claims: ${rate(claims)}`);
  const rounds: { engine: Timed; bare: Timed }[] = [];
  const flights = await onCopy(recordAll);
  say(`recorded ${flights.length} sweeps`);
  for (let round = 0; round < Number(options.rounds); round++) {
    const engine = await onCopy(sweepAll);
    const bare = await onCopy((copy) => replayAll(copy, flights));
    if (engine.left !== bare.left) throw new Error(`not the same work: ${engine.left} and ${bare.left}`);
    rounds.push({ engine, bare });
    say(`round ${round + 1}: engine ${rate(engine)}, bare ${rate(bare)}`);
  }
  const door = await onCopy((copy) => meanwhile(copy, 'door'));
  say(`door: ${rate(door.swept)}, commands ${door.during.text} (alone ${door.alone.text})`);
  const jobs = await onCopy(async (copy) => {
    const set = await setAlarms(copy, Number(options.jobs));
    say(`set ${set.added} jobs, ${set.perSecond.toFixed(0)}/s`);
    return { set, ...(await meanwhile(copy, 'jobs')) };
  });
  say(`jobs: ${rate(jobs.swept)}, commands ${jobs.during.text}`);
  const ratios = rounds.map((r) => r.engine.moved / r.engine.seconds / (r.bare.moved / r.bare.seconds));
  const text = [
    await machine(),
    `${size.deadlines} open deadlines, ${size.due} of them due at once.`,
    '',
    '| | a second |',
    '|---|---|',
    `| claims, one process | ${perSecond(claims)} |`,
    `| reactions through the batch door, one process | ${spread(rounds.map((r) => r.engine))} |`,
    `| the same statements sent bare | ${spread(rounds.map((r) => r.bare))} |`,
    `| door ÷ bare | ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}) |`,
    `| reactions of a worker by the door, while commands are given | ${perSecond(door.swept)} |`,
    `| reactions by one delayed job each, in the first ${JOBS_MS / 1000} s, while commands are given | ${perSecond(jobs.swept)} |`,
    `| delayed jobs set (${jobs.set.added} in all) | ${jobs.set.perSecond.toFixed(0)} |`,
    '',
    '| interactive commands (签收) | half within, ms | 99 of 100 within, ms | commands |',
    '|---|---|---|---|',
    `| nothing else going on | ${door.alone.text} |`,
    `| while a worker reacts by the door | ${door.during.text} |`,
    `| while a worker reacts by one job each | ${jobs.during.text} |`,
    '',
    `First reaction by the door: ${first(door.swept)}; by delayed jobs: ${first(jobs.swept)}.`,
  ].join('\n');
  console.log(`\n${text}\n`);
  if (!options.dry) await writeSection(join(process.cwd(), 'docs', 'benchmarks.md'), 'bench:deadlines', text);
} finally {
  await end();
}

interface Timed {
  moved: number;
  seconds: number;
  /** what stands in the database afterwards */
  left: string;
}

async function onCopy<T>(work: (copy: Copy) => Promise<T>): Promise<T> {
  const copy = await cluster.copy();
  await cluster.query('CHECKPOINT');
  try {
    return await work(copy);
  } finally {
    await copy.drop();
  }
}

async function timed(copy: Copy, work: (database: Database) => Promise<number>): Promise<Timed> {
  const database = await Database.open(copy.urls);
  const from = performance.now();
  const moved = await work(database);
  const seconds = (performance.now() - from) / 1000;
  await database.close();
  const [row] = await copy.query<{ left: string }>(
    `SELECT (SELECT count(*) FROM reminder) || ' ' || (SELECT count(*) || ' ' || sum(rung_done) FROM deadline
       WHERE next_at > now()) AS left`,
  );
  return { moved, seconds, left: row?.left ?? '' };
}

function claimAll(copy: Copy): Promise<Timed> {
  return timed(copy, async (database) => {
    let claimed = 0;
    // each of them is of another case
    for (let found = 1; found > 0 && claimed < size.due; claimed += found) {
      found = (await database.engine(DISTRICT, (tx) => claim(tx, DISTRICT))).caseIds.length;
    }
    return claimed;
  });
}

function sweepAll(copy: Copy): Promise<Timed> {
  return timed(copy, async (database) => {
    const engine = new Engine(database, locality);
    let all = 0;
    for (let moved = 1; moved > 0; all += moved) ({ moved } = await engine.sweep(DISTRICT));
    return all;
  });
}

async function recordAll(copy: Copy): Promise<Flights[]> {
  const database = await Database.open(copy.urls);
  const recorder = new Recorder(enginePool(database));
  const engine = new Engine(database, locality);
  const all: Flights[] = [];
  for (let moved = 1; moved > 0;) {
    ({ moved } = await engine.sweep(DISTRICT));
    all.push(recorder.take());
  }
  await database.close();
  return all;
}

function replayAll(copy: Copy, flights: readonly Flights[]): Promise<Timed> {
  return timed(copy, async (database) => {
    for (const sweep of flights) await replay(enginePool(database), sweep);
    const [row] = await copy.query<{ n: number }>(`SELECT count(*)::int AS n FROM reminder`);
    return row?.n ?? 0;
  });
}

interface Commands {
  text: string;
}
/** A worker in a process of its own; here the clerks, one command every so often, each waited for apart. */
async function meanwhile(copy: Copy, by: Sweep['by']) {
  const database = await Database.open(copy.urls);
  const engine = new Engine(database, locality);
  const work = await acceptances(copy);
  const clerks = async (isDone: () => boolean): Promise<Commands> => {
    const took: Promise<number>[] = [];
    while (!isDone()) {
      const next = work.pop();
      if (!next) break;
      const from = performance.now();
      took.push(engine.execute(next).then(() => performance.now() - from));
      await sleep(PACE_MS);
    }
    const sorted = (await Promise.all(took)).sort((a, b) => a - b);
    const within = (share: number): string =>
      (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(0);
    return { text: `${within(0.5)} | ${within(0.99)} | ${sorted.length}` };
  };
  // connections and plans are warm after them
  let left = 50;
  await clerks(() => left-- === 0);
  left = ALONE;
  const alone = await clerks(() => left-- === 0);
  const given: Sweep = { url: copy.url, urls: copy.urls, by, withinMs: by === 'jobs' ? JOBS_MS : 600_000 };
  const child = fork(join(import.meta.dirname, 'sweeper.js'), [JSON.stringify(given)]);
  const said = (): Promise<unknown> => new Promise((done) => child.once('message', done));
  await said();
  let swept: Swept | null = null;
  void said().then((what) => (swept = what as Swept));
  child.send('go');
  const during = await clerks(() => swept !== null);
  while (swept === null) await sleep(PACE_MS);
  await database.close();
  return { alone, during, swept: swept as Swept };
}

function perSecond({ moved, seconds }: Pick<Timed, 'moved' | 'seconds'>): string {
  return (moved / seconds).toFixed(0);
}
function first({ firstMs, seconds }: Swept): string {
  return firstMs === null ? `none within ${seconds.toFixed(0)} s` : `after ${(firstMs / 1000).toFixed(1)} s`;
}
function rate(one: Pick<Timed, 'moved' | 'seconds'>): string {
  return `${one.moved} in ${one.seconds.toFixed(1)} s, ${perSecond(one)}/s`;
}
function spread(all: readonly Timed[]): string {
  const each = all.map((one) => one.moved / one.seconds);
  return `${median(each).toFixed(0)} (${Math.min(...each).toFixed(0)}–${Math.max(...each).toFixed(0)})`;
}
