/** 办法与日历 · reads what an office may change (config/), checks it, and says file and rule of every fault. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Calendar } from '../domain/deadline/calendar.js';
import type { Rulebook } from '../domain/rulebook/schema.js';
import { rulebook } from '../domain/rulebook/schema.js';

const calendarYear = z.strictObject({
  year: z.int().min(2000).max(2100),
  notice: z.string().min(1),
  off: z.record(z.iso.date(), z.string().min(1)),
  work: z.record(z.iso.date(), z.string().min(1)),
});

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
  const books = [...localities].flatMap(([file, raw]) => {
    const parent = raw.inherits === undefined ? {} : localities.get(`${String(raw.inherits)}.yaml`);
    if (!parent) faults.push(`${file}: inherits: 没有 ${String(raw.inherits)}.yaml`);
    const { inherits: _inherits, ...own } = raw;
    const merged = { ...parent, ...own, windows: { ...asRecord(parent?.windows), ...asRecord(own.windows) } };
    return checked(file, rulebook, merged, faults);
  });
  const years = [...(await readFolder(join(folder, 'calendars'), faults))].flatMap(([file, raw]) =>
    checked(file, calendarYear, raw, faults),
  );
  if (faults.length > 0) throw new Error(`配置有误 / faulty configuration:\n${faults.join('\n')}`);
  const calendar: Calendar = {
    revision: years.map((y) => `${y.year}:${y.notice}`).join(' '),
    years: Object.fromEntries(years.map((y) => [String(y.year), y])),
  };
  return { shelf: new RulebookShelf(books), calendar };
}

const asRecord = (value: unknown): Record<string, unknown> => (value ?? {}) as Record<string, unknown>;

async function readFolder(folder: string, faults: string[]): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const file of (await readdir(folder)).filter((f) => f.endsWith('.yaml')).sort()) {
    const document = parseDocument(await readFile(join(folder, file), 'utf8'), { prettyErrors: true });
    for (const error of document.errors) faults.push(`${file}: ${error.message}`);
    if (document.errors.length === 0) found.set(file, asRecord(document.toJS()));
  }
  return found;
}

function checked<S extends z.ZodType>(file: string, schema: S, raw: unknown, faults: string[]): z.infer<S>[] {
  const result = schema.safeParse(raw);
  if (result.success) return [result.data];
  for (const issue of result.error.issues) faults.push(`${file}: ${issue.path.join('.')}: ${issue.message}`);
  return [];
}
