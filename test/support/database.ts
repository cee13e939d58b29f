/** 每个测试文件一个数据库 · cloned from the migrated template; a leaked connection fails the file that leaked it. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
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
  // a test may let the server fall: the next statement opens a new connection
  owner.on('error', () => undefined);
  return {
    database,
    url,
    superuser: async <T>(sql: string, values?: unknown[]) => (await owner.query(sql, values)).rows as T[],
    close: async () => {
      await database.close();
      await owner.end();
      // a server process ends a moment after its client has said goodbye
      let left = await openConnections(cluster, name);
      for (let waited = 0; left > 0 && waited < 3000; waited += 100) {
        await sleep(100);
        left = await openConnections(cluster, name);
      }
      await once(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
      if (left > 0) throw new Error(`${left} connections were left open`);
    },
  };
}

async function openConnections(cluster: string, name: string): Promise<number> {
  const [open] = await once<{ n: number }>(
    cluster,
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = '${name}'`,
  );
  return open?.n ?? 0;
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
