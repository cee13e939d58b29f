/** 提出人 · joint and collective cases, the meeting waived, letters delivered or not, paper entered on behalf, withdrawal. */
import { v7 } from 'uuid';
import { ACase, clerkOf } from '../support/a-case.js';
import { RealOffice } from '../support/real-office.js';

let office: RealOffice;
beforeAll(async () => {
  office = await RealOffice.open();
  await office.setClock('2025-03-03T01:00:00.000Z');
});
afterAll(() => office.close());

const SCAN = '%PDF-1.7\n扫描件\n';
const scan = async (account: string): Promise<string> =>
  (await (await office.enter(account)).upload('签收单.pdf', SCAN)).body.id as string;
const statusFor = async (account: string, path: string): Promise<number> =>
  (await (await office.enter(account)).ask(path)).status;

/** A case of unit 2, answered by post and waiting to be evaluated. */
async function answeredByPost(proposers: string[]): Promise<ACase> {
  const one = await ACase.register(office, proposers);
  await one.assign([2]);
  await one.accept(2);
  await one.meetAndConfirm(2, proposers[0] ?? '');
  await one.write(2);
  await one.send(2, 'post');
  return one;
}

describe('联名件', () => {
  let one: ACase;
  beforeAll(async () => {
    one = await answeredByPost(['deputy-1', 'deputy-2']);
  });

  test('答复逐人送达:签收的附回执,退件的在重新送达之前不能评价', async () => {
    const { proposers, deadlines } = await one.view();
    const [first, second] = proposers;
    expect(deadlines.filter((d) => d.key === 'feedback')).toEqual([]);
    const item = await one.item(2);
    const delivered = { proposerId: first?.id, deliveredOn: '2025-03-03', scanId: await scan(clerkOf(2)) };
    await one.give(clerkOf(2), 'lead.recordDelivery', delivered, item);
    await one.give('npc-staff', 'lead.recordUndelivered', { proposerId: second?.id, why: '地址有误' }, item);
    const seen = await one.view();
    expect(seen.replies[0]?.deliveries).toEqual([
      { proposerId: first?.id, deliveredOn: '2025-03-03', undelivered: false },
      { proposerId: second?.id, deliveredOn: null, undelivered: true },
    ]);
    expect(seen.deadlines.filter((d) => d.key === 'feedback').length).toBe(1);
    const said = { result: 'satisfied', process: 'satisfied' };
    expect(await one.refusal('deputy-2', 'proposer.evaluate', said, item)).toEqual([
      409,
      'case.precondition',
      'evaluation.undelivered',
    ]);
    const again = { proposerId: second?.id, deliveredOn: '2025-03-03', scanId: await scan('npc-staff') };
    await one.give('npc-staff', 'lead.recordDelivery', again, item);
  });

  test('附议人的不同意见显示而不计入,领衔人的评价作数', async () => {
    const joint = await one.evaluate(2, 'deputy-2', 'dissatisfied');
    expect([joint.state.key, joint.evaluations.map((e) => [e.result, e.counts])]).toEqual([
      'evaluating',
      [['dissatisfied', false]],
    ]);
    await one.evaluate(2, 'deputy-1', 'basically');
    expect(await one.stateOf(2)).toBe('settled');
    expect((await one.view()).evaluations.map((e) => [e.result, e.counts])).toEqual([
      ['dissatisfied', false],
      ['basically', true],
    ]);
    expect((await one.seenBy('deputy-1')).evaluations.map((e) => e.result)).toEqual(['basically']);
  });

  test('只有领衔人能表示不需要见面;表示之后未见面也能送审', async () => {
    const other = await ACase.register(office, ['deputy-3', 'deputy-4']);
    await other.assign([2]);
    await other.accept(2);
    const item = await other.item(2);
    expect(await other.refusal('deputy-4', 'proposer.waiveContact', {}, item)).toEqual([
      409,
      'case.precondition',
      'contact.waive_lead_only',
    ]);
    await other.give('deputy-3', 'proposer.waiveContact', { reason: '情况熟悉' }, item);
    await other.answer(2);
    expect(await other.stateOf(2)).toBe('awaitingFeedback');
  });

  test('撤回须人人申请:一人申请不撤,全体申请后撤案,承办单位不再看到;答复之后不能再申请', async () => {
    const other = await ACase.register(office, ['deputy-5', 'deputy-6']);
    await other.assign([2], [3]);
    await other.accept(2);
    await other.give('deputy-5', 'proposer.requestWithdrawal', { reason: '问题已解决' });
    expect(await other.refusal('office-clerk', 'office.withdraw', { reason: '申请撤回' })).toEqual([
      409,
      'case.precondition',
      'withdrawal.not_all',
    ]);
    expect(await other.refusal('deputy-5', 'proposer.requestWithdrawal', { reason: '再申请' })).toEqual([
      409,
      'case.precondition',
      'withdrawal.already',
    ]);
    await other.give('deputy-6', 'proposer.requestWithdrawal', { reason: '同意撤回' });
    const seen = await other.give('office-clerk', 'office.withdraw', { reason: '全体申请撤回' });
    expect([seen.state.label, seen.handlings.map((h) => h.state.key)]).toEqual(['已撤案', ['withdrawn', 'withdrawn']]);
    for (const n of [2, 3]) expect(await statusFor(clerkOf(n), `/api/proposals/${other.id}`)).toBe(404);
    expect((await other.seenBy('deputy-6')).state.label).toBe('已撤案');
    expect(await one.refusal('deputy-1', 'proposer.requestWithdrawal', { reason: '撤回' })).toEqual([
      409,
      'case.precondition',
      'withdrawal.late',
    ]);
  });
});

