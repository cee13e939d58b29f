/** 记录 · the figures of one run as a section of docs/benchmarks.md; what people wrote around it stays. */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from './clients.js';
import type { Held } from './memory.js';
import type { Measured, Recording, Round } from './rounds.js';

export interface Figures {
  /** of the run, as bench-run.ts tells it */
  machine: string;
  rounds: Round[];
  recording: Recording;
  httpStatements: number;
  decide: { ms: number; share: number; clients: number };
  memory: Held[];
  cases: number;
}
type Mode = 'bare' | 'engine' | 'http';

const fixed = (n: number, digits: number): string => n.toFixed(digits);
/** median (least to most) */
const spread = (list: readonly number[], digits: number): string =>
  `${fixed(median(list), digits)} (${fixed(Math.min(...list), digits)}–${fixed(Math.max(...list), digits)})`;

export const ratiosOf = (rounds: readonly Round[], mode: Mode): number[] =>
  rounds.map((r) => r[mode].perSecond / r.bare.perSecond);

function speedTable(rounds: readonly Round[]): string[] {
  const counts = [...new Set(rounds.map((r) => r.clients))];
  return [
    '| clients | bare SQL /s | engine /s | HTTP /s | engine ÷ bare | HTTP ÷ bare |',
    '|---|---|---|---|---|---|',
    ...counts.map((clients) => {
      const own = rounds.filter((r) => r.clients === clients);
      const speed = (mode: Mode): string =>
        spread(
          own.map((r) => r[mode].perSecond),
          0,
        );
      const ratios = [spread(ratiosOf(own, 'engine'), 2), spread(ratiosOf(own, 'http'), 2)];
      return `| ${[clients, speed('bare'), speed('engine'), speed('http'), ...ratios].join(' | ')} |`;
    }),
  ];
}

function costTable(rounds: readonly Round[]): string[] {
  const counts = [...new Set(rounds.map((r) => r.clients))];
  const modes: Mode[] = ['bare', 'engine', 'http'];
  const cell = (own: readonly Round[], what: (m: Measured) => number, digits: number): string =>
    modes.map((mode) => fixed(median(own.map((r) => what(r[mode]))), digits)).join(' / ');
  return [
    '| clients | half within, ms | 99 of 100 within, ms | CPU of Node, ms a command | CPU of PostgreSQL, ms a command |',
    '|---|---|---|---|---|',
    ...counts.map((clients) => {
      const own = rounds.filter((r) => r.clients === clients);
      const cells = [
        cell(own, (m) => m.p50, 1),
        cell(own, (m) => m.p99, 1),
        cell(own, (m) => m.nodeMs, 2),
        cell(own, (m) => m.serverMs, 2),
      ];
      return `| ${[clients, ...cells].join(' | ')} |`;
    }),
    '',
    'Each cell: bare / engine / HTTP.',
  ];
}

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

export function sectionOf(f: Figures): string {
  const { machine, recording, decide, memory } = f;
  const libraries = ['pg', 'typeorm', 'xstate', '@nestjs/core'].map((name) => `${name} ${versionOf(name)}`);
  return [
    machine,
    `With ${libraries.join(', ')}.`,
    '',
    `A district of ${f.cases} cases at every stage; one command on each of many cases. Median of`,
    `${f.rounds.filter((r) => r.clients === f.rounds[0]?.clients).length} rounds (least to most).`,
    '',
    ...speedTable(f.rounds),
    '',
    ...costTable(f.rounds),
    '',
    '| a command of the engine | |',
    '|---|---|',
    `| statements sent, with BEGIN and COMMIT | ${fixed(recording.statements, 2)} |`,
    `| round trips | ${fixed(recording.roundTrips, 2)} |`,
    `| commits (\`pg_stat_database\`) | ${fixed(recording.commits, 3)} |`,
    `| statements of a request over HTTP, with guard and view | ${fixed(f.httpStatements, 2)} |`,
    `| decide(), ms | ${fixed(decide.ms, 3)} |`,
    `| decide(), share of Node's CPU at ${decide.clients} clients | ${fixed(100 * decide.share, 0)} % |`,
    '',
    `The mix: ${recording.perType
      .sort((a, b) => b.commands - a.commands)
      .map((t) => `${t.type} ${t.commands}`)
      .join(', ')}.`,
    ...(memory.length === 0
      ? []
      : [
          '',
          '| commands given over HTTP | RSS, MiB | heap after collection, MiB |',
          '|---|---|---|',
          ...memory.map((m) => `| ${m.commands} | ${fixed(m.rss, 0)} | ${fixed(m.heap, 1)} |`),
        ]),
  ].join('\n');
}

export async function writeSection(file: string, name: string, section: string): Promise<void> {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const page = await readFile(file, 'utf8');
  const [before, rest] = page.split(open);
  const after = rest?.split(close)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for ${name}`);
  await writeFile(file, `${before}${open}\n\n${section}\n\n${close}${after}`);
}
