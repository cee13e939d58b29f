import { FailedLogins } from '../../src/identity/failed-logins.js';

const refused = (failed: FailedLogins, address: string): boolean => {
  try {
    failed.check(address);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ status: 429, code: 'session.too_many' });
    return true;
  }
};
const fail = (failed: FailedLogins, address: string, times: number) => {
  for (let i = 0; i < times; i++) failed.record(address);
};

describe('失败次数', () => {
  it('一个地址一分钟内失败二十次后不再受理,一分钟后恢复', () => {
    let now = 0;
    const failed = new FailedLogins(() => now);
    fail(failed, '10.0.0.1', 19);
    expect(refused(failed, '10.0.0.1')).toBe(false);
    now = 30_000;
    failed.record('10.0.0.1');
    expect(refused(failed, '10.0.0.1')).toBe(true);
    expect(refused(failed, '10.0.0.2')).toBe(false);
    now = 60_000;
    expect(refused(failed, '10.0.0.1')).toBe(false);
  });

  it.each([
    ['::ffff:10.0.0.1', '10.0.0.1', true],
    ['2001:db8:0:1::1', '2001:db8:0:1:ffff::9', true],
    ['2001:db8::1', '2001:0DB8:0:0:5:6:7:8', true],
    ['fe80::1%eth0', 'fe80::2', true],
    ['2001:db8:0:1::1', '2001:db8:0:2::1', false],
    ['::1', '10.0.0.1', false],
    ['', '10.0.0.1', false],
  ])('%s 与 %s 是否一家:%s', (one, other, isSame) => {
    const failed = new FailedLogins(() => 0);
    fail(failed, one, 20);
    expect(refused(failed, one)).toBe(true);
    expect(refused(failed, other)).toBe(isSame);
  });

  it('再多的地址也不占更多内存:过期的先去,再去最早的', () => {
    let now = 0;
    const failed = new FailedLogins(() => now, 100);
    for (let i = 0; i < 5000; i++) failed.record(`10.0.${i >> 8}.${i & 255}`);
    expect(failed.addresses).toBe(100);
    fail(failed, '10.9.9.9', 20);
    for (let i = 0; i < 99; i++) failed.record(`10.1.0.${i}`);
    expect(refused(failed, '10.9.9.9')).toBe(true);
    now = 61_000;
    failed.record('10.2.0.1');
    expect(failed.addresses).toBe(1);
  });
});
