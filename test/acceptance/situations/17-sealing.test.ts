/** 情形 17 · 涉密事项误入:两人转线下办理;题目、正文、函件、附件、检索、待办、通知处处不再有,编号、日期与留痕仍在。 */
import { ACase, clerkOf, principalOf } from '../../support/a-case.js';
import type { Json } from '../../support/real-office.js';
import { RealOffice } from '../../support/real-office.js';
import { situation } from '../../support/situation.js';

const [LEAD, CO, STRANGER] = [2, 3, 5];
const SECRET = '某工程位置';
const SEALED = '已转线下办理';
let office: RealOffice;
let one: ACase;
let number: string;
let lead: string;
let scan: string;

beforeAll(async () => {
  office = await RealOffice.open();
  await office.setClock('2025-03-03T01:00:00.000Z');
  const said = { title: `关于${SECRET}的建议`, text: `${SECRET}在东山。` };
  one = await ACase.register(office, ['deputy-1', 'deputy-3'], said);
  ({ number } = await one.view());
  await one.assign([LEAD], [CO], { note: `${SECRET},请保密` });
  await one.accept(LEAD, CO);
  lead = await one.item(LEAD);
  await one.give(clerkOf(LEAD), 'lead.requestOpinion', { question: `${SECRET}如何` }, lead);
  await one.opine(CO);
  scan = (await (await office.enter(clerkOf(LEAD))).upload(`${SECRET}.pdf`, '%PDF-1.7\n')).body.id as string;
  const contactId = await one.meet(LEAD, { attachments: [scan], summary: `${SECRET}已踏勘` });
  await one.give('deputy-1', 'proposer.confirmContact', { contactId, confirmed: true }, lead);
  const letter = { body: `${SECRET}已处理。`, outcome: 'solved', publicity: 'closed', publicityReason: SECRET };
  await one.give(clerkOf(LEAD), 'lead.draftReply', { ...letter, commitments: [] }, lead);
});
afterAll(() => office.close());

const READERS = ['office-clerk', 'office-head', clerkOf(LEAD), principalOf(LEAD), clerkOf(CO), 'deputy-1', 'npc-staff'];
const everything = async (account: string): Promise<string> => {
  const person = await office.enter(account);
  const paths = [
    `/api/proposals/${one.id}`,
    `/api/proposals/${one.id}/events?limit=200`,
    '/api/proposals',
    `/api/proposals?q=${number}`,
    '/api/todos',
    '/api/notifications',
  ];
  const answers: unknown[] = [];
  for (const path of paths) answers.push(await person.get(path));
  return JSON.stringify(answers);
};
const verify = async () => (await office.enter('audit-admin')).get(`/api/audit/verify?case=${one.id}`);

