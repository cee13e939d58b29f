/** 批量办理 · previewed in the engine's words, done row by row in its owner's name, each row once, nobody else's to see. */
import { randomUUID } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { startBackground } from '../../src/app/background.js';
import { forgetBulkTasks } from '../../src/cases/bulk/bulk-tasks.queries.js';
import { BulkWork } from '../../src/cases/bulk/bulk-work.service.js';
import { RefusedTries } from '../../src/cases/refused-tries.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Engine } from '../../src/engine/engine.js';
import { Database } from '../../src/platform/database.js';
import { roleUrls } from '../../src/platform/migrate.js';
import type { Job } from '../../src/platform/jobs.js';
import { QUEUES } from '../../src/platform/jobs.js';
import { Queues } from '../../src/platform/queue.js';
import { CaseApp } from '../support/case-app.js';
import { silent, until } from '../support/errands.js';
import { copyCase } from '../support/many-cases.js';
import { clerk, DEPUTY, DISTRICT, OFFICE, unit } from '../support/office.js';

let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-03-03T01:00:00Z');
});
afterAll(() => app.close());

interface Row {
  caseId: string;
  number: string | null;
  handling: { role: string; unit: string } | null;
  will?: boolean;
  state?: string;
  code: string | null;
  reason: string | null;
}
interface Preview {
  will: number;
  skipped: number;
  seen: string;
  rows: Row[];
}
interface Task {
  state: string;
  total: number;
  done: number;
  failed: number;
  skipped: number;
  pending: number;
}
const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  app.district.db.superuser<T>(text, values);
const ids = (...of: string[]) => ({ ids: of });
const preview = async (by: Actor, request: object): Promise<Preview> => {
  const { status, body } = await app.post(by, '/bulk-tasks/preview', request);
  expect(status).toBe(200);
  return body as unknown as Preview;
};
const started = async (by: Actor, request: object): Promise<string> => {
  const { status, body } = await app.post(by, '/bulk-tasks', request);
  expect([status, body.code]).toEqual([202, undefined]);
  return body.id as string;
};
const refusedWith = async (by: Actor, path: string, request: object) => {
  const { status, body } = await app.post(by, path, request);
  return [status, body.code];
};
const worker = (engine: Pick<Engine, 'execute'> = app.district.engine) =>
  new BulkWork(app.district.db.database, engine, new RefusedTries(app.district.db.database));
const work = (bulkId: string, by = worker()) =>
  by.work({ queue: 'bulk', type: 'work', bulkId, jurisdictionId: DISTRICT });
const taskOf = async (by: Actor, id: string): Promise<Task> => (await app.get<Task>(by, `/bulk-tasks/${id}`)).body;
const rowsOf = async (by: Actor, id: string, query = ''): Promise<Row[]> =>
  (await app.get<{ items: Row[] }>(by, `/bulk-tasks/${id}/rows${query}`)).body.items;
const events = async (caseId: string, type: string): Promise<string[]> =>
  (await app.district.rows<{ type: string; actor: string }>('event', caseId))
    .filter((e) => e.type === type)
    .map((e) => e.actor);

