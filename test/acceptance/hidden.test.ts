/** 不在本件的单位 · 404 everywhere and a trace nowhere: pages, lists, totals, search, history, files, todos, refusals. */
import { v7 } from 'uuid';
import { ACase, clerkOf, principalOf } from '../support/a-case.js';
import type { Answer, Json, Person } from '../support/real-office.js';
import { RealOffice } from '../support/real-office.js';

const [LEAD, CO, FORMER, STRANGER] = [2, 3, 4, 5];
const TITLE = '关于护栏更新的建议';
let office: RealOffice;
let one: ACase;
let number: string;
let version: number;
let lead: string;
let scan: string;
/** whoever has no part in the case, the unit that gave it back included */
const OUTSIDERS = [
  clerkOf(STRANGER),
  principalOf(STRANGER),
  clerkOf(FORMER),
  'deputy-2',
  'member-1',
  'contact-1',
  'cppcc-staff',
  'system-admin',
  'security-admin',
];

beforeAll(async () => {
  office = await RealOffice.open();
  await office.setClock('2025-03-03T01:00:00.000Z');
  one = await ACase.register(office, ['deputy-1', 'deputy-3'], { title: TITLE, text: '护栏锈蚀,建议更新。' });
  ({ number } = await one.view());
  await one.assign([LEAD], [CO, FORMER], { note: '内部说明' });
  await one.accept(LEAD, CO);
  const former = await one.item(FORMER);
  await one.give(clerkOf(FORMER), 'unit.requestReturn', { reason: '不属我单位', basis: '三定规定' }, former);
  await one.give('office-clerk', 'office.decideReturn', { granted: true, reason: '同意退办' }, former);
  lead = await one.item(LEAD);
  await one.give(clerkOf(LEAD), 'lead.requestOpinion', { question: '请提意见' }, lead);
  await one.opine(CO);
  scan = (await (await office.enter(clerkOf(LEAD))).upload('记录.pdf', '%PDF-1.7\n')).body.id as string;
  const contactId = await one.meet(LEAD, { attachments: [scan] });
  const said = { contactId, confirmed: true, comment: '谈得很好' };
  await one.give('deputy-1', 'proposer.confirmContact', said, lead);
  await one.answer(LEAD);
  ({ version } = await one.evaluate(LEAD, 'deputy-3', 'satisfied', { comment: '附议人的评价' }));
});
afterAll(() => office.close());

const without = ({ status, body }: Answer): Json => ({ status, ...body, traceId: '' });

describe.each(OUTSIDERS)('%s', (account) => {
  let person: Person;
  beforeAll(async () => {
    person = await office.enter(account);
  });

  test('本件、留痕、附件与从没有过的一样', async () => {
    for (const path of ['/api/proposals/ID', '/api/proposals/ID/events', '/api/attachments/ID']) {
      const id = path.startsWith('/api/a') ? scan : one.id;
      const [hidden, missing] = [await person.ask(path.replace('ID', id)), await person.ask(path.replace('ID', v7()))];
      expect(hidden.status).toBe(404);
      expect(without(hidden)).toEqual(without(missing));
    }
  });

  test('指令与从没有过的一样,不论内容对不对路、版本新不新', async () => {
    const commands: [type: string, match: string, data: Json][] = [
      ['office.close', '"1"', {}],
      ['unit.accept', `"${version}"`, {}],
      ['lead.submitReply', '"999"', {}],
      ['proposer.evaluate', `"${version}"`, { result: 'satisfied' }],
    ];
    for (const [type, match, data] of commands) {
      const body = { type, data, ...(type === 'office.close' ? {} : { handlingId: lead }) };
      const give = (id: string): Promise<Answer> =>
        person.write('POST', `/api/proposals/${id}/commands`, body, { 'if-match': match });
      const [hidden, missing] = [await give(one.id), await give(v7())];
      expect([hidden.status, hidden.body.code]).toEqual([404, 'case.not_found']);
      expect(without(hidden)).toEqual(without(missing));
    }
  });

  test('清单、总数、检索、筛选、待办里都没有', async () => {
    const queries = [
      '',
      `q=${number}`,
      `q=${encodeURIComponent('护栏')}`,
      `q=${encodeURIComponent(office.account('deputy-1').name)}`,
      `unit=${office.unit(LEAD)}`,
      `unit=${office.unit(LEAD)}&role=lead`,
      'outcome=solved',
      'satisfaction=satisfied',
      'light=green',
      'state=evaluating',
      'sort=due',
    ];
    for (const query of queries) {
      const page = await person.get<Json>(`/api/proposals?${query}`);
      expect([query, page]).toEqual([query, { items: [], nextCursor: null, total: 0 }]);
    }
    expect(await person.get('/api/todos')).toEqual({ items: [], nextCursor: null, total: 0 });
  });
});