test('集体提案:联系人确认见面并评价,别的联系人与委员看不到', async () => {
  const { personId } = office.account('contact-1');
  const body = { kind: 'body', bodyKind: '民主党派', name: '民盟滨湖区总支', role: 'lead', contactPersonId: personId };
  const one = await ACase.register(office, [], { kind: 'proposal', proposers: [body] });
  await one.assign([2]);
  await one.accept(2);
  await one.meetAndConfirm(2, 'contact-1');
  await one.answer(2);
  await one.evaluate(2, 'contact-1', 'satisfied');
  expect(await one.stateOf(2)).toBe('settled');
  const path = `/api/proposals/${one.id}`;
  const statuses = await Promise.all(
    ['contact-2', 'member-1', 'npc-staff', 'cppcc-staff'].map((account) => statusFor(account, path)),
  );
  expect(statuses).toEqual([404, 404, 404, 200]);
});

describe('代为录入', () => {
  let one: ACase;
  let item: string;
  beforeAll(async () => {
    one = await answeredByPost(['deputy-7']);
    item = await one.item(2);
  });
  const paper = async (by: string, more: object = {}) => ({
    result: 'satisfied',
    process: 'satisfied',
    onBehalfOf: {
      personId: office.account('deputy-7').personId,
      evidence: await scan(by),
      receivedOn: '2025-03-03',
      ...more,
    },
  });

  test('承办单位的人不得代录,哪怕同时是政府办的人;看不到本件的机关 404', async () => {
    expect(await one.refusal(clerkOf(2), 'proposer.evaluate', await paper(clerkOf(2)), item)).toEqual([
      403,
      'case.forbidden',
    ]);
    const { jurisdictionId } = office.district;
    await office.db.superuser(
      `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from)
       VALUES ($1, $2, $3, 'unit-office', $4, '2024-01-01')`,
      [jurisdictionId, v7(), office.account('office-head').personId, office.unit(2)],
    );
    expect(await one.refusal('office-head', 'proposer.evaluate', await paper('office-head'), item)).toEqual([
      403,
      'case.forbidden',
    ]);
    expect(await one.refusal('cppcc-staff', 'proposer.evaluate', await paper('cppcc-staff'), item)).toEqual([
      404,
      'case.not_found',
    ]);
    expect(await one.refusal('deputy-8', 'proposer.evaluate', await paper('deputy-8'), item)).toEqual([
      404,
      'case.not_found',
    ]);
  });

  test('没有扫描件、用别人的扫描件、收到日期在将来或早于答复,都不行', async () => {
    const others = await paper('npc-staff', { evidence: await scan('office-clerk') });
    expect((await one.refusal('npc-staff', 'proposer.evaluate', others, item)).slice(0, 2)).toEqual([
      400,
      'request.invalid',
    ]);
    const missing = await paper('npc-staff', { evidence: undefined });
    expect(await one.refusal('npc-staff', 'proposer.evaluate', missing, item)).toEqual([
      400,
      'request.invalid',
      'data.onBehalfOf.evidence',
    ]);
    const early = await paper('npc-staff', { receivedOn: '2025-03-02' });
    expect(await one.refusal('npc-staff', 'proposer.evaluate', early, item)).toEqual([
      409,
      'case.precondition',
      'evaluation.before_reply',
    ]);
    const late = await paper('npc-staff', { receivedOn: '2025-03-04' });
    expect(await one.refusal('npc-staff', 'proposer.evaluate', late, item)).toEqual([
      409,
      'case.precondition',
      'paper.future',
    ]);
  });

  test('人大工作机构凭扫描件代录:两人都在留痕里,扫描件代表能看、会办看不到', async () => {
    const given = await paper('npc-staff');
    const seen = await one.give('npc-staff', 'proposer.evaluate', given, item);
    expect(seen.evaluations).toMatchObject([{ result: 'satisfied', onBehalf: true, counts: true, on: '2025-03-03' }]);
    const deputy = await office.enter('deputy-7');
    const { items } = await deputy.get<{ items: Record<string, unknown>[] }>(
      `/api/proposals/${one.id}/events?limit=200`,
    );
    expect(items.find((e) => e.type === 'proposer.evaluate')).toMatchObject({
      actor: { id: office.account('npc-staff').personId },
      onBehalfOf: given.onBehalfOf,
    });
    const file = `/api/attachments/${given.onBehalfOf.evidence}`;
    const statuses = await Promise.all(
      ['deputy-7', 'npc-staff', 'office-clerk', clerkOf(2), clerkOf(3), 'deputy-8'].map((a) => statusFor(a, file)),
    );
    expect(statuses).toEqual([200, 200, 200, 200, 404, 404]);
  });
});
