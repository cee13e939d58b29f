/** 载入日历 · shown first, confirmed by the head, counted anew once, told once, and left as an event on each case. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '../../src/domain/shared/actor.js';
import { replayDifferences, verifyAudit } from '../../src/engine/engine.js';
import { Recalculating } from '../../src/supervising/recalculating.service.js';
import { Reminding } from '../../src/supervising/reminding.service.js';
import type { Answer } from '../support/case-app.js';
import { CaseApp, SYSTEM_ADMIN } from '../support/case-app.js';
import { LOCAL, TABLE_2027 } from '../support/calendars.js';
import { clerk, DEPUTY, DISTRICT, HEAD, NPC, OFFICE, principal, unit } from '../support/office.js';

interface Change {
  id: string;
  state: string;
  examined: number;
  moving: number;
  settling: number;
  moved: number;
  remaining: number;
  edition?: number;
}
interface Move {
  caseId: string;
  deadline: { id: string; key: string };
  unit?: { name: string };
  from: string;
  to: string;
}
interface Message {
  kind: string;
  why: string;
  items: { text: string; why: string; deadline: { key: string } }[];
}

let app: CaseApp;
let recalculating: Recalculating;
let reminding: Reminding;
const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  app.district.db.superuser<T>(text, values);
const at = (day: string, time = '09:00'): Promise<void> => app.district.setClock(`${day}T${time}:05+08:00`);
const ask = (by: Actor, content: unknown, key: string = randomUUID()): Promise<Answer> =>
  app.post(by, '/calendar/changes', content, { 'idempotency-key': key });
const asked = async (content: unknown): Promise<Change> => (await ask(OFFICE, content)).body as unknown as Change;
const confirm = (by: Actor, id: string): Promise<Answer> => app.post(by, `/calendar/changes/${id}/confirm`, {});
const read = async (id: string): Promise<Change> => (await app.get<Change>(OFFICE, `/calendar/changes/${id}`)).body;
const moves = async (id: string): Promise<string[]> => {
  const { body } = await app.get<{ items: Move[]; total: number }>(OFFICE, `/calendar/changes/${id}/moves?limit=200`);
  expect(body.total).toBe(body.items.length);
  return body.items.map((m) => `${m.deadline.key} ${m.unit?.name ?? '-'} ${m.from}→${m.to}`).sort();
};
const told = async (by: Actor, kind: string): Promise<Message[]> =>
  (await app.get<{ items: Message[] }>(by, '/notifications')).body.items.filter((m) => m.kind === kind);
const open = (caseId: string) =>
  sql<{ key: string; due_on: string; status: string; start_seq: number; edition: number }>(
    `SELECT key, due_on, status, start_seq, calendar_edition AS edition FROM deadline
     WHERE case_id = $1 AND status IN ('armed', 'passed') ORDER BY key, due_on`,
    caseId,
  );

beforeEach(async () => {
  app = await CaseApp.open();
  recalculating = new Recalculating(app.district.db.database, app.district.engine);
  reminding = new Reminding(app.district.db.database, app.district.engine);
  for (const by of [OFFICE, HEAD, clerk(1), clerk(2), principal(1), DEPUTY, NPC]) await app.get(by, '/session');
  await at('2025-09-26');
});
afterEach(() => app.close());

/** Lead and co signed in on 26 September: plan 16 October, and the rest of the ladder of dates. */
async function aCase(): Promise<string> {
  const id = await app.district.register({ bodyAssignedOn: '2025-09-26' });
  const mode = { mode: 'leadAndCo', leads: [{ unitId: unit(1) }], cos: [{ unitId: unit(2) }] };
  await app.give(OFFICE, id, 'office.assign', mode);
  for (const n of [1, 2]) await app.give(clerk(n), id, 'unit.accept', {}, await app.district.handling(id, n));
  return id;
}

// 13 October is free, the Sunday before it is worked: what ends on the 13th ends a day earlier, all else stays
const NEXT = { ...LOCAL, off: { '2025-10-14': '区庆放假' }, work: {} };

