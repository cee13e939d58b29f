/** 清单上的选择 · one by one or everything; a case taken out of everything leaves those in sight. */
import { countOf, isMarked, NONE, toggled } from '../../web/src/pages/bulk/marks.js';

const SHOWN = ['a', 'b', 'c'];
const ALL = { all: true, ids: [] };

it('逐件勾选、再次取消；全选的件数是查到的总数', () => {
  const one = toggled(NONE, 'b', SHOWN);
  expect([one.ids, countOf(one, 214), isMarked(one, 'b'), isMarked(one, 'a')]).toEqual([['b'], 1, true, false]);
  expect(toggled(one, 'b', SHOWN)).toEqual(NONE);
  expect([countOf(ALL, 214), isMarked(ALL, 'not in sight')]).toEqual([214, true]);
});

it('全选后去掉一件，留下页面上看得见的其余各件，看不见的不在内', () => {
  expect(toggled(ALL, 'b', SHOWN)).toEqual({ all: false, ids: ['a', 'c'] });
});
