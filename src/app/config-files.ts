/** 办法与日历 · reads what an office may change (config/), checks it, and says file, line and rule of every fault. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Calendar } from '../domain/deadline/calendar.js';
import { calendarYear } from '../domain/deadline/calendar.js';
import type { Rulebook } from '../domain/rulebook/schema.js';
import { rulebook } from '../domain/rulebook/schema.js';

export class RulebookShelf {
  constructor(private readonly books: readonly Rulebook[]) {}

  /** @throws Error when no such version is on the shelf: a case keeps the version it was assigned under. */
  get(key: string, version: string): Rulebook {
    const found = this.books.find((b) => b.key === key && b.version === version);
    if (!found) throw new Error(`没有办法 ${key}@${version}`);
    return found;
  }

  /** The newest version in force on a day. */
  newest(key: string, on: string): Rulebook {
    const found = this.books
      .filter((b) => b.key === key && b.effectiveFrom <= on)
      .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
    if (!found) throw new Error(`${on} 没有生效的办法 ${key}`);
    return found;
  }

  all(): readonly Rulebook[] {
    return this.books;
  }
}

export interface LocalConfig {
  shelf: RulebookShelf;
  calendar: Calendar;
}

/** @throws Error naming every fault of every file */
export async function loadConfig(folder = join(process.cwd(), 'config')): Promise<LocalConfig> {
  const faults: string[] = [];
  const localities = await readFolder(join(folder, 'localities'), faults);
  const books = [...localities.values()].flatMap((file) => {
    const { inherits, ...own } = file.raw;
    const parent = inherits === undefined ? undefined : localities.get(`${String(inherits)}.yaml`);
    if (inherits !== undefined && !parent) {
      faults.push(`${at(['inherits'], file)}: 没有可继承的 ${String(inherits)}.yaml`);
      return [];
    }
    const windows = { ...asRecord(parent?.raw.windows), ...asRecord(own.windows) };
    return checked(rulebook, { ...parent?.raw, ...own, windows }, faults, file, parent);
  });
  refuseTwice(books, (b) => `办法 ${b.key}@${b.version}`, faults);
  const years = [...(await readFolder(join(folder, 'calendars'), faults)).values()].flatMap((file) =>
    checked(calendarYear, file.raw, faults, file),
  );
  refuseTwice(years, (y) => `${y.year} 年日历`, faults);
  if (faults.length > 0) throw new Error(`配置有误 / faulty configuration:\n${faults.join('\n')}`);
  const calendar: Calendar = {
    revision: years.map((y) => `${y.year}:${y.notice}`).join(' '),
    years: Object.fromEntries(years.map((y) => [String(y.year), y])),
  };
  return { shelf: new RulebookShelf(books), calendar };
}

type Path = readonly PropertyKey[];
interface YamlFile {
  name: string;
  raw: Record<string, unknown>;
  /** the line of the rule at a path, where the file itself has one */
  lineOf: (path: Path) => number | undefined;
}

const asRecord = (value: unknown): Record<string, unknown> => (value ?? {}) as Record<string, unknown>;

async function readFolder(folder: string, faults: string[]): Promise<Map<string, YamlFile>> {
  const found = new Map<string, YamlFile>();
  for (const name of (await readdir(folder)).filter((f) => f.endsWith('.yaml')).sort()) {
    const lineCounter = new LineCounter();
    const document = parseDocument(await readFile(join(folder, name), 'utf8'), { lineCounter });
    for (const error of document.errors) faults.push(`${name}: ${error.message}`);
    if (document.errors.length > 0) continue;
    const lineOf = (path: Path): number | undefined => {
      const node: unknown = document.getIn(path, true);
      return isNode(node) && node.range ? lineCounter.linePos(node.range[0]).line : undefined;
    };
    found.set(name, { name, raw: asRecord(document.toJS()), lineOf });
  }
  return found;
}

/** Where a rule stands: its own line, or that of the parent it is inherited from, or the nearest rule around it. */
function at(path: Path, own: YamlFile, parent?: YamlFile): string {
  for (let around = path; around.length > 0; around = around.slice(0, -1)) {
    for (const file of [own, parent]) {
      const line = file?.lineOf(around);
      if (file && line !== undefined) return `${file.name}:${line}: ${path.join('.')}`;
    }
  }
  return `${own.name}: ${path.join('.')}`;
}

function checked<S extends z.ZodType>(schema: S, raw: unknown, faults: string[], own: YamlFile, parent?: YamlFile) {
  const result = schema.safeParse(raw);
  if (result.success) return [result.data];
  for (const issue of result.error.issues) faults.push(`${at(issue.path, own, parent)}: ${issue.message}`);
  return [];
}

function refuseTwice<T>(all: readonly T[], name: (one: T) => string, faults: string[]): void {
  const names = all.map(name);
  for (const twice of new Set(names.filter((n, i) => names.indexOf(n) !== i))) faults.push(`${twice} 重复`);
}