it('签收:预览说明逐件将办理或因何跳过,后台逐件办理,与单件同样留痕', async () => {
  const [open, co, taken] = [
    await app.district.assigned(),
    await app.district.assigned([2]),
    await app.district.assigned(),
  ];
  const foreign = await app.district.register();
  await app.district.give(taken.id, clerk(1), 'unit.accept', {}, taken.lead);
  const selection = ids(open.id, co.id, taken.id, foreign, randomUUID());
  const seen = await preview(clerk(1), { command: 'unit.accept', selection });
  expect(seen).toMatchObject({ will: 2, skipped: 3 });
  expect(seen.rows.map(({ will, code, handling }) => [will, code, handling?.role])).toEqual([
    [true, null, 'lead'],
    [true, null, 'lead'],
    [false, 'case.not_admitted', 'lead'],
    [false, 'case.not_found', undefined],
    [false, 'case.not_found', undefined],
  ]);
  expect(seen.rows[2]?.reason).toMatch(/^当前为“.+”,不能办理此事项$/);
  // a co-unit’s clerk accepts his own item of the same case; who has no post there none
  const coSeen = await preview(clerk(2), { command: 'unit.accept', selection: ids(co.id) });
  expect(coSeen.rows).toMatchObject([{ will: true, handling: { role: 'co', unit: '单位2' } }]);
  expect((await preview(OFFICE, { command: 'unit.accept', selection })).will).toBe(0);
  expect(await refusedWith(OFFICE, '/bulk-tasks', { command: 'unit.accept', selection })).toEqual([
    409,
    'bulk.nothing',
  ]);

  const key = randomUUID();
  const request = { command: 'unit.accept', selection, seen: seen.seen };
  const first = await app.post(clerk(1), '/bulk-tasks', request, { 'idempotency-key': key });
  const id = first.body.id as string;
  expect(await taskOf(clerk(1), id)).toMatchObject({ state: 'working', total: 5, skipped: 3, pending: 2 });
  await work(id);
  expect(await taskOf(clerk(1), id)).toMatchObject({ state: 'done', total: 5, done: 2, skipped: 3, failed: 0 });
  expect(await events(co.id, 'unit.accept')).toEqual([clerk(1).personId]);
  // sent again it is answered again, though the cases are others by now; with what was seen before it begins nothing
  expect((await app.post(clerk(1), '/bulk-tasks', request, { 'idempotency-key': key })).body.id).toBe(id);
  expect(await refusedWith(clerk(1), '/bulk-tasks', request)).toEqual([409, 'bulk.changed']);
  expect((await rowsOf(clerk(1), id)).map((r) => [r.state, r.number !== null])).toEqual([
    ['done', true],
    ['done', true],
    ['skipped', true],
    ['skipped', false],
    ['skipped', false],
  ]);
  const acts = await sql(`SELECT body::jsonb -> 'data' AS data FROM audit_event WHERE type = 'bulk.asked'`);
  expect(acts).toEqual([{ data: { bulkId: id, command: 'unit.accept', rows: 2 } }]);
});

it('催办、交办:全选按筛选而定,一份内容各件同用;所填有误的不予开始', async () => {
  const found = await Promise.all([1, 2, 3].map((n) => app.district.register({ title: `关于批量交办的建议${n}` })));
  await app.district.give(found[1] as string, OFFICE, 'office.assign', {
    mode: 'sole',
    leads: [{ unitId: unit(3) }],
    cos: [],
  });
  const selection = { query: { q: '批量交办', sort: 'number' } };
  const data = { mode: 'leadAndCo', leads: [{ unitId: unit(1) }], cos: [{ unitId: unit(2) }] };
  const assign = { command: 'office.assign', selection };
  // before anything is filled in, as far as it can be told
  expect((await preview(OFFICE, assign)).rows.map((r) => r.will)).toEqual([true, false, true]);
  const bad = { ...assign, data: { ...data, cos: [{ unitId: unit(1) }] } };
  const clashing = await preview(OFFICE, bad);
  expect([clashing.will, clashing.rows[0]?.code]).toEqual([0, 'case.precondition']);
  const without = await app.post(OFFICE, '/bulk-tasks', assign);
  expect(without).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  expect((without.body.errors as { path: string }[]).map((e) => e.path)).toContain('data.mode');

  const id = await started(OFFICE, { ...assign, data });
  await work(id);
  expect(await taskOf(OFFICE, id)).toMatchObject({ done: 2, skipped: 1, failed: 0 });
  expect(await events(found[2] as string, 'office.assign')).toEqual([OFFICE.personId]);
  expect(await app.district.handling(found[2] as string, 2)).toBeTruthy();

  const urge = await started(OFFICE, { command: 'office.urge', selection, data: { message: '请抓紧签收' } });
  await work(urge);
  expect(await taskOf(OFFICE, urge)).toMatchObject({ done: 3, failed: 0 });
  expect(await events(found[1] as string, 'office.urge')).toEqual([OFFICE.personId]);
});

