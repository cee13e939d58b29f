/** 局面十八至二十 · 登记有误、代表不能履职、送审之后申请退办。 */
import { setTimeout as sleep } from 'node:timers/promises';
import { ACase, clerkOf, principalOf } from '../../support/a-case.js';
import { onDay, sees, todosOf, toldBy } from '../../support/concerned.js';
import { RealOffice } from '../../support/real-office.js';
import { situation } from '../../support/situation.js';
import { counted } from '../../support/counted.js';

const LEAD = 2;
let office: RealOffice;
beforeAll(async () => {
  office = await RealOffice.open();
});
afterAll(() => office.close());

/** What the import found, once it was read. */
async function imported(rows: string[]): Promise<{ id: string; state: string; accepted: number; problems: unknown[] }> {
  const clerk = await office.enter('office-clerk');
  const form = new FormData();
  form.set('file', new Blob([['编号,标题,领衔代表,类别,提出日期', ...rows].join('\n')]), '清单.csv');
  form.set('session', office.district.sessions.suggestion);
  const { status, body } = await clerk.write('POST', '/api/imports', form);
  if (status !== 202) throw new Error(`导入 → ${status} ${JSON.stringify(body)}`);
  for (;;) {
    const view = await clerk.get<{ id: string; state: string; accepted: number; problems: unknown[] }>(
      `/api/imports/${String(body.id)}`,
    );
    if (view.state !== 'reading') return view;
    await sleep(50);
  }
}
const found = async (account: string, query: string): Promise<string[]> => {
  const { items } = await (await office.enter(account)).get<{ items: { id: string }[] }>(`/api/proposals?${query}`);
  return items.map((i) => i.id);
};

situation(18, '导入的编号、标题、提出人有误,一件登记了两次', (step) => {
  let wrong: ACase;

  step('编号已被错件占用:正确的一件导不进来,原来的不被覆盖', async () => {
    await onDay(office, '2025-03-03');
    const proposers = [{ kind: 'person', name: '王利华', role: 'lead' }];
    wrong = await ACase.register(office, [], { number: '701', title: '关于护拦的建议', proposers });
    await wrong.assign([LEAD]);
    const { accepted, problems } = await imported(['701,关于学校周边停车的建议,李文斌,城乡建设,2025/1/8']);
    expect([accepted, problems]).toEqual([0, [expect.objectContaining({ column: '编号' })]]);
    expect((await wrong.view()).title).toBe('关于护拦的建议');
  });

  step('政府办更正编号、标题和提出人:代表从此看得到本件,承办不受影响,更正留痕', async () => {
    const [known] = (await wrong.view()).proposers;
    expect(await sees(wrong, 'deputy-1')).toBe(false);
    const { name, personId } = office.account('deputy-1');
    const changes = { number: '702', title: '关于护栏的建议', proposers: [{ id: known?.id, name, personId }] };
    await wrong.give('office-clerk', 'office.correctRegistration', { changes, reason: '清单录入有误' });
    const seen = await wrong.seenBy('deputy-1');
    expect([seen.number, seen.title, seen.formerNumbers]).toEqual(['702', '关于护栏的建议', ['701']]);
    expect(await todosOf(wrong, clerkOf(LEAD))).toEqual({ [clerkOf(LEAD)]: ['签收'] });
  });

  step('旧编号仍能查到被更正的件,正确的一件这时导得进来', async () => {
    expect(await found(clerkOf(LEAD), 'q=701')).toEqual([wrong.id]);
    const { id, accepted } = await imported(['701,关于学校周边停车的建议,李文斌,城乡建设,2025/1/8']);
    expect(accepted).toBe(1);
    const clerk = await office.enter('office-clerk');
    expect((await clerk.write('POST', `/api/imports/${id}/commit`, {})).status).toBe(200);
    expect(await found('office-clerk', 'q=701')).toHaveLength(2);
  });

  step('重复登记的一件作废:单位的待办收回并被告知,编号可以再用', async () => {
    const twin = await ACase.register(office, ['deputy-1'], { number: '703' });
    await twin.assign([3]);
    await twin.give('office-head', 'office.void', { reason: '与 702 号重复' });
    expect((await toldBy(twin))['case.void']).toEqual(expect.arrayContaining(['deputy-1', 'npc-staff']));
    expect(await todosOf(twin, clerkOf(3), 'office-clerk')).toEqual({});
    expect((await ACase.register(office, ['deputy-2'], { number: '703' })).id).not.toBe(twin.id);
  });
});

