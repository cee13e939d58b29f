/** 账号与角色 · by the security administrator: opened, disabled, reset; granted from-until and ended, never for oneself. */
import { randomUUID } from 'node:crypto';
import { Administrators, CHOSEN, daysFromNow } from '../support/administrators.js';
import { CaseApp, SECURITY_ADMIN } from '../support/case-app.js';
import { actor, person, unit } from '../support/office.js';
import { done, Visitor } from '../support/visitor.js';

type Json = Record<string, unknown>;
const NOBODY = '01900000-0000-7000-8000-00000000ffff';

let app: CaseApp;
let by: Administrators;
const system: Administrators['system'] = (...given) => by.system(...given);
const security: Administrators['security'] = (...given) => by.security(...given);
beforeAll(async () => {
  app = await CaseApp.open();
  by = new Administrators(app);
});
afterAll(() => app.close());

const OTHER_SECURITY = actor(person(11), ['security-admin', null]);

describe('账号', () => {
  it('口令只显示一次;未改口令前除修改口令外一概不可,改后如常', async () => {
    const one = await by.someone();
    const visitor = new Visitor(app);
    expect((await done(visitor.login(one.account, one.password))).mustChangePassword).toBe(true);
    for (const [method, path] of [
      ['GET', '/proposals'],
      ['GET', '/todos'],
      ['GET', '/sessions'],
      ['POST', '/proposals'],
      ['POST', '/attachments'],
    ] as const) {
      const refused = await visitor.send(method, path, method === 'POST' ? {} : undefined);
      expect([path, refused.status, refused.body.code]).toEqual([path, 403, 'password.must_change']);
    }
    expect((await visitor.get('/session')).body.mustChangePassword).toBe(true);
    await done(visitor.send('PUT', '/session/password', { present: one.password, password: CHOSEN }));
    expect((await visitor.get('/session')).body.mustChangePassword).toBe(false);
    expect((await visitor.get('/todos')).status).toBe(200);
    expect((await new Visitor(app).login(one.account, one.password)).status).toBe(401);
    expect((await new Visitor(app).login(one.account, CHOSEN)).status).toBe(200);
  });

  it('同一键再发一次,答复相同而不再有口令,库中也没有', async () => {
    const { id: personId } = await done(system('POST', '/people', { name: '再发一次' }));
    const [key, body] = [randomUUID(), { personId, account: 'once-more' }];
    const first = await done(security('POST', '/accounts', body, key));
    expect(String(first.password)).toMatch(/^[A-Za-z2-9]{16}$/);
    expect(await done(security('POST', '/accounts', body, key))).toEqual({ ...first, password: null });
    const kept = await app.district.db.superuser<{ text: string }>(
      `SELECT row_to_json(r)::text AS text FROM command_record r UNION ALL SELECT body FROM audit_event`,
    );
    expect(kept.filter(({ text }) => text.includes(String(first.password)))).toEqual([]);
    const other = await security('POST', '/accounts', { ...body, account: 'another' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.key_reused' } });
  });

  it('一人一个账号,账号名不重复', async () => {
    const one = await by.someone();
    const exists = await security('POST', '/accounts', { personId: one.personId, account: 'a-second' });
    expect(exists).toMatchObject({ status: 409, body: { code: 'account.exists' } });
    const { id } = await done(system('POST', '/people', { name: '同名账号' }));
    const taken = await security('POST', '/accounts', { personId: id, account: one.account });
    expect(taken).toMatchObject({ status: 409, body: { code: 'account.name_taken' } });
    const missing = await security('POST', '/accounts', { personId: NOBODY, account: 'nobody' });
    expect(missing.body.code).toBe('person.not_found');
    expect((await security('POST', '/accounts', { personId: id, account: '大写' })).status).toBe(400);
  });

  it('停用即在所有地方退出且不能登录,启用后可以', async () => {
    const one = await by.settled();
    const elsewhere = new Visitor(app);
    await done(elsewhere.login(one.account, CHOSEN));
    const disabled = await done(security('POST', `/accounts/${one.id}/disable`));
    expect(disabled).toMatchObject({ id: one.id, account: one.account, disabled: true });
    for (const visitor of [one.visitor, elsewhere]) expect((await visitor.get('/todos')).status).toBe(401);
    expect((await new Visitor(app).login(one.account, CHOSEN)).body.code).toBe('session.refused');
    await done(security('POST', `/accounts/${one.id}/enable`));
    expect((await one.visitor.get('/todos')).status).toBe(401);
    expect((await new Visitor(app).login(one.account, CHOSEN)).status).toBe(200);
  });

  it('重置口令后旧口令与旧会话都失效,新口令须改,且不得改回用过的', async () => {
    const one = await by.settled();
    const reset = await done(security('POST', `/accounts/${one.id}/reset-password`));
    expect(reset).toMatchObject({ mustChangePassword: true, lockedUntil: null });
    expect((await one.visitor.get('/todos')).status).toBe(401);
    expect((await one.visitor.login(one.account, CHOSEN)).status).toBe(401);
    await done(one.visitor.login(one.account, String(reset.password)));
    const change = (password: string) =>
      one.visitor.send('PUT', '/session/password', { present: reset.password, password });
    expect((await change(CHOSEN)).body.code).toBe('password.repeated');
    expect((await change('short')).body.code).toBe('password.weak');
    expect((await change('Tai-Hu-2025-word')).status).toBe(204);
  });

  it('锁定的账号由安全管理员解除', async () => {
    const one = await by.settled();
    for (let i = 0; i < 5; i++) await new Visitor(app).login(one.account, 'Wrong-password-1');
    expect((await new Visitor(app).login(one.account, CHOSEN)).status).toBe(401);
    const listed = async () =>
      (await app.get<{ items: Json[] }>(SECURITY_ADMIN, `/accounts?q=${one.account}`)).body.items[0];
    expect(Date.parse(String((await listed())?.lockedUntil)) - Date.now()).toBeGreaterThan(29 * 60_000);
    expect(await done(security('POST', `/accounts/${one.id}/unlock`))).toMatchObject({ lockedUntil: null });
    expect(await listed()).toMatchObject({ lockedUntil: null });
    expect((await new Visitor(app).login(one.account, CHOSEN)).status).toBe(200);
  });

  it('谁也不能管理自己的账号', async () => {
    const own = SECURITY_ADMIN.personId;
    for (const act of ['disable', 'enable', 'unlock', 'reset-password']) {
      const answer = await security('POST', `/accounts/${own}/${act}`);
      expect([act, answer.status, answer.body.code]).toEqual([act, 403, 'account.own']);
      expect((await security('POST', `/accounts/${NOBODY}/${act}`)).body.code).toBe('account.not_found');
    }
  });

  it('名单按账号名排列,分页且合计', async () => {
    const pages: string[] = [];
    let cursor = '';
    let total = 0;
    do {
      const { body } = await app.get<{ items: { account: string }[]; nextCursor: string | null; total: number }>(
        SECURITY_ADMIN,
        `/accounts?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      pages.push(...body.items.map((a) => a.account));
      total = body.total;
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(pages).toEqual([...pages].sort());
    expect(new Set(pages).size).toBe(total);
    expect(total).toBeGreaterThan(4);
    const forged = Buffer.from('["a\\u0000","x"]').toString('base64url');
    expect((await app.get(SECURITY_ADMIN, `/accounts?cursor=${forged}`)).status).toBe(400);
  });
});
describe('角色', () => {
  const roles = async (personId: string) =>
    (await app.get<{ items: Json[] }>(SECURITY_ADMIN, `/people/${personId}/roles`)).body.items;

  it('授予即生效,终止即失效并退出登录,记录仍在', async () => {
    const one = await by.settled();
    expect((await one.visitor.get('/session')).body.roles).toEqual([]);
    const granted = await done(
      security('POST', `/people/${one.personId}/roles`, { role: 'unit-clerk', unitId: unit(3) }),
    );
    expect((await one.visitor.get('/session')).body.roles).toEqual([
      { role: 'unit-clerk', unitId: unit(3), unit: '单位3' },
    ]);
    const ended = await done(security('POST', `/roles/${String(granted.id)}/end`));
    expect(ended).toEqual({ ...granted, until: daysFromNow(-1) });
    expect((await one.visitor.get('/session')).status).toBe(401);
    await done(one.visitor.login(one.account, CHOSEN));
    expect((await one.visitor.get('/session')).body.roles).toEqual([]);
    expect(await roles(one.personId)).toEqual([{ ...ended, unit: '单位3' }]);
    const again = await security('POST', `/roles/${String(granted.id)}/end`);
    expect(again).toMatchObject({ status: 409, body: { code: 'role.ended' } });
  });

  it('终止可以定在以后,不能倒填,也不能延长', async () => {
    const { personId } = await by.someone();
    const grant = { role: 'office-clerk', from: '2024-01-01', until: daysFromNow(30) };
    const granted = await done(security('POST', `/people/${personId}/roles`, grant));
    const end = (until: string) => security('POST', `/roles/${String(granted.id)}/end`, { until });
    for (const until of [daysFromNow(-2), daysFromNow(31)]) {
      expect(await end(until)).toMatchObject({ status: 400, body: { errors: [{ path: 'until' }] } });
    }
    expect(await done(end(daysFromNow(7)))).toMatchObject({ until: daysFromNow(7) });
    expect(await roles(personId)).toMatchObject([{ from: '2024-01-01', until: daysFromNow(7) }]);
  });

  it('三员互斥,也不兼业务角色;不同时期可以先后担任', async () => {
    const { personId } = await by.someone();
    const grant = (body: Json) => security('POST', `/people/${personId}/roles`, body);
    await done(grant({ role: 'system-admin', until: daysFromNow(10) }));
    for (const role of ['security-admin', 'audit-admin', 'office-head', 'deputy'])
      expect((await grant({ role })).body.code).toBe('role.excluded');
    expect((await grant({ role: 'unit-clerk', unitId: unit(1), from: daysFromNow(10) })).body.code).toBe(
      'role.excluded',
    );
    await done(grant({ role: 'unit-clerk', unitId: unit(1), from: daysFromNow(11) }));
    const late = await grant({ role: 'audit-admin', from: daysFromNow(20) });
    expect(late.body.code).toBe('role.excluded');
  });

  it('单位角色须有单位,其余不得有;同一角色不重复授予', async () => {
    const { personId } = await by.someone();
    const grant = (body: Json) => security('POST', `/people/${personId}/roles`, body);
    const missing = await grant({ role: 'unit-principal' });
    expect(missing).toMatchObject({ status: 400, body: { errors: [{ path: 'unitId' }] } });
    expect((await grant({ role: 'npc-staff', unitId: unit(1) })).status).toBe(400);
    expect((await grant({ role: 'unit-clerk', unitId: NOBODY })).status).toBe(400);
    expect((await grant({ role: 'unit-clerk', unitId: unit(1), until: '2020-01-01' })).status).toBe(400);
    await done(grant({ role: 'unit-clerk', unitId: unit(1) }));
    expect((await grant({ role: 'unit-clerk', unitId: unit(1) })).body.code).toBe('role.already_held');
    await done(grant({ role: 'unit-clerk', unitId: unit(2) }));
    expect((await security('POST', `/people/${NOBODY}/roles`, { role: 'deputy' })).body.code).toBe('person.not_found');
  });

  it('谁也不能为自己授予或终止', async () => {
    await app.get(OTHER_SECURITY, '/session');
    const own = await security('POST', `/people/${SECURITY_ADMIN.personId}/roles`, { role: 'office-head' });
    expect(own).toMatchObject({ status: 403, body: { code: 'role.own' } });
    const [held] = await roles(SECURITY_ADMIN.personId);
    expect((await security('POST', `/roles/${String(held?.id)}/end`)).body.code).toBe('role.own');
    const [other] = await roles(OTHER_SECURITY.personId);
    expect((await security('POST', `/roles/${String(other?.id)}/end`)).status).toBe(200);
    expect((await app.get(OTHER_SECURITY, '/accounts')).status).toBe(401);
  });
});
