/** 管理留痕 · every act of the administrators in one chained stream, read by the third of them. */
import { randomUUID } from 'node:crypto';
import { sm3Hex } from '../../src/platform/digest.js';
import { Administrators, daysFromNow } from '../support/administrators.js';
import { AUDITOR, CaseApp, SECURITY_ADMIN, SYSTEM_ADMIN } from '../support/case-app.js';
import { actor, clerk, DISTRICT, person } from '../support/office.js';
import { done, write } from '../support/visitor.js';

type Json = Record<string, unknown>;
interface AuditRow {
  seq: number;
  type: string;
  actor: string;
  body: string;
  hash: string;
  prev_hash: string;
}

let app: CaseApp;
let by: Administrators;
const system: Administrators['system'] = (...given) => by.system(...given);
const security: Administrators['security'] = (...given) => by.security(...given);
beforeAll(async () => {
  app = await CaseApp.open();
  by = new Administrators(app);
});
afterAll(() => app.close());

const audit = () =>
  app.district.db.superuser<AuditRow>(`SELECT * FROM audit_event WHERE jurisdiction_id = $1 ORDER BY seq`, [DISTRICT]);

describe('管理留痕', () => {
  it('每个行为一条,前后相接,审计管理员看得到何人对何人做了什么', async () => {
    const one = await by.settled();
    await done(security('POST', `/people/${one.personId}/roles`, { role: 'member' }));
    const { body } = await app.get<{ items: Json[]; total: number }>(AUDITOR, '/audit/events?limit=4');
    expect(body.items.map((e) => [e.type, e.label])).toEqual([
      ['role.granted', '授予角色'],
      ['password.changed', '修改口令'],
      ['session.opened', '登录'],
      ['account.created', '开立账号'],
    ]);
    const [granted] = body.items;
    expect(granted).toMatchObject({
      actor: { id: SECURITY_ADMIN.personId, name: '人员10' },
      data: { roles: [{ personId: one.personId, role: 'member', unitId: null, from: daysFromNow(0), until: null }] },
    });
    expect((granted?.names as Json)[one.personId]).toBe(one.name);
    const rows = await audit();
    expect(rows.length).toBe(body.total);
    for (const [i, row] of rows.entries()) {
      expect([row.seq, row.prev_hash]).toEqual([i + 1, i === 0 ? row.prev_hash : rows[i - 1]?.hash]);
      expect(row.hash).toBe(sm3Hex(`${row.prev_hash}${row.body}`));
    }
  });

  it('按行为、按人筛选,翻页不重不漏', async () => {
    for (const name of ['区甲中心', '区乙中心', '区丙中心', '区丁中心', '区戊中心']) {
      await done(system('POST', '/units', { name, short: name }));
    }
    const of = async (query: string) =>
      (await app.get<{ items: Json[]; nextCursor: string | null; total: number }>(AUDITOR, `/audit/events?${query}`))
        .body;
    const all = await audit();
    const wanted = all.filter((r) => r.type === 'unit.created' && r.actor === SYSTEM_ADMIN.personId).map((r) => r.seq);
    const query = `type=unit.created&actor=${SYSTEM_ADMIN.personId}&limit=2`;
    const seen: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await of(`${query}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      expect(page.total).toBe(wanted.length);
      seen.push(...page.items.map((e) => e.seq));
      cursor = page.nextCursor;
    }
    expect(wanted.length).toBe(5);
    expect(seen).toEqual(wanted.reverse());
    expect((await app.get(AUDITOR, `/audit/events?cursor=${Buffer.from('["x"]').toString('base64url')}`)).status).toBe(
      400,
    );
  });

  it('链上没有姓名、电话,被拒绝的行为不留一行', async () => {
    await done(system('POST', '/people', { name: '不入链者', phone: '13911112222' }));
    const before = await audit();
    expect(before.filter((r) => /不入链者|13911112222|新人/.test(r.body))).toEqual([]);
    await system('POST', '/people', { name: '不入链者' });
    await system('POST', '/units', { name: '单位1', short: '一' });
    await security('POST', `/people/${SECURITY_ADMIN.personId}/roles`, { role: 'deputy' });
    expect((await audit()).length).toBe(before.length);
  });

  it('同一键同时发两次只做一次,换了内容即拒绝', async () => {
    const [key, body] = [randomUUID(), { name: '区双发局', short: '双发局' }];
    const [one, two] = await Promise.all([1, 2].map(() => done(system('POST', '/units', body, key))));
    expect(one).toEqual(two);
    expect((await audit()).filter((r) => r.body.includes('区双发局')).length).toBe(1);
    const other = await system('POST', '/units', { ...body, short: '另' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.key_reused' } });
    // the key belongs to the account
    expect((await security('POST', `/people/${person(61)}/roles`, { role: 'member' }, key)).status).toBe(201);
  });

  it('两人同时授予互斥的角色,只有一个成功', async () => {
    const { personId } = await by.someone();
    const other = actor(person(12), ['security-admin', null]);
    const answers = await Promise.all([
      security('POST', `/people/${personId}/roles`, { role: 'system-admin' }),
      write(app, other, 'POST', `/people/${personId}/roles`, { role: 'office-clerk' }),
    ]);
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409]);
  });

  it('别处的人看不到本区的账号与留痕', async () => {
    const elsewhere = '01900000-0000-7000-8000-0000000000ee';
    await app.district.db.superuser(`INSERT INTO jurisdiction (id, name, rulebook_key) VALUES ($1, '邻区', 'binhu')`, [
      elsewhere,
    ]);
    const neighbour = '01900000-0000-7000-8000-0000000003ee';
    await app.district.db.superuser(`INSERT INTO person (jurisdiction_id, id, name) VALUES ($1, $2, '邻人')`, [
      elsewhere,
      neighbour,
    ]);
    await app.district.db.superuser(
      `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash) VALUES ($1, $2, $2, 'neighbour', 'none')`,
      [elsewhere, neighbour],
    );
    expect((await app.get<{ items: Json[] }>(SECURITY_ADMIN, '/accounts?q=neighbour')).body.items).toEqual([]);
    expect((await security('POST', `/accounts/${neighbour}/reset-password`)).status).toBe(404);
    expect((await security('POST', `/people/${neighbour}/roles`, { role: 'deputy' })).status).toBe(404);
    expect((await app.get(clerk(1), '/accounts')).status).toBe(403);
  });
});
