/** 局面八至十 · 合并办理、难度较大、申请延期。 */
import { ACase, clerkOf, principalOf } from '../../support/a-case.js';
import { onDay, todosOf, toldBy } from '../../support/concerned.js';
import { counted } from '../../support/counted.js';
import { RealOffice } from '../../support/real-office.js';
import { situation } from '../../support/situation.js';

let office: RealOffice;
beforeAll(async () => {
  office = await RealOffice.open();
});
afterAll(() => office.close());

const LEAD = 2;
const dueOf = async (one: ACase, account = 'office-clerk'): Promise<string[]> =>
  (await one.seenBy(account)).deadlines
    .filter((d) => d.status === 'armed' && ['reply', 'replyHard'].includes(d.key))
    .map((d) => `${d.handlingId === undefined ? '代表' : '承办件'} ${d.dueOn}`)
    .sort();

situation(8, '三件合并办理:一次调研,三份答复', (step) => {
  const cases: ACase[] = [];

  step('三位代表提的是同一件事,政府办合并办理;各件仍各有编号、期限和提出人', async () => {
    await onDay(office, '2025-03-03');
    for (const deputy of ['deputy-1', 'deputy-2', 'deputy-3']) {
      const one = await ACase.register(office, [deputy]);
      await one.assign([LEAD]);
      await one.accept(LEAD);
      cases.push(one);
    }
    const [first, ...others] = cases;
    const withIds = others.map((c) => c.id);
    await first?.give('office-clerk', 'office.linkHandling', { withIds, reason: '都是停车问题' });
    const groups = await Promise.all(cases.map(async (c) => (await c.seenBy(clerkOf(LEAD))).linkGroup));
    expect(groups).toEqual([first?.id, first?.id, first?.id]);
    expect((await first?.seenBy('deputy-1'))?.linkGroup).toBeUndefined();
  });

  step('主办单位做一次调研,记在合并的首件上,机关看得到,代表看不到', async () => {
    const [first] = cases as [ACase];
    const study = { on: '2025-03-03', summary: '三个小区停车位实地调研' };
    await first.give(clerkOf(LEAD), 'lead.recordResearch', study, await first.item(LEAD));
    expect((await first.seenBy('npc-staff')).research).toHaveLength(1);
    expect((await first.seenBy('deputy-1')).research).toEqual([]);
  });

  step('每位代表各得见面、各得答复、各自评价', async () => {
    for (const [i, one] of cases.entries()) {
      await one.meetAndConfirm(LEAD, `deputy-${i + 1}`);
      await one.answer(LEAD, { body: `答复第${i + 1}位代表`, publicity: 'onRequest' });
      expect(await todosOf(one, 'deputy-1', 'deputy-2', 'deputy-3')).toEqual({ [`deputy-${i + 1}`]: ['满意度评价'] });
    }
  });

  step('一位不满意,只有其件重新办理;另两件照常办结', async () => {
    const [first, second, third] = cases as [ACase, ACase, ACase];
    await second.evaluate(LEAD, 'deputy-2', 'dissatisfied');
    await first.evaluate(LEAD, 'deputy-1', 'satisfied');
    await third.evaluate(LEAD, 'deputy-3', 'basically');
    for (const done of [first, third]) await done.give('office-clerk', 'office.close');
    const views = await Promise.all(cases.map((c) => c.view()));
    expect(views.map((c) => [c.state.label, c.round])).toEqual([
      ['已办结', 1],
      ['办理中', 2],
      ['已办结', 1],
    ]);
  });
});

situation(9, '办理中途认定难度较大', (step) => {
  let one: ACase;

  step('政府办认定难度较大:代表、承办单位和机关都被告知,期限改为首次交办起六个月', async () => {
    await onDay(office, '2025-03-03');
    one = await ACase.register(office, ['deputy-4']);
    await one.assign([LEAD]);
    await one.accept(LEAD);
    expect(await dueOf(one)).toEqual(['代表 2025-06-03', '承办件 2025-06-03']);
    await onDay(office, '2025-04-15');
    await one.give('office-clerk', 'office.markHard', { reason: '涉及多条道路改造' });
    expect((await toldBy(one))['case.hard']).toEqual(
      [clerkOf(LEAD), 'deputy-4', 'npc-staff', principalOf(LEAD)].sort(),
    );
    expect(await dueOf(one)).toEqual(['代表 2025-09-03', '承办件 2025-09-03']);
    expect(await dueOf(one, 'deputy-4')).toEqual(['代表 2025-09-03', '承办件 2025-09-03']);
  });

  step('六个月是上限:再申请延期不予受理,再次认定也不行', async () => {
    const asked = { until: '2025-10-31', reason: '工程量大' };
    expect(await one.refusal(clerkOf(LEAD), 'unit.requestExtension', asked, await one.item(LEAD))).toEqual([
      409,
      'case.precondition',
      'extension.limit',
    ]);
    const again = await one.refusal('office-clerk', 'office.markHard', { reason: '再次' });
    expect(again).toEqual([409, 'case.precondition', 'hard.already']);
  });

  step('六个月内答复即为按期', async () => {
    await onDay(office, '2025-09-03');
    await one.meetAndConfirm(LEAD, 'deputy-4');
    await one.answer(LEAD);
    const { deadlines } = await one.view();
    expect(deadlines.filter((d) => d.key === 'replyHard').map((d) => d.status)).toEqual(['met', 'met']);
  });
});

