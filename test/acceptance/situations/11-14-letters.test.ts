/** 局面十一至十四 · 退件、不反馈、再次不满意、承诺。 */
import { ACase, clerkOf, principalOf } from '../../support/a-case.js';
import { onDay, scan, todosOf, toldBy } from '../../support/concerned.js';
import { counted } from '../../support/counted.js';
import { RealOffice } from '../../support/real-office.js';
import { situation } from '../../support/situation.js';

const LEAD = 2;
let office: RealOffice;
beforeAll(async () => {
  office = await RealOffice.open();
});
afterAll(() => office.close());

async function signed(deputies: string[], more = {}): Promise<ACase> {
  await onDay(office, '2025-03-03');
  const one = await ACase.register(office, deputies);
  await one.assign([LEAD]);
  await one.accept(LEAD);
  await one.meetAndConfirm(LEAD, deputies[0] ?? '');
  await one.write(LEAD, { publicity: 'onRequest', ...more });
  return one;
}

situation(11, '邮寄的答复退回,重新送达', (step) => {
  let one: ACase;
  const proposer = async (account: string): Promise<string | undefined> =>
    (await one.view()).proposers.find((p) => p.personId === office.account(account).personId)?.id;
  const feedback = async (): Promise<string[]> =>
    (await one.view()).deadlines.filter((d) => d.key === 'feedback' && d.status === 'armed').map((d) => d.dueOn);
  const delivered = async (account: string, deliveredOn: string): Promise<void> => {
    const scanId = await scan(office, clerkOf(LEAD));
    const data = { proposerId: await proposer(account), deliveredOn, scanId };
    await one.give(clerkOf(LEAD), 'lead.recordDelivery', data, await one.item(LEAD));
  };

  step('邮寄的答复寄出后等送达:征询期限从收到起算,寄出时还不起算', async () => {
    one = await signed(['deputy-1', 'deputy-2']);
    await one.send(LEAD, 'post');
    expect(await todosOf(one, clerkOf(LEAD), 'deputy-1')).toEqual({
      [clerkOf(LEAD)]: ['送达'],
      'deputy-1': ['满意度评价'],
    });
    expect(await feedback()).toEqual([]);
  });

  step('领衔代表的信退回:单位须再送,代表暂不评价', async () => {
    await onDay(office, '2025-03-10');
    const back = { proposerId: await proposer('deputy-1'), why: '查无此人' };
    await one.give(clerkOf(LEAD), 'lead.recordUndelivered', back, await one.item(LEAD));
    expect(await todosOf(one, clerkOf(LEAD), 'deputy-1')).toEqual({ [clerkOf(LEAD)]: ['送达'] });
    expect(await one.refusal('deputy-1', 'proposer.evaluate', { result: 'satisfied' }, await one.item(LEAD))).toEqual([
      409,
      'case.precondition',
      'evaluation.undelivered',
    ]);
  });

  step('附议代表先收到:不因此起算领衔代表的期限', async () => {
    await delivered('deputy-2', '2025-03-06');
    expect(await feedback()).toEqual([]);
  });

  step('重新送达领衔代表,从其收到之日起十五个工作日内评价', async () => {
    await onDay(office, '2025-03-14');
    await delivered('deputy-1', '2025-03-13');
    expect(await feedback()).toEqual(['2025-04-03']);
    expect(await todosOf(one, clerkOf(LEAD), 'deputy-1')).toEqual({ 'deputy-1': ['满意度评价'] });
  });

  step('附议代表的信后来退回又送到,领衔代表的期限不动', async () => {
    await onDay(office, '2025-03-20');
    const back = { proposerId: await proposer('deputy-2'), why: '迁址' };
    await one.give(clerkOf(LEAD), 'lead.recordUndelivered', back, await one.item(LEAD));
    expect(await feedback()).toEqual(['2025-04-03']);
    expect(await todosOf(one, clerkOf(LEAD))).toEqual({ [clerkOf(LEAD)]: ['送达'] });
    await delivered('deputy-2', '2025-03-20');
    expect(await feedback()).toEqual(['2025-04-03']);
    await one.evaluate(LEAD, 'deputy-1', 'satisfied');
  });
});