test('a local day shows what it would move, moves exactly that, and says so on the case', async () => {
  const id = await aCase();
  const before = await open(id);
  const shown = await asked(NEXT);
  expect(shown).toMatchObject({ state: 'previewed', examined: before.length, settling: 0, moved: 0, remaining: 0 });
  const would = await moves(shown.id);
  // ten and twenty working days from 26 September pass the 14th; months end where they ended
  expect(would).toEqual(['firstContact 单位1 2025-10-30→2025-10-31', 'plan 单位1 2025-10-16→2025-10-17']);
  expect(shown.moving).toBe(would.length);
  expect(await open(id)).toEqual(before);

  expect((await confirm(HEAD, shown.id)).body).toMatchObject({
    state: 'recalculating',
    edition: 1,
    remaining: before.length,
  });
  await recalculating.run(DISTRICT);
  expect(await read(shown.id)).toMatchObject({ state: 'done', moved: 2, remaining: 0 });
  expect(await moves(shown.id)).toEqual(would);
  const after = await open(id);
  expect(after.map((d) => [d.key, d.due_on, d.start_seq])).toEqual(
    before
      .map((d) => [d.key, { plan: '2025-10-17', firstContact: '2025-10-31' }[d.key] ?? d.due_on, d.start_seq])
      .sort(),
  );
  expect(after.every((d) => d.edition === 1)).toBe(true);

  const { items } = (
    await app.get<{ items: { type: string; label: string; data: { moved: unknown[] } }[] }>(
      OFFICE,
      `/proposals/${id}/events`,
    )
  ).body;
  const events = items.filter((e) => e.type === 'deadline.moved');
  expect(events.map((e) => e.data)).toEqual([
    expect.objectContaining({ changeId: shown.id, moved: [{ key: 'plan', from: '2025-10-16', to: '2025-10-17' }] }),
    expect.objectContaining({
      changeId: shown.id,
      moved: [{ key: 'firstContact', from: '2025-10-30', to: '2025-10-31' }],
    }),
  ]);
  expect(events[0]).toMatchObject({
    label: '期限调整',
    data: { calendar: expect.stringContaining('本区:2025-10-14') as string },
  });
  // the proposer knows of the meeting's date, not of the plan's; the co-unit of neither
  const seenBy = async (by: Actor) =>
    (await app.get<{ items: { type: string }[] }>(by, `/proposals/${id}/events`)).body.items.filter(
      (e) => e.type === 'deadline.moved',
    ).length;
  expect([await seenBy(DEPUTY), await seenBy(NPC), await seenBy(clerk(1)), await seenBy(clerk(2))]).toEqual([
    1, 1, 2, 0,
  ]);
  const { database } = app.district.db;
  expect(await database.read(DISTRICT, (tx) => verifyAudit(tx, DISTRICT))).toMatchObject({ ok: true });
  expect(await database.read(DISTRICT, (tx) => replayDifferences(tx, DISTRICT, id))).toEqual([]);
});

test('what is counted afterwards is counted by the new edition, and explains its days', async () => {
  const shown = await asked(NEXT);
  await confirm(HEAD, shown.id);
  const id = await aCase();
  const plan = (
    await app.get<{ deadlines: { id: string; key: string; dueOn: string }[] }>(OFFICE, `/proposals/${id}`)
  ).body.deadlines.find((d) => d.key === 'plan');
  expect(plan?.dueOn).toBe('2025-10-17');
  const why = (
    await app.get<{ derivation: { date: string; counted: boolean; why: string }[]; recomputed: unknown }>(
      OFFICE,
      `/deadlines/${plan?.id}`,
    )
  ).body;
  expect(why.derivation.find((d) => d.date === '2025-10-14')).toEqual({
    date: '2025-10-14',
    counted: false,
    why: '区庆放假',
  });
  expect(why.recomputed).toBeNull();
  expect((await app.get(clerk(1), '/calendar/add?from=2025-10-13&n=1&unit=workday')).body).toMatchObject({
    date: '2025-10-15',
  });
  expect((await app.get(clerk(1), '/calendar')).body).toMatchObject({
    edition: 1,
    local: { off: { '2025-10-14': '区庆放假' }, work: {} },
    provisionalFrom: '2027-01-01',
  });
});

test('everybody whom it concerns is told once, in office hours, whatever runs again', async () => {
  await aCase();
  await aCase();
  const shown = await asked(NEXT);
  await confirm(HEAD, shown.id);
  await at('2025-09-26', '18:00');
  await recalculating.run(DISTRICT);
  await reminding.run();
  expect(await told(clerk(1), 'calendar')).toEqual([]);
  await at('2025-09-28');
  await recalculating.run(DISTRICT);
  for (let again = 0; again < 3; again++) await reminding.run();
  const [message, ...more] = await told(clerk(1), 'calendar');
  expect(more).toEqual([]);
  expect(message?.items.map((i) => i.deadline.key)).toEqual(['plan', 'plan', 'firstContact', 'firstContact']);
  expect(message?.why).toBe('工作日历作了调整,您经办的 4 项期限重新推算后日期有变,只通知一次。');
  expect(message?.items[0]?.text).toContain('“制定办理方案”期限由 2025-10-16 调整为 2025-10-17。');
  expect(message?.items[0]?.why).toBe('您是单位承办人;按本区放假、上班日(区政府通知〔2025〕12号)重新推算。');
  for (const by of [clerk(2), OFFICE, NPC, DEPUTY]) expect(await told(by, 'calendar')).toEqual([]);
});

