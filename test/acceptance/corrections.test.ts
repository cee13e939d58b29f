/** 更正与调整 · a letter reissued, a registration corrected or struck out, co-units that come and go midway. */
import { ACase, clerkOf, principalOf } from '../support/a-case.js';
import { RealOffice } from '../support/real-office.js';

let office: RealOffice;
beforeAll(async () => {
  office = await RealOffice.open();
  await office.setClock('2025-03-03T01:00:00.000Z');
});
afterAll(() => office.close());

const found = async (account: string, query: string): Promise<string[]> => {
  const person = await office.enter(account);
  const { items, total } = await person.get<{ items: { id: string }[]; total: number }>(`/api/proposals?${query}`);
  expect(total).toBe(items.length);
  return items.map((i) => i.id);
};

test('更正答复:再经审核签发才发出,原函保留而不再有效,评价的是新函', async () => {
  const one = await ACase.register(office, ['deputy-1']);
  await one.assign([2]);
  await one.accept(2);
  await one.meetAndConfirm(2, 'deputy-1');
  await one.answer(2, { body: '原函' });
  const item = await one.item(2);
  await one.give(clerkOf(2), 'lead.reissueReply', { reason: '引用的文号有误' }, item);
  expect([(await one.view()).state.key, await one.stateOf(2)]).toEqual(['handling', 'handling']);
  expect(await one.refusal('deputy-1', 'proposer.evaluate', { result: 'satisfied' }, item)).toEqual([
    409,
    'case.not_admitted',
  ]);
  expect((await one.seenBy('deputy-1')).replies.map((r) => [r.body, r.status])).toEqual([['原函', 'sent']]);
  await one.answer(2, { body: '更正后的函' });
  expect((await one.seenBy('deputy-1')).replies.map((r) => [r.body, r.status, r.issue])).toEqual([
    ['原函', 'superseded', 1],
    ['更正后的函', 'sent', 2],
  ]);
  const { evaluations, replies, round } = await one.evaluate(2, 'deputy-1', 'satisfied');
  expect([evaluations[0]?.replyId, round]).toEqual([replies[1]?.id, 1]);
});

describe('更正登记与作废', () => {
  test('编号登错:更正后按旧号仍能找到,正确的件可用旧号登记;题目改动各方都见', async () => {
    const wrong = await ACase.register(office, ['deputy-2'], { number: '0531' });
    const right = await ACase.register(office, ['deputy-3'], { number: '532' });
    await wrong.assign([3]);
    const changes = { number: '533', title: '更正后的题目' };
    expect(
      await wrong.refusal('office-clerk', 'office.correctRegistration', { changes: { number: '532' }, reason: '误' }),
    ).toEqual([409, 'case.number_taken', 'case.number_taken']);
    await wrong.give('office-clerk', 'office.correctRegistration', { changes, reason: '编号登错' });
    for (const q of ['0531', '531', '533']) expect(await found(clerkOf(3), `q=${q}`)).toEqual([wrong.id]);
    expect(await found('office-clerk', 'q=532')).toEqual([right.id]);
    expect(await found('deputy-2', `q=${encodeURIComponent('更正后的题目')}`)).toEqual([wrong.id]);
    expect(await found('deputy-3', 'q=533')).toEqual([]);
    const again = await ACase.register(office, ['deputy-4'], { number: '531' });
    expect((await found('office-clerk', 'q=531')).sort()).toEqual([wrong.id, again.id].sort());
    expect((await wrong.seenBy('deputy-2')).formerNumbers).toEqual(['0531']);
  });

  test('更正只改登记:提出人认领账号后,原先看不到的人能看到;不在本件的提出人不行', async () => {
    const proposers = [{ kind: 'person', name: '王某', role: 'lead' }];
    const one = await ACase.register(office, [], { proposers });
    const deputy = await office.enter('deputy-5');
    expect((await deputy.ask(`/api/proposals/${one.id}`)).status).toBe(404);
    const [known] = (await one.view()).proposers;
    const claim = (id: string | undefined) => ({
      changes: { proposers: [{ id, personId: deputy.id, name: deputy.name }] },
      reason: '核实身份',
    });
    expect(await one.refusal('office-clerk', 'office.correctRegistration', claim(one.id))).toEqual([
      409,
      'case.precondition',
      'proposer.unknown',
    ]);
    await one.give('office-clerk', 'office.correctRegistration', claim(known?.id));
    expect((await one.seenBy('deputy-5')).proposers).toMatchObject([{ name: deputy.name, personId: deputy.id }]);
  });

  test('类别、街道只能更正为本区已有的', async () => {
    const one = await ACase.register(office, ['deputy-5']);
    const clerk = await office.enter('office-clerk');
    const correct = (changes: object) =>
      one.refusal('office-clerk', 'office.correctRegistration', { changes, reason: '核对' });
    expect(await correct({ category: '没有的类别' })).toEqual([400, 'request.invalid', 'request.invalid']);
    expect(await correct({ streetId: office.unit(1) })).toEqual([400, 'request.invalid', 'request.invalid']);
    const { items } = await clerk.get<{ items: { id: string; name: string }[] }>('/api/categories');
    const other = items.find((c) => c.name === '生态环境');
    await one.give('office-clerk', 'office.correctRegistration', { changes: { category: other?.id }, reason: '核对' });
    expect((await one.view()).category).toBe('生态环境');
  });

  test('作废后编号可再登记,承办件全部终止,各方的待办都收回', async () => {
    const one = await ACase.register(office, ['deputy-6'], { number: '540' });
    await one.assign([4], [5]);
    await one.accept(4);
    const seen = await one.give('office-head', 'office.void', { reason: '重复登记' });
    expect([seen.state.label, seen.handlings.map((h) => h.state.key)]).toEqual(['已作废', ['withdrawn', 'withdrawn']]);
    for (const n of [4, 5]) {
      const clerk = await office.enter(clerkOf(n));
      expect((await clerk.get<{ total: number }>('/api/todos')).total).toBe(0);
      expect(await found(clerkOf(n), 'q=540')).toEqual([]);
    }
    const again = await ACase.register(office, ['deputy-6'], { number: '540' });
    expect(again.id).not.toBe(one.id);
    expect(await one.refusal('office-clerk', 'office.void', { reason: '再作废' })).toEqual([409, 'case.not_admitted']);
  });

  test('交办之前可以并案、转为意见和建议,交办之后不行', async () => {
    const into = await ACase.register(office, ['member-1'], { kind: 'proposal' });
    const from = await ACase.register(office, ['member-2'], { kind: 'proposal' });
    const merged = await from.give('office-clerk', 'office.merge', { intoId: into.id });
    expect([merged.state.label, merged.mergedInto]).toEqual(['已并案', into.id]);
    expect((await into.seenBy('member-2')).proposers.map((p) => p.role)).toEqual(['lead', 'joint']);
    const other = await ACase.register(office, ['member-3'], { kind: 'proposal' });
    await other.give('office-clerk', 'office.convert', { reason: '不属提案范围' });
    expect((await other.seenBy('member-3')).state.label).toBe('已转为意见和建议');
    await into.assign([6]);
    for (const [type, data] of [
      ['office.merge', { intoId: other.id }],
      ['office.convert', { reason: '转' }],
    ] as const) {
      expect((await into.refusal('office-clerk', type, data)).slice(0, 2)).toEqual([409, 'case.not_admitted']);
    }
  });
});

