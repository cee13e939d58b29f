/** 卷面的可见性 · one 主会办 case walked to its evaluation over HTTP; each reader's page compared group by group. */
import { AUDITOR, CaseApp, SECURITY_ADMIN, SYSTEM_ADMIN } from '../support/case-app.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import {
  actor,
  clerk,
  CO_SIGNER,
  CPPCC,
  DEPUTY,
  LETTER,
  MEASURE,
  NPC,
  OFFICE,
  person,
  principal,
  SUPERVISION,
  unit,
} from '../support/office.js';

type Json = Record<string, unknown>;
let app: CaseApp;
let id: string;
let lead: string;
let co: string;

const PROPOSERS = [
  { kind: 'person', name: '王丽华', role: 'lead', personId: DEPUTY.personId, phone: '13800001111' },
  { kind: 'person', name: '李强', role: 'joint', personId: CO_SIGNER.personId, phone: '13800002222' },
];
const DRAFT = { ...LETTER, body: '起草中的第二稿' };

async function ok(by: Actor, type: string, data: unknown = {}, handlingId?: string): Promise<Json> {
  const answer = await app.give(by, id, type, data, handlingId);
  if (answer.status !== 200) throw new Error(`${type}: ${JSON.stringify(answer.body)}`);
  return answer.body.case as Json;
}
const page = async (by: Actor): Promise<Json> => (await app.get(by, `/proposals/${id}`)).body;

beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-03-03T01:00:00.000Z');
  id = await app.district.register({ proposers: PROPOSERS as never });
  await ok(OFFICE, 'office.assign', {
    mode: 'leadAndCo',
    leads: [{ unitId: unit(1) }],
    cos: [{ unitId: unit(2) }, { unitId: unit(3) }],
    note: '内部说明:请重点办理',
  });
  lead = await app.district.handling(id, 1);
  co = await app.district.handling(id, 2);
  const other = await app.district.handling(id, 3);
  await ok(clerk(1), 'unit.accept', {}, lead);
  await ok(clerk(2), 'unit.accept', {}, co);
  await ok(clerk(3), 'unit.accept', {}, other);
  await ok(clerk(3), 'unit.requestReturn', { reason: '不属我单位', basis: '三定规定' }, other);
  await ok(OFFICE, 'office.decideReturn', { granted: false, reason: '仍由你单位会办' }, other);
  await ok(clerk(1), 'lead.plan', { measures: [MEASURE(1), MEASURE(2)] }, lead);
  await ok(clerk(1), 'lead.requestOpinion', { question: '请就停车位提出意见' }, lead);
  await ok(clerk(2), 'co.submitOpinion', { text: '单位二的意见', stance: 'support' }, co);
  await ok(principal(2), 'principal.sign', {}, co);
  await ok(clerk(3), 'co.submitOpinion', { text: '单位三的意见', stance: 'noObjection' }, other);
  await ok(principal(3), 'principal.sign', {}, other);
  await ok(clerk(1), 'lead.adoptOpinion', { adopted: 'partly', reason: '部分可行' }, co);
  const met = await ok(
    clerk(1),
    'lead.recordContact',
    {
      kind: 'meeting',
      at: '2025-03-03T00:30:00Z',
      place: '区政府',
      unitPeople: ['张三', { personId: person(41) }],
      proposerIds: ((await page(OFFICE)).proposers as { id: string }[]).map((p) => p.id),
      summary: '当面听取意见',
    },
    lead,
  );
  const [contact] = met.contacts as { id: string }[];
  await ok(
    CO_SIGNER,
    'proposer.confirmContact',
    { contactId: contact?.id, confirmed: false, comment: '我未参加' },
    lead,
  );
  await ok(DEPUTY, 'proposer.confirmContact', { contactId: contact?.id, confirmed: true, comment: '谈得很好' }, lead);
  await ok(clerk(1), 'lead.draftReply', LETTER, lead);
  await ok(clerk(1), 'lead.submitReply', {}, lead);
  await ok(OFFICE, 'office.reviewReply', { passed: true, comment: '审核意见' }, lead);
  await ok(principal(1), 'principal.sign', {}, lead);
  await ok(clerk(1), 'lead.sendReply', { channel: 'online', sentOn: '2025-03-03' }, lead);
  await ok(
    CO_SIGNER,
    'proposer.evaluate',
    { result: 'satisfied', process: 'basically', comment: '附议人的评价' },
    lead,
  );
  await ok(DEPUTY, 'proposer.evaluate', { result: 'dissatisfied', process: 'satisfied', comment: '问题未解决' }, lead);
  await ok(clerk(1), 'lead.draftReply', DRAFT, lead);
});
afterAll(() => app.close());

