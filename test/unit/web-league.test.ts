/** 排名 · equal shares stand in one place whatever the rounding shows; what counts nothing has none. */
import { league } from '../../web/src/pages/rates/league.js';

const of = (name: string, numerator: number, denominator: number) => ({ name, numerator, denominator });
const places = (items: ReturnType<typeof of>[]) =>
  league(items, (i) => i).map(({ item, place, isTied }) => [item.name, place, isTied]);

it('高的在前，相等的并列，其后的名次跳过', () => {
  expect(places([of('甲', 1, 3), of('乙', 2, 2), of('丙', 9, 9), of('丁', 3, 9), of('戊', 0, 4)])).toEqual([
    ['丙', 1, true],
    ['乙', 1, true],
    ['丁', 3, true],
    ['甲', 3, true],
    ['戊', 5, false],
  ]);
});

it('四舍五入后看似相等的不并列，没有分母的不排名', () => {
  expect(places([of('甲', 0, 0), of('乙', 33_333, 100_000), of('丙', 1, 3)])).toEqual([
    ['丙', 1, false],
    ['乙', 2, false],
    ['甲', null, false],
  ]);
  expect(places([])).toEqual([]);
});
