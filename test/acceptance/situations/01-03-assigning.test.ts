/** 局面一至三 · 分办与退办、会办单位不答复、空洞的会办意见。 */
import { ACase, clerkOf, principalOf } from '../../support/a-case.js';
import { onDay, sees, todosOf, toldBy } from '../../support/concerned.js';
import { counted } from '../../support/counted.js';
import { RealOffice } from '../../support/real-office.js';
import { situation } from '../../support/situation.js';

let office: RealOffice;
beforeAll(async () => {
  office = await RealOffice.open();
});
afterAll(() => office.close());

situation(1, '分办,一方退办、另交他单位,一方满意、一方不满意', (step) => {
  const [STAYING, RETURNING, NEW] = [2, 3, 4];
  const ALL = ['office-clerk', clerkOf(STAYING), clerkOf(RETURNING), clerkOf(NEW), 'deputy-1'];
  let one: ACase;

  step('分办给两个主办单位:两家的承办人各有一份待签收,代表和机关知道已交办', async () => {
    await onDay(office, '2025-03-03');
    one = await ACase.register(office, ['deputy-1']);
    await one.assign([STAYING, RETURNING]);
    expect(await todosOf(one, ...ALL)).toEqual({ [clerkOf(STAYING)]: ['签收'], [clerkOf(RETURNING)]: ['签收'] });
    expect((await toldBy(one))['case.assigned']).toEqual(['deputy-1', 'npc-staff']);
    await one.accept(STAYING);
  });

  step('一家申请退办:等政府办审核;代表看得到承办单位,看不到退办之争', async () => {
    const item = await one.item(RETURNING);
    const why = { reason: '不属我单位职责', basis: '三定规定', suggestedUnitId: office.unit(NEW) };
    await one.give(clerkOf(RETURNING), 'unit.requestReturn', why, item);
    expect(await todosOf(one, 'office-clerk')).toEqual({ 'office-clerk': ['退办审核'] });
    expect((await one.seenBy('deputy-1')).returns).toEqual([]);
    expect((await one.seenBy(clerkOf(STAYING))).returns).toEqual([]);
  });

  step('准予退办并改交另一单位:退办的单位从此看不到本件,新单位从当日起算,代表的期限不变', async () => {
    await onDay(office, '2025-03-06');
    const item = await one.item(RETURNING);
    const decision = { granted: true, reason: '情况属实', newUnitId: office.unit(NEW) };
    await one.give('office-clerk', 'office.decideReturn', decision, item);
    expect(await sees(one, clerkOf(RETURNING))).toBe(false);
    expect(await todosOf(one, clerkOf(NEW), 'office-clerk')).toEqual({ [clerkOf(NEW)]: ['签收'] });
    const replies = (await one.view()).deadlines.filter((d) => d.key === 'reply' && d.status === 'armed');
    expect(replies.map((d) => [d.handlingId === undefined ? '代表' : '承办件', d.dueOn]).sort()).toEqual([
      ['代表', '2025-06-03'],
      ['承办件', '2025-06-03'],
      ['承办件', '2025-06-06'],
    ]);
    await one.accept(NEW);
  });

  step('两家各自见面、各自答复:只答复了一家时整件仍在办理,两家都答复后才征询', async () => {
    for (const n of [STAYING, NEW]) {
      await one.meetAndConfirm(n, 'deputy-1');
      await one.answer(n);
      expect((await one.view()).state.label).toBe(n === STAYING ? '办理中' : '征询中');
    }
    expect(await todosOf(one, 'deputy-1')).toEqual({ 'deputy-1': ['满意度评价', '满意度评价'] });
  });

  step('对一家满意、对另一家不满意:只有不满意的那家重新办理,并须重新见面', async () => {
    await one.evaluate(STAYING, 'deputy-1', 'satisfied');
    await one.evaluate(NEW, 'deputy-1', 'dissatisfied');
    const { handlings } = await one.view();
    const living = handlings.filter((h) => h.state.key !== 'returned');
    expect(living.map((h) => [h.state.label, h.round, h.regions?.contact])).toEqual([
      ['已办结', 1, undefined],
      ['办理中', 2, 'none'],
    ]);
    expect((await toldBy(one))['item.rehandled']).toEqual([clerkOf(NEW), principalOf(NEW), 'office-clerk'].sort());
    expect((await todosOf(one, clerkOf(NEW)))[clerkOf(NEW)]).toEqual(expect.arrayContaining(['沟通联系', '起草答复']));
  });

  step('第二轮满意后办结、归档', async () => {
    await one.meetAndConfirm(NEW, 'deputy-1');
    await one.answer(NEW);
    await one.evaluate(NEW, 'deputy-1', 'basically');
    expect(await todosOf(one, 'office-clerk')).toEqual({ 'office-clerk': ['办结'] });
    await one.give('office-clerk', 'office.close');
    await one.give('office-clerk', 'office.archive');
    expect((await one.view()).state.label).toBe('已归档');
  });

  step('满意率按末次评价,整件计入;首次评价的不满意仍在;退办的单位一概不计', async () => {
    expect(await counted(one, ['satisfaction', 'firstRoundSatisfaction', 'reply'])).toEqual({
      satisfaction: '计入',
      firstRoundSatisfaction: '还差',
      reply: '计入',
    });
    expect(await counted(one, ['firstRoundSatisfaction'], STAYING)).toEqual({ firstRoundSatisfaction: '计入' });
    expect(await counted(one, ['firstRoundSatisfaction'], NEW)).toEqual({ firstRoundSatisfaction: '还差' });
    expect(await counted(one, ['reply', 'satisfaction'], RETURNING)).toEqual({ reply: '不计', satisfaction: '不计' });
  });
});

