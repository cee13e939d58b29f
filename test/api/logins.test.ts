/** 登录的防护 · a new session at each login, the lock and its count, equal refusals, the limit of an address. */
import { createHash } from 'node:crypto';
import { hashPassword } from '../../src/identity/passwords.js';
import { Administrators, CHOSEN } from '../support/administrators.js';
import type { Answer } from '../support/case-app.js';
import { CaseApp } from '../support/case-app.js';
import { DISTRICT, person } from '../support/office.js';
import { done, Visitor } from '../support/visitor.js';

const WRONG = 'Wrong-password-1';
let app: CaseApp;
let by: Administrators;
/** behind a proxy of this machine, so that each visitor has an address of their own */
beforeAll(async () => {
  app = await CaseApp.open({ trustProxy: ['loopback'] });
  by = new Administrators(app);
});
afterAll(() => app.close());

let addresses = 0;
const visitor = () => new Visitor(app, `203.0.113.${++addresses}`);
const login = (account: string, password: string) => visitor().login(account, password);
const told = ({ status, body }: Answer) => ({ status, ...body, traceId: undefined });
const account = async (name: string) =>
  (
    await app.district.db.superuser<{ failures: number; locked: boolean }>(
      `SELECT failures, coalesce(locked_until > now(), false) AS locked FROM account WHERE name = $1`,
      [name],
    )
  )[0];
const acts = async (type: string, accountId: string) =>
  (
    await app.district.db.superuser(`SELECT 1 FROM audit_event WHERE type = $1 AND body LIKE '%' || $2 || '%'`, [
      type,
      accountId,
    ])
  ).length;

