/** 交办清单 · the two lists of the fixtures, and what a district knows of beforehand. */
import { readFileSync } from 'node:fs';
import type { Surroundings } from '../../src/intake/list/read-list.js';
import type { ListProblem } from '../../src/intake/list/problems.js';

const FOLDER = 'test/fixtures/lists';
export const fixture = (name: string): Buffer => readFileSync(`${FOLDER}/${name}`);

interface Expected {
  accepted: {
    row: number;
    number: number;
    title: string;
    category?: string;
    proposer: string;
    collective?: boolean;
    joint: string[];
    lead: string;
    cos: string[];
  }[];
  problems: { row: number; column: string; code: string }[];
}
export const LISTS = [
  { file: '交办清单-代表建议.xlsx', kind: 'suggestion', expected: expectedOf('交办清单-代表建议') },
  { file: '交办清单-政协提案.csv', kind: 'proposal', expected: expectedOf('交办清单-政协提案') },
] as const;
function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8')) as Expected;
}

/** Exactly the fields that the expected file speaks of, no row more or less. */
export function asExpected(preview: readonly object[], expected: Expected): unknown[] {
  const fields = Object.keys(expected.accepted[0] ?? {});
  return preview.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => fields.includes(key))));
}
export const asProblems = (problems: readonly ListProblem[]): unknown[] =>
  problems.map(({ row, column, code }) => ({ row, column, code }));

const units = JSON.parse(readFileSync(`${FOLDER}/units.json`, 'utf8')) as {
  name: string;
  short: string;
  aliases: string[];
}[];
export const UNIT_NAMES = units;
const CATEGORIES = ['城乡建设', '财政经济', '社会治理', '社会保障', '教科文卫', '农业农村', '生态环境', '其他'];

const id = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const around = (given: Partial<Surroundings> = {}): Surroundings => ({
  today: '2025-02-10',
  kind: 'suggestion',
  raisedAt: 'session',
  session: id(9),
  units: units.map((u, i) => ({ id: id(100 + i), ...u })),
  former: [],
  categories: CATEGORIES,
  people: [],
  bodies: [],
  numbers: [],
  ...given,
});
