/** 待办接口 · each post of each unit its own, most urgent first (api.md "todos"). */
import { CaseApp } from '../support/case-app.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { clerk, CPPCC, DEPUTY, HEAD, NPC, OFFICE, principal, unit } from '../support/office.js';

interface Todo {
  caseId: string;
  handlingId?: string;
  number: string;
  title: string;
  what: { type: string; label: string };
  due?: string;
  light: string;
}
let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-03-03T01:00:00.000Z');
});
afterAll(() => app.close());

const todos = async (by: Actor, query = '') =>
  (await app.get<{ items: Todo[]; total: number; nextCursor: string | null }>(by, `/todos${query}`)).body;
const waiting = async (by: Actor): Promise<string[]> =>
  (await todos(by)).items.map((t) => `${t.number} ${t.what.label}`);

test('登记后等政府办交办,交办后等单位签收,别人没有', async () => {
  const id = await app.district.register({ number: '41' });
  expect(await waiting(OFFICE)).toEqual(['41 交办']);
  expect(await waiting(HEAD)).toEqual(['41 交办']);
  await app.give(OFFICE, id, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] });
  expect(await waiting(OFFICE)).toEqual([]);
  const lead = await app.district.handling(id, 1);
  const { items, total } = await todos(clerk(1));
  expect(total).toBe(1);
  expect(items).toEqual([
    {
      caseId: id,
      handlingId: lead,
      number: '41',
      kind: 'suggestion',
      title: expect.any(String) as string,
      what: { type: 'unit.accept', label: '签收' },
      due: '2025-03-05',
      light: 'yellow',
      workdaysLeft: 2,
      since: expect.any(String) as string,
    },
  ]);
  for (const by of [clerk(2), principal(1), DEPUTY, NPC, CPPCC]) expect(await waiting(by)).toEqual([]);
});

test('沟通联系等领衔代表确认,评价等代表', async () => {
  const { id, lead } = await app.district.assigned();
  await app.give(clerk(1), id, 'unit.accept', {}, lead);
  const proposers = (await app.get(OFFICE, `/proposals/${id}`)).body.proposers as { id: string }[];
  const data = {
    kind: 'meeting',
    at: '2025-03-03T00:30:00Z',
    unitPeople: ['张三'],
    summary: '面谈',
    proposerIds: [proposers[0]?.id],
  };
  expect((await app.give(clerk(1), id, 'lead.recordContact', data, lead)).status).toBe(200);
  expect((await todos(DEPUTY)).items.map((t) => t.what.type)).toEqual(['proposer.confirmContact']);
});

test('急的在前,逐页不漏', async () => {
  for (const at of ['2025-03-04T01:00:00.000Z', '2025-03-06T01:00:00.000Z']) {
    await app.district.setClock(at);
    for (let n = 0; n < 3; n++) {
      const id = await app.district.register();
      await app.give(OFFICE, id, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(9) }], cos: [] });
    }
  }
  const whole = (await todos(clerk(9))).items;
  expect(whole.map((t) => t.due)).toEqual([...whole.map((t) => t.due)].sort());
  const seen: Todo[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await todos(clerk(9), `?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
    expect(page.total).toBe(6);
    seen.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(whole);
  const forged = Buffer.from(JSON.stringify(['x', 'y', 'z', 1])).toString('base64url');
  expect((await app.get(OFFICE, `/todos?cursor=${forged}`)).status).toBe(400);
});
