/** 常见理由 · put in and taken out by a press; what was typed stays. */
import { isSaid, said } from '../../web/src/text/often.js';

const [ONE, TWO] = ['答复没有针对所提的问题', '所提问题还没有解决'];

test.each([
  ['', ONE, ONE],
  [ONE, TWO, `${ONE}\n${TWO}`],
  [`${ONE}\n${TWO}`, ONE, TWO],
  ['我自己写的\n', ONE, `我自己写的\n${ONE}`],
  [`我自己写的\n${ONE}\n再写一句`, ONE, '我自己写的\n再写一句'],
  [`${ONE}。`, ONE, `${ONE}。\n${ONE}`],
])('%j', (written, often, then) => {
  expect(said(written, often)).toBe(then);
  expect(isSaid(then, often)).toBe(!isSaid(written, often));
});
