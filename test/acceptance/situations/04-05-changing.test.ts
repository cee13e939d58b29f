/** 局面四、五 · 改办,见面有争议或无人确认。 */
import { ACase, clerkOf, principalOf } from '../../support/a-case.js';
import { onDay, scan, sees, todosOf, toldBy } from '../../support/concerned.js';
import { counted } from '../../support/counted.js';
import { RealOffice } from '../../support/real-office.js';
import { situation } from '../../support/situation.js';

let office: RealOffice;
beforeAll(async () => {
  office = await RealOffice.open();
});
afterAll(() => office.close());

const LETTER = { body: '您的建议收悉。', outcome: 'solved', publicity: 'onRequest', commitments: [] };

situation(4, '两份会办意见已到,主办单位改办', (step) => {
  const [OLD, NEW, CO_A, CO_B] = [2, 5, 3, 4];
  let one: ACase;

  step('原主办单位有方案、已见面、在起草,两份会办意见已经签发', async () => {
    await onDay(office, '2025-03-03');
    one = await ACase.register(office, ['deputy-1']);
    await one.assign([OLD], [CO_A, CO_B]);
    await one.accept(OLD, CO_A, CO_B);
    const measures = [{ what: '现场勘察', unitId: office.unit(OLD), personName: '张三', by: '2025-05-01' }];
    await one.give(clerkOf(OLD), 'lead.plan', { measures }, await one.item(OLD));
    await one.meetAndConfirm(OLD, 'deputy-1');
    await one.give(clerkOf(OLD), 'lead.draftReply', { ...LETTER, body: '原主办单位的稿' }, await one.item(OLD));
    await one.opine(CO_A);
    await one.opine(CO_B, 'partly');
    await one.give(clerkOf(OLD), 'lead.adoptOpinion', { adopted: 'full' }, await one.item(CO_A));
  });

  step('政府办改办:原主办单位看不到本件,两个会办单位的意见仍在,等新主办单位采纳', async () => {
    await onDay(office, '2025-04-01');
    const old = await one.item(OLD);
    await one.give('office-head', 'office.reassign', { newUnitId: office.unit(NEW), reason: '职责调整' }, old);
    expect((await toldBy(one))['item.reassigned']).toEqual([clerkOf(OLD)]);
    expect((await toldBy(one))['item.assigned']).toEqual([clerkOf(NEW), principalOf(NEW)]);
    expect(await sees(one, clerkOf(OLD))).toBe(false);
    await one.accept(NEW);
    const opinions = (await one.seenBy(clerkOf(NEW))).opinions;
    expect(opinions.map((o) => [o.text, o.status])).toEqual([
      ['单位3的意见', 'adopted'],
      ['单位4的意见', 'signed'],
    ]);
    const waiting = (await todosOf(one, clerkOf(NEW)))[clerkOf(NEW)];
    expect(waiting).toEqual(expect.arrayContaining(['采纳情况', '办理方案', '沟通联系', '起草答复']));
    expect(await todosOf(one, clerkOf(CO_A), clerkOf(CO_B))).toEqual({});
  });

  step('原方案、原稿和原见面可以查阅,但不承继:新主办单位自己见面、自己制定方案', async () => {
    const seen = await one.seenBy(clerkOf(NEW));
    const old = seen.handlings.find((h) => h.state.key === 'reassigned')?.id;
    expect(
      [seen.plans, seen.replies, seen.contacts].map((list) =>
        (list as { handlingId: string }[]).map((x) => x.handlingId),
      ),
    ).toEqual([[old], [old], [old]]);
    const own = seen.handlings.find((h) => h.unit.id === office.unit(NEW));
    expect([own?.regions?.plan, own?.regions?.contact, own?.regions?.letter]).toEqual(['unplanned', 'none', 'none']);
    await one.give(clerkOf(NEW), 'lead.draftReply', LETTER, own?.id);
    expect(await one.refusal(clerkOf(NEW), 'lead.submitReply', {}, own?.id)).toEqual([
      409,
      'case.precondition',
      'contact.unconfirmed',
    ]);
  });

  step('新主办单位有自己的期限;代表的答复期限仍从首次交办起算', async () => {
    const due = (await one.view()).deadlines.filter((d) => d.key === 'reply' && d.status === 'armed');
    expect(due.map((d) => [d.handlingId === undefined ? '代表' : '承办件', d.dueOn]).sort()).toEqual([
      ['代表', '2025-06-03'],
      ['承办件', '2025-07-01'],
    ]);
    await one.give(clerkOf(NEW), 'lead.adoptOpinion', { adopted: 'partly', reason: '部分可行' }, await one.item(CO_B));
    await one.meetAndConfirm(NEW, 'deputy-1');
    await one.answer(NEW);
    const letters = (await one.seenBy('deputy-1')).replies;
    expect(letters.map((r) => r.handlingId)).toEqual([await one.item(NEW)]);
    await one.evaluate(NEW, 'deputy-1', 'satisfied');
    expect(await one.stateOf(NEW)).toBe('settled');
  });
});

