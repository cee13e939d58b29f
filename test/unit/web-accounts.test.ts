/** 账号和任职的状态 · all that is wrong with an account is said; a tenure is over on the day after its last. */
import { accountStates, tenureState } from '../../web/src/pages/accounts/states.js';

const fine = { disabled: false, lockedUntil: null, mustChangePassword: false };

it('停用、锁定、待改口令一并说明，都没有才是正常', () => {
  expect(accountStates(fine).map((s) => s.said)).toEqual(['正常']);
  const all = { disabled: true, lockedUntil: '2026-11-29T01:05:00.000Z', mustChangePassword: true };
  expect(accountStates(all).map((s) => s.said)).toEqual(['已停用', '已锁定至11月29日09:05', '待本人修改口令']);
});

it('最后一日仍在任，次日终止；从未生效的已终止', () => {
  const term = { from: '2026-03-01', until: '2026-03-31' };
  expect(tenureState(term, '2026-02-28')).toBe('coming');
  expect(tenureState(term, '2026-03-01')).toBe('running');
  expect(tenureState(term, '2026-03-31')).toBe('running');
  expect(tenureState(term, '2026-04-01')).toBe('over');
  expect(tenureState({ from: '2026-03-01', until: null }, '2036-01-01')).toBe('running');
  expect(tenureState({ from: '2026-03-01', until: '2026-02-28' }, '2026-02-01')).toBe('over');
});
