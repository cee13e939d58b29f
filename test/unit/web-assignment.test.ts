/** 分办台 · who led such cases before is counted, units that have ended are not offered. */
import { ledBefore } from '../../web/src/pages/assignment/before.js';

const unit = (id: string) => ({ id, name: `单位${id}` });
const led = (...ids: string[]) => ({ leads: ids.map(unit) });

it('办得多的在前，一样多的近的在前；已终止的单位不列', () => {
  const cases = [led('b'), led('a', 'c'), led('ended'), led('a'), led()];
  expect(ledBefore(cases, new Set(['a', 'b', 'c']))).toEqual([
    { ...unit('a'), count: 2 },
    { ...unit('b'), count: 1 },
    { ...unit('c'), count: 1 },
  ]);
});

it('一个数字键一个单位，不多于九个', () => {
  const ids = Array.from({ length: 12 }, (_, i) => `u${i}`);
  expect(ledBefore([led(...ids)], new Set(ids))).toHaveLength(9);
});
