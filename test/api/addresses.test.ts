/** 通知地址 · GET and PUT /api/notifications/addresses: one's own, and nobody else's. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Answer } from '../support/case-app.js';
import { CaseApp, SYSTEM_ADMIN } from '../support/case-app.js';
import { clerk } from '../support/office.js';

let app: CaseApp;
beforeAll(async () => (app = await CaseApp.open()));
afterAll(() => app.close());

const put = (by: Actor, body: unknown): Promise<Answer> =>
  app.send(by, '/notifications/addresses', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
const read = async (by: Actor) => (await app.get(by, '/notifications/addresses')).body;

describe('通知地址', () => {
  it('are set and taken back by the person, and read by nobody else', async () => {
    expect(await read(clerk(1))).toEqual({ email: null, gateway: null });
    const set = await put(clerk(1), { email: 'clerk@example.cn', gateway: '13800000001' });
    expect([set.status, set.body]).toEqual([200, { channels: ['inApp', 'email', 'gateway'] }]);
    expect(await read(clerk(1))).toEqual({ email: 'clerk@example.cn', gateway: '13800000001' });
    for (const other of [clerk(2), SYSTEM_ADMIN]) expect(await read(other)).toEqual({ email: null, gateway: null });
    expect((await put(clerk(1), { email: null, gateway: '13800000002' })).body).toEqual({
      channels: ['inApp', 'gateway'],
    });
    expect(await read(clerk(1))).toEqual({ email: null, gateway: '13800000002' });
  });

  it('stand neither in the audit nor under the key', async () => {
    await put(clerk(3), { email: 'secret@example.cn', gateway: null });
    const { superuser } = app.district.db;
    for (const sql of [`SELECT body AS text FROM audit_event`, `SELECT outcome::text AS text FROM command_record`]) {
      const rows = await superuser<{ text: string }>(sql);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((r) => r.text.includes('secret@'))).toEqual([]);
    }
  });

  it.each([
    [{ email: 'no address', gateway: null }, 'email'],
    [{ email: null, gateway: 'tel:1' }, 'gateway'],
    [{ email: null }, 'gateway'],
  ])('refuses %j with the field', async (body, path) => {
    const answer = await put(clerk(1), body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect((answer.body.errors as { path: string }[]).map((e) => e.path)).toEqual([path]);
  });
});