test('合并办理、并案不能用来探知别的件', async () => {
  const clerk = await office.enter(clerkOf(STRANGER));
  const other = await ACase.register(office, ['deputy-2']);
  await other.assign([STRANGER]);
  const give = (withId: string): Promise<Answer> =>
    clerk.give(other.id, 'office.linkHandling', { withIds: [withId], reason: '合并' });
  const [hidden, missing] = [await give(one.id), await give(v7())];
  expect(hidden.status).toBe(403);
  expect(without(hidden)).toEqual(without(missing));
});

describe('提出人所见,一如可见表', () => {
  const wordsOf = async (account: string): Promise<string> => {
    const person = await office.enter(account);
    const page = await one.seenBy(account);
    const { items } = await person.get<{ items: Json[] }>(`/api/proposals/${one.id}/events?limit=200`);
    return JSON.stringify([page, items]);
  };
  const HIDDEN = ['内部说明', '不属我单位', '同意退办', '请提意见', '单位3的意见', '13800000000'];

  test('看得到:题目、正文、单位、沟通、已发的函、期限、自己的评价', async () => {
    const seen = await one.seenBy('deputy-1');
    expect([seen.title, seen.text]).toEqual([TITLE, '护栏锈蚀,建议更新。']);
    expect(seen.handlings.map((h) => h.unit.id)).toEqual([LEAD, CO, FORMER].map((n) => office.unit(n)));
    expect(seen.contacts).toMatchObject([{ confirmed: true, summary: '当面听取意见' }]);
    expect(seen.replies).toMatchObject([{ status: 'sent' }]);
    expect([...new Set(seen.deadlines.map((d) => d.key))].sort()).toEqual([
      'confirmContact',
      'feedback',
      'firstContact',
      'publish',
      'reply',
    ]);
    expect(seen.evaluations).toEqual([]);
    expect((await one.seenBy('deputy-3')).evaluations).toMatchObject([{ result: 'satisfied' }]);
    expect(await wordsOf('deputy-1')).toContain('谈得很好');
  });

  test('看不到:内部说明、退办、会办意见、方案、电话、别人的评价;待办只有自己的', async () => {
    const words = await wordsOf('deputy-1');
    expect(HIDDEN.filter((w) => words.includes(w))).toEqual([]);
    expect(words).not.toContain('附议人的评价');
    expect(await wordsOf('deputy-3')).not.toContain('谈得很好');
    const seen = await one.seenBy('deputy-1');
    expect([seen.returns, seen.opinions, seen.plans]).toEqual([[], [], []]);
    expect(seen.handlings.filter((h) => h.regions !== undefined)).toEqual([]);
    expect(seen.availableCommands.map((c) => [c.type, ...c.blockedBy.map((b) => b.code)]).sort()).toEqual([
      ['proposer.confirmContact'],
      ['proposer.evaluate'],
      ['proposer.requestWithdrawal', 'withdrawal.late'],
    ]);
  });

  test('过期时只说动过,不说内部动了什么', async () => {
    const deputy = await office.enter('deputy-1');
    const body = { type: 'proposer.evaluate', handlingId: lead, data: { result: 'satisfied' } };
    const stale = await deputy.write('POST', `/api/proposals/${one.id}/commands`, body, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    const changes = stale.body.changes as { type: string; actor: string | null; label: string }[];
    const named = changes.filter((c) => c.actor !== null).map((c) => c.type);
    expect(named).toEqual(expect.arrayContaining(['office.assign', 'lead.recordContact', 'lead.sendReply']));
    const inner = changes.filter((c) => c.actor === null);
    expect(new Set(inner.map((c) => c.label))).toEqual(new Set(['办理进展']));
    expect(inner.map((c) => c.type).filter((t) => t.includes('.'))).toEqual([]);
    expect(inner.length).toBeGreaterThan(5);
  });
});

test('会办单位过期时也不知道别的单位的退办与评价', async () => {
  const clerk = await office.enter(clerkOf(CO));
  const body = { type: 'unit.requestReturn', handlingId: await one.item(CO), data: { reason: '退', basis: '据' } };
  const stale = await clerk.write('POST', `/api/proposals/${one.id}/commands`, body, { 'if-match': '"1"' });
  expect(stale.status).toBe(412);
  const types = (stale.body.changes as { type: string }[]).map((c) => c.type);
  expect(types).toContain('co.submitOpinion');
  for (const hidden of ['unit.requestReturn', 'office.decideReturn', 'proposer.evaluate', 'lead.draftReply'])
    expect(types).not.toContain(hidden);
});