situation(12, '两次催询仍不反馈', (step) => {
  let one: ACase;
  const urge = async (): Promise<void> => {
    const [lead] = (await one.view()).proposers;
    await one.give('npc-staff', 'body.urgeEvaluation', { proposerId: lead?.id, message: '请您评价答复' });
  };

  step('答复后代表不评价:政府办不得径行办结', async () => {
    one = await signed(['deputy-3']);
    await one.send(LEAD);
    await onDay(office, '2025-04-10');
    expect(await one.refusal('office-clerk', 'office.close')).toEqual([409, 'case.precondition', 'close.unsettled']);
  });

  step('人大机关催询一次,代表收到;只催一次还不能办结', async () => {
    await urge();
    expect(await toldBy(one)).toEqual({ 'evaluation.urged': ['deputy-3'] });
    expect(await one.refusal('office-clerk', 'office.close')).toEqual([409, 'case.precondition', 'close.unsettled']);
    expect(await todosOf(one, 'office-clerk', 'deputy-3')).toEqual({ 'deputy-3': ['满意度评价'] });
  });

  step('相隔十个工作日再催一次后,政府办可按未反馈办结', async () => {
    await onDay(office, '2025-04-24');
    await urge();
    expect(await todosOf(one, 'office-clerk')).toEqual({ 'office-clerk': ['办结'] });
    await one.give('office-clerk', 'office.close');
    const { state, evaluations } = await one.view();
    expect([state.label, evaluations]).toEqual(['已办结', []]);
    expect(await counted(one, ['satisfaction', 'feedback'])).toEqual({ satisfaction: '不计', feedback: '还差' });
  });

  step('办结后才收到的纸质评价表仍然算数,自收到之日计', async () => {
    await onDay(office, '2025-05-12');
    const evidence = await scan(office, 'npc-staff');
    const onBehalfOf = { personId: office.account('deputy-3').personId, evidence, receivedOn: '2025-05-09' };
    const form = { result: 'satisfied', process: 'satisfied', onBehalfOf };
    await one.give('npc-staff', 'proposer.evaluate', form, await one.item(LEAD));
    const { state, evaluations } = await one.view();
    expect(state.label).toBe('已办结');
    expect(evaluations.map((e) => [e.result, e.on, e.counts, e.onBehalf])).toEqual([
      ['satisfied', '2025-05-09', true, true],
    ]);
    expect((await one.seenBy('deputy-3')).evaluations).toHaveLength(1);
    expect(await counted(one, ['satisfaction', 'feedback'])).toEqual({ satisfaction: '计入', feedback: '计入' });
  });
});

situation(13, '两次不满意后的协调会', (step) => {
  const twice = async (deputy: string): Promise<ACase> => {
    const one = await signed([deputy]);
    await one.send(LEAD);
    await one.evaluate(LEAD, deputy, 'dissatisfied');
    await one.meetAndConfirm(LEAD, deputy);
    await one.answer(LEAD, { publicity: 'onRequest' });
    await one.evaluate(LEAD, deputy, 'dissatisfied');
    return one;
  };
  const hold = async (one: ACase, outcome: string): Promise<void> => {
    const conference = { heldOn: '2025-03-03', present: ['代表', '主办单位', '政府办'], outcome, text: '会议纪要' };
    await one.give('npc-staff', 'body.recordConference', conference, await one.item(LEAD));
  };

  step('再次不满意不再自动重办:由人大机关二十个工作日内召开协调会', async () => {
    const one = await twice('deputy-4');
    expect(await one.stateOf(LEAD)).toBe('awaitingDecision');
    expect(await todosOf(one, 'npc-staff', 'office-clerk', 'cppcc-staff')).toEqual({ 'npc-staff': ['协调会'] });
    const due = (await one.view()).deadlines.filter((d) => d.key === 'conference' && d.status === 'armed');
    expect(due.map((d) => d.dueOn)).toEqual(['2025-03-31']);
    await hold(one, 'rehandle');
    expect((await one.view()).round).toBe(3);
    expect((await toldBy(one))['conference.recorded']).toEqual(
      [clerkOf(LEAD), principalOf(LEAD), 'office-clerk', 'deputy-4'].sort(),
    );
    expect((await todosOf(one, clerkOf(LEAD)))[clerkOf(LEAD)]).toContain('沟通联系');
  });

  step('协调会决定按不满意办结:评价仍为不满意,政府办办结', async () => {
    const one = await twice('deputy-5');
    await hold(one, 'closeDissatisfied');
    expect(await todosOf(one, 'office-clerk', 'npc-staff')).toEqual({ 'office-clerk': ['办结'] });
    await one.give('office-clerk', 'office.close');
    expect((await one.view()).evaluations.map((e) => e.result)).toEqual(['dissatisfied', 'dissatisfied']);
    expect(await counted(one, ['satisfaction', 'feedback'])).toEqual({ satisfaction: '还差', feedback: '计入' });
  });

  step('协调会决定跟踪:单位此后仍可报告进展,代表看得到会议结论', async () => {
    const one = await twice('deputy-6');
    await hold(one, 'track');
    const conferences = (await one.seenBy('deputy-6')).supervision as { conferences: { outcome: string }[] };
    expect(conferences.conferences.map((x) => x.outcome)).toEqual(['track']);
    expect(await todosOf(one, 'office-clerk')).toEqual({ 'office-clerk': ['办结'] });
    await one.give('office-clerk', 'office.close');
    await one.give('npc-staff', 'body.recordSupervision', {
      kind: 'onSite',
      on: '2025-03-03',
      people: ['代表'],
      summary: '现场回头看',
    });
  });
});

interface Promise_ {
  id: string;
  by: string;
  firstBy: string;
  state: { key: string; label: string };
}

