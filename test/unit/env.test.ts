import { readFileSync } from 'node:fs';
import { EnvFaults, envExample, readEnv, VARIABLES } from '../../src/platform/env.js';

describe('运行环境', () => {
  it('一次指出全部错误,包括拼错的变量', () => {
    const faulty = { PORT: '99999', CHENGBAN_DEMO: 'yes', CHENGBAN_DATADIR: '/tmp', DATABASE_URL: 'mysql://x' };
    expect(() => readEnv(faulty)).toThrow(EnvFaults);
    try {
      readEnv(faulty);
    } catch (error) {
      const names = (error as EnvFaults).faults.map((f) => f.split(':')[0]).sort();
      expect(names).toEqual(['CHENGBAN_DATADIR', 'CHENGBAN_DEMO', 'DATABASE_URL', 'PORT']);
    }
  });

  it('空环境有可用的缺省值', () => {
    expect(readEnv({ PATH: '/bin' })).toMatchObject({ HOST: '127.0.0.1', CHENGBAN_DEMO: false, LOG_LEVEL: 'info' });
  });

  it.each(['loopback', '10.0.0.5', 'loopback, 10.1.0.0/16', 'fd00::/8,uniquelocal'])('前置代理写明地址:%s', (value) => {
    expect(readEnv({ TRUST_PROXY: value }).TRUST_PROXY).toEqual(value.split(',').map((one) => one.trim()));
  });

  it.each(['true', '1', '0.0.0.0/0', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.local', 'loopback,'])(
    '前置代理不接受 %s:那样谁都可以冒充',
    (value) => {
      expect(() => readEnv({ TRUST_PROXY: value })).toThrow(/TRUST_PROXY/);
    },
  );

  it('.env.example 与代码一致', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(envExample());
  });

  it.each(['README.md', 'README.zh-CN.md'])('%s 的表列出全部变量', (file) => {
    const rows = [...readFileSync(file, 'utf8').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map((m) => m[1]);
    expect(rows.sort()).toEqual(Object.keys(VARIABLES).sort());
  });
});
