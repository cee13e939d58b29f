/** 后台导出 · asked for, made by a job, fetched by who asked; the same rows as the list, and nothing once rights are others. */
import { startBackground } from '../../src/app/background.js';
import { Rates } from '../../src/measuring/rates.service.js';
import { Exports } from '../../src/measuring/exports.service.js';
import { forgetExports } from '../../src/measuring/export-tasks.queries.js';
import { MakingExports } from '../../src/measuring/making-exports.service.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { readXlsx } from 'hucre/xlsx';
import { Database } from '../../src/platform/database.js';
import type { Job } from '../../src/platform/jobs.js';
import { QUEUES } from '../../src/platform/jobs.js';
import { roleUrls } from '../../src/platform/migrate.js';
import { Queues } from '../../src/platform/queue.js';
import { CaseApp } from '../support/case-app.js';
import { silent, until } from '../support/errands.js';
import { copyCase } from '../support/many-cases.js';
import { clerk, DISTRICT, OFFICE, unit } from '../support/office.js';

const COPIES = 2_600;
let app: CaseApp;
let stop: (() => Promise<void>) | undefined;
beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-03-03T01:00:00Z');
  const id = await app.district.register({ title: '=关于停车的建议' });
  await app.district.give(id, OFFICE, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] });
  await copyCase(sql, id, COPIES);
});
afterEach(async () => {
  await stop?.();
  stop = undefined;
  await sql(`DELETE FROM export_task`);
});
afterAll(() => app.close());

const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  app.district.db.superuser<T>(text, values);
const working = async (): Promise<void> => {
  const { engine, db } = app.district;
  const place = { kind: 'postgres', url: roleUrls(db.url).app, poolSize: 8 } as const;
  const queues = await Queues.open<Job>({ place, queues: QUEUES, log: silent });
  const end = await startBackground({ database: db.database, engine, queues, log: silent });
  stop = () => end().finally(() => queues.close());
};
type Task = { state: string; done: number; total: number | null; name: string | null; problem: string | null };
const CASES = { of: 'cases', rate: 'reply', part: 'missing' };

async function asked(by: Actor, request: object): Promise<string> {
  const { status, body } = await app.post(by, '/export-tasks', request);
  expect(status).toBe(202);
  return body.id as string;
}
const task = async (by: Actor, id: string): Promise<Task> => (await app.get<Task>(by, `/export-tasks/${id}`)).body;
const done = (by: Actor, id: string): Promise<Task> =>
  until(
    () => task(by, id),
    ({ state }) => !['waiting', 'making'].includes(state),
    30_000,
  );
async function rowsAt(by: Actor, path: string): Promise<unknown[][]> {
  const response = await fetch(`${app.address}/api${path}`, { headers: { cookie: await app.cookieOf(by) } });
  expect(response.status).toBe(200);
  const { rows } = (await readXlsx(Buffer.from(await response.arrayBuffer()))).sheets[0] ?? { rows: [] };
  return rows.slice(rows.findIndex((r) => r[0] === '编号' || r[0] === '分组'));
}
const acts = async (by: Actor): Promise<[string, Record<string, unknown>][]> =>
  (
    await sql<{ type: string; data: Record<string, unknown> }>(
      `SELECT type, body::jsonb -> 'data' AS data FROM audit_event WHERE actor = $1 AND type LIKE '%export%' ORDER BY seq`,
      by.personId,
    )
  ).map(({ type, data }) => [type, data]);
const codeOf = async (by: Actor, path: string) => (await app.get<{ code: string }>(by, path)).body.code;

it('makes in the background the file that the page would have given, and tells how many rows it has', async () => {
  await working();
  const id = await asked(OFFICE, CASES);
  const request = { ...CASES, by: 'none', format: 'xlsx', asOf: '2025-03-03' };
  expect(await task(OFFICE, id)).toMatchObject({ request, name: '复函率(还差).xlsx' });
  expect(await done(OFFICE, id)).toMatchObject({
    state: 'ready',
    done: COPIES + 1,
    total: COPIES + 1,
    name: '复函率(还差).xlsx',
    problem: null,
  });
  const rows = await rowsAt(OFFICE, `/export-tasks/${id}/file`);
  expect(rows).toHaveLength(COPIES + 2);
  expect(rows).toEqual(await rowsAt(OFFICE, '/exports/rates/reply/cases?part=missing'));
  expect(rows[1]?.[2]).toBe('=关于停车的建议');
  const common = { exportId: id, asOf: '2025-03-03' };
  const what = { key: 'reply', part: 'missing', format: 'xlsx' };
  expect(await acts(OFFICE)).toEqual([
    ['export.asked', { ...common, ...what }],
    ['rates.exported', { ...what, asOf: '2025-03-03', rows: COPIES + 1 }],
    ['export.fetched', { ...common, rows: COPIES + 1 }],
    ['rates.exported', { ...what, asOf: '2025-03-03', rows: COPIES + 1 }],
  ]);

  const table = await asked(OFFICE, { of: 'rates', by: 'unit' });
  expect(await done(OFFICE, table)).toMatchObject({ state: 'ready', name: '各率.xlsx' });
  expect(await rowsAt(OFFICE, `/export-tasks/${table}/file`)).toEqual(await rowsAt(OFFICE, '/exports/rates?by=unit'));
  const { items } = (await app.get<{ items: { id: string }[] }>(OFFICE, '/export-tasks')).body;
  expect(items.map((t) => t.id)).toEqual([table, id]);
});

