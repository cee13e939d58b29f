/** 导入中途断电 · the program is killed while a list is read, and while it is registered; the next start makes it good. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { COOKIE } from '../../src/identity/session.guard.js';
import { EngineDistrict } from '../support/engine-district.js';
import { SESSIONS, settleLists } from '../support/import-app.js';
import { DISTRICT, OFFICE } from '../support/office.js';
import { freePort, Program } from '../support/program.js';
import { longList } from '../support/workbooks.js';

const CASES = 1500;
let district: EngineDistrict;
let folder: string;
let program: Program;
let base: string;
beforeAll(async () => {
  district = await EngineDistrict.open();
  await settleLists(district);
  const { superuser } = district.db;
  const token = createHash('sha256').update('token').digest('hex');
  await superuser(
    `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash) VALUES ($1, $2, $2, 'office', 'none')`,
    [DISTRICT, OFFICE.personId],
  );
  await superuser(
    `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, valid_from) VALUES ($1, gen_random_uuid(), $2, 'office-clerk', '2024-01-01')`,
    [DISTRICT, OFFICE.personId],
  );
  await superuser(`INSERT INTO login_session (jurisdiction_id, token_hash, account_id) VALUES ($1, $2, $3)`, [
    DISTRICT,
    token,
    OFFICE.personId,
  ]);
  folder = await mkdtemp(join(tmpdir(), 'chengban-killed-'));
});
afterAll(async () => {
  program.child.kill('SIGKILL');
  await program.ended();
  await rm(folder, { recursive: true, force: true });
  await district.close();
});

async function start(): Promise<void> {
  const port = await freePort();
  base = `http://127.0.0.1:${port}/api`;
  program = Program.start('main', { DATABASE_URL: district.db.url, PORT: String(port), CHENGBAN_DATA_DIR: folder });
  await program.ready(port);
}
async function kill(): Promise<void> {
  program.child.kill('SIGKILL');
  await program.ended();
}
async function call(path: string, init: RequestInit = {}): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { cookie: `${COOKIE}=token`, 'idempotency-key': randomUUID() };
  const answer = await fetch(`${base}${path}`, { ...init, headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
const stateOf = async (id: string): Promise<string> =>
  (await district.db.superuser<{ state: string }>(`SELECT state FROM import_batch WHERE id = $1`, [id]))[0]?.state ??
  '';
const registered = async (): Promise<number> => (await district.db.superuser(`SELECT id FROM proposal`)).length;

test('读取时被杀:再启动后读完;登记时被杀:一件不留,再登记一次成', async () => {
  await start();
  const form = new FormData();
  form.set('file', new Blob([await longList(CASES)]), '清单.xlsx');
  form.set('session', SESSIONS.suggestion);
  const id = (await call('/imports', { method: 'POST', body: form })).body.id as string;
  await kill();
  expect(await stateOf(id)).toBe('reading');

  await start();
  for (let waited = 0; (await stateOf(id)) === 'reading' && waited < 600; waited++) {
    await call(`/imports/${id}`);
    await sleep(100);
  }
  expect((await call(`/imports/${id}`)).body).toMatchObject({ state: 'ready', accepted: CASES });

  const committing = call(`/imports/${id}/commit`, { method: 'POST' }).catch(() => null);
  for (let waited = 0; (await call(`/imports/${id}`)).body.state !== 'committing' && waited < 300; waited++)
    await sleep(10);
  await kill();
  expect(await committing).toBeNull();
  // the database ends the dead client's transaction by itself
  for (let waited = 0; waited < 100; waited++) {
    const [open] = await district.db.superuser<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'chengban%' AND state <> 'idle'`,
    );
    if (open?.n === 0) break;
    await sleep(100);
  }
  expect([await registered(), await stateOf(id)]).toEqual([0, 'ready']);

  await start();
  const done = await call(`/imports/${id}/commit`, { method: 'POST' });
  expect(done).toMatchObject({ status: 200, body: { registered: CASES } });
  expect((await call(`/imports/${id}/commit`, { method: 'POST' })).body).toEqual(done.body);
  expect(await registered()).toBe(CASES);
}, 240_000);