situation(19, '代表任期届满,另一代表去世', (step) => {
  const replied = async (deputies: string[]): Promise<ACase> => {
    await onDay(office, '2025-03-03');
    const one = await ACase.register(office, deputies);
    await one.assign([LEAD]);
    await one.accept(LEAD);
    await one.meetAndConfirm(LEAD, deputies[0] ?? '');
    await one.answer(LEAD, { publicity: 'onRequest' });
    return one;
  };
  const proposerOf = async (one: ACase, account: string): Promise<string | undefined> =>
    (await one.view()).proposers.find((p) => p.personId === office.account(account).personId)?.id;

  step('任期届满的代表:账号岗位终止后,仍能查阅、评价自己提出的件', async () => {
    const one = await replied(['deputy-3']);
    const admin = await office.enter('security-admin');
    const { items } = await admin.get<{ items: { id: string; role: string }[] }>(
      `/api/people/${office.account('deputy-3').personId}/roles`,
    );
    const role = items.find((r) => r.role === 'deputy');
    const ended = await admin.write('POST', `/api/roles/${role?.id}/end`, {});
    expect(ended.status).toBe(200);
    await (await office.enter('deputy-3')).login();
    expect(await todosOf(one, 'deputy-3')).toEqual({ 'deputy-3': ['满意度评价'] });
    await one.evaluate(LEAD, 'deputy-3', 'satisfied');
    expect(await one.stateOf(LEAD)).toBe('settled');
  });

  step('领衔代表去世而有附议代表的:人大机关记录,并指明由谁接替,由其评价', async () => {
    const one = await replied(['deputy-4', 'deputy-5']);
    const died = { proposerId: await proposerOf(one, 'deputy-4'), why: 'died' };
    expect(await one.refusal('npc-staff', 'body.recordUnavailable', died)).toEqual([
      409,
      'case.precondition',
      'proposer.new_lead',
    ]);
    const newLeadId = await proposerOf(one, 'deputy-5');
    await one.give('npc-staff', 'body.recordUnavailable', { ...died, newLeadId });
    expect((await toldBy(one))['proposer.unavailable']).toEqual([clerkOf(LEAD), 'office-clerk']);
    expect(await todosOf(one, 'deputy-4', 'deputy-5', 'npc-staff')).toEqual({ 'deputy-5': ['满意度评价'] });
    await one.evaluate(LEAD, 'deputy-5', 'basically');
    expect(await one.stateOf(LEAD)).toBe('settled');
    expect(await counted(one, ['satisfaction'])).toEqual({ satisfaction: '计入' });
  });

  step('唯一的代表去世:不再征询,政府办可以办结,不计评价', async () => {
    const one = await replied(['deputy-6']);
    const died = { proposerId: await proposerOf(one, 'deputy-6'), why: 'died' };
    await one.give('npc-staff', 'body.recordUnavailable', died);
    expect(await todosOf(one, 'deputy-6', 'npc-staff', 'office-clerk')).toEqual({ 'office-clerk': ['办结'] });
    await one.give('office-clerk', 'office.close');
    expect((await one.view()).evaluations).toEqual([]);
    // a meeting that was held and confirmed stays one
    const left = { meeting: '计入', feedback: '不计', satisfaction: '不计', reply: '计入' };
    expect(await counted(one, ['meeting', 'feedback', 'satisfaction', 'reply'])).toEqual(left);
  });

  step('见面之前就去世的:无人可见,单位照样送审答复', async () => {
    await onDay(office, '2025-03-03');
    const one = await ACase.register(office, ['deputy-7']);
    await one.assign([LEAD]);
    await one.accept(LEAD);
    const died = { proposerId: await proposerOf(one, 'deputy-7'), why: 'died' };
    await one.give('npc-staff', 'body.recordUnavailable', died);
    expect((await todosOf(one, clerkOf(LEAD)))[clerkOf(LEAD)]).not.toContain('沟通联系');
    await one.answer(LEAD, { publicity: 'onRequest' });
    expect(await todosOf(one, 'office-clerk')).toEqual({ 'office-clerk': ['办结'] });
    const left = { meeting: '不计', feedback: '不计', satisfaction: '不计', reply: '计入' };
    expect(await counted(one, ['meeting', 'feedback', 'satisfaction', 'reply'])).toEqual(left);
  });
});