situation(5, '代表不确认见面,或者说没有见过', (step) => {
  const LEAD = 2;
  let silent: ACase;
  let disputed: ACase;
  const begun = async (deputy: string): Promise<ACase> => {
    const made = await ACase.register(office, [deputy]);
    await made.assign([LEAD]);
    await made.accept(LEAD);
    await made.give(clerkOf(LEAD), 'lead.draftReply', LETTER, await made.item(LEAD));
    return made;
  };

  step('见面记录后等代表确认:五个工作日内不确认的,不得送审', async () => {
    await onDay(office, '2025-03-03');
    silent = await begun('deputy-4');
    await silent.meet(LEAD);
    expect(await todosOf(silent, 'deputy-4')).toEqual({ 'deputy-4': ['确认沟通联系'] });
    const { deadlines } = await silent.seenBy('deputy-4');
    expect(deadlines.filter((d) => d.key === 'confirmContact').map((d) => d.dueOn)).toEqual(['2025-03-10']);
    expect((await silent.refusal(clerkOf(LEAD), 'lead.submitReply', {}, await silent.item(LEAD))).slice(1)).toEqual([
      'case.precondition',
      'contact.unconfirmed',
    ]);
  });

  step('人大机关问过代表后代为确认,留下书面依据;代表看得到是谁代为录入', async () => {
    await onDay(office, '2025-03-12');
    expect(await counted(silent, ['meeting'])).toEqual({ meeting: '还差' });
    const { contacts } = await silent.view();
    const evidence = await scan(office, 'npc-staff');
    const onBehalfOf = { personId: office.account('deputy-4').personId, evidence, receivedOn: '2025-03-12' };
    const said = { contactId: contacts[0]?.id, confirmed: true, onBehalfOf };
    await silent.give('npc-staff', 'proposer.confirmContact', said, await silent.item(LEAD));
    const deputy = await office.enter('deputy-4');
    const { items } = await deputy.get<{ items: { type: string; actor: { name: string }; onBehalfOf?: unknown }[] }>(
      `/api/proposals/${silent.id}/events?limit=200`,
    );
    const entry = items.find((e) => e.type === 'proposer.confirmContact');
    expect(entry?.actor.name).toBe(office.account('npc-staff').name);
    expect(entry?.onBehalfOf).toMatchObject({ receivedOn: '2025-03-12' });
    expect(await counted(silent, ['meeting'])).toEqual({ meeting: '计入' });
    await silent.answer(LEAD);
  });

  step('代表说没有见过:主办单位、政府办和人大机关都收到通知,主办单位须再去见面', async () => {
    await onDay(office, '2025-03-03');
    disputed = await begun('deputy-5');
    const contactId = await disputed.meet(LEAD);
    const said = { contactId, confirmed: false, comment: '当日并未见面' };
    await disputed.give('deputy-5', 'proposer.confirmContact', said, await disputed.item(LEAD));
    expect((await toldBy(disputed))['contact.disputed']).toEqual([clerkOf(LEAD), 'npc-staff', 'office-clerk'].sort());
    expect(await todosOf(disputed, clerkOf(LEAD))).toEqual({ [clerkOf(LEAD)]: expect.arrayContaining(['沟通联系']) });
    expect((await disputed.view()).contacts.map((x) => x.confirmed)).toEqual([false]);
  });

  step('约不上的,政府办准予先行答复:可以送审,但不算见面', async () => {
    await onDay(office, '2025-04-15');
    const why = { reason: '代表在外,三次未能约定' };
    await disputed.give('office-clerk', 'office.releaseContact', why, await disputed.item(LEAD));
    expect((await toldBy(disputed))['contact.released']).toEqual([clerkOf(LEAD), 'deputy-5'].sort());
    const item = (await disputed.view()).handlings[0];
    expect([item?.regions?.contact, (await disputed.view()).contacts.map((x) => x.confirmed)]).toEqual([
      'released',
      [false],
    ]);
    await disputed.answer(LEAD);
    await disputed.evaluate(LEAD, 'deputy-5', 'basically');
    expect(await counted(disputed, ['meeting', 'satisfaction'])).toEqual({ meeting: '还差', satisfaction: '计入' });
  });

  step('单位的人不得代替代表确认', async () => {
    await onDay(office, '2025-03-03');
    const third = await begun('deputy-6');
    const contactId = await third.meet(LEAD);
    const evidence = await scan(office, clerkOf(LEAD));
    const onBehalfOf = { personId: office.account('deputy-6').personId, evidence, receivedOn: '2025-03-03' };
    const said = { contactId, confirmed: true, onBehalfOf };
    const refused = await third.refusal(clerkOf(LEAD), 'proposer.confirmContact', said, await third.item(LEAD));
    expect(refused.slice(0, 2)).toEqual([403, 'case.forbidden']);
  });
});
