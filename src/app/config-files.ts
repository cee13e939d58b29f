/** 办法与日历 · reads what an office may change (config/), checks it, and says file, line and rule of every fault. */
import { join } from 'node:path';
import type { Calendar } from '../domain/deadline/calendar.js';
import { calendarYear, localDays, revisionOf } from '../domain/deadline/calendar.js';
import type { Rulebook } from '../domain/rulebook/schema.js';
import { rulebooksOf } from './rulebook-files.js';
import { checked, readYaml } from './yaml-files.js';

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
  const books = rulebooksOf(await readYaml(join(folder, 'localities'), faults), faults);
  refuseTwice(books, (b) => `办法 ${b.key}@${b.version}`, faults);
  const calendar = await calendarOf(join(folder, 'calendars'), faults);
  for (const key of Object.keys(calendar.locals)) {
    if (!books.some((b) => b.key === key)) faults.push(`calendars/local: 没有办法 ${key}`);
  }
  if (faults.length > 0) throw new Error(`配置有误 / faulty configuration:\n${faults.join('\n')}`);
  return { shelf: new RulebookShelf(books), calendar };
}

async function calendarOf(folder: string, faults: string[]): Promise<Calendar> {
  const years = [...(await readYaml(folder, faults)).values()].flatMap((file) =>
    checked(calendarYear, file.raw, faults, [file]),
  );
  refuseTwice(years, (y) => `${y.year} 年日历`, faults);
  const locals = [...(await readYaml(join(folder, 'local'), faults, 'mayMiss')).values()].flatMap((file) =>
    checked(localDays, file.raw, faults, [file]),
  );
  refuseTwice(locals, (l) => `${l.key} 的本地日历`, faults);
  const byYear = Object.fromEntries(years.map((y) => [String(y.year), y]));
  return {
    edition: 0,
    revision: revisionOf(byYear),
    years: byYear,
    locals: Object.fromEntries(locals.map((l) => [l.key, l])),
  };
}

function refuseTwice<T>(all: readonly T[], name: (one: T) => string, faults: string[]): void {
  const names = all.map(name);
  for (const twice of new Set(names.filter((n, i) => names.indexOf(n) !== i))) faults.push(`${twice} 重复`);
}