situation(2, '会办单位始终不答复,免其意见', (step) => {
  const [LEAD, SILENT, GOOD] = [2, 3, 4];
  let one: ACase;

  step('主办单位见面、起草完毕,但会办意见未齐,不得送审', async () => {
    await onDay(office, '2025-03-03');
    one = await ACase.register(office, ['deputy-2']);
    await one.assign([LEAD], [SILENT, GOOD]);
    await one.accept(LEAD, SILENT, GOOD);
    await one.opine(GOOD);
    await one.give(clerkOf(LEAD), 'lead.requestOpinion', { question: '请就护栏提出意见' }, await one.item(LEAD));
    expect(await todosOf(one, clerkOf(SILENT))).toEqual({ [clerkOf(SILENT)]: ['提出会办意见'] });
    await one.meetAndConfirm(LEAD, 'deputy-2');
    const draft = { body: '函', outcome: 'solved', publicity: 'onRequest', commitments: [] };
    await one.give(clerkOf(LEAD), 'lead.draftReply', draft, await one.item(LEAD));
    expect(await one.refusal(clerkOf(LEAD), 'lead.submitReply', {}, await one.item(LEAD))).toEqual([
      409,
      'case.precondition',
      'opinion.missing',
    ]);
  });

  step('主办单位催会办:每天一次,会办单位的承办人和主要负责人都收到,消息写明期限;已提出意见的不再催', async () => {
    const [item, given] = [await one.item(SILENT), await one.item(GOOD)];
    const urge = (account: string, id: string): Promise<unknown[]> => one.refusal(account, 'lead.urgeOpinion', {}, id);
    const offered = async (): Promise<unknown[]> =>
      (await one.seenBy(clerkOf(LEAD))).availableCommands
        .filter((a) => a.type === 'lead.urgeOpinion')
        .map((a) => [a.handlingId, a.blockedBy.map((o) => o.code)]);
    for (const account of ['office-clerk', clerkOf(SILENT), principalOf(LEAD), clerkOf(GOOD)])
      expect([account, (await urge(account, item))[0]]).toEqual([account, 403]);
    expect(await offered()).toEqual([[item, []]]);
    await one.give(clerkOf(LEAD), 'lead.urgeOpinion', {}, item);
    expect(await toldBy(one)).toEqual({ 'opinion.urged': [clerkOf(SILENT), principalOf(SILENT)] });
    expect(await one.stateOf(SILENT)).toBe('working');
    // pressed twice: when it was done is said, before the press and after it
    expect(await offered()).toEqual([[item, ['opinion.urged_today']]]);
    expect(await urge(clerkOf(LEAD), item)).toEqual([409, 'case.precondition', 'opinion.urged_today']);
    expect((await urge(clerkOf(LEAD), given)).slice(0, 2)).toEqual([409, 'case.not_admitted']);
    expect((await urge(clerkOf(LEAD), await one.item(LEAD)))[0]).toBe(403);
    await onDay(office, '2025-03-04');
    await one.give(clerkOf(LEAD), 'lead.urgeOpinion', {}, item);
    const urged = async (account: string): Promise<unknown[]> =>
      (await one.seenBy(account)).handlings.flatMap((h) => (h.urgedAt ? [[h.id, h.urgedAt.slice(0, 16)]] : []));
    for (const inside of ['office-clerk', clerkOf(LEAD), clerkOf(SILENT)])
      expect(await urged(inside)).toEqual([[item, '2025-03-04T01:00']]);
    for (const outside of [clerkOf(GOOD), 'deputy-2']) expect(await urged(outside)).toEqual([]);
  });

  step('逾期后政府办催办、协调,单位承办人和主要负责人都收到', async () => {
    await onDay(office, '2025-04-10');
    const item = await one.item(SILENT);
    await one.give('office-clerk', 'office.urge', { message: '请于三日内提出会办意见' }, item);
    expect((await toldBy(one))['case.urged']).toEqual([clerkOf(SILENT), principalOf(SILENT)]);
    const talk = { heldOn: '2025-04-10', units: [office.unit(LEAD), office.unit(SILENT)], decision: '本周内提出意见' };
    await one.give('office-clerk', 'office.mediate', talk, item);
    expect((await toldBy(one))['case.mediated']).toEqual(
      [clerkOf(LEAD), clerkOf(SILENT), principalOf(LEAD), principalOf(SILENT)].sort(),
    );
  });

  step('仍不答复,政府办免其会办意见:该单位不再有待办,主办单位即可送审', async () => {
    await onDay(office, '2025-04-21');
    await one.give('office-clerk', 'office.waiveOpinion', { reason: '多次催办未果' }, await one.item(SILENT));
    expect((await toldBy(one))['opinion.waived']).toEqual([clerkOf(LEAD), clerkOf(SILENT), principalOf(SILENT)].sort());
    expect(await todosOf(one, clerkOf(SILENT), principalOf(SILENT))).toEqual({});
    await one.give(clerkOf(LEAD), 'lead.adoptOpinion', { adopted: 'full' }, await one.item(GOOD));
    await one.answer(LEAD);
  });

  step('答复函写明哪个单位未提意见,代表看得到;期限记在会办单位头上,不在主办单位', async () => {
    const [letter] = (await one.seenBy('deputy-2')).replies;
    expect(letter?.withoutOpinionOf).toEqual([expect.objectContaining({ id: office.unit(SILENT) })]);
    const { deadlines } = await one.view();
    const of = async (n: number, key: string): Promise<string[]> => {
      const id = await one.item(n);
      return deadlines.filter((d) => d.handlingId === id && d.key === key).map((d) => d.status);
    };
    expect(await of(SILENT, 'coOpinion')).toEqual(['ended']);
    expect(await of(GOOD, 'coOpinion')).toEqual(['met']);
    expect(await of(LEAD, 'reply')).toEqual(['met']);
    await one.evaluate(LEAD, 'deputy-2', 'satisfied');
    expect(await counted(one, ['coOpinionOnTime'], SILENT)).toEqual({ coOpinionOnTime: '还差' });
    expect(await counted(one, ['coOpinionOnTime'], GOOD)).toEqual({ coOpinionOnTime: '计入' });
    expect(await counted(one, ['replyOnTime', 'satisfaction'], LEAD)).toEqual({
      replyOnTime: '计入',
      satisfaction: '计入',
    });
  });
});

