/** 办理途中出事 · the program killed, the database gone or full in the middle of a command: done once, or not at all. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COOKIE } from '../../src/identity/session.guard.js';
import { DatabaseProxy } from '../support/database-proxy.js';
import { EngineDistrict } from '../support/engine-district.js';
import { Walk } from '../support/engine-walk.js';
import { logIn } from '../support/login.js';
import { clerk, OFFICE } from '../support/office.js';
import { freePort, Program } from '../support/program.js';

const SHAPE = { leads: [1], cos: [2], spare: 9 };
let district: EngineDistrict;
let line: DatabaseProxy;
let program: Program;
let folder: string;
let token: string;

const start = async (): Promise<void> => {
  const port = String(await freePort());
  program = Program.start('main', { DATABASE_URL: line.url, CHENGBAN_DATA_DIR: folder, PORT: port, ROLE: 'web' });
  await program.ready();
};
beforeAll(async () => {
  district = await EngineDistrict.open();
  line = await DatabaseProxy.before(district.db.url);
  folder = await mkdtemp(join(tmpdir(), 'chengban-fault-'));
  token = await logIn(district.db, clerk(1));
  await start();
});
afterAll(async () => {
  await program.stop();
  await line.close();
  await district.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  retryAfter: string | null;
  body: { version?: number; code?: string; title?: string };
}
interface Told {
  walk: Walk;
  body: { type: string; handlingId: string; data: unknown };
  key: string;
  /** the version that the clerk read */
  version: number;
}

/** A case before its lead unit, and what the unit's clerk is about to say, with the key it is said under. */
async function about(): Promise<Told> {
  const walk = await Walk.begin(district, SHAPE);
  const data = {
    mode: 'leadAndCo',
    leads: [{ unitId: clerk(1).roles[0]?.unitId }],
    cos: [{ unitId: clerk(2).roles[0]?.unitId }],
  };
  expect(await walk.give(OFFICE, { type: 'office.assign', data } as never)).toBeNull();
  const handlingId = await district.handling(walk.id, 1);
  const { version } = (await walk.position()).state;
  return { walk, body: { type: 'unit.accept', handlingId, data: {} }, key: randomUUID(), version };
}

async function say({ walk, body, key, version }: Told): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${program.port}/api/proposals/${walk.id}/commands`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `${COOKIE}=${token}`,
      'idempotency-key': key,
      'if-match': `"${version}"`,
    },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as Answer['body'],
  };
}

const accepted = async ({ walk }: Told): Promise<number> =>
  (await district.rows<{ type: string }>('event', walk.id)).filter((e) => e.type === 'unit.accept').length;
const versionOf = async ({ walk }: Told): Promise<number> => (await walk.position()).state.version;
/** Once the database has let go of what the broken line left behind. */
async function settled(): Promise<void> {
  for (let waited = 0; waited < 300; waited++) {
    const open = await district.db.superuser(
      `SELECT 1 FROM pg_stat_activity WHERE usename = 'chengban_engine' AND datname = current_database() AND state <> 'idle'`,
    );
    if (open.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('a transaction stayed open');
}
const ready = async (): Promise<number> => (await fetch(`http://127.0.0.1:${program.port}/api/health/ready`)).status;
const UNAVAILABLE = {
  status: 503,
  retryAfter: '5',
  body: { code: 'database.unavailable', title: expect.stringMatching(/^数据库暂时无法使用/) as string },
};

/** Said again under its key, it is done, once, and everything that holds of a case holds of it. */
async function doneOnce(told: Told, before: Record<string, unknown>): Promise<void> {
  await settled();
  expect(await told.walk.fingerprint()).toEqual(before);
  const answer = await say(told);
  expect(answer).toMatchObject({ status: 200, body: { version: await versionOf(told) } });
  expect(await accepted(told)).toBe(1);
  expect(await told.walk.faults()).toEqual([]);
}

