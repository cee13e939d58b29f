/** 建库与升级 · on databases as an office's administrator hands them over: not by a superuser, of odd locales, twice at once. */
import pg from 'pg';
import { openQueues } from '../../src/app/background.js';
import { Database } from '../../src/platform/database.js';
import { migrate, presentMode } from '../../src/platform/migrate.js';
import { silent } from '../support/errands.js';

const cluster = process.env.TEST_CLUSTER_URL ?? '';
const urlOf = (name: string): string => cluster.replace(/\/postgres$/, `/${name}`);

async function on<T>(url: string, ...statements: string[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: T[] = [];
    for (const sql of statements) rows = (await client.query(sql)).rows as T[];
    return rows;
  } finally {
    await client.end();
  }
}

let number = 0;
async function withDatabase(create: string, work: (url: string, name: string) => Promise<void>): Promise<void> {
  const name = `m_${process.pid}_${++number}`;
  await on(cluster, `CREATE DATABASE ${name} TEMPLATE template0 ${create}`);
  try {
    await work(urlOf(name), name);
  } finally {
    await on(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

it('a database that knows Chinese for letters gives no warning, and keeps no extension that nobody asked for', () =>
  withDatabase('', async (url) => {
    expect(await presentMode(url)).toBeNull();
    expect(await migrate(url, 'live')).toMatchObject({ mode: 'live', warnings: [] });
    expect(await on(url, `SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'`)).toEqual([]);
    expect(await presentMode(url)).toBe('live');
  }));

it('LC_CTYPE C is warned of in both languages, and the program can live with it', () =>
  withDatabase(`LOCALE 'C'`, async (url) => {
    const { warnings } = await migrate(url, 'live');
    expect(warnings).toEqual([expect.stringMatching(/LC_CTYPE 为 C,按字检索认不出中文.* \/ .*LC_CTYPE 'C\.UTF-8'/)]);
  }));

it('the extension is found where an administrator put it', () =>
  withDatabase('', async (url) => {
    await on(url, 'CREATE SCHEMA "her tools"', 'CREATE EXTENSION pg_trgm SCHEMA "her tools"');
    expect((await migrate(url, 'live')).warnings).toEqual([]);
    expect(await on(url, `SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'`)).toHaveLength(1);
  }));

it('an encoding that cannot keep Chinese is refused, and nothing is written', () =>
  withDatabase(`ENCODING 'LATIN1' LOCALE 'C'`, async (url) => {
    await expect(migrate(url, 'live')).rejects.toThrow(/数据库编码须为 UTF8,现为 LATIN1.* \/ .*must be UTF8/);
    expect(await on(url, `SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
  }));

it('an owner who is no superuser and may not make extensions suffices, and is told what was not checked', () =>
  withDatabase('', async (url, name) => {
    const { password } = new URL(cluster);
    const owner = `owner_${name}`;
    // the passwords of the serving roles follow from the owner's: with the cluster's own they stay what they are
    await on(
      url,
      `CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD '${password}'`,
      `GRANT chengban_app, chengban_engine, chengban_retention TO ${owner} WITH ADMIN OPTION`,
      `GRANT ALL ON SCHEMA public TO ${owner}`,
    );
    try {
      const { urls, warnings } = await migrate(url.replace('//postgres:', `//${owner}:`), 'live');
      expect(warnings).toEqual([
        expect.stringMatching(/^不能建立扩展 pg_trgm.* \/ .*permission denied/),
        expect.stringMatching(/^不能建立队列所用的 schema bullmq.* \/ .*set REDIS_URL/),
      ]);
      // made for the owner, it suffices
      await on(url, `CREATE SCHEMA bullmq AUTHORIZATION ${owner}`);
      expect((await migrate(url.replace('//postgres:', `//${owner}:`), 'live')).warnings).toHaveLength(1);
      const queues = await openQueues({ ROLE: 'web', REDIS_URL: undefined }, urls.app, silent);
      await queues.close();
      const database = await Database.open({ ...urls, poolSize: 1 });
      expect(await database.unscoped((tx) => tx.query('SELECT mode FROM installation'))).toEqual([{ mode: 'live' }]);
      await database.close();
    } finally {
      await on(url, `DROP OWNED BY ${owner} CASCADE`, `DROP ROLE ${owner}`);
    }
  }));

it('two starters of one empty database settle it: both find it made, once', () =>
  withDatabase('', async (url) => {
    const both = await Promise.all([migrate(url, 'live'), migrate(url, 'demo')]);
    expect(both[1].mode).toBe(both[0].mode);
    const [done] = await on<{ n: number; different: number }>(
      url,
      `SELECT count(*)::int AS n, count(DISTINCT name)::int AS different FROM migration`,
    );
    expect(done?.n).toBe(done?.different);
  }));

it('the start of another database of the cluster, whose roles are the same, may be at them at this moment', () =>
  withDatabase('', async (url, name) => {
    const other = new pg.Client({ connectionString: cluster });
    await other.connect();
    await other.query('BEGIN');
    await other.query('ALTER ROLE chengban_app LOGIN');
    const ours = migrate(url, 'live');
    const isWaiting = `SELECT 1 FROM pg_stat_activity WHERE datname = '${name}' AND wait_event_type = 'Lock'`;
    while ((await on(cluster, isWaiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await other.query('COMMIT');
    await other.end();
    expect((await ours).mode).toBe('live');
  }));
