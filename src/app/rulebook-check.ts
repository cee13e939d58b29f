/** rulebook:check [folder] · reads rulebooks and calendars, names every fault, and says what each version changed. */
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { dayKind, shiftDays } from '../domain/deadline/working-days.js';
import type { Rulebook } from '../domain/rulebook/schema.js';
import { WINDOW_KEYS } from '../domain/rulebook/schema.js';
import type { LocalConfig } from './config-files.js';
import { loadConfig } from './config-files.js';
import { ruleWords } from './rulebook-docs.js';

/** @returns the exit code */
export async function rulebookCheck(folder: string | undefined, say: (line: string) => void): Promise<number> {
  const config = resolve(folder ?? join(process.cwd(), 'config'));
  let read: LocalConfig;
  try {
    read = await loadConfig(config);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  }
  const books = [...read.shelf.all()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  books.forEach((book, i) => {
    const former = books[i - 1]?.key === book.key ? books[i - 1] : undefined;
    say(`${book.key}@${book.version} ${book.name},自 ${book.effectiveFrom} 起 / in force from that day`);
    for (const line of former ? changesOf(former, book) : []) say(`  ${line}`);
  });
  for (const { year, notice } of Object.values(read.calendar.years)) {
    say(`${year} ${notice}:${workdaysOf(read.calendar, year)} 个工作日 / working days`);
  }
  for (const { key, off, work } of Object.values(read.calendar.locals)) {
    const [free, extra] = [Object.keys(off).length, Object.keys(work).length];
    say(`${key} 本地日历 / local days:放假 ${free} 日,上班 ${extra} 日`);
  }
  say(`${books.length} 部办法,没有错误 / no fault`);
  return 0;
}

const order = (book: Rulebook): string => `${book.key} ${book.effectiveFrom}`;

function workdaysOf(calendar: LocalConfig['calendar'], year: number): number {
  let count = 0;
  for (let d = `${year}-01-01`; d.startsWith(`${year}-`); d = shiftDays(d, 1))
    if (dayKind(calendar, d).workday) count++;
  return count;
}

/** Windows in words, groups of rules by name: what an office wants to see before it adopts a version. */
function changesOf(former: Rulebook, now: Rulebook): string[] {
  const windows = WINDOW_KEYS.filter((key) => !isDeepStrictEqual(former.windows[key], now.windows[key])).map(
    (key) => `windows.${key}:${ruleWords(former.windows[key])} → ${ruleWords(now.windows[key])}`,
  );
  const others = (Object.keys(now) as (keyof Rulebook)[])
    .filter((key) => !['windows', 'version', 'effectiveFrom', 'source'].includes(key))
    .filter((key) => !isDeepStrictEqual(former[key], now[key]))
    .map((key) => `${key}:与 ${former.version} 不同 / differs`);
  return [...windows, ...others];
}