/** What of each group a page holds, short enough to be read whole. */
function digestOf(view: Json) {
  const words = JSON.stringify(view);
  const list = (key: string): Json[] => view[key] as Json[];
  return {
    title: view.title !== null,
    text: view.text !== null,
    phones: words.includes('1380000'),
    regions: (view.handlings as Json[]).filter((h) => 'regions' in h).length,
    units: list('handlings').length,
    measures: list('plans').flatMap((p) => p.measures as unknown[]).length,
    returns: list('returns').length,
    contacts: list('contacts').length,
    comments: ['我未参加', '谈得很好'].filter((w) => words.includes(w)),
    opinions: list('opinions').map((o) => o.text),
    judged: words.includes('部分可行'),
    letters: list('replies').filter((r) => r.sentOn !== null).length,
    drafts: list('replies').filter((r) => r.sentOn === null).length,
    evaluations: list('evaluations').length,
    inner: words.includes('审核意见') || words.includes('内部说明'),
    dates: [...new Set(list('deadlines').map((d) => d.key))].sort(),
  };
}
const ALL_DATES = [
  'adoptOpinion',
  'coOpinion',
  'confirmContact',
  'decideReturn',
  'feedback',
  'firstContact',
  'plan',
  'publish',
  'rehandle',
  'reply',
  'returnRequest',
  'signIn',
];
const OUTER = ['confirmContact', 'feedback', 'firstContact', 'publish', 'rehandle', 'reply'];
const everything = {
  title: true,
  text: true,
  phones: true,
  regions: 2,
  units: 3,
  measures: 2,
  returns: 1,
  contacts: 1,
  comments: ['我未参加', '谈得很好'],
  opinions: ['单位二的意见', '单位三的意见'],
  judged: true,
  letters: 1,
  drafts: 1,
  evaluations: 2,
  inner: false,
  dates: ALL_DATES,
};
const outside = {
  ...everything,
  phones: false,
  regions: 0,
  measures: 0,
  returns: 0,
  opinions: [],
  judged: false,
  drafts: 0,
  dates: OUTER,
};

describe('每位读者的卷面', () => {
  test('政府办', async () => expect(digestOf(await page(OFFICE))).toEqual(everything));
  test('督查人员:草稿与电话除外', async () =>
    expect(digestOf(await page(SUPERVISION))).toEqual({ ...everything, phones: false, drafts: 0 }));
  test('主办单位承办人', async () => expect(digestOf(await page(clerk(1)))).toEqual(everything));
  test('主办单位主要负责人:不见电话', async () =>
    expect(digestOf(await page(principal(1)))).toEqual({ ...everything, phones: false }));
  test('会办单位:正文、自己的承办件、意见与措施', async () =>
    expect(digestOf(await page(clerk(2)))).toEqual({
      ...outside,
      measures: 1,
      contacts: 0,
      comments: [],
      opinions: ['单位二的意见'],
      judged: true,
      letters: 0,
      evaluations: 0,
      dates: ['adoptOpinion', 'coOpinion', 'reply', 'returnRequest', 'signIn'],
    }));
  test('另一会办单位看到自己的退办', async () => {
    expect(digestOf(await page(clerk(3)))).toMatchObject({
      regions: 1,
      returns: 1,
      opinions: ['单位三的意见'],
      judged: false,
    });
  });
  test('领衔代表', async () =>
    expect(digestOf(await page(DEPUTY))).toEqual({ ...outside, comments: ['谈得很好'], evaluations: 1 }));
  test('附议代表', async () =>
    expect(digestOf(await page(CO_SIGNER))).toEqual({ ...outside, comments: ['我未参加'], evaluations: 1 }));
  test('人大工作机构', async () => expect(digestOf(await page(NPC))).toEqual(outside));
  test('审计管理员:没有一个字', async () =>
    expect(digestOf(await page(AUDITOR))).toEqual({
      ...outside,
      title: false,
      text: false,
      contacts: 0,
      comments: [],
      letters: 0,
      evaluations: 0,
      dates: [],
    }));
  test.each<[string, Actor]>([
    ['系统管理员', SYSTEM_ADMIN],
    ['安全管理员', SECURITY_ADMIN],
    ['政协提案机构', CPPCC],
    ['无关单位', clerk(6)],
    ['无关代表', actor(person(12), ['deputy', null])],
  ])('%s:404', async (_who, by) => expect((await app.get(by, `/proposals/${id}`)).status).toBe(404));
});

