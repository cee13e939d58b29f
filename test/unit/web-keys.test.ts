/** 按键 · what the input method has taken is nobody else's; moving stops at the ends. */
import { nextOf } from '../../web/src/keys/moving.js';
import type { Pressed } from '../../web/src/keys/pressed.js';
import { nameOf } from '../../web/src/keys/pressed.js';

const pressed = (event: Partial<Pressed>): Pressed => ({
  key: 'k',
  keyCode: 75,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...event,
});

it('大写和 Command 一样算；带 Ctrl 的是另一个键', () => {
  expect(
    [pressed({}), pressed({ key: 'K' }), pressed({ ctrlKey: true }), pressed({ metaKey: true })].map(nameOf),
  ).toEqual(['k', 'k', 'ctrl+k', 'ctrl+k']);
});

it('输入法正在组字的、已由输入法收走的、别处已用的，都不是按键', () => {
  const taken: Partial<Pressed>[] = [{ isComposing: true }, { keyCode: 229 }, { defaultPrevented: true }];
  expect(taken.map((event) => nameOf(pressed({ key: 'Enter', ...event })))).toEqual([null, null, null]);
});

it('下一件、上一件到头为止；没有选定的从头或从尾开始', () => {
  const ids = ['a', 'b', 'c'];
  expect([nextOf(ids, 'a', 1), nextOf(ids, 'c', 1), nextOf(ids, 'a', -1)]).toEqual(['b', 'c', 'a']);
  expect([nextOf(ids, undefined, 1), nextOf(ids, 'gone', -1), nextOf([], 'a', 1)]).toEqual(['a', 'c', undefined]);
});
