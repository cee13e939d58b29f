/** 演示时钟 · moved by the system administrator of a demo, and nowhere else. */
import { randomUUID } from 'node:crypto';
import { verifyAudit } from '../../src/engine/engine.js';
import type { Answer } from '../support/case-app.js';
import { CaseApp, SECURITY_ADMIN, SYSTEM_ADMIN } from '../support/case-app.js';
import { clerk, DISTRICT, OFFICE } from '../support/office.js';
import type { Actor } from '../../src/domain/shared/actor.js';

let app: CaseApp;
beforeAll(async () => (app = await CaseApp.open()));
afterAll(() => app.close());

const put = (by: Actor, now: unknown, key: string = randomUUID()): Promise<Answer> =>
  app.send(by, '/demo/clock', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ now }),
  });
const businessTime = async (): Promise<number> =>
  Date.parse((await app.get<{ businessTime: string }>(OFFICE, '/session')).body.businessTime);
const NEAR_MS = 60_000;
const near = (a: number, b: number): boolean => Math.abs(a - b) < NEAR_MS;

describe('PUT /api/demo/clock · 演示时钟', () => {
  it('moves business time to any instant, is answered when what falls due has happened, and goes back', async () => {
    const start = await put(SYSTEM_ADMIN, '2025-03-03T09:00:00+08:00');
    expect([
      start.status,
      near(Date.parse(String(start.body.businessTime)), Date.parse('2025-03-03T01:00:00Z')),
    ]).toEqual([200, true]);
    await app.get(clerk(1), '/session');
    const { id } = await app.district.assigned();
    expect((await put(SYSTEM_ADMIN, '2025-03-05T09:30:00+08:00')).status).toBe(200);
    const { body } = await app.get<{ items: { caseIds: string[] }[] }>(clerk(1), '/notifications');
    expect(body.items.map((m) => m.caseIds)).toEqual([[id]]);
    expect(near(await businessTime(), Date.parse('2025-03-05T01:30:00Z'))).toBe(true);
    expect((await put(SYSTEM_ADMIN, null)).body.offsetMs).toBe(0);
    expect(near(await businessTime(), Date.now())).toBe(true);
  });

  it('is audited, and the same key moves it once', async () => {
    const key = randomUUID();
    const first = await put(SYSTEM_ADMIN, '2025-04-01T09:00:00+08:00', key);
    await put(SYSTEM_ADMIN, null);
    const again = await put(SYSTEM_ADMIN, '2025-04-01T09:00:00+08:00', key);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(near(await businessTime(), Date.now())).toBe(true);
    expect((await put(SYSTEM_ADMIN, null, key)).body.code).toBe('idempotency.key_reused');
    const acts = await app.district.db.superuser<{ body: string }>(
      `SELECT body FROM audit_event WHERE type = 'demo.clockSet' ORDER BY seq`,
    );
    expect(JSON.parse(acts.at(-2)?.body ?? '')).toMatchObject({
      actor: SYSTEM_ADMIN.personId,
      data: { now: '2025-04-01T09:00:00+08:00' },
    });
    const { database } = app.district.db;
    expect(await database.read(DISTRICT, (tx) => verifyAudit(tx, DISTRICT))).toMatchObject({ ok: true });
  });

  it.each([
    ['the office', OFFICE],
    ['the security administrator', SECURITY_ADMIN],
  ])('is closed to %s', async (_who, by) => {
    expect((await put(by, null)).body).toMatchObject({ status: 403, code: 'access.forbidden' });
  });

  it.each([['gestern'], ['2025-03-03'], ['1999-12-31T00:00:00Z'], [7]])('refuses %s with the field', async (now) => {
    const { status, body } = await put(SYSTEM_ADMIN, now);
    expect([status, body.code]).toEqual([400, 'request.invalid']);
    expect((body.errors as { path: string }[])[0]?.path).toBe('now');
  });

  it('is absent in a live installation', async () => {
    await app.district.db.superuser(`UPDATE installation SET mode = 'live'`);
    const before = await businessTime();
    expect((await put(SYSTEM_ADMIN, '2025-03-03T09:00:00+08:00')).body).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect(near(await businessTime(), before)).toBe(true);
  });
});
