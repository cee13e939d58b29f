/** 分办与合并办理 · each lead answers and is evaluated for itself; each linked case gets its own letter. */
import { ACase, clerkOf } from '../support/a-case.js';
import { RealOffice } from '../support/real-office.js';

let office: RealOffice;
beforeAll(async () => {
  office = await RealOffice.open();
  await office.setClock('2025-03-03T01:00:00.000Z');
});
afterAll(() => office.close());

const answered = async (one: ACase, n: number, proposer: string): Promise<void> => {
  await one.meetAndConfirm(n, proposer);
  await one.answer(n);
};

describe('分办一件', () => {
  let one: ACase;
  beforeAll(async () => {
    one = await ACase.register(office, ['deputy-2']);
    await one.assign([1, 2]);
    await one.accept(1, 2);
  });

  test('两个主办单位各办一部分,各答各的;全部答复之前仍在办理', async () => {
    expect((await one.view()).handlings.map((h) => [h.role, h.part])).toEqual([
      ['lead', '第1部分'],
      ['lead', '第2部分'],
    ]);
    await answered(one, 1, 'deputy-2');
    expect([await one.stateOf(1), await one.stateOf(2)]).toEqual(['awaitingFeedback', 'handling']);
    expect((await one.view()).state.key).toBe('handling');
    await answered(one, 2, 'deputy-2');
    expect((await one.view()).state.key).toBe('evaluating');
  });

  test('评价逐个承办件:一个满意办结,一个不满意重新办理,全件回到办理中', async () => {
    await one.evaluate(1, 'deputy-2', 'satisfied');
    expect(await one.stateOf(1)).toBe('settled');
    expect(await one.refusal('office-clerk', 'office.close')).toEqual([409, 'case.precondition', 'close.unsettled']);
    await one.evaluate(2, 'deputy-2', 'dissatisfied');
    const seen = await one.view();
    expect([seen.state.key, seen.round, seen.handlings.map((h) => [h.state.key, h.round])]).toEqual([
      'handling',
      2,
      [
        ['settled', 1],
        ['handling', 2],
      ],
    ]);
    await answered(one, 2, 'deputy-2');
    await one.evaluate(2, 'deputy-2', 'basically');
    await one.give('office-clerk', 'office.close');
    const { evaluations } = await one.view();
    expect(evaluations.map((e) => [e.round, e.result])).toEqual([
      [1, 'satisfied'],
      [1, 'dissatisfied'],
      [2, 'basically'],
    ]);
  });

  test('一个主办单位看不到另一个的沟通、草稿与评价', async () => {
    const first = await one.item(1);
    const seen = await one.seenBy(clerkOf(1));
    for (const list of [seen.contacts, seen.replies, seen.evaluations]) {
      expect(list.length).toBeGreaterThan(0);
      expect(list.filter((x) => x.handlingId !== first)).toEqual([]);
    }
  });
});

describe('合并办理两件', () => {
  let one: ACase;
  let other: ACase;
  beforeAll(async () => {
    one = await ACase.register(office, ['deputy-3']);
    other = await ACase.register(office, ['deputy-4']);
    for (const each of [one, other]) {
      await each.assign([5]);
      await each.accept(5);
    }
  });

  test('一次指令合并两件,两件的版本各进一号,代表看不到与谁合并', async () => {
    const before = [(await one.view()).version, (await other.view()).version];
    await one.give('office-clerk', 'office.linkHandling', { withIds: [other.id], reason: '内容相近' });
    const [a, b] = [await one.view(), await other.view()];
    expect([a.version, b.version]).toEqual(before.map((v) => v + 1));
    expect([a.linkGroup, b.linkGroup]).toEqual([one.id, one.id]);
    expect('linkGroup' in (await one.seenBy('deputy-3'))).toBe(false);
    expect(await other.refusal('office-clerk', 'office.linkHandling', { withIds: [one.id], reason: '再合' })).toEqual([
      409,
      'case.precondition',
      'link.already',
    ]);
  });

  test('每件各有答复、各有评价:一件满意、一件不满意互不影响', async () => {
    await answered(one, 5, 'deputy-3');
    expect([await one.stateOf(5), await other.stateOf(5)]).toEqual(['awaitingFeedback', 'handling']);
    await answered(other, 5, 'deputy-4');
    await one.evaluate(5, 'deputy-3', 'satisfied');
    await other.evaluate(5, 'deputy-4', 'dissatisfied');
    expect([(await one.view()).round, (await other.view()).round]).toEqual([1, 2]);
    const ids = [...(await one.view()).replies, ...(await other.view()).replies].map((r) => r.id);
    expect(new Set(ids).size).toBe(2);
    expect((await (await office.enter('deputy-4')).ask(`/api/proposals/${one.id}`)).status).toBe(404);
  });

  test('解除后各办各的;不在本区的件、已归档的件不能合并', async () => {
    await other.give('office-clerk', 'office.unlinkHandling', { reason: '分开办理' });
    expect((await other.view()).linkGroup).toBe(null);
    const missing = { withIds: ['01900000-0000-7000-8000-00000000ffff'], reason: '合' };
    expect(await other.refusal('office-clerk', 'office.linkHandling', missing)).toEqual([
      400,
      'request.invalid',
      'request.invalid',
    ]);
    await one.give('office-clerk', 'office.close');
    await one.give('office-clerk', 'office.archive');
    expect(await other.refusal('office-clerk', 'office.linkHandling', { withIds: [one.id], reason: '合' })).toEqual([
      409,
      'case.precondition',
      'case.unfit',
    ]);
  });
});