it('is nobody else’s, and holds no more than the page shows its own', async () => {
  await working();
  const id = await asked(clerk(2), CASES);
  expect(await done(clerk(2), id)).toMatchObject({ state: 'ready', done: 0, total: 0 });
  expect(await rowsAt(clerk(2), `/export-tasks/${id}/file`)).toHaveLength(1);
  for (const path of [`/export-tasks/${id}`, `/export-tasks/${id}/file`]) {
    expect(await codeOf(OFFICE, path)).toBe('export.not_found');
  }
  expect((await acts(OFFICE)).filter(([, { exportId }]) => exportId === id)).toEqual([]);
  expect((await app.get<{ items: unknown[] }>(OFFICE, '/export-tasks')).body.items).toEqual([]);
});

it('serves no old file once the posts of its owner are others, a case was sealed, or its day is over', async () => {
  await working();
  const id = await asked(clerk(1), CASES);
  await done(clerk(1), id);
  const path = `/export-tasks/${id}/file`;
  expect(await rowsAt(clerk(1), path)).toHaveLength(2);
  const post = `role_grant SET valid_until = $2::date WHERE person_id = $1`;
  await sql(`UPDATE ${post}`, clerk(1).personId, '2025-03-01');
  expect(await codeOf(clerk(1), path)).toBe('export.outdated');
  await sql(`UPDATE ${post}`, clerk(1).personId, null);
  await sql(`UPDATE proposal SET seal_state = 'offline' WHERE title LIKE '=%' AND number LIKE '%-7'`);
  expect(await codeOf(clerk(1), path)).toBe('export.outdated');
  await sql(`UPDATE proposal SET seal_state = NULL`);
  expect(await rowsAt(clerk(1), path)).toHaveLength(2);
  await sql(`UPDATE export_task SET expires_at = now() - interval '1 second'`);
  expect(await codeOf(clerk(1), path)).toBe('export.expired');
  const forgetting = { jurisdictionId: DISTRICT, limit: 10 };
  const eraser = await Database.open(roleUrls(app.district.db.url), { mayErase: true });
  expect(await eraser.retention(DISTRICT, (tx) => forgetExports(tx, forgetting))).toBe(1);
  await eraser.close();
  expect(await sql(`SELECT state, content FROM export_task`)).toEqual([{ state: 'expired', content: null }]);
  // what was refused was not taken out
  const fetched = (await acts(clerk(1))).filter(([type]) => type === 'export.fetched');
  expect(fetched).toHaveLength(2);
  expect(await codeOf(clerk(1), path)).toBe('export.expired');
});

it('takes up what a dead maker left, gives up what fails three times, and refuses a fourth at a time', async () => {
  const { database } = app.district.db;
  const rates = new Rates(database, app.district.engine.locality);
  const id = await asked(OFFICE, CASES);
  await sql(`UPDATE export_task SET state = 'making', attempts = 1, claimed_until = now() + interval '1 second'`);
  const job = { queue: 'export', type: 'make', exportId: id, jurisdictionId: DISTRICT } as const;
  const begun = Date.now();
  await new MakingExports(database, new Exports(database, rates)).make(job);
  expect(Date.now() - begun).toBeGreaterThan(500);
  expect((await task(OFFICE, id)).state).toBe('ready');

  const failing = new Exports(database, rates);
  failing.cases = () => Promise.reject(new Error('disk full'));
  const broken = new MakingExports(database, failing);
  const other = { ...job, exportId: await asked(OFFICE, CASES) };
  for (const state of ['making', 'making', 'failed']) {
    await expect(broken.make(other)).rejects.toThrow('disk full');
    expect((await task(OFFICE, other.exportId)).state).toBe(state);
  }
  await broken.make(other);
  expect((await task(OFFICE, other.exportId)).problem).toMatch(/^多次未能生成/);
  expect(await codeOf(OFFICE, `/export-tasks/${other.exportId}/file`)).toBe('export.not_ready');

  for (let n = 0; n < 3; n += 1) await asked(OFFICE, CASES);
  expect(await app.post(OFFICE, '/export-tasks', CASES)).toMatchObject({
    status: 409,
    body: { code: 'export.too_many' },
  });
});

it('finds by its rows what the queue has lost', async () => {
  const id = '01900000-0000-7000-8000-00000000e001';
  await sql(
    `INSERT INTO export_task (jurisdiction_id, id, person_id, request, as_of, asked_at)
     VALUES ($1, $2, $3, '{"of": "rates", "asOf": "2025-03-03"}', '2025-03-03', now())`,
    DISTRICT,
    id,
    OFFICE.personId,
  );
  await working();
  expect((await done(OFFICE, id)).state).toBe('ready');
});
