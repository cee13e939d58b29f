/** 局面六、七 · 联名件与集体提案。 */
import { ACase, clerkOf } from '../../support/a-case.js';
import { onDay, scan, sees, todosOf, toldBy } from '../../support/concerned.js';
import { counted } from '../../support/counted.js';
import { localityOf, moveTo } from '../../support/locality-of.js';
import { RealOffice } from '../../support/real-office.js';
import { situation } from '../../support/situation.js';

const LEAD = 2;
const FIVE = ['deputy-1', 'deputy-2', 'deputy-3', 'deputy-4', 'deputy-5'];
let office: RealOffice;
beforeAll(async () => {
  const locality = await localityOf({
    everysigner: (b) => ({ evaluation: { ...b.evaluation, raters: 'everySigner', passMark: 0.8 } }),
  });
  office = await RealOffice.open({ locality });
});
afterAll(() => office.close());

async function answered(one: ACase, met: string): Promise<void> {
  await one.assign([LEAD]);
  await one.accept(LEAD);
  await one.meetAndConfirm(LEAD, met);
  await one.answer(LEAD);
}

situation(6, '五位代表联名', (step) => {
  let one: ACase;
  let each: ACase;

  step('答复发给五位代表每一位;本区由领衔代表评价', async () => {
    await onDay(office, '2025-03-03');
    one = await ACase.register(office, FIVE);
    await answered(one, 'deputy-1');
    expect((await toldBy(one))['reply.sent']).toEqual([...FIVE, 'npc-staff', 'office-clerk'].sort());
    for (const deputy of FIVE) expect((await one.seenBy(deputy)).replies.map((r) => r.status)).toEqual(['sent']);
    expect(await todosOf(one, ...FIVE)).toEqual({ 'deputy-1': ['满意度评价'] });
  });

  step('附议代表可以附上不同意见:看得到,不计入,也不重新办理', async () => {
    await one.evaluate(LEAD, 'deputy-3', 'dissatisfied');
    const { evaluations, state } = await one.view();
    expect(evaluations.map((e) => [e.result, e.counts])).toEqual([['dissatisfied', false]]);
    expect(state.label).toBe('征询中');
    expect((await one.seenBy('deputy-2')).evaluations).toEqual([]);
    await one.evaluate(LEAD, 'deputy-1', 'satisfied');
    expect(await one.stateOf(LEAD)).toBe('settled');
    expect(await counted(one, ['satisfaction'])).toEqual({ satisfaction: '计入' });
  });

  step('另一地方每位代表都评价、八成通过:五位各有一份待办', async () => {
    await moveTo(office, 'everysigner');
    each = await ACase.register(office, FIVE);
    await answered(each, 'deputy-1');
    expect(await todosOf(each, ...FIVE)).toEqual(Object.fromEntries(FIVE.map((d) => [d, ['满意度评价']])));
  });

  step('四位满意、一位不满意,刚好八成:评价齐后本件通过', async () => {
    await each.evaluate(LEAD, 'deputy-5', 'dissatisfied');
    for (const deputy of FIVE.slice(0, 3)) await each.evaluate(LEAD, deputy, 'satisfied');
    expect(await each.stateOf(LEAD)).toBe('awaitingFeedback');
    expect(await todosOf(each, ...FIVE)).toEqual({ 'deputy-4': ['满意度评价'] });
    expect(await counted(each, ['satisfaction', 'feedback'])).toEqual({ satisfaction: '不计', feedback: '还差' });
    await each.evaluate(LEAD, 'deputy-4', 'basically');
    expect(await each.stateOf(LEAD)).toBe('settled');
    expect(await counted(each, ['satisfaction'])).toEqual({ satisfaction: '计入' });
  });

  step('两位不满意,只有六成:重新办理', async () => {
    const bad = await ACase.register(office, FIVE);
    await answered(bad, 'deputy-1');
    for (const deputy of FIVE.slice(0, 3)) await bad.evaluate(LEAD, deputy, 'satisfied');
    for (const deputy of FIVE.slice(3)) await bad.evaluate(LEAD, deputy, 'dissatisfied');
    expect((await bad.view()).round).toBe(2);
    expect(await counted(bad, ['satisfaction'])).toEqual({ satisfaction: '还差' });
    await moveTo(office, 'binhu');
  });
});

situation(7, '民主党派的集体提案', (step) => {
  const PARTY = { kind: 'body', bodyKind: 'party', name: '民盟滨湖区总支', role: 'lead' };
  let one: ACase;

  step('提案人是单位,由其联系人办理:联系人确认见面,联系人评价', async () => {
    await onDay(office, '2025-03-03');
    const contact = office.account('contact-1');
    const proposers = [{ ...PARTY, contactPersonId: contact.personId }];
    one = await ACase.register(office, [], { kind: 'proposal', proposers });
    await one.assign([LEAD]);
    expect((await toldBy(one))['case.assigned']).toEqual(['contact-1', 'cppcc-staff']);
    await one.accept(LEAD);
    const contactId = await one.meet(LEAD);
    expect(await todosOf(one, 'contact-1', 'cppcc-staff')).toEqual({ 'contact-1': ['确认沟通联系'] });
    await one.give('contact-1', 'proposer.confirmContact', { contactId, confirmed: true }, await one.item(LEAD));
    await one.answer(LEAD);
    expect(await todosOf(one, 'contact-1')).toEqual({ 'contact-1': ['满意度评价'] });
    await one.evaluate(LEAD, 'contact-1', 'satisfied');
    expect(await one.stateOf(LEAD)).toBe('settled');
    for (const stranger of ['contact-2', 'npc-staff', 'member-1']) expect(await sees(one, stranger)).toBe(false);
  });

  step('没有联系人账号的,政协机关凭盖章的评价表录入;单位和人大机关不行', async () => {
    const paper = await ACase.register(office, [], { kind: 'proposal', proposers: [PARTY] });
    await paper.assign([LEAD]);
    await paper.accept(LEAD);
    await paper.meet(LEAD);
    expect(await todosOf(paper, 'cppcc-staff')).toEqual({ 'cppcc-staff': ['确认沟通联系'] });
    const [body] = (await paper.view()).proposers;
    const onBehalfOf = async (account: string) => ({
      personId: body?.id,
      evidence: await scan(office, account),
      receivedOn: '2025-03-03',
    });
    const [meeting] = (await paper.view()).contacts;
    const lead = await paper.item(LEAD);
    const confirmed = { contactId: meeting?.id, confirmed: true, onBehalfOf: await onBehalfOf('cppcc-staff') };
    await paper.give('cppcc-staff', 'proposer.confirmContact', confirmed, lead);
    await paper.answer(LEAD);
    const form = { result: 'satisfied', process: 'satisfied' };
    for (const account of [clerkOf(LEAD), 'office-clerk']) {
      const said = { ...form, onBehalfOf: await onBehalfOf(account) };
      const answer = await (await office.enter(account)).give(paper.id, 'proposer.evaluate', said, lead);
      // binhu: 机关或政府办 may enter paper, never anyone of a unit on the case
      expect([account, answer.status]).toEqual([account, account === 'office-clerk' ? 200 : 403]);
    }
    const [rating] = (await paper.view()).evaluations;
    expect([rating?.result, rating?.onBehalf, rating?.counts]).toEqual(['satisfied', true, true]);
  });
});
