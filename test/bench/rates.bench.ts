/**
 * npm run bench:rates · the rates of ten years of a province from the facts, read as the office reads them; what the facts
 * cost a command; what counting from the events would cost.
 * Options: --cases 400000 --sessions 10 --units 60 --rounds 100 --folder <kept> --dry
 */
import { parseArgs } from 'node:util';
import { loadConfig } from '../../src/app/config-files.js';
import type { RatesQuery } from '../../src/measuring/population.js';
import { figuresOf } from '../../src/measuring/rates.queries.js';
import { Database } from '../../src/platform/database.js';
import { begin } from './bench-run.js';
import type { Copy } from './bench-cluster.js';
import { DISTRICT, post } from './district.js';
import { eventCost, writeCost } from './fact-cost.js';
import type { EventCost, WriteCost } from './fact-cost.js';
import { statementsOf } from './rate-cases.js';
import { writeSection } from './report.js';
import { fill } from './tasks.js';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '400000' },
    sessions: { type: 'string', default: '10' },
    units: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '100' },
    folder: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const size = { cases: Number(options.cases), sessions: Number(options.sessions), units: Number(options.units) };
const ROUNDS = Number(options.rounds);

const locality = await loadConfig();
const { cluster, say, machine, end } = await begin(options.folder);
try {
  say(`making ${size.cases} cases`);
  await cluster.template(async (copy) => {
    await fill(copy, locality);
    for (const statement of statementsOf(size)) await copy.query(statement);
  });
  say('what the facts cost a command');
  const written = await writeCost(cluster, locality);
  const copy = await cluster.copy();
  const [rows] = await copy.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM rate_fact`);
  const [session] = await copy.query<{ id: string; cases: number }>(
    `SELECT session_id AS id, count(*)::int AS cases FROM proposal GROUP BY session_id ORDER BY count(*) DESC, session_id LIMIT 1`,
  );
  const questions: [name: string, query: RatesQuery, day: string][] = [
    ['one session, by unit, as of today', { by: 'unit', session: session?.id }, '2026-06-30'],
    ['one session, by unit, as of a past day', { by: 'unit', session: session?.id }, '2018-05-15'],
    ['one session, whole', { by: 'none', session: session?.id }, '2026-06-30'],
    ['one session, by category', { by: 'category', session: session?.id }, '2026-06-30'],
    ['all sessions, by unit, as of today', { by: 'unit' }, '2026-06-30'],
    ['all sessions, by unit, as of a past day', { by: 'unit' }, '2020-05-15'],
    ['all sessions, by session', { by: 'session' }, '2026-06-30'],
  ];
  const lines = [
    '| question | half within, ms | 99 of 100 within, ms | processor of the server, ms |',
    '|---|---|---|---|',
  ];
  for (const [name, query, day] of questions) {
    const { times, cpu } = await timed(copy, query, day);
    const line = `| ${name} | ${at(times, 0.5)} | ${at(times, 0.99)} | ${cpu.toFixed(0)} |`;
    say(line);
    lines.push(line);
  }
  say('counting from the events');
  const counted = await eventCost(copy, locality, '2099-12-31');
  await copy.drop();
  const text = [
    await machine(),
    '',
    `${size.cases} cases of ${size.sessions} sessions and ${size.units} units, ${rows?.rows} rows of facts; all sixteen rates at once, ${ROUNDS} rounds.`,
    '',
    ...lines,
    '',
    ...sideBySide(written, counted, session?.cases ?? 0),
  ].join('\n');
  if (options.dry) console.log(text);
  else await writeSection('docs/benchmarks.md', 'bench:rates', text);
} finally {
  await end();
}

/** As the program asks: its role, its row security, its transaction. */
async function timed({ urls }: Copy, asked: RatesQuery, day: string): Promise<{ times: number[]; cpu: number }> {
  const office = { ...post('office-clerk'), jurisdictionId: DISTRICT };
  const database = await Database.open(urls);
  const ask = () => database.snapshot(DISTRICT, (tx) => figuresOf(tx, office, asked, [day]));
  await ask();
  const times: number[] = [];
  const before = await cluster.cpu();
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    await ask();
    times.push(performance.now() - from);
  }
  const cpu = ((await cluster.cpu()) - before) / ROUNDS;
  await database.close();
  return { times: times.sort((a, b) => a - b), cpu };
}

function sideBySide({ commands, kept, without, share }: WriteCost, counted: EventCost, ofSession: number): string[] {
  const seconds = (cases: number): string => ((counted.perCase * cases) / 1000).toFixed(0);
  return [
    `| ${commands} commands, one client | half within, ms | on average, ms |`,
    '|---|---|---|',
    `| with their facts | ${kept.median.toFixed(2)} | ${kept.mean.toFixed(2)} |`,
    `| without | ${without.median.toFixed(2)} | ${without.mean.toFixed(2)} |`,
    '',
    `The facts are ${(100 * share).toFixed(1)} % of a command (by the averages).`,
    '',
    `Counted from the events instead: ${counted.perCase.toFixed(2)} ms a case (${counted.cases} cases of the engine with`,
    `${(counted.events / counted.cases).toFixed(1)} events each, read and folded), so, by multiplication, ${seconds(ofSession)} s for the ${ofSession} cases of one session and`,
    `${seconds(size.cases)} s for all.`,
  ];
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0).toFixed(0);
}
