/**
 * 重算中途断电 · ten thousand open deadlines, a changed calendar, and a worker that is killed twice in the middle: what
 * was previewed is what moves, no more and no less, each case once, each person told once. The dates are counted once
 * more here, from the tables as they stand in the files, without any code of the program.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Actor } from '../../src/domain/shared/actor.js';
import { verifyAudit } from '../../src/engine/engine.js';
import { CaseApp } from '../support/case-app.js';
import { until } from '../support/errands.js';
import { clerk, DISTRICT, HEAD, OFFICE, REGISTRATION, unit } from '../support/office.js';
import { Program } from '../support/program.js';

const CASES = 1700;
const LISTS = 10;
const DEADLINES = 10_000;
/** days of 交办, so that some windows end before the day that becomes free, some after it */
const DAYS = ['2025-09-22', '2025-09-23', '2025-09-24', '2025-09-25', '2025-09-26'];
/** a working Sunday before the holidays */
const OFF = '2025-09-28';
const CHANGE = { kind: 'local', source: '区政府通知〔2025〕12号', off: { [OFF]: '区庆放假' }, work: {} };

const UNITS = Array.from({ length: 12 }, (_, i) => i + 1);
let app: CaseApp;
let folder: string;
beforeAll(async () => {
  app = await CaseApp.open();
  folder = await mkdtemp(join(tmpdir(), 'chengban-calendar-'));
  for (const by of [OFFICE, HEAD, ...UNITS.map(clerk)]) await app.get(by, '/session');
  await app.district.setClock('2025-09-26T01:30:00.000Z');
});
afterAll(async () => {
  await Program.killAll();
  await rm(folder, { recursive: true, force: true });
  await app.close();
});

const sql = <T>(text: string, ...values: unknown[]): Promise<T[]> =>
  app.district.db.superuser<T & object>(text, values);
