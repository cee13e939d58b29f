/** 故障 · GET /api/incidents, POST /api/incidents/{id}/retry: for the system administrator of the district alone. */
import { randomUUID } from 'node:crypto';
import type { Caller } from '../../src/identity/sessions.js';
import { IncidentLog } from '../../src/operating/incident-log.js';
import type { Incident } from '../../src/operating/incidents.service.js';
import { Incidents } from '../../src/operating/incidents.service.js';
import type { Exhausted } from '../../src/platform/queue.js';
import { ROLES } from '../../src/domain/shared/actor.js';
import { AUDITOR, CaseApp, SECURITY_ADMIN, SYSTEM_ADMIN } from '../support/case-app.js';
import { actor, clerk, DISTRICT, OFFICE, person } from '../support/office.js';

const ELSEWHERE = '01900000-0000-7000-8000-000000000002';
let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.db.superuser(`INSERT INTO jurisdiction (id, name, rulebook_key) VALUES ($1, '邻区', 'binhu')`, [
    ELSEWHERE,
  ]);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.district.db.superuser(`DELETE FROM incident`);
  await app.queues.queue('upkeep').obliterate({ force: true });
});

let minute = 0;
/** A job that failed for good, as the queues tell of it. */
const failure = (id: string, jurisdictionId: string | null = DISTRICT, cause = '磁盘已满'): Exhausted => ({
  job: {
    queue: 'upkeep',
    type: jurisdictionId === null ? 'due' : 'task',
    ...(jurisdictionId === null ? {} : { task: 'audit-root', period: '2026-01-01', jurisdictionId }),
  },
  id,
  attempts: 5,
  cause,
  failedAt: new Date(Date.UTC(2026, 0, 1, 0, minute++)),
});
const record = (...failures: Exhausted[]): Promise<void> =>
  new IncidentLog(app.district.db.database, {
    settings: app.queues.settings,
    exhausted: async (_queue, from, count) => failures.slice(from, from + count),
  }).record();
const list = async (query = ''): Promise<{ items: Incident[]; total: number; nextCursor: string | null }> =>
  (await app.get<{ items: Incident[]; total: number; nextCursor: string | null }>(SYSTEM_ADMIN, `/incidents${query}`))
    .body;
const open = async (id: string): Promise<Incident> => {
  await record(failure(id));
  const [incident] = (await list()).items;
  if (!incident) throw new Error('no incident');
  return incident;
};
const retry = (id: string, key: string = randomUUID(), by = SYSTEM_ADMIN) =>
  app.post(by, `/incidents/${id}/retry`, {}, { 'idempotency-key': key });

describe('故障一览', () => {
  it('is the system administrator’s: nobody else reads it or has a job run again', async () => {
    const { id } = await open('root-1');
    expect((await app.send(null, '/incidents')).status).toBe(401);
    expect((await app.send(null, `/incidents/${id}/retry`, { method: 'POST' })).status).toBe(401);
    const others = [OFFICE, clerk(1), AUDITOR, SECURITY_ADMIN];
    for (const by of others) {
      expect((await app.get(by, '/incidents')).status).toBe(403);
      expect((await retry(id, randomUUID(), by)).status).toBe(403);
    }
    const roles = ROLES.filter((role) => role !== 'system-admin').map((role) => [role, null] as [typeof role, null]);
    const everybodyElse = actor(person(60), ...roles);
    expect((await app.get(everybodyElse, '/incidents')).status).toBe(403);
    expect((await app.get(SYSTEM_ADMIN, '/incidents')).status).toBe(200);
  });

  it('shows queue, ids, cause and times, newest first, page by page', async () => {
    await record(failure('root-1'), failure('root-2'), failure('tick', null));
    const first = await list('?limit=2');
    expect(first.total).toBe(3);
    expect(first.items.map((i) => i.jobId)).toEqual(['tick', 'root-2']);
    const rest = await list(`?limit=2&cursor=${first.nextCursor}`);
    expect([rest.items.map((i) => i.jobId), rest.nextCursor]).toEqual([['root-1'], null]);
    expect(first.items[1]).toEqual({
      id: expect.any(String),
      queue: { name: 'upkeep', label: '例行维护' },
      type: 'task',
      jobId: 'root-2',
      job: { task: 'audit-root', period: '2026-01-01', jurisdictionId: DISTRICT },
      cause: '磁盘已满',
      attempts: 5,
      times: 1,
      firstFailedAt: expect.stringMatching(/^2026-01-01T00:\d\d:00\.000Z$/),
      failedAt: expect.stringMatching(/^2026-01-01T00:\d\d:00\.000Z$/),
      state: 'open',
    });
    expect((await app.get(SYSTEM_ADMIN, '/incidents?state=closed')).status).toBe(400);
  });

  it('keeps one open row for each job, and counts how often it failed', async () => {
    const [first, second] = [failure('root-1', DISTRICT, '磁盘已满'), failure('root-1', DISTRICT, '连接中断')];
    await record(first);
    await record(first);
    await record(second);
    await record(second, first);
    expect((await list()).items).toMatchObject([
      { times: 2, cause: '连接中断', firstFailedAt: first.failedAt.toISOString() },
    ]);
  });

  it('hides what another district’s are, also by id', async () => {
    await record(failure('root-1', ELSEWHERE));
    expect(await list()).toMatchObject({ items: [], total: 0 });
    // a tick is of no district, so each has it
    await record(failure('tick', null));
    const rows = await app.district.db.superuser<{ id: string; d: string }>(
      `SELECT id, jurisdiction_id AS d FROM incident ORDER BY failed_at, d`,
    );
    expect(rows.map((r) => r.d)).toEqual([ELSEWHERE, DISTRICT, ELSEWHERE]);
    expect((await list()).items.map((i) => i.id)).toEqual([rows[1]?.id]);
    const [row] = rows;
    const there = await retry(row?.id ?? '');
    expect([there.status, there.body.code]).toEqual([404, 'incident.not_found']);
    for (const id of [randomUUID(), 'x'])
      expect((await retry(id)).body).toEqual({ ...there.body, traceId: expect.any(String) });
  });
});

