/** 已安装否 · a process that does not migrate itself works only on a database of its own version. */
import pg from 'pg';
import { MIGRATIONS } from './migrations/index.js';

export const notInstalled = (): Error =>
  new Error('尚未安装,请先运行 npm start / nothing is installed yet, run npm start first');

/** @throws Error when the database is empty, older or newer than this program */
export async function checkInstalled(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string | null }>(`SELECT to_regclass('migration') AS name`);
    if (!rows[0]?.name) throw notInstalled();
    const done = (await client.query<{ name: string }>(`SELECT name FROM migration`)).rows.map((r) => r.name);
    const known = MIGRATIONS.map((m) => m.name);
    if (known.some((name) => !done.includes(name)) || done.some((name) => !known.includes(name))) {
      throw new Error(
        '数据库与程序版本不同,请先以同一版本启动主程序升级数据库 / the database is of another version, start the server of this version first',
      );
    }
  } finally {
    await client.end();
  }
}