it('每件办一次:办成而未及记下就断了的,续办时不再办;别件不受牵连', async () => {
  const cases = [await app.district.assigned(), await app.district.assigned(), await app.district.assigned()];
  const id = await started(clerk(1), { command: 'unit.accept', selection: ids(...cases.map((c) => c.id)) });
  let given = 0;
  const dying = worker({
    execute: async (envelope) => {
      const outcome = await app.district.engine.execute(envelope);
      given += 1;
      if (given === 2) throw new Error('killed');
      return outcome;
    },
  });
  await expect(work(id, dying)).rejects.toThrow('killed');
  expect(await taskOf(clerk(1), id)).toMatchObject({ state: 'working', done: 2, pending: 1 });
  await Promise.all([work(id), work(id)]);
  expect(await taskOf(clerk(1), id)).toMatchObject({ state: 'done', done: 3 });
  for (const each of cases) expect(await events(each.id, 'unit.accept')).toHaveLength(1);

  // a fault that stays fails its row in the end, and the row may be done again
  const other = await app.district.assigned();
  const late = await started(clerk(1), { command: 'unit.accept', selection: ids(other.id) });
  const broken = worker({ execute: () => Promise.reject(new Error('disk full')) });
  await expect(work(late, broken)).rejects.toThrow('disk full');
  await expect(work(late, broken)).rejects.toThrow('disk full');
  await work(late, broken);
  expect((await rowsOf(clerk(1), late))[0]).toMatchObject({ state: 'failed', code: 'bulk.given_up' });
  expect((await app.post(clerk(1), `/bulk-tasks/${late}/retry`, {})).status).toBe(202);
  await work(late);
  expect(await taskOf(clerk(1), late)).toMatchObject({ state: 'done', done: 1, failed: 0 });
});

it('按办理那一刻的岗位:失去岗位的各件未成,复岗后可重办,未成的可导出;只本人可见', async () => {
  const cases = [await app.district.assigned(), await app.district.assigned()];
  const id = await started(clerk(1), { command: 'unit.accept', selection: ids(...cases.map((c) => c.id)) });
  const [one] = cases;
  await app.district.give(one?.id as string, clerk(1), 'unit.accept', {}, one?.lead);
  const post = `UPDATE role_grant SET valid_until = $2::date WHERE person_id = $1`;
  await sql(post, clerk(1).personId, '2025-03-01');
  await work(id);
  await sql(post, clerk(1).personId, null);
  expect(await taskOf(clerk(1), id)).toMatchObject({ state: 'done', done: 0, failed: 2 });
  expect((await rowsOf(clerk(1), id)).map((r) => r.code)).toEqual(['case.not_found', 'case.not_found']);
  // it is noted as a try without the right, as on the page of the case
  expect(await sql(`SELECT 1 FROM audit_event WHERE type = 'command.refused'`)).toHaveLength(2);

  expect((await app.post(clerk(1), `/bulk-tasks/${id}/retry`, {})).body).toMatchObject({ pending: 2 });
  expect(await refusedWith(clerk(1), `/bulk-tasks/${id}/retry`, {})).toEqual([409, 'bulk.working']);
  await work(id);
  expect(await rowsOf(clerk(1), id, '?state=failed&limit=1')).toMatchObject([{ code: 'case.not_admitted' }]);
  const file = await fetch(`${app.address}/api/exports/bulk-tasks/${id}?state=failed`, {
    headers: { cookie: await app.cookieOf(clerk(1)) },
  });
  const { rows } = (await readXlsx(Buffer.from(await file.arrayBuffer()))).sheets[0] ?? { rows: [] };
  expect(rows.at(-1)?.slice(2, 4)).toEqual(['单位1(主办)', '未成']);
  expect(rows.slice(rows.findIndex((r) => r[0] === '编号'))).toHaveLength(2);

  for (const path of [`/bulk-tasks/${id}`, `/bulk-tasks/${id}/rows`, `/exports/bulk-tasks/${id}`]) {
    expect((await app.get<{ code: string }>(OFFICE, path)).body.code).toBe('bulk.not_found');
  }
  expect(await refusedWith(OFFICE, `/bulk-tasks/${id}/retry`, {})).toEqual([404, 'bulk.not_found']);
  expect((await app.get<{ items: object[] }>(DEPUTY, '/bulk-tasks')).body.items).toEqual([]);
});

