/** 每个测试文件一个数据库 · cloned from the migrated template; a leaked connection fails the file that leaked it. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Database } from '../../src/platform/database.js';
import { roleUrls } from '../../src/platform/migrate.js';

export interface TestDatabase {
  database: Database;
  /** owner's address */
  url: string;
  superuser: <T = Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<T[]>;
  close: () => Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const cluster = process.env.TEST_CLUSTER_URL;
  if (!cluster) throw new Error('run with the database configuration of jest (jest.database.config.js)');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await once(cluster, `CREATE DATABASE ${name} TEMPLATE chengban_template STRATEGY wal_log`);
  const url = cluster.replace(/\/postgres$/, `/${name}`);
  const { app, engine } = roleUrls(url);
  const database = await Database.open({ app, engine, poolSize: 24 });
  const owner = new pg.Pool({ connectionString: url, max: 2 });
  return {
    database,
    url,
    superuser: async <T>(sql: string, values?: unknown[]) => (await owner.query(sql, values)).rows as T[],
    close: async () => {
      await database.close();
      await owner.end();
      const [open] = await once<{ n: number }>(
        cluster,
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = '${name}'`,
      );
      await once(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
      if (open && open.n > 0) throw new Error(`${open.n} connections were left open`);
    },
  };
}

async function once<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}
