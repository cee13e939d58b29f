/** 登录 · the contract of api.md "Session of login": lock, limits, equal answers, origins, cookies, ends, passwords. */
import { randomUUID } from 'node:crypto';
import type { Answer, Person } from '../support/real-office.js';
import { RealOffice } from '../support/real-office.js';

const MINUTES = (n: number): string => `now() - interval '${n} minutes'`;
let office: RealOffice;
beforeEach(async () => {
  // a fresh one each: failures of one test must not count against the address of another
  office = await RealOffice.open();
});
afterEach(() => office.close());

const attempt = (account: string, password: string, headers: Record<string, string> = {}): Promise<Answer> =>
  office.ask('/api/session', { method: 'POST', headers, body: { account, password } });
const right = (account: string): string => office.account(account).password;
const told = ({ status, body }: Answer): unknown => ({ status, ...body, traceId: '' });
async function times(n: number, work: () => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let i = 0; i < n; i++) answers.push(await work());
  return answers;
}

describe('口令不对', () => {
  test('五次锁定三十分钟:对的口令也进不去,与口令不对同答;时间到了照常', async () => {
    const wrong = await times(5, () => attempt('clerk-01', 'Wrong-password-1'));
    expect(new Set(wrong.map((a) => JSON.stringify(told(a)))).size).toBe(1);
    expect([wrong[0]?.status, wrong[0]?.body.code]).toEqual([401, 'session.refused']);
    const locked = await attempt('clerk-01', right('clerk-01'));
    expect(told(locked)).toEqual(told(wrong[0] as Answer));
    expect((await attempt('clerk-02', right('clerk-02'))).status).toBe(200);
    await office.db.superuser(`UPDATE account SET locked_until = ${MINUTES(-29)} WHERE name = 'clerk-01'`);
    expect((await attempt('clerk-01', right('clerk-01'))).status).toBe(401);
    await office.db.superuser(`UPDATE account SET locked_until = ${MINUTES(0)} WHERE name = 'clerk-01'`);
    expect((await attempt('clerk-01', right('clerk-01'))).status).toBe(200);
  });

  test('四次之后对了,重新计数', async () => {
    for (let round = 0; round < 2; round++) {
      await times(4, () => attempt('clerk-03', 'Wrong-password-1'));
      expect((await attempt('clerk-03', right('clerk-03'))).status).toBe(200);
    }
  });

  test('没有的账号、停用的账号答得一样,用时也一样', async () => {
    await office.db.superuser(`UPDATE account SET disabled = true WHERE name = 'clerk-04'`);
    const timed = async (account: string, password: string): Promise<[Answer, number]> => {
      const started = performance.now();
      return [await attempt(account, password), performance.now() - started];
    };
    const cases: [string, string][] = [
      ['nobody-has-this-name', 'Wrong-password-1'],
      ['clerk-05', 'Wrong-password-1'],
      ['clerk-04', right('clerk-04')],
    ];
    const taken = new Map<string, number[]>();
    for (let round = 0; round < 3; round++) {
      for (const [account, password] of cases) {
        const [answer, ms] = await timed(account, password);
        expect([answer.status, answer.body.code]).toEqual([401, 'session.refused']);
        taken.set(account, [...(taken.get(account) ?? []), ms]);
      }
    }
    // each waits out the same time, whatever it had to do for its answer
    for (const [account, all] of taken) expect([account, Math.min(...all) >= 240]).toEqual([account, true]);
    const quickest = [...taken.values()].map((all) => Math.min(...all));
    expect(Math.max(...quickest) - Math.min(...quickest)).toBeLessThan(150);
  });

  test('一个地址一分钟二十次失败后 429,成功的不算;同时发来的也只算得出二十次', async () => {
    await times(3, () => attempt('deputy-1', right('deputy-1')));
    const burst = await Promise.all(Array.from({ length: 30 }, (_, i) => attempt(`guess-${i}`, 'Wrong-password-1')));
    expect(new Set(burst.map((a) => a.status))).toEqual(new Set([401, 429]));
    const late = await attempt('deputy-1', right('deputy-1'));
    expect([late.status, late.body.code]).toEqual([429, 'session.too_many']);
  });

  test('一拥而上猜一个账号:锁定之后,碰对了也进不去', async () => {
    const guesses = [...Array.from({ length: 12 }, (_, i) => `Wrong-password-${i}`), right('clerk-06')];
    await Promise.all(guesses.slice(0, -1).map((guess) => attempt('clerk-06', guess)));
    expect((await attempt('clerk-06', guesses.at(-1) ?? '')).status).toBe(401);
  });

  test('每次成败都记入管理留痕,不记口令与填写的账号', async () => {
    await attempt('clerk-07', 'Wrong-password-1');
    await attempt('clerk-07', right('clerk-07'));
    const rows = await office.db.superuser<{ type: string; body: string }>(
      `SELECT type, body FROM audit_event ORDER BY seq`,
    );
    expect(rows.map((r) => r.type)).toEqual(['session.failed', 'session.opened']);
    expect(rows.map((r) => r.body).join()).not.toMatch(/Wrong-password|clerk-07/);
  });
});

