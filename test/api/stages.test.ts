/** 办理阶段 · each number is the length of the list that it opens, for whoever asks; items are counted for the office and the own unit. */
import type { Actor } from '../../src/domain/shared/actor.js';
import { AUDITOR, CaseApp } from '../support/case-app.js';
import { exportedSheet } from '../support/exported-sheet.js';
import { clerk, CPPCC, DEPUTY, NPC, OFFICE, SUPERVISION, unit } from '../support/office.js';

interface Stages {
  total: number;
  items: { key: string; role: 'lead' | 'co' | null; states: { key: string; label: string; count: number }[] }[];
}
let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
  const { district } = app;
  await district.setClock('2025-03-03T01:00:00Z');
  await district.assigned();
  const joint = await district.assigned([2, 3]);
  await district.give(joint.id, clerk(1), 'unit.accept', {}, joint.lead);
  await district.give(joint.id, clerk(2), 'unit.accept', {}, await district.handling(joint.id, 2));
});
afterAll(() => app.close());

const stages = async (by: Actor, query = ''): Promise<Stages> => {
  const answer = await app.get<Stages>(by, `/proposals/stages${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const listed = async (by: Actor, query: string): Promise<number> =>
  (await app.get<{ total: number }>(by, `/proposals?limit=1&${query}`)).body.total;
const counted = ({ items }: Stages, key: string): Record<string, number> =>
  Object.fromEntries(
    (items.find((i) => i.key === key)?.states ?? []).filter((s) => s.count > 0).map((s) => [s.label, s.count]),
  );

it('counts the states of cases and of the items in them, in the order of the charts', async () => {
  const found = await stages(OFFICE);
  expect(found.total).toBe(2);
  expect(counted(found, 'proposal')).toEqual({ 交办中: 1, 办理中: 1 });
  expect(counted(found, 'lead-unit')).toEqual({ 待签收: 1, 办理中: 1 });
  expect(counted(found, 'co-unit')).toEqual({ 待签收: 1, 研提意见中: 1 });
  expect(found.items[1]?.states.slice(0, 3).map((s) => s.label)).toEqual(['待签收', '办理中', '征询中']);
});

it.each([
  ['政府办', OFFICE],
  ['督查', SUPERVISION],
  ['主办单位', clerk(1)],
  ['会办单位', clerk(2)],
  ['他单位', clerk(9)],
  ['代表', DEPUTY],
  ['人大', NPC],
  ['政协', CPPCC],
  ['审计', AUDITOR],
])('%s:每个数就是清单的件数', async (_, by) => {
  for (const filter of ['', 'kind=suggestion', 'kind=proposal', `unit=${unit(2)}`]) {
    const found = await stages(by, `?${filter}`);
    expect([filter, await listed(by, filter)]).toEqual([filter, found.total]);
    for (const { role, states } of found.items) {
      for (const state of states) {
        const query = role === null ? `state=${state.key}` : `itemState=${state.key}&role=${role}`;
        expect([query, await listed(by, `${filter}&${query}`)]).toEqual([query, state.count]);
      }
    }
  }
});

it('a unit counts its own items, and who only follows a case none', async () => {
  expect(counted(await stages(clerk(2)), 'co-unit')).toEqual({ 研提意见中: 1 });
  expect(counted(await stages(clerk(2)), 'lead-unit')).toEqual({});
  expect(counted(await stages(NPC), 'proposal')).toEqual({ 交办中: 1, 办理中: 1 });
  expect(counted(await stages(NPC), 'lead-unit')).toEqual({});
});

it('exports the numbers of the page', async () => {
  for (const by of [OFFICE, clerk(2), DEPUTY]) {
    const { total, items } = await stages(by, `?unit=${unit(2)}`);
    const { about, rows } = await exportedSheet(app, by, `stages?unit=${unit(2)}`);
    expect(about).toMatchObject({ 共: `${total} 件`, 截至: '2025-03-03' });
    expect(rows.map((r) => [r.阶段, r.件数])).toEqual(items.flatMap((i) => i.states.map((s) => [s.label, s.count])));
  }
  expect((await exportedSheet(app, OFFICE, 'stages?state=handling')).status).toBe(400);
});

it('refuses what it does not know', async () => {
  expect((await app.get(OFFICE, '/proposals/stages?state=handling')).status).toBe(400);
  expect((await app.get(OFFICE, '/proposals/stages?session=1')).status).toBe(400);
});
