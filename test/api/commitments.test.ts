/** 承诺台账 · what was promised by when, who may see it, what is overdue and what was carried over. */
import type { Actor } from '../../src/domain/shared/actor.js';
import type { QueryRunner } from 'typeorm';
import { DateThePromises1790980000000 } from '../../src/platform/migrations/1790980000000-date-the-promises.js';
import { Reminding } from '../../src/supervising/reminding.service.js';
import { CaseApp } from '../support/case-app.js';
import { exportedSheet } from '../support/exported-sheet.js';
import {
  clerk,
  CO_SIGNER,
  CPPCC,
  DEPUTY,
  DISTRICT,
  LETTER,
  NPC,
  OFFICE,
  principal,
  SUPERVISION,
  unit,
} from '../support/office.js';

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
interface Due {
  caseId: string;
  deadline: { id: string; label: string };
  dueOn: string;
  light: string;
  left: number;
}
interface Waits {
  caseId: string;
  what: { label: string };
  due?: string;
}
let app: CaseApp;
let one: { id: string; lead: string };
const ledger = async (by: Actor, query = ''): Promise<{ items: Entry[]; total: number }> => {
  const answer = await app.get<{ items: Entry[]; total: number }>(by, `/commitments${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};

const listed = async <T>(by: Actor, path: string): Promise<T[]> => (await app.get<{ items: T[] }>(by, path)).body.items;
/** What is due by now is swept, and what waits is posted. */
const remind = () => new Reminding(app.district.db.database, app.district.engine).run();
interface Told {
  items: { deadline: { key: string; label: string }; dueOn: string }[];
}
/** 单位承办人收到的有关承诺的提醒 */
async function told(): Promise<[key: string, dueOn: string][]> {
  await remind();
  const messages = await listed<Told>(clerk(1), '/notifications?limit=200');
  return messages
    .flatMap((m) => m.items)
    .filter(({ deadline }) => ['commitment', 'carryOver'].includes(deadline.key))
    .map(({ deadline, dueOn }) => [deadline.key, dueOn]);
}

beforeAll(async () => {
  app = await CaseApp.open();
  const { district } = app;
  await district.setClock('2025-03-03T01:00:00Z');
  await district.db.superuser(
    `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from)
     VALUES ($1, gen_random_uuid(), $2, 'unit-clerk', $3, '2024-01-01')`,
    [DISTRICT, clerk(1).personId, unit(1)],
  );
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

it('exports the ledger as the page shows it to the same person', async () => {
  const { about, rows } = await exportedSheet(app, OFFICE, 'commitments');
  expect(about).toMatchObject({ 截至: '2025-03-03', 导出人: '人员1' });
  expect(rows.map((r) => [r.承诺事项, r.现行承诺日期, r.首次承诺日期, r.现状, r.逾期未兑现, r.结转次数])).toEqual([
    ['新建停车泊位一百个', '2025-06-30', '2025-06-30', '承诺办理中', '否', 0],
    ['出台管理办法', '2025-12-31', '2025-12-31', '承诺办理中', '否', 0],
  ]);
  expect((await exportedSheet(app, OFFICE, 'commitments?year=2026')).rows).toEqual([]);
  const readers = [clerk(1), NPC, DEPUTY, clerk(2), CPPCC, CO_SIGNER];
  const seen = await Promise.all(readers.map((by) => exportedSheet(app, by, 'commitments')));
  expect(seen.map((s) => s.rows.length)).toEqual([2, 2, 2, 0, 0, 0]);
});

it('puts an overdue promise before the supervision with its own date, and reminds its unit', async () => {
  await app.district.setClock('2025-07-01T01:00:00Z');
  const due = await listed<Due>(SUPERVISION, '/supervision/due?from=2025-06-30&until=2025-06-30');
  expect(due.map((d) => [d.caseId, d.deadline.label, d.dueOn, d.light, d.left])).toEqual([
    [one.id, '兑现承诺', '2025-06-30', 'red', -1],
  ]);
  const strip = await app.get<{ overdue: { due: { key: string; unit: { id: string } | null; count: number }[] } }>(
    SUPERVISION,
    '/supervision/strip',
  );
  expect(strip.body.overdue.due).toContainEqual(
    expect.objectContaining({ key: 'commitment', unit: expect.objectContaining({ id: unit(1) }) as unknown, count: 1 }),
  );
  const explained = await app.get(OFFICE, `/deadlines/${due[0]?.deadline.id ?? ''}`);
  expect(explained.body).toMatchObject({
    overdue: true,
    startEvent: { on: '2025-06-30', label: '承诺的日期', type: 'lead.sendReply' },
    recomputed: null,
  });
  expect(await told()).toEqual([['commitment', '2025-06-30']]);
});

it('tells what is overdue, and what was carried over keeps its first date', async () => {
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

it('asks the unit once in December for what is promised by the end of the year, and the office sees what is left', async () => {
  const { district } = app;
  const before = await told();
  const waiting = async (by: Actor) =>
    (await listed<Waits>(by, '/todos'))
      .filter((t) => t.what.label === '年底结转或报告落实')
      .map((t) => [t.caseId, t.due]);
  await district.setClock('2025-11-28T01:00:00Z');
  await remind();
  expect(await waiting(clerk(1))).toEqual([]);
  await district.setClock('2025-12-01T01:00:00Z');
  const now = await told();
  expect(now.filter(([key]) => key === 'carryOver')).toEqual([['carryOver', '2025-12-31']]);
  expect(now.length).toBe(before.length + 1);
  expect(await waiting(clerk(1))).toEqual([[one.id, '2025-12-31']]);
  expect(await waiting(clerk(2))).toEqual([]);
  await district.setClock('2025-12-02T01:00:00Z');
  expect(await told()).toEqual(now);
  const left = await ledger(OFFICE, '?state=open&dueBy=2025-12-31');
  expect(left.items.map((i) => i.what)).toEqual(['出台管理办法']);
  const seen = await app.get<{ availableCommands: { type: string; commitmentId?: string }[] }>(
    clerk(1),
    `/proposals/${one.id}`,
  );
  const available = seen.body.availableCommands;
  const offered = available.filter((a) => a.commitmentId === left.items[0]?.id).map((a) => a.type);
  expect(offered).toEqual(
    expect.arrayContaining(['commitment.claim', 'commitment.carryOver', 'commitment.declareImpossible']),
  );
  const impossible = { commitmentId: left.items[0]?.id, reason: '规划调整' };
  await district.give(one.id, clerk(1), 'commitment.declareImpossible', impossible);
  expect(await waiting(clerk(1))).toEqual([]);
  await district.give(one.id, principal(1), 'principal.sendBack', { comment: '再核实' }, one.lead);
  expect(await waiting(clerk(1))).toEqual([[one.id, '2025-12-31']]);
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

it('gives promises of before the dates that they would have been given', async () => {
  const { superuser } = app.district.db;
  // which of several promises last moved the end of the year, the rows of before do not say
  const dates = () =>
    superuser(`SELECT key, label, handling_id, commitment_id, start_on, nominal, due_on, due_at, rule, rulebook,
        CASE key WHEN 'commitment' THEN start_seq END AS start_seq,
        next_at, rung_done FROM deadline WHERE key IN ('commitment', 'carryOver') AND status IN ('armed', 'passed') ORDER BY key`);
  await remind();
  const made = await dates();
  expect(made).toMatchObject([{ key: 'carryOver' }, { key: 'commitment' }]);
  const runner = { query: (sql: string) => superuser(sql) } as unknown as QueryRunner;
  const migration = new DateThePromises1790980000000();
  await migration.down(runner);
  expect(await superuser(`SELECT 1 FROM deadline WHERE key = 'commitment' AND status IN ('armed', 'passed')`)).toEqual(
    [],
  );
  await migration.up(runner);
  await remind();
  expect(await dates()).toEqual(made);
});