situation(3, '会办意见空洞,要求补充,再次补充由政府办定', (step) => {
  const [LEAD, CO] = [2, 3];
  let one: ACase;

  step('会办单位只说"无意见":经其主要负责人签发后,等主办单位采纳或要求补充', async () => {
    await onDay(office, '2025-03-03');
    one = await ACase.register(office, ['deputy-3']);
    await one.assign([LEAD], [CO]);
    await one.accept(LEAD, CO);
    await one.opine(CO, 'noObjection');
    expect((await todosOf(one, clerkOf(LEAD)))[clerkOf(LEAD)]).toContain('采纳情况');
  });

  step('主办单位按本地办法的理由要求补充一次,会办单位五个工作日内重提', async () => {
    const ask = { why: 'noSubstance', what: '请写明可用资金与完成时间' };
    await one.give(clerkOf(LEAD), 'lead.requestSupplement', ask, await one.item(CO));
    expect((await toldBy(one))['opinion.supplement']).toEqual([clerkOf(CO), principalOf(CO)]);
    expect(await todosOf(one, clerkOf(CO))).toEqual({ [clerkOf(CO)]: ['提出会办意见'] });
    const due = (await one.view()).deadlines.filter((d) => d.key === 'resubmitOpinion').map((d) => d.dueOn);
    expect(due).toEqual(['2025-03-10']);
    expect((await one.seenBy('deputy-3')).opinions).toEqual([]);
    await one.opine(CO, 'noObjection');
  });

  step('主办单位第二次要求补充:不直接退给会办单位,先由政府办定', async () => {
    const ask = { why: 'offQuestion', what: '仍未回答资金问题' };
    await one.give(clerkOf(LEAD), 'lead.requestSupplement', ask, await one.item(CO));
    expect(await one.stateOf(CO)).toBe('supplementAsked');
    expect(await todosOf(one, 'office-clerk', clerkOf(CO))).toEqual({ 'office-clerk': ['再次补充审核'] });
  });

  step('政府办同意的,会办单位再补充;意见采纳后主办单位答复', async () => {
    const decision = { required: true, reason: '资金问题应当回答' };
    await one.give('office-clerk', 'office.decideSupplement', decision, await one.item(CO));
    expect(await todosOf(one, clerkOf(CO))).toEqual({ [clerkOf(CO)]: ['提出会办意见'] });
    await one.opine(CO, 'partly');
    await one.give(clerkOf(LEAD), 'lead.adoptOpinion', { adopted: 'full' }, await one.item(CO));
    const stances = (await one.view()).opinions.map((o) => [o.stance, o.status]);
    expect(stances).toEqual([
      ['noObjection', 'supplementAsked'],
      ['noObjection', 'supplementAsked'],
      ['partly', 'adopted'],
    ]);
    await one.meetAndConfirm(LEAD, 'deputy-3');
    await one.answer(LEAD);
    await one.evaluate(LEAD, 'deputy-3', 'satisfied');
  });
});
