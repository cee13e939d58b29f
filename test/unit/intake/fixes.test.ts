/** 更正清单 · what the office says of a list is read with it, in the row or in all rows; nothing else changes. */
import type { Fix } from '../../../src/intake/list/fixes.js';
import { fix, Fixes } from '../../../src/intake/list/fixes.js';
import { outcomeOf } from '../../../src/intake/list/outcome.js';
import { readList } from '../../../src/intake/list/read-list.js';
import { around } from '../../support/lists.js';
import { HEADINGS } from '../../support/workbooks.js';

const known = around();
const unit = (name: string): string => known.units.find((u) => u.name === name)?.id ?? '';
const ROWS = [
  [1, '关于甲的建议', '张三', '区教育厅', '区财政局'],
  [2, '关于乙的建议', '张三', '区教育厅、区民政局', ''],
  [3, '关于丙的建议', '张三', '区教育局、区财政局', '区民政局、区财政局'],
  ['三十', '关于丁的建议', '张三', '区教育局', '区教育局、区司法局'],
];
const read = (...fixes: Fix[]) => {
  const sheet = { name: '清单', rows: [[...HEADINGS], ...ROWS], merges: [] };
  return outcomeOf(readList([sheet], known, new Fixes(fixes.map((f) => fix.parse(f)))), known).result;
};
const at = (row: number) => ({ sheet: '清单', row });
const shown = (result: ReturnType<typeof read>) => result.preview.map((p) => [p.row, p.mode, p.leads, p.cos]);

test('each problem says what would put it right', () => {
  const { problems, preview, changes } = read();
  expect([preview, changes]).toEqual([[], []]);
  expect(problems.map((p) => [p.row, p.code, p.offers])).toEqual([
    [2, 'import.unknown_unit', [expect.objectContaining({ kind: 'unit', text: '区教育厅' })]],
    [3, 'import.unknown_unit', [expect.objectContaining({ kind: 'unit', text: '区教育厅' })]],
    [4, 'import.several_leads', [{ kind: 'leads', units: [named('区教育局'), named('区财政局')] }]],
    [4, 'import.unit_both_roles', [{ kind: 'role', units: [named('区财政局')] }]],
    [5, 'import.bad_number', [{ kind: 'cell', field: 'number' }]],
    [5, 'import.unit_both_roles', [{ kind: 'role', units: [named('区教育局')] }]],
  ]);
  expect(problems[0]?.offers).toMatchObject([{ units: [named('区教育局')] }]);
});
const named = (name: string) => ({ id: unit(name), name });

test('a name means a unit in all rows that say it, and in one row another', () => {
  const all: Fix = { kind: 'unit', text: '区教育厅', unitId: unit('区教育局'), at: null };
  const result = read(all);
  expect(shown(result)).toEqual([[2, 'leadAndCo', ['区教育局'], ['区财政局']]]);
  expect(result.problems.find((p) => p.row === 3)?.message).toContain('主办单位有 2 个(区教育局、区民政局)');
  expect(result.changes).toEqual([
    { fix: 0, ...at(2), column: 'lead', from: '区教育厅', to: '区教育局' },
    { fix: 0, ...at(3), column: 'lead', from: '区教育厅', to: '区教育局' },
  ]);
  const other = read(all, { ...all, unitId: unit('区司法局'), at: at(2) });
  expect(other.preview.map((p) => p.leads)).toEqual([['区司法局']]);
  expect(other.changes.map((c) => [c.fix, c.row])).toEqual([
    [1, 2],
    [0, 3],
  ]);
});

test('of several leads one leads and the others join, or each handles its part; a unit of both roles keeps one', () => {
  const both: Fix = { kind: 'role', unitId: unit('区财政局'), role: 'lead', at: at(4) };
  const separate: Fix = { kind: 'leads', leadId: null, at: at(4) };
  expect(shown(read(both, separate))).toEqual([[4, 'separate', ['区教育局', '区财政局'], ['区民政局']]]);
  const led = read({ kind: 'leads', leadId: unit('区财政局'), at: at(4) });
  expect(shown(led)).toEqual([[4, 'leadAndCo', ['区财政局'], ['区教育局', '区民政局']]]);
  expect(led.changes.map((c) => [c.from, c.to])).toEqual([['区教育局、区财政局', '区财政局主办,区教育局会办']]);
  expect(shown(read({ ...both, role: 'co' }))).toEqual([[4, 'leadAndCo', ['区教育局'], ['区民政局', '区财政局']]]);
  // without a lead there is nothing to hand out
  const none = read(
    { kind: 'cell', field: 'number', value: '30', at: at(5) },
    { kind: 'role', unitId: unit('区教育局'), role: 'co', at: at(5) },
  );
  expect(none.problems.filter((p) => p.row === 5).map((p) => p.message)).toEqual(['缺少主办单位']);
});

test('a number as it should have been is judged like one that was written', () => {
  const right: Fix = { kind: 'role', unitId: unit('区教育局'), role: 'lead', at: at(5) };
  const as = (value: string) => read(right, { kind: 'cell', field: 'number', value, at: at(5) });
  expect(as('30').preview.map((p) => [p.row, p.number, p.leads, p.cos])).toEqual([[5, 30, ['区教育局'], ['区司法局']]]);
  expect(as('1').problems.find((p) => p.row === 5)).toMatchObject({ code: 'import.duplicate_number', value: '1' });
});

test('what speaks of nothing in the list changes nothing', () => {
  const strange: Fix[] = [
    { kind: 'unit', text: '区某局', unitId: unit('区教育局'), at: null },
    { kind: 'leads', leadId: unit('区教育局'), at: at(2) },
    { kind: 'role', unitId: unit('区司法局'), role: 'lead', at: at(4) },
    { kind: 'cell', field: 'number', value: '9', at: at(99) },
  ];
  expect(read(...strange)).toEqual(read());
});