describe('来自别的网站', () => {
  test.each([
    ['别的来源', { origin: 'https://elsewhere.example' }],
    ['没有来源的页面', { origin: 'null' }],
    ['跨站', { 'sec-fetch-site': 'cross-site' }],
    ['同域的别的主机', { 'sec-fetch-site': 'same-site' }],
    ['不成样的来源', { origin: ':' }],
  ])('%s:登录、写、退出都是 403', async (_what, headers) => {
    const person = await office.enter('office-clerk');
    const tries = [
      await attempt('office-clerk', right('office-clerk'), headers),
      await person.write('POST', '/api/proposals', {}, headers),
      await person.ask('/api/session', { method: 'DELETE', headers }),
    ];
    for (const { status, body } of tries) expect([status, body.code]).toEqual([403, 'request.foreign_origin']);
    expect((await person.ask('/api/session', { headers })).status).toBe(200);
  });

  test('自己的页面、地址栏、程序都可以', async () => {
    const { host } = new URL(office.address);
    const own: Record<string, string>[] = [
      { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      {},
    ];
    for (const headers of own) expect((await attempt('office-head', right('office-head'), headers)).status).toBe(200);
  });

  test('不开放跨域:预检得不到许可', async () => {
    const answer = await office
      .ask('/api/proposals', {
        method: 'OPTIONS',
        headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
      })
      .catch((error: unknown) => error as Error);
    expect(JSON.stringify(answer instanceof Error ? answer.message : [...answer.headers.keys()])).not.toContain(
      'access-control-allow',
    );
  });
});

describe('登录凭据', () => {
  const cookieOf = ({ headers }: Answer): string[] =>
    (headers.getSetCookie()[0] ?? '').split('; ').map((part) => part.replace(/=.{20,}/, '=…'));

  test('没有 TLS:HttpOnly、SameSite=Lax,浏览器关了就没', async () => {
    const answer = await attempt('office-clerk', right('office-clerk'));
    expect(cookieOf(answer)).toEqual(['chengban_session=…', 'Path=/', 'HttpOnly', 'SameSite=Lax']);
    expect(answer.body).toMatchObject({ account: 'office-clerk', mustChangePassword: false });
    expect(JSON.stringify(answer.body)).not.toContain(right('office-clerk'));
  });

  test('TLS 之后:__Host- 与 Secure,旧名字的不认', async () => {
    const secured = await RealOffice.open({ tls: true });
    try {
      const body = { account: 'office-clerk', password: secured.account('office-clerk').password };
      const answer = await secured.ask('/api/session', { method: 'POST', body });
      expect(cookieOf(answer)).toEqual(['__Host-chengban_session=…', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']);
      const token = /=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '')?.[1] ?? '';
      const with_ = (name: string) => secured.ask('/api/session', { headers: { cookie: `${name}=${token}` } });
      expect((await with_('__Host-chengban_session')).status).toBe(200);
      expect((await with_('chengban_session')).status).toBe(401);
      expect(answer.headers.get('strict-transport-security')).toContain('max-age');
    } finally {
      await secured.close();
    }
  });

  test('库里只有凭据的杂凑;退出之后、改了也没用', async () => {
    const person = await office.enter('office-clerk');
    const [row] = await office.db.superuser<{ token_hash: string }>(`SELECT token_hash FROM login_session`);
    expect(row?.token_hash).toMatch(/^[0-9a-f]{64}$/);
    const out = await person.ask('/api/session', { method: 'DELETE' });
    expect([out.status, out.headers.getSetCookie()[0]?.startsWith('chengban_session=;')]).toEqual([204, true]);
    expect((await person.ask('/api/session')).status).toBe(401);
    expect((await person.ask('/api/todos')).body.code).toBe('session.required');
  });

  test('闲置十五分钟、总共十二小时为限;用着就不算闲置', async () => {
    const person = await office.enter('office-clerk');
    const alive = async (): Promise<boolean> => (await person.ask('/api/session')).status === 200;
    const set = (column: string, at: string) => office.db.superuser(`UPDATE login_session SET ${column} = ${at}`);
    await set('last_seen_at', MINUTES(14));
    expect(await alive()).toBe(true);
    const [seen] = await office.db.superuser<{ idle: number }>(
      `SELECT extract(epoch FROM now() - last_seen_at)::int AS idle FROM login_session`,
    );
    expect(seen?.idle).toBeLessThan(60);
    await set('created_at', MINUTES(12 * 60 - 1));
    expect(await alive()).toBe(true);
    await set('created_at', MINUTES(12 * 60 + 1));
    expect(await alive()).toBe(false);
    await set('created_at', MINUTES(1));
    await set('last_seen_at', MINUTES(15));
    expect(await alive()).toBe(false);
  });

  test('演示时钟拨动不影响登录', async () => {
    const person = await office.enter('office-clerk');
    await office.setClock('2027-01-01T00:00:00Z');
    expect((await person.ask('/api/session')).body.businessTime).toMatch(/^2027-01-01/);
  });

  test('账号停用,登录随即失效', async () => {
    const person = await office.enter('clerk-08');
    await office.db.superuser(`UPDATE account SET disabled = true WHERE name = 'clerk-08'`);
    expect((await person.ask('/api/session')).status).toBe(401);
  });
});

describe('修改口令', () => {
  const change = (person: Person, present: string, password: string): Promise<Answer> =>
    person.write('PUT', '/api/session/password', { present, password });

  test('原口令不对 403;太短、缺种类、含账号或常见词 400,逐条说明', async () => {
    const person = await office.enter('office-clerk');
    const present = right('office-clerk');
    expect((await change(person, 'Wrong-password-1', 'Another-Good-1')).body.code).toBe('password.wrong');
    const weak = ['Short-1', 'alllowercaseletters', 'office-clerk-Aa1', 'My-Password-2025', `${'Aa1-'.repeat(40)}`];
    for (const password of weak) {
      const { status, body } = await change(person, present, password);
      expect([password, status, body.code]).toEqual([password, 400, 'password.weak']);
      expect((body.errors as { message: string }[]).every((e) => /口令/.test(e.message))).toBe(true);
    }
  });

  test('改后别处的登录失效、本处仍在,旧口令进不去', async () => {
    const here = await office.enter('office-clerk');
    const there = await attempt('office-clerk', right('office-clerk'));
    const cookie = there.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await change(here, right('office-clerk'), 'Quite-New-2025')).status).toBe(204);
    expect((await here.ask('/api/session')).status).toBe(200);
    expect((await office.ask('/api/session', { headers: { cookie } })).status).toBe(401);
    expect((await attempt('office-clerk', right('office-clerk'))).status).toBe(401);
    expect((await attempt('office-clerk', 'Quite-New-2025')).status).toBe(200);
  });

  test('最近五次用过的不能再用,更早的可以', async () => {
    const person = await office.enter('office-clerk');
    const used = [right('office-clerk')];
    for (let n = 1; n <= 6; n++) {
      const next = `Quite-New-202${n}`;
      expect((await change(person, used.at(-1) ?? '', next)).status).toBe(204);
      used.push(next);
      const five = used.slice(-6, -1);
      for (const old of n === 6 ? [used.at(-1) ?? '', ...five] : [used.at(-1) ?? '', five.at(0) ?? '']) {
        expect([old, (await change(person, used.at(-1) ?? '', old)).body.code]).toEqual([old, 'password.repeated']);
      }
    }
    expect((await change(person, used.at(-1) ?? '', used[0] ?? '')).status).toBe(204);
  });

  test('口令在库里只有 argon2id', async () => {
    const rows = await office.db.superuser<{ password_hash: string }>(`SELECT password_hash FROM account`);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((r) => !r.password_hash.startsWith('$argon2id$'))).toEqual([]);
  });

  test('须先改口令的账号:除了看自己、改口令、退出,一律 403;改了就好', async () => {
    await office.db.superuser(`UPDATE account SET must_change = true WHERE name = 'system-admin'`);
    const person = await office.enter('system-admin');
    expect((await person.ask('/api/session')).body.mustChangePassword).toBe(true);
    for (const path of [
      '/api/todos',
      '/api/units',
      '/api/proposals',
      `/api/proposals/${randomUUID()}`,
      '/api/machines',
    ]) {
      const { status, body } = await person.ask(path);
      expect([path, status, body.code]).toEqual([path, 403, 'password.must_change']);
    }
    expect((await person.write('POST', '/api/proposals', {})).body.code).toBe('password.must_change');
    expect((await change(person, right('system-admin'), 'Quite-New-2025')).status).toBe(204);
    expect((await person.ask('/api/units')).status).toBe(200);
    expect((await person.ask('/api/session')).body.mustChangePassword).toBe(false);
    await office.db.superuser(`UPDATE account SET must_change = true WHERE name = 'audit-admin'`);
    const other = await office.enter('audit-admin');
    expect((await other.ask('/api/session', { method: 'DELETE' })).status).toBe(204);
  });

  test('猜原口令也有限:一拥而上之后锁定,碰对了也改不了', async () => {
    const person = await office.enter('office-clerk');
    const tries = await Promise.all(
      Array.from({ length: 24 }, (_, i) => change(person, `Wrong-password-${i}`, 'Another-Good-1')),
    );
    expect(tries.map((a) => a.body.code)).toEqual(tries.map(() => 'password.wrong'));
    const found = await change(person, right('office-clerk'), 'Another-Good-1');
    expect([found.status, found.body.code]).toEqual([403, 'password.wrong']);
  });
});
