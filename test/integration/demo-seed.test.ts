import { loadConfig } from '../../src/app/config-files.js';
import { seedDemo } from '../../src/app/demo/seed.js';
import { ROLES } from '../../src/domain/shared/actor.js';
import { verifyAudit } from '../../src/engine/engine.js';
import type { TestDatabase } from '../support/database.js';
import { testDatabase } from '../support/database.js';

let db: TestDatabase;
let accounts: Awaited<ReturnType<typeof seedDemo>>;
beforeAll(async () => {
  db = await testDatabase();
  await db.superuser(`INSERT INTO installation (mode) VALUES ('demo') ON CONFLICT DO NOTHING`);
  accounts = await seedDemo(db.database, await loadConfig());
}, 120_000);
afterAll(() => db.close());

describe('演示区', () => {
  it('每种角色都有人,八个以上单位有承办人和主要负责人', () => {
    expect(ROLES.filter((role) => !accounts.some((a) => a.role === role))).toEqual([]);
    const units = (role: string) => new Set(accounts.filter((a) => a.role === role).map((a) => a.unit));
    expect([...units('unit-clerk')].filter((u) => units('unit-principal').has(u)).length).toBeGreaterThanOrEqual(8);
    expect(accounts.filter((a) => a.role === 'deputy').length).toBeGreaterThanOrEqual(6);
  });

  it('各种状态的件都有,编号在约定的号段内', async () => {
    const rows = await db.superuser<{ state: string; number: string }>(`SELECT state, number FROM proposal`);
    const states = new Set(rows.map((r) => r.state));
    const wanted = [
      'registered',
      'assigning',
      'handling',
      'evaluating',
      'closed',
      'archived',
      'withdrawn',
      'void',
      'converted',
    ];
    expect(wanted.filter((s) => !states.has(s))).toEqual([]);
    expect(rows.length).toBe(60);
    const inRange = ({ number: n }: { number: string }) => (+n >= 801 && +n <= 899) || (+n >= 951 && +n <= 999);
    expect(rows.filter((r) => !inRange(r))).toEqual([]);
  });

  it('每件的留痕都核验相符,时钟已复位', async () => {
    const [here] = await db.superuser<{ id: string }>(`SELECT id FROM jurisdiction`);
    const report = await db.database.read(here?.id ?? '', (tx) => verifyAudit(tx, here?.id ?? ''));
    expect(report).toMatchObject({ ok: true, cases: 60, broken: null });
    expect(await db.superuser(`SELECT clock_offset_ms FROM installation`)).toEqual([{ clock_offset_ms: 0 }]);
    const future = await db.superuser(`SELECT number FROM proposal WHERE last_event_at > now()`);
    expect(future).toEqual([]);
  });
});
