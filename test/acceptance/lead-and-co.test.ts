/** 主会办一件的一生 · two co-units, one of which returns and is replaced; unsatisfied first, satisfied then; to 归档. */
import { ACase, clerkOf, principalOf } from '../support/a-case.js';
import { RealOffice } from '../support/real-office.js';

const [LEAD, CO, RETURNING, REPLACING] = [1, 2, 3, 4];
let office: RealOffice;
let one: ACase;
beforeAll(async () => {
  office = await RealOffice.open();
  await office.setClock('2025-03-03T01:00:00.000Z');
  one = await ACase.register(office, ['deputy-1']);
});
afterAll(() => office.close());

const todosOf = async (account: string): Promise<string[]> => {
  const person = await office.enter(account);
  const { items } = await person.get<{ items: { caseId: string; what: { label: string } }[] }>('/api/todos');
  return items.filter((t) => t.caseId === one.id).map((t) => t.what.label);
};

test('交办给主办单位和两个会办单位,各自的待办里等着签收', async () => {
  expect(await todosOf('office-clerk')).toEqual(['交办']);
  const seen = await one.assign([LEAD], [CO, RETURNING]);
  expect([seen.state.key, seen.handlings.map((h) => [h.role, h.state.key])]).toEqual([
    'assigning',
    [
      ['lead', 'offered'],
      ['co', 'offered'],
      ['co', 'offered'],
    ],
  ]);
  for (const n of [LEAD, CO, RETURNING]) expect(await todosOf(clerkOf(n))).toEqual(['签收']);
  expect(await todosOf('office-clerk')).toEqual([]);
  await one.accept(LEAD, CO);
  expect((await one.view()).state.label).toBe('办理中');
});

test('一个会办单位申请退办,获准后由另一单位接替,退办的单位再也看不到本件', async () => {
  const item = await one.item(RETURNING);
  await one.give(clerkOf(RETURNING), 'unit.requestReturn', { reason: '不属我单位职责', basis: '三定规定' }, item);
  expect(await todosOf('office-clerk')).toEqual(['退办审核']);
  await one.give(
    'office-head',
    'office.decideReturn',
    { granted: true, reason: '情况属实', newUnitId: office.unit(REPLACING) },
    item,
  );
  expect(await one.stateOf(RETURNING)).toBe('returned');
  expect((await (await office.enter(clerkOf(RETURNING))).ask(`/api/proposals/${one.id}`)).status).toBe(404);
  expect(await todosOf(clerkOf(RETURNING))).toEqual([]);
  expect(await todosOf(clerkOf(REPLACING))).toEqual(['签收']);
  await one.accept(REPLACING);
});

test('方案、领办、征求会办意见;意见未齐、未见面不得送审', async () => {
  const lead = await one.item(LEAD);
  const measures = [{ what: '现场勘察', unitId: office.unit(LEAD), personName: '张三', by: '2025-05-01' }];
  await one.give(clerkOf(LEAD), 'lead.plan', { measures }, lead);
  await one.give(principalOf(LEAD), 'principal.takeLead', { note: '由我牵头' }, lead);
  await one.give(clerkOf(LEAD), 'lead.requestOpinion', { question: '请就停车位提出意见' }, lead);
  await one.opine(CO);
  expect(await one.refusal(clerkOf(LEAD), 'lead.submitReply', {}, lead)).toEqual([409, 'case.not_admitted']);
  await one.give(
    clerkOf(LEAD),
    'lead.draftReply',
    { body: '初稿', outcome: 'cannotNow', publicity: 'onRequest', commitments: [] },
    lead,
  );
  expect(await one.refusal(clerkOf(LEAD), 'lead.submitReply', {}, lead)).toEqual([
    409,
    'case.precondition',
    'contact.unconfirmed',
    'opinion.missing',
  ]);
  await one.opine(REPLACING, 'partly');
  await one.give(clerkOf(LEAD), 'lead.adoptOpinion', { adopted: 'full' }, await one.item(CO));
  await one.give(
    clerkOf(LEAD),
    'lead.adoptOpinion',
    { adopted: 'partly', reason: '部分可行' },
    await one.item(REPLACING),
  );
  const opinions = (await one.view()).opinions.map((o) => [o.status, o.volunteered]);
  expect(opinions).toEqual([
    ['adopted', false],
    ['partly', false],
  ]);
});