it('签发、评价等须逐件办理;不认识的筛选不放宽范围;一次最多一千件;各岗位只见可办的事项', async () => {
  const selection = ids(randomUUID());
  for (const command of ['principal.sign', 'proposer.evaluate', 'office.decideReturn', 'no.such']) {
    for (const path of ['/bulk-tasks', '/bulk-tasks/preview']) {
      expect(await refusedWith(OFFICE, path, { command, selection })).toEqual([400, 'bulk.not_allowed']);
    }
  }
  const typo = { command: 'office.urge', selection: { query: { lihgt: 'red' } } };
  expect(await refusedWith(OFFICE, '/bulk-tasks/preview', typo)).toEqual([400, 'request.invalid']);
  const offered = async (by: Actor) =>
    (await app.get<{ items: { type: string; asks: boolean }[] }>(by, '/bulk-commands')).body.items.map((i) => [
      i.type,
      i.asks,
    ]);
  expect(await offered(OFFICE)).toEqual([
    ['office.urge', true],
    ['office.assign', true],
  ]);
  expect(await offered(clerk(1))).toEqual([['unit.accept', false]]);
  expect(await offered(DEPUTY)).toEqual([]);

  const id = await app.district.register({ title: '关于千件的建议' });
  await copyCase(sql, id, 1_000);
  const many = { command: 'office.urge', selection: { query: { q: '千件' } } };
  const refused = await app.post(OFFICE, '/bulk-tasks/preview', many);
  expect(refused.body).toMatchObject({ code: 'bulk.too_many', title: expect.stringContaining('所选共 1001 件') });
});

it('队列丢了的,按表中所记续办;办完三十日后清除', async () => {
  const { id: caseId } = await app.district.assigned();
  const id = await started(clerk(1), { command: 'unit.accept', selection: ids(caseId) });
  await app.queues.queue('bulk').obliterate({ force: true });
  const { engine, db } = app.district;
  const place = { kind: 'postgres', url: roleUrls(db.url).app, poolSize: 12 } as const;
  const queues = await Queues.open<Job>({ place, queues: QUEUES, log: silent });
  const end = await startBackground({ database: db.database, engine, queues, log: silent });
  const stop = () => end().finally(() => queues.close());
  await until(
    () => taskOf(clerk(1), id),
    ({ state }) => state === 'done',
    30_000,
  ).finally(stop);
  expect(await taskOf(clerk(1), id)).toMatchObject({ done: 1 });
  const eraser = await Database.open(roleUrls(db.url), { mayErase: true });
  const now = new Date(Date.now() + 31 * 86_400_000).toISOString();
  const forget = () =>
    eraser.retention(DISTRICT, (tx) => forgetBulkTasks(tx, { jurisdictionId: DISTRICT, now, limit: 1 }));
  expect(await forget()).toBe(1);
  expect(
    await sql(`SELECT 1 FROM bulk_row r WHERE NOT EXISTS (SELECT FROM bulk_task t WHERE t.id = r.task_id)`),
  ).toEqual([]);
  await eraser.close();
});