describe('会办单位来去', () => {
  test('会办单位未经征求主动提出意见;中途增加的意见未齐不得送审,撤销后可以', async () => {
    const one = await ACase.register(office, ['deputy-7']);
    await one.assign([2], [3]);
    await one.accept(2, 3);
    await one.opine(3);
    expect((await one.view()).opinions.map((o) => [o.volunteered, o.status])).toEqual([[true, 'signed']]);
    await one.meetAndConfirm(2, 'deputy-7');
    const lead = await one.item(2);
    const letter = { body: '函', outcome: 'solved', publicity: 'proactive', commitments: [] };
    await one.give(clerkOf(2), 'lead.draftReply', letter, lead);
    await one.give('office-clerk', 'office.addCo', { unitId: office.unit(4), reason: '涉及其职责' });
    expect(await one.refusal('office-clerk', 'office.addCo', { unitId: office.unit(4), reason: '再加' })).toEqual([
      409,
      'case.precondition',
      'unit.on_case',
    ]);
    expect(await one.refusal(clerkOf(2), 'lead.submitReply', {}, lead)).toEqual([
      409,
      'case.precondition',
      'opinion.missing',
    ]);
    await one.give('office-clerk', 'office.withdrawUnit', { reason: '不再需要' }, await one.item(4));
    expect(await found(clerkOf(4), 'role=co')).toEqual([]);
    await one.give(clerkOf(2), 'lead.submitReply', {}, lead);
    expect(await one.refusal('office-clerk', 'office.withdrawUnit', { reason: '撤销' }, lead)).toEqual([
      409,
      'case.precondition',
      'withdraw.last_lead',
    ]);
  });

  test('送审之后才来的会办单位也要等:签发时再看一次', async () => {
    const one = await ACase.register(office, ['deputy-8']);
    await one.assign([2]);
    await one.accept(2);
    await one.meetAndConfirm(2, 'deputy-8');
    const lead = await one.item(2);
    const letter = { body: '函', outcome: 'solved', publicity: 'proactive', commitments: [] };
    await one.give(clerkOf(2), 'lead.draftReply', letter, lead);
    await one.give(clerkOf(2), 'lead.submitReply', {}, lead);
    await one.give('office-clerk', 'office.reviewReply', { passed: true }, lead);
    await one.give('office-clerk', 'office.addCo', { unitId: office.unit(5), reason: '涉及其职责' });
    expect((await one.view()).mode).toBe('leadAndCo');
    expect(await one.refusal(principalOf(2), 'principal.sign', {}, lead)).toEqual([
      409,
      'case.precondition',
      'opinion.missing',
    ]);
    await one.accept(5);
    await one.opine(5, 'noObjection');
    await one.give(principalOf(2), 'principal.sign', {}, lead);
    await one.send(2);
    expect(await one.stateOf(2)).toBe('awaitingFeedback');
  });

  test('撤销分办的一个主办单位,其部分与会办单位一并撤销,余下的照办', async () => {
    const one = await ACase.register(office, ['deputy-1']);
    const unitId = (n: number) => office.unit(n);
    await one.give('office-clerk', 'office.assign', {
      mode: 'separate',
      leads: [
        { unitId: unitId(2), part: '停车' },
        { unitId: unitId(3), part: '绿化' },
      ],
      cos: [
        { unitId: unitId(4), leadUnitId: unitId(2) },
        { unitId: unitId(5), leadUnitId: unitId(3) },
      ],
    });
    await one.accept(2, 3, 5);
    await one.give('office-clerk', 'office.withdrawUnit', { reason: '并入停车部分' }, await one.item(3));
    const seen = await one.view();
    expect(seen.handlings.map((h) => [h.role, h.state.key])).toEqual([
      ['lead', 'handling'],
      ['lead', 'withdrawn'],
      ['co', 'offered'],
      ['co', 'withdrawn'],
    ]);
    await one.accept(4);
    await one.opine(4);
    await one.meetAndConfirm(2, 'deputy-1');
    await one.answer(2);
    expect((await one.view()).state.key).toBe('evaluating');
  });
});