test('a year table settles what was provisional; while it is missing in December the head is told once a working day', async () => {
  await at('2026-11-30');
  const id = await app.district.register({ bodyAssignedOn: '2026-11-30' });
  await app.give(OFFICE, id, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] });
  await reminding.run();
  expect(await told(HEAD, 'yearTable')).toEqual([]);
  for (const day of ['2026-12-01', '2026-12-02', '2026-12-05']) {
    await at(day);
    await reminding.run();
    await reminding.run();
  }
  // the 5th is a Saturday
  expect((await told(HEAD, 'yearTable')).map((m) => m.why.slice(0, 18))).toEqual(
    Array(2).fill('2027 年的放假调休安排尚未载入工'.slice(0, 18)),
  );
  expect(await told(OFFICE, 'yearTable')).toEqual([]);
  // the answer of the unit and of the case: 28 February 2027, a Sunday
  const shown = await asked(TABLE_2027);
  expect(shown).toMatchObject({ moving: 0, settling: 2 });
  await confirm(HEAD, shown.id);
  await recalculating.run(DISTRICT);
  expect(await sql(`SELECT DISTINCT provisional FROM deadline WHERE case_id = $1`, id)).toEqual([
    { provisional: false },
  ]);
  expect(await sql(`SELECT type FROM event WHERE case_id = $1 AND type = 'deadline.moved'`, id)).toEqual([]);
  await at('2026-12-07');
  await reminding.run();
  expect(await told(HEAD, 'yearTable')).toHaveLength(2);
});

test('the head confirms what stands as it was shown, once; others are refused, and nothing is half done', async () => {
  const key = randomUUID();
  const [first, again] = [await ask(OFFICE, NEXT, key), await ask(OFFICE, NEXT, key)];
  expect([first.status, again.body]).toEqual([201, first.body]);
  const { id } = first.body as unknown as Change;
  for (const by of [clerk(1), DEPUTY, SYSTEM_ADMIN]) {
    expect((await ask(by, NEXT)).body.code).toBe('access.forbidden');
    expect((await app.get(by, `/calendar/changes/${id}/moves`)).status).toBe(403);
  }
  expect((await confirm(OFFICE, id)).body.code).toBe('access.forbidden');
  const other = await asked(LOCAL);
  expect((await confirm(HEAD, id)).status).toBe(200);
  expect((await confirm(HEAD, id)).body.code).toBe('calendar.confirmed_already');
  expect((await confirm(HEAD, other.id)).body.code).toBe('calendar.changed_meanwhile');
  expect((await confirm(HEAD, randomUUID())).body.code).toBe('calendar.change_not_found');
  const list = (await app.get<{ items: Change[]; total: number }>(OFFICE, '/calendar/changes')).body;
  expect([list.total, list.items.map((c) => [c.id, c.state])]).toEqual([
    2,
    [
      [other.id, 'previewed'],
      [id, 'recalculating'],
    ],
  ]);
  const acts = await sql<{ type: string }>(`SELECT type FROM audit_event WHERE type LIKE 'calendar.%' ORDER BY seq`);
  expect(acts.map((a) => a.type)).toEqual(['calendar.previewed', 'calendar.previewed', 'calendar.confirmed']);
});

test.each([
  [{ kind: 'local', source: '通知', off: {}, work: {} }, 'off', '至少填写一个放假日或上班日'],
  [
    { kind: 'local', source: '通知', off: { '2025-10-14': '假' }, work: { '2025-10-14': '班' } },
    'work.2025-10-14',
    '同一天既放假又上班',
  ],
  [
    { kind: 'year', table: { year: 2027, notice: 'x', off: { '2026-05-01': '五一' }, work: {} } },
    'table.off.2026-05-01',
    '不是 2027 年的日期',
  ],
  [
    { kind: 'year', table: { year: 2027, notice: 'x', off: {}, work: { '2027-03-03': '班' } } },
    'table.work.2027-03-03',
    '调休上班的日期应为周末',
  ],
])('%j is refused at %s', async (content, path, message) => {
  const { status, body } = await ask(OFFICE, content);
  expect([status, body.errors]).toEqual([400, [{ path, message }]]);
});

test('a case that somebody holds is taken later, and a case registered meanwhile is not missed', async () => {
  const id = await aCase();
  const shown = await asked(NEXT);
  await confirm(HEAD, shown.id);
  const clerkAtWork = new pg.Client({ connectionString: app.district.db.url });
  await clerkAtWork.connect();
  await clerkAtWork.query('BEGIN');
  await clerkAtWork.query(`SELECT id FROM proposal WHERE id = $1 FOR UPDATE`, [id]);
  await expect(recalculating.run(DISTRICT)).rejects.toThrow('稍后再试');
  await clerkAtWork.end();
  expect(await read(shown.id)).toMatchObject({ state: 'recalculating', moved: 0 });
  await recalculating.run(DISTRICT);
  expect(await read(shown.id)).toMatchObject({ state: 'done', moved: 2 });
  // a row that a long import commits only now
  await sql(
    `UPDATE deadline SET calendar_edition = 0, due_on = '2025-10-16', nominal = '2025-10-16' WHERE case_id = $1 AND key = 'plan' AND status = 'armed'`,
    id,
  );
  const added: string[] = [];
  await recalculating.handOn({
    add: () => Promise.reject(new Error('it is done')),
    addAgain: (_job, name) => Promise.resolve(void added.push(name)),
  });
  expect(added).toEqual([`calendar-${DISTRICT}-1`]);
  await recalculating.run(DISTRICT);
  expect((await open(id)).find((d) => d.key === 'plan')).toMatchObject({ due_on: '2025-10-17', edition: 1 });
});
