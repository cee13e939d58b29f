/** 建库途中断电 · killed in the middle of the migration or of the demo: nothing half made, and the next start makes it whole. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DatabaseProxy } from '../support/database-proxy.js';
import { freePort, Program } from '../support/program.js';
import { dumpSchema } from '../support/schema-dump.js';

const cluster = process.env.TEST_CLUSTER_URL ?? '';
let name: string;
let folder: string;
let line: DatabaseProxy;
let owner: pg.Client;
let number = 0;
beforeEach(async () => {
  name = `i_${process.pid}_${++number}`;
  await onCluster(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = cluster.replace(/\/postgres$/, `/${name}`);
  line = await DatabaseProxy.before(url);
  owner = new pg.Client({ connectionString: url });
  await owner.connect();
  folder = await mkdtemp(join(tmpdir(), 'chengban-fault-'));
});
afterEach(async () => {
  await line.close();
  await owner.end();
  await onCluster(`DROP DATABASE ${name} WITH (FORCE)`);
  await rm(folder, { recursive: true, force: true });
});

async function onCluster(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  await client.query(sql);
  await client.end();
}
const ask = async <T>(sql: string): Promise<T[]> => (await owner.query(sql)).rows as T[];
const start = async (): Promise<Program> =>
  Program.start('main', {
    DATABASE_URL: line.url,
    CHENGBAN_DATA_DIR: folder,
    CHENGBAN_DEMO: '1',
    PORT: String(await freePort()),
  });

/** Starts, and is killed with all its children at the given statement. */
async function killedAt(statement: string, value?: string): Promise<void> {
  const reached = line.hold('before', statement, value);
  const program = await start();
  await Promise.race([
    reached,
    program.ended().then((code) => Promise.reject(new Error(`ended (${code}) before: ${program.said}`))),
  ]);
  program.kill();
  await program.ended();
  line.cut();
  line.mend();
  const open = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  while ((await ask(open)).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** A start that is let alone: the reviewed schema, the whole demo, accounts that open. */
async function startsWhole(): Promise<void> {
  const program = await start();
  await program.ready();
  expect(await dumpSchema(ask)).toBe(await readFile('test/golden/schema.sql', 'utf8'));
  expect(await ask(`SELECT count(*)::int AS n FROM proposal`)).toEqual([{ n: 60 }]);
  expect(await ask(`SELECT name FROM jurisdiction`)).toEqual([{ name: '无锡市滨湖区' }]);
  expect(await ask(`SELECT clock_offset_ms::int AS ms FROM installation`)).toEqual([{ ms: 0 }]);
  const file = join(folder, 'demo-accounts.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const [first] = JSON.parse(await readFile(file, 'utf8')) as { account: string; password: string }[];
  const login = await fetch(`http://127.0.0.1:${program.port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: first?.account, password: first?.password }),
  });
  expect(login.status).toBe(200);
  expect(await program.stop()).toBe(0);
}

it('在建表途中被 SIGKILL:一张表也不留,再启动即建成', async () => {
  await killedAt('CREATE TABLE handling');
  const tables = `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`;
  expect(await ask(tables)).toEqual([]);
  await startsWhole();
});

it('在建立演示区途中被 SIGKILL:一件、一人也不留,再启动即建成', async () => {
  await killedAt('UPDATE proposal p SET', '"type":"office.close"');
  for (const table of ['jurisdiction', 'person', 'account', 'proposal', 'event']) {
    expect([table, await ask(`SELECT 1 FROM ${table} LIMIT 1`)]).toEqual([table, []]);
  }
  await startsWhole();
});