const count = async (text: string, ...values: unknown[]): Promise<number> =>
  (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`, ...values))[0]?.n ?? 0;

/** Lists as the office registers them: lead and co, assigned on one day of the week. */
async function register(): Promise<void> {
  for (let list = 0; list < LISTS; list++) {
    const importId = randomUUID();
    await sql(
      `INSERT INTO import_batch (jurisdiction_id, id, session_id, created_by, file_name, state, created_at)
       VALUES ($1, $2, $3, $4, 'x', 'ready', now())`,
      DISTRICT,
      importId,
      REGISTRATION.session,
      OFFICE.personId,
    );
    const cases = Array.from({ length: CASES / LISTS }, (_, i) => {
      const n = list * (CASES / LISTS) + i;
      const assignedOn = DAYS[n % DAYS.length] as string;
      const [lead, co] = [1 + (n % 12), 1 + ((n + 5) % 12)];
      return {
        row: i,
        registration: { ...REGISTRATION, number: String(n + 1), category: '城乡建设', bodyAssignedOn: assignedOn },
        assign: {
          mode: 'leadAndCo' as const,
          leads: [{ unitId: unit(lead) }],
          cos: [{ unitId: unit(co) }],
          assignedOn,
          reason: '补录',
        },
      };
    });
    await app.district.engine.registerAll({ actor: OFFICE, accountId: OFFICE.personId, importId, cases, edition: 0 });
  }
  await app.district.engine.sweep(DISTRICT, { silent: true });
}

interface Dated {
  id: string;
  case_id: string;
  key: string;
  handling_id: string | null;
  start_on: string;
  due_on: string;
  rule: { length: number; unit: string; direction: string; roll: string };
}
const open = (): Promise<Dated[]> =>
  sql<Dated>(
    `SELECT id, case_id, key, handling_id, start_on, due_on, rule FROM deadline WHERE status IN ('armed', 'passed')`,
  );
const nameOf = (d: Dated): string => `${d.case_id} ${d.handling_id ?? ''} ${d.key}`;

/** Working days from the tables of the files and the day that the district adds. */
async function workdays(): Promise<string[]> {
  const free = new Set([OFF]);
  const worked = new Set<string>();
  for (const year of [2025, 2026]) {
    const table = parse(await readFile(`config/calendars/${year}.yaml`, 'utf8')) as Record<'off' | 'work', object>;
    for (const day of Object.keys(table.off)) free.add(day);
    for (const day of Object.keys(table.work)) worked.add(day);
  }
  const days = Array.from({ length: 730 }, (_, i) => new Date(Date.UTC(2025, 0, 1 + i)));
  return days
    .map((day) => ({ day: day.toISOString().slice(0, 10), weekend: [0, 6].includes(day.getUTCDay()) }))
    .filter(({ day, weekend }) => !free.has(day) && (worked.has(day) || !weekend))
    .map(({ day }) => day);
}
function expected({ rule, start_on: start }: Dated, days: readonly string[]): string {
  expect([rule.direction, rule.roll]).toEqual(['after', 'next']);
  if (rule.unit === 'workday') return days.filter((day) => day > start)[rule.length - 1] as string;
  expect(rule.unit).toBe('month');
  const [year, month, day] = start.split('-').map(Number) as [number, number, number];
  // all of them begin in the last third of September: no month they end in is too short
  const nominal = new Date(Date.UTC(year, month - 1 + rule.length, day)).toISOString().slice(0, 10);
  return days.find((d) => d >= nominal) as string;
}

const startWorker = async (): Promise<Program> => {
  const program = Program.start('worker', { DATABASE_URL: app.district.db.url, CHENGBAN_DATA_DIR: folder });
  await program.says('worker ready');
  return program;
};
const post = async (by: Actor, path: string, body: unknown) => (await app.post(by, path, body)).body;

test('previews and moves exactly what changes, survives two kills, and tells each person once', async () => {
  await register();
  const before = await open();
  expect(before.length).toBeGreaterThanOrEqual(DEADLINES);
  const days = await workdays();
  const goes = new Map(before.filter((d) => expected(d, days) !== d.due_on).map((d) => [nameOf(d), expected(d, days)]));
  expect(goes.size).toBeGreaterThan(CASES);

  const shown = (await post(OFFICE, '/calendar/changes', CHANGE)) as { id: string; moving: number; examined: number };
  expect([shown.examined, shown.moving]).toEqual([before.length, goes.size]);
  const previewed = await sql<{ deadline_id: string; to_on: string }>(
    `SELECT deadline_id, to_on FROM calendar_move WHERE change_id = $1 AND stage = 'preview'`,
    shown.id,
  );
  const names = new Map(before.map((d) => [d.id, nameOf(d)]));
  expect(new Map(previewed.map((m) => [names.get(m.deadline_id), m.to_on]))).toEqual(goes);

  expect(await post(HEAD, `/calendar/changes/${shown.id}/confirm`, {})).toMatchObject({ state: 'recalculating' });
  const made = (): Promise<number> => count(`calendar_move WHERE change_id = $1 AND stage = 'made'`, shown.id);
  for (let killed = 0, done = 0; killed < 2; killed++) {
    const worker = await startWorker();
    const from = done;
    done = await until(made, (n) => n > from, 120_000);
    worker.kill();
    await worker.ended();
    expect(await made()).toBeLessThan(goes.size);
  }
  const worker = await startWorker();
  await until(
    () => count(`calendar_change WHERE id = $1 AND told_at IS NOT NULL`, shown.id),
    (n) => n === 1,
    180_000,
  );
  const after = await open();
  expect(new Map(after.map((d) => [nameOf(d), d.due_on]))).toEqual(
    new Map(before.map((d) => [nameOf(d), goes.get(nameOf(d)) ?? d.due_on])),
  );
  expect(after.filter((d) => !before.some((b) => b.id === d.id))).toHaveLength(goes.size);
  expect(await made()).toBe(goes.size);
  // one round of events on each case that is touched, none on the others
  const touched = new Set([...goes.keys()].map((name) => name.slice(0, 36)));
  const events = await sql<{ case_id: string; body: string }>(
    `SELECT case_id, body FROM event WHERE type = 'deadline.moved'`,
  );
  expect(new Set(events.map((e) => e.case_id))).toEqual(touched);
  const told = events.flatMap((e) =>
    (JSON.parse(e.body) as { data: { moved: { to: string }[] } }).data.moved.map((m) => m.to),
  );
  expect(told.sort()).toEqual([...goes.values()].sort());
  const { database } = app.district.db;
  expect(await database.read(DISTRICT, (tx) => verifyAudit(tx, DISTRICT))).toMatchObject({ ok: true });

  await worker.stop();
  const messages = await sql<{ recipient: string; n: number }>(
    `SELECT recipient, count(*)::int AS n FROM message WHERE kind = 'calendar' AND channel = 'inApp' GROUP BY recipient`,
  );
  const concerned = await sql<{ recipient: string }>(`SELECT DISTINCT recipient FROM calendar_notice`);
  expect(messages.map((m) => m.n)).toEqual(messages.map(() => 1));
  expect(messages.map((m) => m.recipient).sort()).toEqual(concerned.map((c) => c.recipient).sort());
  expect(concerned.map((c) => c.recipient)).toEqual(expect.arrayContaining(UNITS.map((n) => clerk(n).personId)));
}, 900_000);
