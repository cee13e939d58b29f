/** 已存视图 · a name, a question and the asker's own number; who may keep them for whom. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/shared/actor.js';
import { AUDITOR, CaseApp } from '../support/case-app.js';
import { clerk, CPPCC, DEPUTY, HEAD, OFFICE, principal, SUPERVISION, unit, unitOffice } from '../support/office.js';

interface View {
  id: string;
  name: string;
  scope: string;
  unit: { id: string } | null;
  count: number;
  filters: Record<string, string>;
  columns: string[] | null;
  outdated: string[];
  mayChange: boolean;
}
interface Views {
  items: View[];
  savesTo: { scope: string; unit: { id: string } | null; isFull: boolean }[];
}

let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-03-03T01:00:00.000Z');
  // three cases: two of unit 1 (with unit 2 beside it in one), one not assigned
  await app.district.assigned([2]);
  await app.district.assigned();
  await app.district.register();
});
afterAll(() => app.close());

const views = async (by: Actor): Promise<Views> => (await app.get<Views>(by, '/views')).body;
const named = async (by: Actor, name: string): Promise<View | undefined> =>
  (await views(by)).items.find((v) => v.name === name);
const save = (by: Actor, input: object, key: string = randomUUID()) =>
  app.post(by, '/views', input, { 'idempotency-key': key });
const send = (by: Actor, method: string, id: string, body?: object) =>
  app.send(by, `/views/${id}`, {
    method,
    headers: { 'idempotency-key': randomUUID(), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const codeOf = async (answer: Promise<{ status: number; body: Record<string, unknown> }>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

test('everybody reads in the view of the district the number of the cases that they may see, and as many as its list', async () => {
  const saved = await save(OFFICE, { name: '全部建议', scope: 'all', filters: { kind: 'suggestion', sort: 'due' } });
  expect(saved.body).toMatchObject({ scope: 'all', filters: { kind: 'suggestion', sort: 'due' }, mayChange: true });
  await save(OFFICE, { name: '单位一主办', scope: 'all', filters: { unit: unit(1), role: 'lead' } });
  await save(OFFICE, { name: '未逾期', scope: 'all', filters: { light: 'green' } });
  const readers: [Actor, number][] = [
    ...[OFFICE, HEAD, SUPERVISION].map((by): [Actor, number] => [by, 3]),
    ...[clerk(1), principal(1)].map((by): [Actor, number] => [by, 2]),
    ...[[clerk(2), 1] as [Actor, number], [clerk(3), 0] as [Actor, number]],
  ];
  for (const [by, n] of readers) {
    const { items } = await views(by);
    expect(items.map((v) => [v.name, v.scope])).toEqual([
      ...[
        ['全部建议', 'all'],
        ['单位一主办', 'all'],
        ['未逾期', 'all'],
      ],
    ]);
    expect(items[0]?.count).toBe(n);
    for (const { filters, count } of items) {
      const list = await app.get<{ total: number }>(by, `/proposals?${new URLSearchParams(filters).toString()}`);
      expect(list.body.total).toBe(count);
    }
  }
  expect((await views(DEPUTY)).items).toEqual([]);
});

test('one keeps views for oneself; nobody else reads, changes or removes them', async () => {
  const mine = await save(clerk(1), { name: '我的主办', filters: { role: 'lead' }, columns: ['due', 'units'] });
  expect(mine.body).toMatchObject({ scope: 'mine', unit: null, columns: ['units', 'due'], outdated: [] });
  expect((await named(clerk(1), '我的主办'))?.count).toBe(2);
  for (const by of [clerk(2), unitOffice(1), OFFICE, HEAD]) expect(await named(by, '我的主办')).toBe(undefined);
  const id = String(mine.body.id);
  expect(await codeOf(send(OFFICE, 'PATCH', id, { name: '别人的' }))).toEqual([404, 'view.not_found']);
  expect(await codeOf(send(clerk(2), 'DELETE', id))).toEqual([404, 'view.not_found']);
  const changed = await send(clerk(1), 'PATCH', id, { name: '主办件', filters: { role: 'lead', sort: 'newest' } });
  expect(changed.body).toMatchObject({ name: '主办件', filters: { role: 'lead' }, columns: ['units', 'due'] });
  expect((await send(clerk(1), 'DELETE', id)).status).toBe(204);
  expect(await named(clerk(1), '主办件')).toBe(undefined);
  const acts = await app.district.db.superuser(`SELECT 1 FROM audit_event WHERE body::text LIKE $1`, [`%${id}%`]);
  expect(acts).toEqual([]);
});

test('the clerk and the office of a unit keep views for the unit, the government office for the district', async () => {
  const places = async (by: Actor) => (await views(by)).savesTo.map(({ scope, unit: u }) => [scope, u?.id ?? null]);
  expect(await places(clerk(1))).toEqual([['mine', null], ['unit', unit(1)]]); // prettier-ignore
  expect(await places(HEAD)).toEqual([['mine', null], ['all', null]]); // prettier-ignore
  for (const by of [principal(1), SUPERVISION, DEPUTY]) expect(await places(by)).toEqual([['mine', null]]);

  const ours = { name: '本单位逾期', scope: 'unit', filters: { due: 'overdue' } };
  const made = await save(clerk(1), ours);
  expect(made.body).toMatchObject({ scope: 'unit', unit: { id: unit(1) } });
  expect(await codeOf(save(clerk(1), { ...ours, unitId: unit(2) }))).toEqual([403, 'view.not_yours']);
  expect(await codeOf(save(principal(1), ours))).toEqual([403, 'view.not_yours']);
  expect(await codeOf(save(clerk(1), { ...ours, scope: 'all' }))).toEqual([403, 'view.not_yours']);
  expect(await codeOf(save(SUPERVISION, { ...ours, scope: 'all' }))).toEqual([403, 'view.not_yours']);

  expect(await named(principal(1), ours.name)).toMatchObject({ mayChange: false });
  for (const by of [clerk(2), OFFICE]) expect(await named(by, ours.name)).toBe(undefined);
  const id = String(made.body.id);
  expect(await codeOf(send(principal(1), 'PATCH', id, { name: '改' }))).toEqual([404, 'view.not_found']);
  // it is the unit's, not its maker's
  expect((await send(unitOffice(1), 'PATCH', id, { columns: null, name: '逾期' })).status).toBe(200);
  expect((await send(unitOffice(1), 'DELETE', id)).status).toBe(204);
  const acts = await app.district.db.superuser<{ type: string }>(
    `SELECT type FROM audit_event WHERE body::text LIKE $1 ORDER BY seq`,
    [`%${id}%`],
  );
  expect(acts.map((a) => a.type)).toEqual(['view.shared', 'view.changed', 'view.removed']);
});

test('a name stands once in each place, a place has an end, and the same key saves once', async () => {
  const input = { name: '一次', filters: {} };
  const key = randomUUID();
  const [one, again] = [await save(clerk(3), input, key), await save(clerk(3), input, key)];
  expect(again.body).toEqual(one.body);
  expect(await codeOf(save(clerk(3), input))).toEqual([409, 'view.name_taken']);
  expect((await save(clerk(3), { ...input, scope: 'unit' })).status).toBe(201);
  const other = await save(clerk(3), { ...input, name: '两次' });
  expect(await codeOf(send(clerk(3), 'PATCH', String(other.body.id), { name: '一次' }))).toEqual([
    ...[409, 'view.name_taken'],
  ]);
  for (let n = 3; n <= 30; n += 1) expect((await save(clerk(3), { name: `第${n}个`, filters: {} })).status).toBe(201);
  expect((await views(clerk(3))).savesTo).toMatchObject([{ isFull: true }, { isFull: false }]);
  expect(await codeOf(save(clerk(3), { name: '多余的', filters: {} }))).toEqual([409, 'view.too_many']);
});

test('conditions that no list takes are refused; those that were kept before are told, and the rest is asked', async () => {
  for (const filters of [{ light: 'orange' }, { limit: '5' }, { cursor: 'x' }, { unit: 'x' }, { nothing: '1' }, 7]) {
    expect(await codeOf(save(OFFICE, { name: '乱', filters }))).toEqual([400, 'request.invalid']);
  }
  expect(await codeOf(save(OFFICE, { name: ' ', filters: {} }))).toEqual([400, 'request.invalid']);
  expect(await codeOf(save(OFFICE, { name: '乱', filters: {}, columns: ['secret'] }))).toEqual([
    400,
    'request.invalid',
  ]);
  const { body } = await save(OFFICE, { name: '旧的', filters: { kind: 'suggestion' } });
  expect(await codeOf(send(OFFICE, 'PATCH', String(body.id), {}))).toEqual([400, 'request.invalid']);
  await app.district.db.superuser(`UPDATE saved_view SET filters = $2, columns = '{due,gone}' WHERE id = $1`, [
    ...[body.id, JSON.stringify({ kind: 'suggestion', light: 'orange', former: '1' })],
  ]);
  expect(await named(OFFICE, '旧的')).toMatchObject({
    ...{ filters: { kind: 'suggestion' }, outdated: ['light', 'former'], columns: ['due'], count: 3 },
  });
});

test('检索正文和拼音首字母，更正以后按更正的；数字只查编号和标题', async () => {
  const found = async (by: Actor, q: string): Promise<string[]> => {
    const { body } = await app.get<{ items: { id: string }[] }>(by, `/proposals?q=${encodeURIComponent(q)}`);
    return body.items.map((i) => i.id);
  };
  const id = await app.district.register({
    title: '关于夜间照明的建议',
    number: '790',
    text: '滨河步道（Lake Road）第 8456 号灯杆不亮。',
  });
  for (const q of ['滨河步道', 'lake road', 'gyyjzm', 'YJZM']) expect([q, await found(OFFICE, q)]).toEqual([q, [id]]);
  expect(await found(OFFICE, 'wlh')).toContain(id);
  expect(await found(OFFICE, '8456')).toEqual([]);
  for (const by of [clerk(9), CPPCC, AUDITOR]) expect(await found(by, '滨河步道')).toEqual([]);
  const changes = { title: '关于湖边照明的建议', text: '湖岸昏暗。' };
  await app.district.give(id, OFFICE, 'office.correctRegistration', { changes, reason: '按原件更正' });
  for (const q of ['滨河步道', 'gyyjzm']) expect([q, await found(OFFICE, q)]).toEqual([q, []]);
  for (const q of ['湖岸', 'gyhbzm']) expect([q, await found(OFFICE, q)]).toEqual([q, [id]]);
});
