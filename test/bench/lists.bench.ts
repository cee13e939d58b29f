/**
 * npm run bench:lists · what the pages ask most, of a district of ten thousand cases at every stage: list, search, case and
 * todos, over HTTP with login, guard and row security, by those who look over all, a unit and a deputy, one after the other.
 * Options: --cases 10000 --rounds 100 --folder <kept> --dry
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../src/app/config-files.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { begin } from './bench-run.js';
import { logIn, post, proposer, unitId } from './district.js';
import { HttpServer } from './http-client.js';
import { at, scrolled, walked } from './list-walk.js';
import { writeSection } from './report.js';
import { fill } from './tasks.js';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '100' },
    folder: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const CASES = Number(options.cases);
const ROUNDS = Number(options.rounds);
/** what is asked before counting */
const WARM = 5;

const READERS: [name: string, reader: Actor][] = [
  ['office', post('office-clerk')],
  ['unit', post('unit-clerk', unitId(1))],
  ['deputy', proposer(2)],
];
/** what is asked in round `n`; no two rounds ask for the same words where words are asked for */
const QUESTIONS: [name: string, path: (n: number) => string][] = [
  ['list, newest first', () => '/api/proposals?limit=50'],
  ['list, by what is due', () => '/api/proposals?limit=50&sort=due'],
  ['list, overdue', () => '/api/proposals?limit=50&due=overdue&sort=due'],
  ['list, in one state', () => '/api/proposals?limit=50&state=evaluating'],
  ['search, a number', (n) => `/api/proposals?limit=50&q=${1 + ((n * 97) % CASES)}`],
  ['search, two characters of every title', () => `/api/proposals?limit=50&q=${encodeURIComponent('停车')}`],
  [
    'search, words of one title',
    (n) => `/api/proposals?limit=50&q=${encodeURIComponent(`第${1 + ((n * 89) % CASES)}片区`)}`,
  ],
  ['search, a person', (n) => `/api/proposals?limit=50&q=${encodeURIComponent(`人员${1001 + (n % 200)}`)}`],
  ['search, nothing like it', (n) => `/api/proposals?limit=50&q=${encodeURIComponent(`查无此件${n}`)}`],
  ['todos', () => '/api/todos?limit=200'],
];

const { status } = spawnSync(process.execPath, ['-e', `import('./scripts/build.mjs').then((m) => m.buildPages())`], {
  stdio: 'inherit',
});
if (status !== 0) throw new Error('the pages cannot be built');
const locality = await loadConfig();
const { cluster, say, machine, end } = await begin(options.folder);
try {
  say(`making ${CASES} cases`);
  await cluster.template((copy) => fill(copy, locality, CASES));
  const copy = await cluster.copy();
  await logIn(copy.query);
  const [count] = await copy.query<{ cases: number; events: number }>(
    `SELECT (SELECT count(*)::int FROM proposal) AS cases, (SELECT count(*)::int FROM event) AS events`,
  );
  const server = await HttpServer.start(copy);
  const lines = [
    `${count?.cases} cases with ${count?.events} events; ${ROUNDS} rounds of each question, one after the other.`,
    '',
    '| half / 99 of 100 within, ms | office | unit | deputy |',
    '|---|---|---|---|',
  ];
  for (const [name, path] of QUESTIONS) {
    say(name);
    const cells = [];
    for (const [, reader] of READERS) cells.push(await timed(server, reader, path));
    lines.push(`| ${[name, ...cells].join(' | ')} |`);
  }
  const cells = [];
  for (const [, reader] of READERS) {
    const { items } = (await server.get(`/api/proposals?limit=100`, reader)) as { items: { id: string }[] };
    const ids = items.map((item) => item.id);
    cells.push(await timed(server, reader, (n) => `/api/proposals/${ids[n % ids.length]}`));
  }
  lines.push(`| ${['one case', ...cells].join(' | ')} |`);
  say('to the last page');
  const office = post('office-clerk');
  lines.push('', await walked(server, office), await scrolled(server.address, office));
  await server.stop();
  const said = [await machine(), '', ...lines].join('\n');
  console.log(said);
  if (!options.dry) await writeSection('docs/benchmarks.md', 'bench:lists', said);
} finally {
  await end();
}

async function timed(server: HttpServer, reader: Actor, path: (n: number) => string): Promise<string> {
  const times: number[] = [];
  for (let n = -WARM; n < ROUNDS; n++) {
    const from = performance.now();
    await server.get(path(n + WARM), reader);
    if (n >= 0) times.push(performance.now() - from);
  }
  return `${at(times, 0.5)} / ${at(times, 0.99)}`;
}
