/** 承诺台账 · what was promised by when, who may see it, what is overdue and what was carried over. */
import type { Actor } from '../../src/domain/shared/actor.js';
import { CaseApp } from '../support/case-app.js';
import { clerk, CO_SIGNER, CPPCC, DEPUTY, LETTER, NPC, OFFICE, principal } from '../support/office.js';

interface Entry {
  id: string;
  caseId: string;
  what: string | null;
  state: { key: string; label: string };
  dueOn: string;
  firstDueOn: string | null;
  carried: number;
  overdue: boolean;
  promisedOn: string | null;
  outcome: string | null;
  outcomeNow: string | null;
  resolved: boolean;
}
let app: CaseApp;
let one: { id: string; lead: string };
const ledger = async (by: Actor, query = ''): Promise<{ items: Entry[]; total: number }> => {
  const answer = await app.get<{ items: Entry[]; total: number }>(by, `/commitments${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};

beforeAll(async () => {
  app = await CaseApp.open();
  const { district } = app;
  await district.setClock('2025-03-03T01:00:00Z');
  one = await district.assigned([2]);
  await district.give(one.id, clerk(2), 'unit.accept', {}, await district.handling(one.id, 2));
  await district.give(
    one.id,
    OFFICE,
    'office.waiveOpinion',
    { reason: '已口头沟通' },
    await district.handling(one.id, 2),
  );
  await district.give(one.id, clerk(1), 'unit.accept', {}, one.lead);
  await district.give(one.id, DEPUTY, 'proposer.waiveContact', {}, one.lead);
  const commitments = [
    { what: '新建停车泊位一百个', by: '2025-06-30' },
    { what: '出台管理办法', by: '2025-12-31' },
  ];
  await district.give(one.id, clerk(1), 'lead.draftReply', { ...LETTER, outcome: 'planned', commitments }, one.lead);
  await district.give(one.id, clerk(1), 'lead.submitReply', {}, one.lead);
  await district.give(one.id, OFFICE, 'office.reviewReply', { passed: true }, one.lead);
  await district.give(one.id, principal(1), 'principal.sign', {}, one.lead);
  await district.give(one.id, clerk(1), 'lead.sendReply', { channel: 'online', sentOn: '2025-03-03' }, one.lead);
});
afterAll(() => app.close());

it('lists what was promised, the earliest first, in its words', async () => {
  const { items, total } = await ledger(OFFICE);
  expect(total).toBe(2);
  expect(items.map((i) => [i.what, i.dueOn, i.firstDueOn, i.state.label, i.overdue])).toEqual([
    ['新建停车泊位一百个', '2025-06-30', '2025-06-30', '承诺办理中', false],
    ['出台管理办法', '2025-12-31', '2025-12-31', '承诺办理中', false],
  ]);
  expect((await ledger(OFFICE, '?limit=1')).items).toHaveLength(1);
  expect((await ledger(OFFICE, '?year=2026')).total).toBe(0);
});

it('shows the own unit, the body and the proposer theirs, and nobody else anything', async () => {
  const seen = await Promise.all(
    [clerk(1), principal(1), NPC, DEPUTY, clerk(2), clerk(3), CPPCC, CO_SIGNER].map((by) => ledger(by)),
  );
  expect(seen.map((s) => s.total)).toEqual([2, 2, 2, 2, 0, 0, 0, 0]);
});

it('tells what is overdue, and what was carried over keeps its first date', async () => {
  await app.district.setClock('2025-07-01T01:00:00Z');
  const [late] = (await ledger(OFFICE, '?overdue=true')).items;
  expect(late).toMatchObject({ what: '新建停车泊位一百个', overdue: true });
  const carry = { commitmentId: late?.id, newBy: '2026-06-30', reason: '工期调整' };
  await app.district.give(one.id, clerk(1), 'commitment.carryOver', carry);
  await app.district.give(one.id, principal(1), 'principal.sign', {}, one.lead);
  expect((await ledger(OFFICE, '?overdue=true')).total).toBe(0);
  expect((await ledger(OFFICE, '?carried=true')).items).toMatchObject([
    { id: late?.id, dueOn: '2026-06-30', firstDueOn: '2025-06-30', carried: 1, overdue: false },
  ]);
  expect((await ledger(OFFICE, '?carried=false')).total).toBe(1);
});

it('tells last year’s promises whose item is solved now, by the letter that promised and the last one', async () => {
  const { district } = app;
  await district.setClock('2026-03-02T01:00:00Z');
  expect((await ledger(OFFICE, '?promised=2025&resolved=false')).total).toBe(2);
  expect((await ledger(OFFICE, '?promised=2026')).total).toBe(0);
  const [kept] = (await ledger(OFFICE, '?carried=false')).items;
  const commitmentId = kept?.id;
  const { body: file } = await app.upload(clerk(1), '竣工验收.pdf', Buffer.from('%PDF-1.7\n竣工验收\n'));
  await district.give(one.id, clerk(1), 'commitment.claim', { commitmentId, evidence: [file.id] });
  await district.give(one.id, OFFICE, 'office.confirmFulfilment', { commitmentId, confirmed: true });
  const letter = { commitmentIds: [commitmentId], body: '已建成。', outcome: 'solved' };
  await district.give(one.id, clerk(1), 'lead.draftFollowUp', letter, one.lead);
  expect((await ledger(OFFICE, '?promised=2025&resolved=true')).total).toBe(0);
  await district.give(one.id, principal(1), 'principal.sign', {}, one.lead);
  const { items } = await ledger(OFFICE, '?promised=2025&resolved=true');
  expect(items.map((item) => item.id)).toContain(commitmentId);
  for (const item of items)
    expect(item).toMatchObject({ promisedOn: '2025-03-03', outcome: 'planned', outcomeNow: 'solved', resolved: true });
});
