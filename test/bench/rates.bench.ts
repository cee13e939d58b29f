/**
 * npm run bench:rates · the rates of ten years of a province from the facts, read
 * as the office reads them. Options: --cases 400000 --sessions 10 --units 60 --rounds 30 --folder <kept> --dry
 */
import { parseArgs } from 'node:util';
import type { Actor } from '../../src/domain/shared/actor.js';
import { figuresSql } from '../../src/measuring/rates.queries.js';
import type { RatesQuery } from '../../src/measuring/population.js';
import { begin } from './bench-run.js';
import { DISTRICT, post, settle } from './district.js';
import { statementsOf } from './rate-cases.js';
import { writeSection } from './report.js';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '400000' },
    sessions: { type: 'string', default: '10' },
    units: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '30' },
    folder: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const size = { cases: Number(options.cases), sessions: Number(options.sessions), units: Number(options.units) };
const ROUNDS = Number(options.rounds);

const { cluster, say, machine, end } = await begin(options.folder);
try {
  say(`making ${size.cases} cases`);
  await cluster.template(async ({ query }) => {
    await settle(query);
    for (const statement of statementsOf(size)) await query(statement);
  });
  const copy = await cluster.copy();
  const [rows] = await copy.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM rate_fact`);
  const [session] = await copy.query<{ id: string }>(
    `SELECT session_id AS id FROM rate_fact GROUP BY session_id ORDER BY count(*) DESC, session_id LIMIT 1`,
  );
  const office = { ...post('office-clerk'), jurisdictionId: DISTRICT };
  const questions: [name: string, query: RatesQuery, day: string][] = [
    ['one session, by unit, as of today', { by: 'unit', session: session?.id }, '2026-06-30'],
    ['one session, by unit, as of a past day', { by: 'unit', session: session?.id }, '2018-05-15'],
    ['one session, whole', { by: 'none', session: session?.id }, '2026-06-30'],
    ['all sessions, by unit, as of today', { by: 'unit' }, '2026-06-30'],
    ['all sessions, by session', { by: 'session' }, '2026-06-30'],
  ];
  const lines = ['| question | half within, ms | 99 of 100 within, ms |', '|---|---|---|'];
  for (const [name, query, day] of questions) {
    const times = await timed(copy.query, office, query, day);
    const line = `| ${name} | ${at(times, 0.5)} | ${at(times, 0.99)} |`;
    say(line);
    lines.push(line);
  }
  await copy.drop();
  const text = [
    await machine(),
    '',
    `${size.cases} cases of ${size.sessions} sessions and ${size.units} units, ${rows?.rows} rows of facts; all sixteen rates at once, ${ROUNDS} rounds.`,
    '',
    ...lines,
  ].join('\n');
  if (options.dry) console.log(text);
  else await writeSection('docs/benchmarks.md', 'bench:rates', text);
} finally {
  await end();
}

type Ask = (sql: string, values?: unknown[]) => Promise<unknown[]>;
async function timed(query: Ask, office: Actor, asked: RatesQuery, day: string): Promise<number[]> {
  const { sql, values } = figuresSql(office, asked, [day]);
  await query(sql, values);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    await query(sql, values);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b);
}
function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0).toFixed(0);
}
