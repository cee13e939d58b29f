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

  it('中文可以按字检索所需的字符分类可用', async () => {
    await db.superuser(`CREATE EXTENSION pg_trgm`);
    expect(await db.superuser(`SELECT cardinality(show_trgm('中文')) > 0 AS alive`)).toEqual([{ alive: true }]);
  });
});