situation(17, '涉密事项误入,转线下办理', (step) => {
  step('申请只能由政府办负责人提出;提出以前安全管理员看不到本件', async () => {
    const security = await office.enter('security-admin');
    expect((await security.ask(`/api/proposals/${one.id}`)).status).toBe(404);
    const reason = { reason: '定密审查' };
    for (const account of ['office-clerk', clerkOf(LEAD), 'deputy-1', 'npc-staff'])
      expect(await one.refusal(account, 'security.requestSeal', reason)).toEqual([403, 'case.forbidden']);
    await one.give('office-head', 'security.requestSeal', reason);
  });

  step('申请之后办理照常,安全管理员有待办,只看到编号、版本、状态', async () => {
    const security = await office.enter('security-admin');
    const { items } = await security.get<{ items: Json[] }>('/api/todos');
    expect(items).toMatchObject([
      { caseId: one.id, number, title: '申请转线下办理的件', what: { type: 'security.seal' } },
    ]);
    const seen = await one.seenBy('security-admin');
    expect(seen).toMatchObject({ number, state: { key: 'handling' }, title: null, text: null, proposers: [] });
    const shown = Object.entries(seen).filter(([, value]) => Array.isArray(value) && value.length > 0);
    expect(shown.map(([key]) => key)).toEqual(['availableCommands']);
    expect(seen.availableCommands.map((c) => c.type)).toEqual(['security.seal']);
    expect(await everything('security-admin')).not.toContain(SECRET);
    expect((await one.seenBy(clerkOf(LEAD))).availableCommands.map((c) => c.type)).toContain('lead.submitReply');
  });

  step('转出须由另一人:政府办负责人自己不能,安全管理员可以;此后到处查不到内容', async () => {
    expect(await one.refusal('office-head', 'security.seal', { reason: '确认' })).toEqual([403, 'case.forbidden']);
    await one.give('security-admin', 'security.seal', { reason: '确属国家秘密' });
    for (const account of [...READERS, 'audit-admin', 'supervision-clerk', 'security-admin'])
      expect([account, (await everything(account)).includes(SECRET)]).toEqual([account, false]);
    for (const account of READERS) {
      const { title, text, state } = await one.seenBy(account);
      expect([account, title, text, state]).toEqual([account, SEALED, SEALED, { key: 'offline', label: SEALED }]);
    }
  });

  step('按题目检索不到,按编号仍能找到;附件不能再下载', async () => {
    const total = async (query: string) =>
      (await (await office.enter('office-clerk')).get<{ total: number }>(`/api/proposals?${query}`)).total;
    expect(await total(`q=${encodeURIComponent(SECRET)}`)).toBe(0);
    expect([await total(`q=${number}`), await total('state=offline'), await total('state=handling')]).toEqual([
      1, 1, 0,
    ]);
    for (const account of ['office-clerk', clerkOf(LEAD)])
      expect((await (await office.enter(account)).ask(`/api/attachments/${scan}`)).status).toBe(404);
  });

  step('数据库中也不再有:内容、附件、题目;留痕仍核验相符,记为依法擦除', async () => {
    const texts = await office.db.superuser<{ found: boolean }>(
      `SELECT (SELECT coalesce(string_agg(content, ''), '') FROM event_private WHERE case_id = $1)
         || (SELECT title || record::text FROM proposal WHERE id = $1)
         || (SELECT coalesce(string_agg(words || initials, ''), '') FROM case_words WHERE case_id = $1)
         || (SELECT coalesce(string_agg(name || coalesce(content::text, ''), ''), '') FROM attachment WHERE case_id = $1)
         LIKE '%' || $2 || '%' AS found`,
      [one.id, SECRET],
    );
    expect(texts).toEqual([{ found: false }]);
    const report = await verify();
    expect(report).toMatchObject({ ok: true, broken: null });
    expect(report.erased).toBeGreaterThan(5);
  });

  step('线上的办理一概不能再做,谁都没有;政府办的待办是登记线下答复日期', async () => {
    expect(await one.refusal(clerkOf(LEAD), 'lead.submitReply', {}, lead)).toEqual([409, 'case.not_admitted']);
    expect(await one.refusal('office-clerk', 'office.void', { reason: '作废' })).toEqual([409, 'case.not_admitted']);
    for (const account of [clerkOf(LEAD), principalOf(LEAD), 'deputy-1', 'npc-staff', 'security-admin'])
      expect([account, (await one.seenBy(account)).availableCommands]).toEqual([account, []]);
    const { items } = await (await office.enter('office-clerk')).get<{ items: Json[] }>('/api/todos');
    const waiting = items.filter((t) => t.caseId === one.id);
    expect(waiting).toMatchObject([{ title: SEALED, handlingId: lead, what: { type: 'office.recordOffline' } }]);
    expect((await (await office.enter(clerkOf(LEAD))).get<{ total: number }>('/api/todos')).total).toBe(0);
  });

  step('法定日期照登:答复日期登记后答复期限办结;未登记不能线下办结', async () => {
    await office.setClock('2025-05-06T01:00:00.000Z');
    expect(await one.refusal('office-clerk', 'office.closeOffline', { on: '2025-05-06' })).toEqual([
      409,
      'case.precondition',
      'offline.unreplied',
    ]);
    const replied = { step: 'replied', on: '2025-04-30' };
    expect(await one.refusal('office-clerk', 'office.recordOffline', { ...replied, on: '2025-05-07' }, lead)).toEqual([
      409,
      'case.precondition',
      'offline.future',
    ]);
    expect(await one.refusal(clerkOf(LEAD), 'office.recordOffline', replied, lead)).toEqual([403, 'case.forbidden']);
    const seen = await one.give('office-clerk', 'office.recordOffline', replied, lead);
    const due = seen.deadlines.filter((d) => d.key === 'reply').map((d) => d.status);
    expect(due).toEqual(['met', 'met']);
    expect(seen.deadlines.filter((d) => ['armed', 'passed'].includes(d.status))).toEqual([]);
    await one.give('office-clerk', 'office.recordOffline', { step: 'evaluated', on: '2025-05-06' }, lead);
    expect(await one.refusal('office-clerk', 'office.recordOffline', replied, lead)).toEqual([
      409,
      'case.precondition',
      'offline.already',
    ]);
  });

  step('线下办结后再无待办,提出人看得到日期;留痕仍相符', async () => {
    await one.give('office-clerk', 'office.closeOffline', { on: '2025-05-06' });
    const seen = await one.seenBy('deputy-1');
    expect(seen.state).toEqual({ key: 'offlineClosed', label: '线下已办结' });
    expect(seen.sealing).toMatchObject({
      closedOn: '2025-05-06',
      offline: [
        { step: 'replied', on: '2025-04-30' },
        { step: 'evaluated', on: '2025-05-06' },
      ],
    });
    const { items } = await (await office.enter('office-clerk')).get<{ items: Json[] }>('/api/todos');
    expect(items.filter((t) => t.caseId === one.id)).toEqual([]);
    expect(await verify()).toMatchObject({ ok: true });
  });

  step('与本件无关的单位始终看不到', async () => {
    const stranger = await office.enter(clerkOf(STRANGER));
    expect((await stranger.ask(`/api/proposals/${one.id}`)).status).toBe(404);
  });

  step('已归档的、不曾交办的也能转出:不曾交办的可直接线下办结', async () => {
    const other = await ACase.register(office, ['deputy-2'], { title: `关于${SECRET}的另一件` });
    await other.give('office-head', 'security.requestSeal', { reason: '定密审查' });
    await other.give('security-admin', 'security.seal', { reason: '属实' });
    await other.give('office-clerk', 'office.closeOffline', { on: '2025-05-06' });
    expect((await other.view()).state.key).toBe('offlineClosed');
  });
});
