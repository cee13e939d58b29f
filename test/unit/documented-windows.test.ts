/**
 * 有据可查的期限 · every window that the instruments behind the fourteen rulebooks are known to give: the rulebook has it as
 * it is written, with the instrument and article, and the table of dates asks for it on at least one day.
 */
import { readFileSync } from 'node:fs';
import { loadConfig } from '../../src/app/config-files.js';
import type { AppliedRule, Occasion, WindowKey } from '../../src/domain/rulebook/windows.js';
import { ruleFor } from '../../src/domain/rulebook/windows.js';

interface Of {
  key: string;
  window: string;
  kind?: Occasion['kind'];
  raisedAt?: Occasion['raisedAt'];
  source: string;
}
interface Documented extends Of {
  length: number | string;
  unit: string;
  from: string;
  direction?: string;
  max?: [number, string];
  consentBy?: string;
}
const read = <T>(name: string): T => JSON.parse(readFileSync(`test/fixtures/${name}.json`, 'utf8')) as T;
const { windows } = read<{ windows: Documented[] }>('documented-windows');
const { dates } = read<{ dates: (Of & { on: string })[] }>('rulebook-dates');
const { shelf } = await loadConfig();

const occasion = ({ kind = 'suggestion', raisedAt = 'session' }: Of): Occasion => ({ kind, raisedAt });
const nameOf = (of: Of): string =>
  [of.key, of.window, occasion(of).kind, occasion(of).raisedAt, of.source].join(' ').trim();
function ruleOf(row: Of): AppliedRule {
  const book = shelf.newest(row.key, '2026-01-01');
  const rule = book.windows[row.window as WindowKey] ?? book.otherWindows[row.window];
  if (!rule) throw new Error(`${row.key} has no window ${row.window}`);
  return 'variants' in rule ? ruleFor(rule, occasion(row)) : rule;
}

test.each(windows.map((row) => [nameOf(row), row] as const))('%s', (_name, row) => {
  const { length, unit, from, direction = 'after', max, consentBy } = row;
  const rule = ruleOf(row);
  expect(rule).toMatchObject({ length, unit, from, direction, ...(consentBy ? { consentBy } : {}) });
  if (max) expect(rule.max).toEqual({ length: max[0], unit: max[1] });
  expect(row.source.split(' ').filter((word) => !rule.source.includes(word))).toEqual([]);
  expect(dates.map(nameOf)).toContain(nameOf(row));
});

test('the table of dates has at least sixty, none twice, of all fourteen rulebooks', () => {
  const asked = dates.map((d) => `${nameOf(d)} ${d.on}`);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeGreaterThanOrEqual(60);
  const keys = [...new Set(shelf.all().map((b) => b.key))].sort();
  expect(keys).toHaveLength(14);
  expect([...new Set(dates.map((d) => d.key))].sort()).toEqual(keys);
  expect([...new Set(windows.map((d) => d.key))].sort()).toEqual(keys);
});