test('见面经代表确认,审核、签发后答复;代表不满意,自动重新办理', async () => {
  await one.meetAndConfirm(LEAD, 'deputy-1');
  await one.answer(LEAD, { outcome: 'cannotNow' });
  expect(await todosOf('deputy-1')).toEqual(['满意度评价']);
  expect((await one.seenBy('deputy-1')).state.label).toBe('征询中');
  const seen = await one.evaluate(LEAD, 'deputy-1', 'dissatisfied');
  expect([seen.state.key, seen.round]).toEqual(['handling', 2]);
  const { handlings, deadlines } = await one.view();
  const again = handlings.filter((h) => h.role === 'lead');
  expect(again.map((h) => [h.id, h.round, h.regions?.contact, h.regions?.letter])).toEqual([
    [await one.item(LEAD), 2, 'none', 'none'],
  ]);
  expect(deadlines.filter((d) => d.key === 'rehandle').map((d) => d.status)).toEqual(['armed']);
  expect(deadlines.filter((d) => d.key === 'reply').map((d) => d.status)).toEqual(['met', 'met']);
});

test('第二轮再见面、再答复,代表满意;办结、归档后只剩公开答复', async () => {
  await one.meetAndConfirm(LEAD, 'deputy-1');
  await one.answer(LEAD, { outcome: 'partly' });
  await one.evaluate(LEAD, 'deputy-1', 'satisfied');
  expect(await one.stateOf(LEAD)).toBe('settled');
  await one.give('office-clerk', 'office.close');
  await one.give('office-clerk', 'office.archive');
  const seen = await one.view();
  expect([seen.state.label, seen.availableCommands]).toEqual(['已归档', []]);
  expect(seen.replies.map((r) => [r.round, r.status])).toEqual([
    [1, 'sent'],
    [2, 'sent'],
  ]);
  expect(seen.evaluations.map((e) => [e.round, e.result])).toEqual([
    [1, 'dissatisfied'],
    [2, 'satisfied'],
  ]);
  expect(seen.deadlines.filter((d) => d.status === 'armed' && d.key !== 'publish')).toEqual([]);
  expect(
    await one.refusal('office-clerk', 'office.correctRegistration', { changes: { title: '改' }, reason: '改' }),
  ).toEqual([409, 'case.not_admitted']);
});

test('归档之后,答复仍由主办单位公开;此后不再欠什么', async () => {
  const { replies } = await one.view();
  expect(await todosOf(clerkOf(LEAD))).toEqual(['公开答复']);
  const publishedOn = replies.at(-1)?.sentOn;
  await one.give(clerkOf(LEAD), 'lead.publishReply', { publishedOn, extent: 'full' }, await one.item(LEAD));
  const seen = await one.view();
  expect([seen.state.label, seen.deadlines.filter((d) => d.status === 'armed')]).toEqual(['已归档', []]);
});

test('每个人的待办都空了;留痕从一起无缺号,审计管理员核验相符', async () => {
  for (const account of ['office-clerk', 'deputy-1', clerkOf(LEAD), principalOf(LEAD), clerkOf(CO), clerkOf(REPLACING)])
    expect(await todosOf(account)).toEqual([]);
  const { version } = await one.view();
  const clerk = await office.enter('office-clerk');
  const { items, total } = await clerk.get<{ items: { seq: number; type: string }[]; total: number }>(
    `/api/proposals/${one.id}/events?limit=200`,
  );
  expect(items.map((e) => e.seq)).toEqual(Array.from({ length: version }, (_, i) => i + 1));
  expect([total, items[0]?.type, items.at(-1)?.type]).toEqual([version, 'office.register', 'lead.publishReply']);
  const auditor = await office.enter('audit-admin');
  expect(await auditor.get(`/api/audit/verify?case=${one.id}`)).toEqual({
    ok: true,
    cases: 1,
    events: version,
    erased: 0,
    broken: null,
  });
});