describe('联系承办人', () => {
  const called = async (by: Actor): Promise<unknown[]> =>
    ((await page(by)).handlings as Json[]).map((h) => h.contact ?? null);
  const line = '0510-00000001';

  test('提出人知道主办单位由谁承办、电话多少，不知道会办单位的', async () => {
    await app.district.db.superuser(`UPDATE person SET phone = $2 WHERE id = $1`, [clerk(1).personId, line]);
    const [contact] = await called(DEPUTY);
    expect(contact).toEqual({ name: expect.stringMatching(/^人员\d+$/) as string, phone: line });
    for (const by of [OFFICE, SUPERVISION, principal(1), clerk(2), CO_SIGNER, NPC])
      expect(await called(by)).toEqual([contact, null, null]);
    expect(await called(AUDITOR)).toEqual([null, null, null]);
  });
  test('已经离开该单位的不再列出', async () => {
    const [contact] = await called(DEPUTY);
    const leave = (until: string | null): Promise<unknown> =>
      app.district.db.superuser(`UPDATE role_grant SET valid_until = $2 WHERE person_id = $1`, [
        clerk(1).personId,
        until,
      ]);
    await leave('2025-03-02');
    expect(await called(DEPUTY)).toEqual([null, null, null]);
    await leave('2025-03-03');
    expect(await called(DEPUTY)).toEqual([contact, null, null]);
    await leave(null);
  });
  test('收到几件会办意见，办的人知道，提出人和机构不知道', async () => {
    const sumFor = async (by: Actor): Promise<unknown> => ((await page(by)).handlings as Json[])[0]?.coOpinions;
    for (const by of [OFFICE, SUPERVISION, clerk(1)]) expect(await sumFor(by)).toEqual({ received: 2, of: 2 });
    for (const by of [DEPUTY, NPC, AUDITOR]) expect(await sumFor(by)).toBeUndefined();
  });
});

describe('清单与卷面同一尺度', () => {
  const total = async (by: Actor, query: string): Promise<unknown> =>
    (await app.get(by, `/proposals?${query}`)).body.total;
  test('会办单位不能用筛选探知评价与答复', async () => {
    for (const query of ['outcome=solved', 'satisfaction=dissatisfied']) {
      expect([await total(OFFICE, query), await total(clerk(1), query), await total(clerk(2), query)]).toEqual([
        1, 1, 0,
      ]);
      expect([await total(SUPERVISION, query), await total(NPC, query), await total(AUDITOR, query)]).toEqual([
        1, 1, 0,
      ]);
    }
    expect([await total(DEPUTY, 'outcome=solved'), await total(DEPUTY, 'satisfaction=dissatisfied')]).toEqual([1, 1]);
    expect(await total(CO_SIGNER, 'satisfaction=dissatisfied')).toBe(0);
  });
  test('审计管理员只能按编号检索', async () => {
    expect(await total(AUDITOR, `q=${encodeURIComponent('停车')}`)).toBe(0);
    expect(await total(OFFICE, `q=${encodeURIComponent('停车')}`)).toBe(1);
    expect(await total(SYSTEM_ADMIN, '')).toBe(0);
    const [item] = (await app.get(AUDITOR, '/proposals')).body.items as Json[];
    expect(item).toMatchObject({ id, title: null, proposers: [], dueOn: null });
  });
});