situation(10, '申请延期:当日不准、逾期才批、逾期才申请', (step) => {
  const asked = { until: '2025-07-31', reason: '需要专家论证' };
  const begun = async (deputy: string): Promise<ACase> => {
    await onDay(office, '2025-03-03');
    const one = await ACase.register(office, [deputy]);
    await one.assign([LEAD]);
    await one.accept(LEAD);
    return one;
  };
  const waiting = async (deputy: string): Promise<ACase> => {
    const one = await begun(deputy);
    await onDay(office, '2025-05-20');
    await one.give(clerkOf(LEAD), 'unit.requestExtension', asked, await one.item(LEAD));
    return one;
  };

  step('承办人申请,先由主要负责人签发,再等政府办审批;期间期限照走', async () => {
    const one = await waiting('deputy-5');
    expect((await todosOf(one, principalOf(LEAD)))[principalOf(LEAD)]).toContain('签发');
    expect(await todosOf(one, 'office-clerk')).toEqual({});
    await one.give(principalOf(LEAD), 'principal.sign', {}, await one.item(LEAD));
    expect(await todosOf(one, 'office-clerk')).toEqual({ 'office-clerk': ['延期审批'] });
    expect(await dueOf(one)).toEqual(['代表 2025-06-03', '承办件 2025-06-03']);
    await onDay(office, '2025-06-03');
    const no = { granted: false, reason: '应当按期办理' };
    await one.give('office-clerk', 'office.decideExtension', no, await one.item(LEAD));
    expect((await toldBy(one))['extension.refused']).toEqual([clerkOf(LEAD), principalOf(LEAD)]);
  });

  step('期限最后一天才不准的,期限不动,当天答复仍为按期', async () => {
    const one = await waiting('deputy-6');
    await one.give(principalOf(LEAD), 'principal.sign', {}, await one.item(LEAD));
    await onDay(office, '2025-06-03');
    await one.give('office-clerk', 'office.decideExtension', { granted: false, reason: '不准' }, await one.item(LEAD));
    await one.meetAndConfirm(LEAD, 'deputy-6');
    await one.answer(LEAD);
    const { deadlines } = await one.view();
    expect(deadlines.filter((d) => d.key === 'reply').map((d) => d.status)).toEqual(['met', 'met']);
    expect(await counted(one, ['replyOnTime'])).toEqual({ replyOnTime: '计入' });
  });

  step('按时申请、逾期才批的:新期限照批,但一直标明逾期后批准;代表被告知改期', async () => {
    const one = await waiting('deputy-7');
    await one.give(principalOf(LEAD), 'principal.sign', {}, await one.item(LEAD));
    await onDay(office, '2025-06-05');
    await one.give('office-clerk', 'office.decideExtension', { granted: true, reason: '补批' }, await one.item(LEAD));
    expect((await toldBy(one))['reply.dateMoved']).toEqual(['deputy-7', 'npc-staff']);
    expect(await dueOf(one)).toEqual(['代表 2025-07-31', '承办件 2025-07-31']);
    const extensions = (await one.view()).extensions as { decision: { late: boolean; until: string } }[];
    expect(extensions.map((x) => x.decision)).toMatchObject([{ late: true, until: '2025-07-31' }]);
    expect((await one.seenBy('deputy-7')).extensions).toEqual([]);
    expect(await counted(one, ['replyOnTime'])).toEqual({ replyOnTime: '还差' });
  });

  step('期限前不足五个工作日才申请的,不予受理', async () => {
    const one = await begun('deputy-8');
    await onDay(office, '2025-05-28');
    expect(await one.refusal(clerkOf(LEAD), 'unit.requestExtension', asked, await one.item(LEAD))).toEqual([
      409,
      'case.precondition',
      'extension.too_late',
    ]);
  });
});
