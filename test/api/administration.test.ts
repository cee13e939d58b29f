/** 管理 · what a live installation starts from: units, categories, streets, sessions and people, by the system administrator. */
import { Administrators, daysFromNow } from '../support/administrators.js';
import { CaseApp, SECURITY_ADMIN } from '../support/case-app.js';
import { OFFICE, person, unit } from '../support/office.js';
import { done } from '../support/visitor.js';

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

const units = async (query = '') => (await app.get<{ items: Json[] }>(OFFICE, `/units?limit=200${query}`)).body.items;

describe('单位', () => {
  it('新增排在最后,更名、改排序后名录随之改变', async () => {
    const made = await done(system('POST', '/units', { name: '区信访局', short: '信访局', aliases: ['信访办'] }));
    const { id } = made;
    expect(made).toEqual({
      id,
      name: '区信访局',
      short: '信访局',
      aliases: ['信访办'],
      order: 21,
      from: daysFromNow(0),
      until: null,
      office: false,
    });
    expect((await units()).at(-1)).toEqual({ id, name: '区信访局', short: '信访局', aliases: ['信访办'] });
    await done(system('PATCH', `/units/${String(id)}`, { name: '区信访和联系群众局', order: 1 }));
    expect((await units()).slice(0, 2).map((u) => u.name)).toEqual(['单位1', '区信访和联系群众局']);
  });

  it('全称、简称、别名都不得与在用的单位相同', async () => {
    await done(system('POST', '/units', { name: '区档案局', short: '档案局', aliases: ['档案馆'] }));
    for (const [name, short, aliases] of [
      ['区档案局', '某局', []],
      ['某某局', '档案馆', []],
      ['某某局', '某局', ['档案局']],
    ]) {
      const answer = await system('POST', '/units', { name, short, aliases });
      expect(answer).toMatchObject({ status: 409, body: { code: 'unit.name_taken' } });
      expect(String(answer.body.title)).toContain('区档案局');
    }
  });

  it('停用的单位不再供选,办过的件仍写着它的名称,也不能再任职', async () => {
    const ending = await done(system('POST', '/units', { name: '区拆迁办', short: '拆迁办', from: '2024-01-01' }));
    const caseId = await app.district.register();
    await app.district.give(caseId, OFFICE, 'office.assign', {
      mode: 'sole',
      leads: [{ unitId: ending.id }],
      cos: [],
    });
    await done(system('PATCH', `/units/${String(ending.id)}`, { until: daysFromNow(-1) }));
    expect((await units()).map((u) => u.name)).not.toContain('区拆迁办');
    expect(await units('&all=1')).toContainEqual({
      id: ending.id,
      name: '区拆迁办',
      short: '拆迁办',
      aliases: [],
      order: ending.order,
      from: '2024-01-01',
      until: daysFromNow(-1),
    });
    const { body } = await app.get<{ handlings: { unit: Json }[] }>(OFFICE, `/proposals/${caseId}`);
    expect(body.handlings.map((h) => h.unit)).toEqual([{ id: ending.id, name: '区拆迁办' }]);
    const grant = { role: 'unit-clerk', unitId: ending.id };
    const refused = await security('POST', `/people/${person(60)}/roles`, grant);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'unitId', message: '这个单位已停用' }] } });
    // and it can be taken back into use
    await done(system('PATCH', `/units/${String(ending.id)}`, { until: null }));
    expect((await units()).map((u) => u.name)).toContain('区拆迁办');
  });

  it('成批新增,一处有误全部不入', async () => {
    const list = [
      { name: '区信息中心', short: '信息中心' },
      { name: '区会议中心', short: '信息中心' },
    ];
    const refused = await system('POST', '/units', { units: list });
    expect(refused).toMatchObject({ status: 409, body: { errors: [{ path: 'units.1.name' }] } });
    expect((await units()).map((u) => u.name)).not.toContain('区信息中心');
    const invalid = await system('POST', '/units', { units: [{ name: '区会议中心' }] });
    expect(invalid).toMatchObject({ status: 400, body: { errors: [{ path: 'units.0.short', message: '必填' }] } });
    const made = await done(system('POST', '/units', { units: [list[0], { name: '区会议中心', short: '会议中心' }] }));
    expect((made.items as Json[]).map((u) => u.name)).toEqual(['区信息中心', '区会议中心']);
    expect((await units()).slice(-2).map((u) => u.name)).toEqual(['区信息中心', '区会议中心']);
  });

  it.each([
    [{ name: '甲', short: '甲', from: '2025-05-01', until: '2025-04-30' }, 'until'],
    [{ name: '甲​局', short: '甲' }, 'name'],
    [{ name: '甲', short: '甲', order: 0 }, 'order'],
    [{ name: '甲', short: '甲', from: '2025-02-30' }, 'from'],
  ])('填写有误 %j 指出 %s', async (body, path) => {
    expect(await system('POST', '/units', body)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it('没有的单位、空的更改', async () => {
    expect((await system('PATCH', `/units/${NOBODY}`, { name: '甲' })).body.code).toBe('unit.not_found');
    expect((await system('PATCH', '/units/x', { name: '甲' })).body.code).toBe('unit.not_found');
    expect((await system('PATCH', `/units/${unit(1)}`, {})).status).toBe(400);
  });
});
describe('类别、街道、届次会议', () => {
  it.each(['categories', 'streets'])('%s 新增后供选,同名不入', async (path) => {
    const made = await done(system('POST', `/${path}`, { name: '新设一处' }));
    const { body } = await app.get<{ items: Json[] }>(OFFICE, `/${path}`);
    expect(body.items.at(-1)).toEqual({ id: made.id, name: '新设一处' });
    expect((await system('POST', `/${path}`, { name: '新设一处' })).status).toBe(409);
    const other = await done(system('POST', `/${path}`, { name: '另一处' }));
    expect((await system('PATCH', `/${path}/${String(other.id)}`, { name: '新设一处' })).status).toBe(409);
    const changed = await done(system('PATCH', `/${path}/${String(other.id)}`, { name: '改称一处', order: 1 }));
    expect(changed).toEqual({ id: other.id, name: '改称一处', order: 1 });
  });

  it('已有件归入的类别不改名,可改排序', async () => {
    await app.district.register({ category: '城乡建设' });
    const { body } = await app.get<{ items: Json[] }>(OFFICE, '/categories');
    const id = String(body.items.find((c) => c.name === '城乡建设')?.id);
    const refused = await system('PATCH', `/categories/${id}`, { name: '城市建设' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'category.in_use' } });
    expect(await done(system('PATCH', `/categories/${id}`, { order: 7 }))).toMatchObject({ order: 7 });
  });

  it('届次会议新增后可以登记,闭幕不早于开幕', async () => {
    const session = {
      name: '区人大2026年会议',
      kind: 'suggestion',
      openedOn: '2026-01-06',
      closedOn: '2026-01-09',
    };
    const made = await done(system('POST', '/sessions', session));
    const { body } = await app.get<{ items: Json[] }>(OFFICE, '/sessions');
    expect(body.items).toContainEqual({ id: made.id, ...session });
    await app.district.register({ session: String(made.id), number: '900' });
    const turned = await system('POST', '/sessions', { ...session, name: '另一次', closedOn: '2026-01-05' });
    expect(turned).toMatchObject({ status: 400, body: { errors: [{ path: 'closedOn' }] } });
    const path = `/sessions/${String(made.id)}`;
    expect(await done(system('PATCH', path, { closedOn: '2026-01-10' }))).toMatchObject({ closedOn: '2026-01-10' });
    expect((await system('PATCH', path, { openedOn: '2026-02-10' })).status).toBe(400);
    expect((await system('PATCH', path, { name: '政协会议' })).body.code).toBe('councilSession.name_taken');
    expect((await system('PATCH', path, { kind: 'proposal' })).status).toBe(400);
  });
});
describe('人员', () => {
  it('成批录入代表,按角色可查;同一名单再录一遍不会多出一份', async () => {
    const people = [
      { name: '沈一平', constituency: '第一代表团', proposer: { role: 'deputy', from: '2024-01-01' } },
      { name: '沈二平', phone: '13800000000', proposer: { role: 'deputy' } },
    ];
    const made = await done(system('POST', '/people', { people }));
    const items = made.items as Json[];
    expect(items.map((p) => [p.name, p.roles])).toEqual([
      ['沈一平', ['deputy']],
      ['沈二平', ['deputy']],
    ]);
    const deputies = await app.get<{ items: Json[] }>(OFFICE, '/people?role=deputy&q=沈');
    expect(deputies.body.items).toEqual(
      ['沈一平', '沈二平'].map((name) => ({ id: items.find((p) => p.name === name)?.id, name, roles: ['deputy'] })),
    );
    const again = await system('POST', '/people', { people });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'person.same_name', errors: [{ path: 'people.0.name' }] },
    });
    const namesake = await done(system('POST', '/people', { name: '沈一平', namesake: true }));
    expect(namesake).toMatchObject({ name: '沈一平', roles: [] });
  });

  it('系统管理员不能借录入授予业务角色', async () => {
    const answer = await system('POST', '/people', { name: '沈三平', proposer: { role: 'office-head' } });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'proposer.role' }] } });
  });

  it('更正姓名后,件上与名录上都是更正后的姓名', async () => {
    const made = await done(system('POST', '/people', { name: '沉四平', phone: '1' }));
    const changed = await done(system('PATCH', `/people/${String(made.id)}`, { name: '沈四平', phone: null }));
    expect(changed).toEqual({ id: made.id, name: '沈四平', constituency: null, phone: null });
    const found = await app.get<{ items: Json[] }>(SECURITY_ADMIN, '/people?all=1&q=四平');
    expect(found.body.items).toEqual([{ id: made.id, name: '沈四平', roles: [] }]);
    expect((await system('PATCH', `/people/${NOBODY}`, { name: '甲' })).body.code).toBe('person.not_found');
  });
});