describe('会话', () => {
  it('每次登录换新的凭据,浏览器原有的随即作废,事先塞入的不被采用', async () => {
    const one = await by.settled();
    const planted = new Visitor(app, '203.0.113.200');
    planted.cookie = 'chengban_session=planted-by-somebody-else';
    await done(planted.login(one.account, CHOSEN));
    expect(planted.cookie).not.toContain('planted');
    const first = planted.cookie;
    await done(planted.login(one.account, CHOSEN));
    expect(planted.cookie).not.toBe(first);
    const old = new Visitor(app);
    old.cookie = first;
    expect((await old.get('/session')).status).toBe(401);
    expect((await planted.get('/session')).status).toBe(200);
    // another browser of the same person goes on
    expect((await one.visitor.get('/session')).status).toBe(200);
  });

  it('凭据只在浏览器里:不可由脚本读取,不随跨站写入,退出即作废', async () => {
    const one = await by.settled();
    const answer = await login(one.account, CHOSEN);
    expect(answer.headers.get('set-cookie')).toMatch(/^chengban_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const leaving = visitor();
    await done(leaving.login(one.account, CHOSEN));
    expect((await leaving.send('DELETE', '/session')).status).toBe(204);
    expect((await leaving.get('/session')).status).toBe(401);
  });

  it('改口令后其他地方都退出,同一键再发一次仍算办成', async () => {
    const one = await by.settled();
    const elsewhere = visitor();
    await done(elsewhere.login(one.account, CHOSEN));
    const change = { present: CHOSEN, password: 'Li-Hu-2026-pass' };
    const send = () => one.visitor.send('PUT', '/session/password', change, 'the-same-key');
    expect((await send()).status).toBe(204);
    expect((await send()).status).toBe(204);
    expect((await elsewhere.get('/session')).status).toBe(401);
    expect((await one.visitor.get('/session')).status).toBe(200);
    const other = { ...change, password: 'Mei-Liang-2026' };
    expect((await one.visitor.send('PUT', '/session/password', other, 'the-same-key')).status).toBe(422);
  });

  it('库中不留口令的摘要:请求的标识须有会话凭据才能算出', async () => {
    const hashes = await app.district.db.superuser<{ request_hash: string }>(
      `SELECT request_hash FROM command_record WHERE key = 'the-same-key'`,
    );
    const text = 'PUT /api/session/password\n{"password":"Li-Hu-2026-pass","present":"Hu-Bin-2025-pass"}';
    const guesses = ['sha256', 'sm3'].map((name) => createHash(name).update(text).digest('hex'));
    expect(hashes.length).toBe(1);
    expect(guesses).not.toContain(hashes[0]?.request_hash);
  });
});

describe('锁定', () => {
  it('四次失败后成功一次,重新计起;连续第五次才锁,锁住时口令正确也不行', async () => {
    const one = await by.settled();
    for (let i = 0; i < 4; i++) await login(one.account, WRONG);
    expect(await account(one.account)).toEqual({ failures: 4, locked: false });
    expect((await login(one.account, CHOSEN)).status).toBe(200);
    expect(await account(one.account)).toEqual({ failures: 0, locked: false });
    for (let i = 0; i < 5; i++) await login(one.account, WRONG);
    expect(await account(one.account)).toEqual({ failures: 0, locked: true });
    expect((await login(one.account, CHOSEN)).status).toBe(401);
    // who is in goes on working: a stranger's guesses throw nobody out
    expect((await one.visitor.get('/session')).status).toBe(200);
  });

  it('锁住期间的尝试不计数也不延长,三十分钟后可以登录,从头计起', async () => {
    const one = await by.settled();
    for (let i = 0; i < 7; i++) await login(one.account, WRONG);
    expect([await acts('session.failed', one.id), await acts('account.locked', one.id)]).toEqual([5, 1]);
    await app.district.db.superuser(
      `UPDATE account SET locked_until = locked_until - interval '30 minutes' WHERE name = $1`,
      [one.account],
    );
    await login(one.account, WRONG);
    expect(await account(one.account)).toEqual({ failures: 1, locked: false });
    expect((await login(one.account, CHOSEN)).status).toBe(200);
  });

  it('同时发来的猜测也只算五次:其后即使猜中也不放行', async () => {
    const one = await by.settled();
    await Promise.all(Array.from({ length: 12 }, () => login(one.account, WRONG)));
    expect([await acts('session.failed', one.id), await acts('account.locked', one.id)]).toEqual([5, 1]);
    expect((await login(one.account, CHOSEN)).status).toBe(401);
  });

  it('改口令时猜原口令,同样计数并锁定', async () => {
    const one = await by.settled();
    const guess = (present: string) =>
      one.visitor.send('PUT', '/session/password', { present, password: 'Li-Hu-2026-pass' });
    for (let i = 0; i < 5; i++) expect((await guess(WRONG)).body.code).toBe('password.wrong');
    expect(await account(one.account)).toEqual({ failures: 0, locked: true });
    expect((await guess(CHOSEN)).body.code).toBe('password.wrong');
  });
});

describe('拒绝', () => {
  it('没有的账号、错误的口令、锁定的、停用的,答复一字不差,用时都不短于同一下限', async () => {
    const [open, locked, disabled] = [await by.settled(), await by.settled(), await by.settled()];
    for (let i = 0; i < 5; i++) await login(locked.account, WRONG);
    await done(by.security('POST', `/accounts/${disabled.id}/disable`));
    const timed = async (name: string, password: string) => {
      const started = performance.now();
      const answer = told(await login(name, password));
      return { answer, ms: performance.now() - started };
    };
    const all = [
      await timed('no-such-account', WRONG),
      await timed(open.account, WRONG),
      await timed(locked.account, CHOSEN),
      await timed(disabled.account, CHOSEN),
    ];
    expect(all[0]?.answer).toMatchObject({ status: 401, code: 'session.refused' });
    for (const { answer, ms } of all) {
      expect(answer).toEqual(all[0]?.answer);
      expect(ms).toBeGreaterThanOrEqual(245);
    }
  });

  it('不能保存的字符是填写有误,不是系统出错', async () => {
    expect((await login('a\u0000b', WRONG)).status).toBe(400);
    expect((await login('a\ud800b', WRONG)).status).toBe(400);
    expect((await login('nobody', `\u0000${WRONG}`)).status).toBe(400);
  });
});

describe('限次', () => {
  const tryMany = async (from: string, times: number) => {
    const statuses: number[] = [];
    for (let i = 0; i < times; i++)
      statuses.push((await new Visitor(app, from).login('no-such-account', WRONG)).status);
    return statuses;
  };

  it('代理之后按真实地址计:一处失败二十次后拒绝,别处不受影响', async () => {
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => tryMany('198.51.100.7', 5)))).flat();
    expect(statuses).toEqual(Array.from({ length: 20 }, () => 401));
    expect(await tryMany('198.51.100.7', 1)).toEqual([429]);
    // the client's own claim stands left of what the proxy adds, and counts for nothing
    expect(await tryMany('1.2.3.4, 198.51.100.7', 1)).toEqual([429]);
    const one = await by.settled();
    expect((await new Visitor(app, '198.51.100.8').login(one.account, CHOSEN)).status).toBe(200);
  });

  it('成功的登录不计入', async () => {
    const one = await by.settled();
    for (let i = 0; i < 22; i++) {
      expect((await new Visitor(app, '198.51.100.9').login(one.account, CHOSEN)).status).toBe(200);
    }
  });
});

describe('加密连接之后', () => {
  it('只认带 __Host- 前缀的凭据:邻站或明文连接塞入的不算', async () => {
    const secure = await CaseApp.open({ tls: true });
    try {
      await secure.district.db.superuser(
        `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash) VALUES ($1, $2, $2, 'secure', $3)`,
        [DISTRICT, person(69), await hashPassword(CHOSEN)],
      );
      const visitor = new Visitor(secure);
      const answer = await visitor.login('secure', CHOSEN);
      expect(answer.headers.get('set-cookie')).toMatch(
        /^__Host-chengban_session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect((await visitor.get('/session')).status).toBe(200);
      visitor.cookie = (visitor.cookie ?? '').replace('__Host-', '');
      expect((await visitor.get('/session')).status).toBe(401);
    } finally {
      await secure.close();
    }
  });
});