situation(20, '答复已送审,单位申请退办', (step) => {
  let one: ACase;

  step('答复在政府办审核时申请退办:审核照常,工作不停', async () => {
    await onDay(office, '2025-03-03');
    one = await ACase.register(office, ['deputy-8']);
    await one.assign([LEAD]);
    await one.accept(LEAD);
    await one.meetAndConfirm(LEAD, 'deputy-8');
    const item = await one.item(LEAD);
    const draft = { body: '函', outcome: 'solved', publicity: 'onRequest', commitments: [] };
    await one.give(clerkOf(LEAD), 'lead.draftReply', draft, item);
    await one.give(clerkOf(LEAD), 'lead.submitReply', {}, item);
    await onDay(office, '2025-03-05');
    const why = { reason: '经核实属区城管局职责', basis: '三定规定' };
    await one.give(clerkOf(LEAD), 'unit.requestReturn', why, item);
    expect(await todosOf(one, 'office-clerk')).toEqual({ 'office-clerk': ['政府办审核', '退办审核'] });
    await one.give('office-clerk', 'office.reviewReply', { passed: true }, item);
  });

  step('退办未定,主要负责人不得签发', async () => {
    expect(await one.refusal(principalOf(LEAD), 'principal.sign', {}, await one.item(LEAD))).toEqual([
      409,
      'case.precondition',
      'return.pending',
    ]);
  });

  step('退办不准:一切如前,主要负责人接着签发,答复照发;不得再次申请', async () => {
    const item = await one.item(LEAD);
    await one.give('office-head', 'office.decideReturn', { granted: false, reason: '职责明确' }, item);
    expect((await toldBy(one))['return.refused']).toEqual([clerkOf(LEAD)]);
    const again = { reason: '再次申请', basis: '三定规定' };
    expect(await one.refusal(clerkOf(LEAD), 'unit.requestReturn', again, item)).toEqual([409, 'case.not_admitted']);
    await one.give(principalOf(LEAD), 'principal.sign', {}, item);
    await one.send(LEAD);
    expect(await one.stateOf(LEAD)).toBe('awaitingFeedback');
  });

  step('过了五个工作日才申请的不予受理:写明依据和另一条路——商请政府办改办', async () => {
    await onDay(office, '2025-03-03');
    const late = await ACase.register(office, ['deputy-1']);
    await late.assign([3]);
    await onDay(office, '2025-03-11');
    const clerk = await office.enter(clerkOf(3));
    const why = { reason: '不属我单位职责', basis: '三定规定' };
    const { status, body } = await clerk.give(late.id, 'unit.requestReturn', why, await late.item(3));
    const [told] = body.errors as { code: string; message: string }[];
    expect([status, told?.code]).toEqual([409, 'return.too_late']);
    expect(told?.message).toMatch(/2025-03-10.*改办.*依据:本地默认规则/);
    await late.give(
      'office-clerk',
      'office.reassign',
      { newUnitId: office.unit(4), reason: '职责不符' },
      await late.item(3),
    );
    expect(await todosOf(late, clerkOf(3), clerkOf(4))).toEqual({ [clerkOf(4)]: ['签收'] });
  });
});