describe('程序被 SIGKILL', () => {
  it('在提交之后、答复之前:重启后同键再发,得到第一次的结果,只办一次', async () => {
    const told = await about();
    const done = line.hold('answered', 'COMMIT', told.key);
    const unanswered = say(told);
    await done;
    program.kill();
    await expect(unanswered).rejects.toThrow('fetch failed');
    await program.ended();
    const [version, kept] = [await versionOf(told), await told.walk.fingerprint()];
    expect(await accepted(told)).toBe(1);
    await start();
    expect(await say(told)).toMatchObject({ status: 200, body: { version } });
    expect(await told.walk.fingerprint()).toEqual(kept);
    expect(await told.walk.faults()).toEqual([]);
  });

  it('在写入之后、提交之前:什么也没办,重启后同键再发即办成', async () => {
    const told = await about();
    const before = await told.walk.fingerprint();
    const written = line.hold('before', 'COMMIT', told.key);
    const unanswered = say(told);
    await written;
    program.kill();
    await expect(unanswered).rejects.toThrow('fetch failed');
    await program.ended();
    await start();
    await doneOnce(told, before);
  });
});

describe('数据库中断', () => {
  it('提交已完成而答复丢失:如实答 503,同键再发得到第一次的结果', async () => {
    const told = await about();
    const done = line.hold('answered', 'COMMIT', told.key);
    const answer = say(told);
    await done;
    line.cut();
    expect(await answer).toMatchObject(UNAVAILABLE);
    line.mend();
    const [version, kept] = [await versionOf(told), await told.walk.fingerprint()];
    expect(await say(told)).toMatchObject({ status: 200, body: { version } });
    expect(await told.walk.fingerprint()).toEqual(kept);
    expect(await accepted(told)).toBe(1);
  });

  it.each([
    ['加锁', 'FOR UPDATE'],
    ['写入', 'UPDATE proposal p SET'],
    ['提交', 'COMMIT'],
  ])('在%s时中断:答 503,未就绪;恢复后自行就绪,什么也没办半截,同键再发即办成', async (_when, at) => {
    const told = await about();
    const before = await told.walk.fingerprint();
    const reached = line.hold('before', at, at === 'FOR UPDATE' ? told.walk.id : told.key);
    const answer = say(told);
    await reached;
    line.cut();
    expect(await answer).toMatchObject(UNAVAILABLE);
    expect(await ready()).toBe(503);
    expect(await say(told)).toMatchObject(UNAVAILABLE);
    line.mend();
    expect(await ready()).toBe(200);
    await doneOnce(told, before);
  });

  it('线路僵死,没有任何答复:不无限等待,答 503', async () => {
    const told = await about();
    const before = await told.walk.fingerprint();
    const reached = line.hold('before', 'UPDATE proposal p SET', told.key);
    const asked = Date.now();
    const answer = say(told);
    await reached;
    expect(await answer).toMatchObject(UNAVAILABLE);
    expect(Date.now() - asked).toBeLessThan(40_000);
    await doneOnce(told, before);
  });
});

describe('磁盘已满', () => {
  it('答 503,什么也没办半截;腾出空间后同键再发即办成', async () => {
    expect(existsSync('/dev/full')).toBe(true);
    const told = await about();
    const { superuser } = district.db;
    // a new and empty file for the outcomes, which then lies on a device that is always full
    await superuser('TRUNCATE command_record');
    const before = await told.walk.fingerprint();
    const [at] = await superuser<{ file: string }>(
      `SELECT current_setting('data_directory') || '/' || pg_relation_filepath('command_record') AS file`,
    );
    const file = at?.file ?? '';
    expect(await readFile(file)).toHaveLength(0);
    await rm(file);
    await symlink('/dev/full', file);
    try {
      expect(await say(told)).toMatchObject(UNAVAILABLE);
      expect(await told.walk.fingerprint()).toEqual(before);
    } finally {
      await rm(file);
      await writeFile(file, '');
      // whoever has the full device open would go on writing there
      await superuser(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE 'chengban%'`,
      );
    }
    await doneOnce(told, before);
  });
});