situation(14, '承诺事项:兑现、转下年度、无法完成、换届说明', (step) => {
  let one: ACase;
  let item: string;
  const promises = async (): Promise<Promise_[]> => (await one.view()).commitments as Promise_[];
  const nth = async (n: number): Promise<string | undefined> => (await promises())[n]?.id;
  const sign = (): Promise<unknown> => one.give(principalOf(LEAD), 'principal.sign', {}, item);

  step('答复列入计划的,每项承诺写明日期;代表满意,本件办结归档,承诺继续跟踪', async () => {
    const commitments = ['修护栏', '划车位', '建车库', '改路口'].map((what) => ({ what, by: '2025-12-31' }));
    one = await signed(['deputy-7'], { outcome: 'planned', commitments });
    await one.send(LEAD);
    item = await one.item(LEAD);
    await one.evaluate(LEAD, 'deputy-7', 'satisfied');
    await one.give('office-clerk', 'office.close');
    await one.give('office-clerk', 'office.archive');
    expect((await promises()).map((m) => [m.state.key, m.by])).toEqual(Array(4).fill(['open', '2025-12-31']));
    expect(await todosOf(one, clerkOf(LEAD))).toEqual({ [clerkOf(LEAD)]: ['报告承诺完成'] });
    const clerk = await office.enter(clerkOf(LEAD));
    const { items } = await clerk.get<{ items: { caseId: string; due?: string }[] }>('/api/todos?limit=200');
    expect(items.filter((t) => t.caseId === one.id).map((t) => t.due)).toEqual(['2025-12-31']);
  });

  step('今年兑现:报告完成附依据,政府办核实,二次答复经签发发给代表,代表再评价', async () => {
    await onDay(office, '2025-10-15');
    const commitmentId = await nth(0);
    await one.give(clerkOf(LEAD), 'commitment.report', { commitmentId, text: '已招标' });
    const evidence = [await scan(office, clerkOf(LEAD))];
    await one.give(clerkOf(LEAD), 'commitment.claim', { commitmentId, evidence });
    expect(await todosOf(one, 'office-clerk')).toEqual({ 'office-clerk': ['核实承诺完成'] });
    await one.give('office-clerk', 'office.confirmFulfilment', { commitmentId, confirmed: true });
    expect((await todosOf(one, clerkOf(LEAD)))[clerkOf(LEAD)]).toContain('二次答复');
    const letter = { commitmentIds: [commitmentId], body: '护栏已修好', outcome: 'solved' };
    await one.give(clerkOf(LEAD), 'lead.draftFollowUp', letter, item);
    expect(await todosOf(one, principalOf(LEAD))).toEqual({ [principalOf(LEAD)]: ['签发'] });
    await sign();
    expect((await toldBy(one))['followUp.sent']).toEqual(['deputy-7', 'npc-staff', 'office-clerk']);
    expect(await todosOf(one, 'deputy-7')).toEqual({ 'deputy-7': ['评价二次答复'] });
    await one.give('deputy-7', 'proposer.evaluateFollowUp', { commitmentId, result: 'satisfied' });
    expect(await todosOf(one, 'deputy-7')).toEqual({});
    expect((await promises())[0]?.state.label).toBe('已兑现');
  });

  step('今年做不完的转下年度:主要负责人签发后日期才改,原承诺日期仍在,代表被告知', async () => {
    await onDay(office, '2025-12-20');
    const commitmentId = await nth(1);
    const carried = { commitmentId, newBy: '2026-10-31', reason: '冬季不能施工' };
    await one.give(clerkOf(LEAD), 'commitment.carryOver', carried);
    expect((await promises())[1]?.by).toBe('2025-12-31');
    await sign();
    expect((await promises())[1]).toMatchObject({ by: '2026-10-31', firstBy: '2025-12-31', state: { key: 'open' } });
    expect((await toldBy(one))['commitment.carryOver']).toEqual(['deputy-7', 'npc-staff', 'office-clerk']);
  });

  step('无法完成的,主要负责人签发说明,当即计为未兑现', async () => {
    const commitmentId = await nth(2);
    await one.give(clerkOf(LEAD), 'commitment.declareImpossible', { commitmentId, reason: '地质条件不允许' });
    await sign();
    expect((await promises())[2]?.state.label).toBe('无法兑现');
    expect((await toldBy(one))['commitment.impossible']).toEqual(['deputy-7', 'npc-staff', 'office-clerk']);
  });

  step('换届时仍未完成的,向代表作书面说明;四项承诺各有着落,谁的待办里都不再有本件', async () => {
    await onDay(office, '2026-12-20');
    for (const n of [1, 3]) {
      const commitmentId = await nth(n);
      await one.give(clerkOf(LEAD), 'commitment.explainAtTermEnd', { commitmentId, text: '已列入下届规划' });
      await sign();
    }
    expect((await promises()).map((m) => m.state.label)).toEqual(['已兑现', '换届已说明', '无法兑现', '换届已说明']);
    const everyone = [clerkOf(LEAD), principalOf(LEAD), 'office-clerk', 'deputy-7', 'npc-staff'];
    expect(await todosOf(one, ...everyone)).toEqual({});
  });
});
