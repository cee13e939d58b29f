/** 单位 × 周 · days gathered into weeks, counts by unit, shades by share of the most. */
import { rowsOfStrip, stepOf, weeksOfStrip } from '../../web/src/pages/supervision/weeks.js';

const A = { id: 'a', name: '区水利局' };
const B = { id: 'b', name: '区教育局' };
const due = (unit: typeof A | null, count: number) => ({ unit, key: 'reply', label: '答复', count });
const day = (date: string, ...dues: ReturnType<typeof due>[]) => ({
  date,
  from: date,
  // the holiday, and the free Sunday, stand on the working day before them
  until: { '2026-09-30': '2026-10-07', '2026-10-10': '2026-10-11' }[date] ?? date,
  provisional: false,
  total: dues.reduce((sum, d) => sum + d.count, 0),
  due: dues,
});
// 2026-10-10 is a working Saturday of the week that begins with the holiday of 1 to 7 October
const days = [
  day('2026-09-29', due(A, 1)),
  day('2026-09-30'),
  day('2026-10-08', due(B, 2), due(null, 1)),
  day('2026-10-10', due(A, 4)),
  day('2026-10-12', due(A, 1)),
];
const strip = { days, overdue: { total: 5, due: [due(B, 3), due(A, 2)] } };

describe('单位与各周', () => {
  test('一周从周一到最后一个工作日,调休上班的周六也在内;随后的休息日列在它名下', () => {
    expect(weeksOfStrip(strip)).toEqual([
      { first: '2026-09-29', last: '2026-09-30', from: '2026-09-29', until: '2026-10-07' },
      { first: '2026-10-08', last: '2026-10-10', from: '2026-10-08', until: '2026-10-11' },
      { first: '2026-10-12', last: '2026-10-12', from: '2026-10-12', until: '2026-10-12' },
    ]);
  });

  test('每个单位一行,多的在前;全件的期限另成一行;每一项都数到一次', () => {
    expect(rowsOfStrip(strip, '全件')).toEqual([
      { ...A, overdue: 2, weeks: [1, 4, 1], sum: 8 },
      { ...B, overdue: 3, weeks: [0, 2, 0], sum: 5 },
      { id: '', name: '全件', overdue: 0, weeks: [0, 1, 0], sum: 1 },
    ]);
  });

  test.each([
    [0, 8, 0],
    [1, 8, 1],
    [2, 8, 1],
    [3, 8, 2],
    [8, 8, 4],
    [0, 0, 0],
  ])('%i 占 %i 为第 %i 级', (n, most, step) => {
    expect(stepOf(n, most)).toBe(step);
  });
});