describe('重试', () => {
  it('puts the job back under its id, once, and stands in the audit log', async () => {
    const { id } = await open('root-1');
    const key = randomUUID();
    const first = await retry(id, key);
    expect([first.status, first.body]).toMatchObject([200, { id, state: 'retried', retriedAt: expect.any(String) }]);
    const waiting = async () => (await app.queues.queue('upkeep').getWaiting()).map((j) => [j.id, j.name, j.data]);
    const job = ['root-1', 'task', { task: 'audit-root', period: '2026-01-01', jurisdictionId: DISTRICT }];
    expect(await waiting()).toEqual([job]);
    // the same key, and another key for what is retried already
    for (const again of [await retry(id, key), await retry(id)]) {
      expect([again.status, again.body]).toEqual([200, first.body]);
    }
    expect(await waiting()).toEqual([job]);
    const acts = await app.district.db.superuser<{ actor: string; body: string }>(
      `SELECT actor, body FROM audit_event WHERE type = 'incident.retried'`,
    );
    expect(acts.map((a) => [a.actor, (JSON.parse(a.body) as { data: unknown }).data])).toEqual([
      [SYSTEM_ADMIN.personId, { incidentId: id, queue: 'upkeep', jobId: 'root-1' }],
    ]);
    expect((await list('?state=open')).total).toBe(0);
    expect((await list('?state=retried')).total).toBe(1);
  });

  it('needs a key, and refuses one that was used for another request', async () => {
    const one = await open('root-1');
    const two = await open('root-2');
    const bare = await app.send(SYSTEM_ADMIN, `/incidents/${one.id}/retry`, { method: 'POST' });
    expect([bare.status, bare.body.code]).toEqual([400, 'idempotency.key_missing']);
    const key = randomUUID();
    await retry(one.id, key);
    const reused = await retry(two.id, key);
    expect([reused.status, reused.body.code]).toEqual([422, 'idempotency.key_reused']);
    expect((await list('?state=open')).items.map((i) => i.id)).toEqual([two.id]);
  });

  it('stays open when the queue is away, and when the job fails anew before it is marked', async () => {
    const { id } = await open('root-1');
    const { database } = app.district.db;
    const caller = { actor: SYSTEM_ADMIN, accountId: SYSTEM_ADMIN.personId } as Caller;
    const withQueue = (addAgain: () => Promise<void>): Promise<Incident> =>
      new Incidents(database, { settings: app.queues.settings, addAgain }).retry(caller, id, randomUUID());
    await expect(withQueue(() => Promise.reject(new Error('ECONNREFUSED')))).rejects.toMatchObject({
      status: 503,
      code: 'queue.unavailable',
    });
    expect((await list('?state=open')).total).toBe(1);
    const quick = await withQueue(() => record(failure('root-1', DISTRICT, '又失败')));
    expect(quick).toMatchObject({ state: 'open', cause: '又失败', times: 2 });
  });

  it('comes back as a new incident when the job fails again', async () => {
    const { id } = await open('root-1');
    await retry(id);
    await record(failure('root-1', DISTRICT, '仍未恢复'));
    const { items } = await list();
    expect(items.map((i) => [i.state, i.cause, i.times])).toEqual([
      ['open', '仍未恢复', 1],
      ['retried', '磁盘已满', 1],
    ]);
  });
});
