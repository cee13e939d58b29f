import { spawnSync } from 'node:child_process';
import pg from 'pg';
import type { Tx } from '../../src/platform/tx.js';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const HERE = '01900000-0000-7000-8000-000000000001';
let db: TestDatabase;
beforeAll(async () => (db = await testDatabase()));
afterAll(() => db.close());

describe('数据库之门', () => {
  it('日期不因时区漂移,时刻为 UTC 毫秒,大整数受检', async () => {
    const [row] = await db.database.read(HERE, (tx) =>
      tx.query(`SELECT date '2025-12-26' AS on, timestamptz '2025-12-26T00:00:00+08' AS at, 42::bigint AS n`),
    );
    expect(row).toEqual({ on: '2025-12-26', at: '2025-12-25T16:00:00.000Z', n: 42 });
    await expect(db.database.read(HERE, (tx) => tx.query(`SELECT 9007199254740993::bigint AS n`))).rejects.toThrow(
      RangeError,
    );
  });

  it('事务不嵌套,失败即回滚,只读门不能写', async () => {
    await expect(db.database.read(HERE, () => db.database.read(HERE, async () => 1))).rejects.toThrow('never nested');
    const insert = `INSERT INTO jurisdiction (id, name, rulebook_key) VALUES ('${HERE}', '滨湖区', 'binhu')`;
    await expect(db.database.read(HERE, (tx) => tx.query(insert))).rejects.toThrow('read-only');
    await expect(
      db.database.write(HERE, async (tx) => {
        await tx.query(insert);
        throw new Error('半途而废');
      }),
    ).rejects.toThrow('半途而废');
    expect(await db.superuser(`SELECT 1 FROM jurisdiction`)).toEqual([]);
  });

  it('事务中途连接断开:本次失败,进程不倒,下一次照常', async () => {
    const cut = db.database.read(HERE, async (tx) => {
      const [own] = await tx.query<{ pid: number }>(`SELECT pg_backend_pid() AS pid`);
      await db.superuser(`SELECT pg_terminate_backend($1)`, [own?.pid]);
      await new Promise((done) => setTimeout(done, 200));
      return tx.query(`SELECT 1`);
    });
    await expect(cut).rejects.toThrow();
    expect(await db.database.read(HERE, (tx) => tx.query(`SELECT 1 AS alive`))).toEqual([{ alive: 1 }]);
  });

  it('行级安全:另一辖区的行看不见', async () => {
    const there = HERE.replace(/1$/, '2');
    await db.superuser(`INSERT INTO jurisdiction (id, name, rulebook_key) VALUES ($1,'甲','binhu'),($2,'乙','binhu')`, [
      HERE,
      there,
    ]);
    await db.superuser(`INSERT INTO category VALUES ($1, $2, '城乡建设', 1)`, [there, HERE]);
    expect(await db.database.read(HERE, (tx) => tx.query(`SELECT * FROM category`))).toEqual([]);
    expect(await db.database.read(there, (tx) => tx.query(`SELECT * FROM category`))).toHaveLength(1);
  });

  it.each(['Asia/Shanghai', 'America/Los_Angeles', 'UTC'])('程序在 %s 时区运行,日期与时刻也不漂移', (zone) => {
    const program = `
      const { Database } = await import('./dist/platform/database.js');
      const { roleUrls } = await import('./dist/platform/migrate.js');
      const database = await Database.open({ ...roleUrls(process.env.URL), poolSize: 1 });
      const [row] = await database.read('${HERE}', (tx) => tx.query(
        "SELECT date '2025-12-26' AS on, timestamptz '2025-12-26T00:00:00+08' AS at, 42::bigint AS n, $1::date AS back, $2::timestamptz AS then",
        ['2025-12-26', '2025-12-25T16:00:00.000Z']));
      console.log(JSON.stringify({ ...row, offset: new Date('2025-12-26T00:00:00Z').getTimezoneOffset() }));
      await database.close();`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { PATH: process.env.PATH, TZ: zone, URL: db.url },
      encoding: 'utf8',
    });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(JSON.parse(ran.stdout)).toEqual({
      on: '2025-12-26',
      at: '2025-12-25T16:00:00.000Z',
      n: 42,
      back: '2025-12-26',
      then: '2025-12-25T16:00:00.000Z',
      offset: { 'Asia/Shanghai': -480, 'America/Los_Angeles': 480, UTC: 0 }[zone],
    });
  });

  it.each(['read', 'snapshot', 'write', 'engine', 'unscoped'] as const)(
    '%s 的会话为 UTC,语句、等锁、空转均有时限',
    async (door) => {
      const set = (tx: Tx) =>
        tx.query(`SELECT current_setting('timezone') AS zone, current_setting('statement_timeout') AS statement,
        current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle`);
      const [row] = await (door === 'unscoped' ? db.database.unscoped(set) : db.database[door](HERE, set));
      expect(row).toEqual({ zone: 'UTC', statement: '20s', lock: '10s', idle: '30s' });
    },
  );

  it('整批核对的读事务自始至终看同一时刻', async () => {
    const count = (tx: Tx) => tx.query(`SELECT count(*)::int AS n FROM jurisdiction`);
    await db.database.snapshot(HERE, async (tx) => {
      const before = await count(tx);
      await db.superuser(`INSERT INTO jurisdiction (id, name, rulebook_key) VALUES (gen_random_uuid(), '丙', 'binhu')`);
      expect(await count(tx)).toEqual(before);
    });
  });
});

describe('数据库不可用', () => {
  const unavailable = { status: 503, code: 'database.unavailable' };
  const busy = { status: 503, code: 'database.busy' };
  const slow = (sql: string, setting: string) =>
    db.database.write(HERE, async (tx) => {
      await tx.query(`SET LOCAL ${setting} = '30ms'`);
      await tx.query(sql);
    });

  it('等锁、语句超时按“系统正忙”答复', async () => {
    const client = new pg.Client({ connectionString: db.url });
    await client.connect();
    await client.query(`SELECT pg_advisory_lock(7)`);
    await expect(slow(`SELECT pg_advisory_xact_lock(7)`, 'lock_timeout')).rejects.toMatchObject(busy);
    await client.end();
    await expect(slow(`SELECT pg_sleep(5)`, 'statement_timeout')).rejects.toMatchObject(busy);
  });

  it.each([
    ['语句执行中', `SELECT pg_terminate_backend(pg_backend_pid())`],
    ['两条语句之间', null],
  ])('连接在%s被切断:答 503,程序不垮,下一次照常', async (_when, sql) => {
    const cut = db.database.write(HERE, async (tx) => {
      const [me] = await tx.query<{ pid: number }>(`SELECT pg_backend_pid() AS pid`);
      if (sql === null) {
        await db.superuser(`SELECT pg_terminate_backend($1)`, [me?.pid]);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await tx.query(sql ?? 'SELECT 1');
    });
    await expect(cut).rejects.toMatchObject(unavailable);
    expect(await db.database.read(HERE, (tx) => tx.query(`SELECT 1 AS one`))).toEqual([{ one: 1 }]);
  });

  it('语句失败而无人过问的事务不会当作已提交', async () => {
    const swallowed = db.database.write(HERE, async (tx) => {
      await tx.query(`INSERT INTO jurisdiction (id, name, rulebook_key) VALUES (gen_random_uuid(), '丁', 'binhu')`);
      await tx.query(`SELECT 1 / 0`).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('nothing of it was kept');
    expect(await db.superuser(`SELECT 1 FROM jurisdiction WHERE name = '丁'`)).toEqual([]);
  });
});
