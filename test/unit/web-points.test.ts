/** 考核页面的分值 · totals always with two decimals; what is added or taken off with its sign. */
import { signed, twoDecimals } from '../../web/src/text/assessment.js';

it('得分总是两位小数', () => {
  expect([100, 97.7, 88.89, 0].map(twoDecimals)).toEqual(['100.00', '97.70', '88.89', '0.00']);
});

it('扣分、加分带符号', () => {
  expect([-1.5, 2, 0.5, 0, -0].map(signed)).toEqual(['−1.5', '+2', '+0.5', '0', '0']);
});
