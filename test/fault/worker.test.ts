/** 后台进程 · a process of its own beside the server: when it refuses, what it does, how both stop, who says what is gone. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openQueues } from '../../src/app/background.js';
import { EmbeddedPostgres } from '../../src/platform/embedded-postgres.js';
import { roleUrls } from '../../src/platform/migrate.js';
import { silent, until } from '../support/errands.js';
import { freePort, leftIn, Program } from '../support/program.js';

let folder: string;
let port: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengban-worker-'));
  port = await freePort();
});
afterEach(async () => {
  for (const { child } of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  expect(await leftIn(folder)).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});

/** What a failed test would leave behind. */
const started: Program[] = [];
const run = (file: 'main' | 'worker', variables: Record<string, string>, args: string[] = []): Program => {
  const program = Program.start(file, here(variables), args);
  started.push(program);
  return program;
};
const here = (more: Record<string, string> = {}) => ({ CHENGBAN_DATA_DIR: folder, ...more });
/** A live installation: it has no demo to make first. */
const server = (more: Record<string, string> = {}): Program => run('main', { PORT: String(port), ...more }, ['--live']);

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
async function withDatabase(create: string, work: (url: string) => Promise<void>): Promise<void> {
  const cluster = process.env.TEST_CLUSTER_URL ?? '';
  const name = `w_${Date.now()}`;
  await query(cluster, `CREATE DATABASE ${name} ${create}`);
  try {
    await work(cluster.replace(/\/postgres$/, `/${name}`));
  } finally {
    await query(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}
const DISTRICT = `INSERT INTO jurisdiction (id, name, rulebook_key) VALUES ('01900000-0000-7000-8000-000000000001', '测试区', 'binhu')`;
const ready = async (at: number) => {
  const answer = await fetch(`http://127.0.0.1:${at}/api/health/ready`);
  const body = (await answer.json()) as { code?: string; errors?: { code: string }[] };
  return { status: answer.status, code: body.code, causes: body.errors?.map((e) => e.code) };
};

describe('后台进程不能启动时', () => {
  it.each(['worker', 'main'] as const)('空目录:尚未安装(dist/%s.js)', async (file) => {
    const { code, said } = await Program.run(file, here({ ROLE: 'worker' }));
    expect(code).toBe(1);
    expect(said).toContain('尚未安装');
    expect(said).toContain('nothing is installed yet');
  });

  it('内置数据库没有运行', async () => {
    const embedded = await EmbeddedPostgres.start({ folder, durable: false });
    await embedded.stop();
    const { code, said } = await Program.run('worker', here());
    expect(code).toBe(1);
    expect(said).toContain('没有运行');
    expect(said).toContain('embedded database is not running');
  });

  it('环境变量的错误一次说全', async () => {
    const { code, said } = await Program.run(
      'worker',
      here({ REDIS_URL: 'http://x', ROLE: 'none', DATABASE_URL: 'x' }),
    );
    expect(code).toBe(1);
    for (const name of ['REDIS_URL', 'ROLE', 'DATABASE_URL']) expect(said).toContain(`- ${name}:`);
  });

  it('数据库是空的', () =>
    withDatabase('TEMPLATE template0', async (url) => {
      const { code, said } = await Program.run('worker', here({ DATABASE_URL: url }));
      expect([code, said]).toEqual([1, expect.stringContaining('尚未安装')]);
    }));

  it.each([
    ['旧', `DELETE FROM migration WHERE name LIKE 'CreateIncident%'`],
    ['新', `INSERT INTO migration (timestamp, name) VALUES (9e12, 'FromTheFuture9')`],
  ])('数据库比程序%s', (_how, change) =>
    withDatabase('TEMPLATE chengban_template', async (url) => {
      await query(url, change);
      const { code, said } = await Program.run('worker', here({ DATABASE_URL: url }));
      expect([code, said]).toEqual([1, expect.stringContaining('版本不同')]);
    }),
  );

  it.each(['main', 'worker'] as const)('Redis 连不上(dist/%s.js),不露口令', (file) =>
    withDatabase('TEMPLATE chengban_template', async (url) => {
      const redis = { REDIS_URL: 'redis://:hidden-word@127.0.0.1:1', DATABASE_URL: url, PORT: String(port) };
      const { code, said } = await Program.run(file, here(redis));
      expect([code, said]).toEqual([1, expect.stringContaining('队列后端不可用')]);
      expect(said).not.toContain('hidden-word');
    }),
  );
});

describe('后台进程与主程序', () => {
  it('ROLE=web 只答请求,例行维护由后台进程做;各自停得干净', async () => {
    const web = server({ ROLE: 'web' });
    await web.ready(port);
    const url = (await EmbeddedPostgres.running(folder)) ?? '';
    await query(url, DISTRICT);
    const queues = await openQueues({ ROLE: 'web', REDIS_URL: undefined }, roleUrls(url).app, silent);
    await queues.add({ queue: 'upkeep', type: 'due' }, { id: 'tick' });
    const done = () => query<{ task: string }>(url, `SELECT task FROM upkeep ORDER BY task`);
    await sleep(1_500);
    expect(await done()).toEqual([]);
    const health = await freePort();
    const workers = [run('worker', { PORT: String(health) }), run('main', { ROLE: 'worker' })];
    await Promise.all(workers.map((w) => w.says('worker ready')));
    expect(await ready(health)).toEqual({ status: 200 });
    await until(done, (rows) => rows.length === 11, 20_000);
    const names = (await done()).map((d) => d.task);
    expect(names).toEqual([
      'audit-root',
      'bulletin-drafts',
      'command-records',
      'ended-sessions',
      'export-files',
      'import-files',
      'old-drafts',
      'rate-backlog',
      'rate-drift',
      'rate-frozen',
      'unbound-attachments',
    ]);
    await queues.close();
    const [first, second] = workers;
    first?.child.kill('SIGTERM');
    expect(await first?.ended(10_000)).toBe(0);
    // the second goes with the embedded database, which may come back on another port
    expect(await web.stop()).toBe(0);
    expect(await second?.ended(20_000)).toBe(1);
    expect(second?.said).toContain('内置数据库已停止');
  });

  it('数据库没有了:两处健康检查都变红并说明原因,程序不倒,仍停得干净', async () => {
    const all = server();
    await all.ready(port);
    const health = await freePort();
    const url = (await EmbeddedPostgres.running(folder)) ?? '';
    const worker = run('worker', { PORT: String(health), DATABASE_URL: url });
    await worker.says('worker ready');
    const [pid] = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n').map(Number);
    process.kill(pid ?? 0, 'SIGINT');
    const gone = { status: 503, code: 'health.database', causes: ['health.database', 'health.queue'] };
    for (const at of [port, health]) {
      await until(
        () => ready(at),
        ({ status }) => status === 503,
        20_000,
      );
      await until(
        () => ready(at),
        ({ causes }) => causes?.length === 2,
        20_000,
      );
      expect(await ready(at)).toEqual(gone);
    }
    expect([all.child.exitCode, worker.child.exitCode]).toEqual([null, null]);
    for (const program of [all, worker]) {
      program.child.kill('SIGTERM');
      expect(await program.ended(28_000)).not.toBeNull();
    }
  });

  it('库主的口令只有启动者知道,做事的进程以服务角色连接', () =>
    withDatabase('TEMPLATE chengban_template', async (url) => {
      const worker = run('worker', { DATABASE_URL: url });
      await worker.says('worker ready');
      const children = worker.children();
      expect([...children.keys()]).toEqual(['worker-process']);
      for (const what of ['environ', 'cmdline']) {
        const said = await readFile(`/proc/${children.get('worker-process')}/${what}`, 'utf8');
        expect(said.length).toBeGreaterThan(10);
        expect(said).not.toContain(new URL(url).password);
        expect(said).not.toContain('DATABASE_URL');
      }
      const users = await query<{ name: string }>(
        url,
        `SELECT DISTINCT usename AS name FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY 1`,
      );
      expect(users.map((u) => u.name)).toEqual(['chengban_app', 'chengban_engine', 'chengban_retention']);
      expect(await worker.stop()).toBe(0);
    }));

  it('停止时等正在做的事做完', async () => {
    const all = server();
    await all.ready(port);
    const url = (await EmbeddedPostgres.running(folder)) ?? '';
    const queues = await openQueues({ ROLE: 'web', REDIS_URL: undefined }, roleUrls(url).app, silent);
    await query(url, DISTRICT);
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    // the task waits for this lock, and the program for the task
    await owner.query(`BEGIN; LOCK TABLE audit_root IN EXCLUSIVE MODE`);
    const [district] = (await owner.query<{ id: string }>(`SELECT id FROM jurisdiction`)).rows;
    await queues.add(
      { queue: 'upkeep', type: 'task', task: 'audit-root', jurisdictionId: district?.id ?? '', period: '2999-01-01' },
      { id: 'root-2999' },
    );
    await until(
      () => queues.queue('upkeep').getActiveCount(),
      (n) => n === 1,
    );
    all.child.kill('SIGTERM');
    await all.says('stopping');
    await sleep(1_500);
    expect(all.child.exitCode).toBeNull();
    await queues.close();
    owner.on('error', () => undefined);
    await owner.query('COMMIT');
    expect(await all.ended()).toBe(0);
    const embedded = await EmbeddedPostgres.start({ folder });
    const done = await query(embedded.url, `SELECT task FROM upkeep WHERE period = '2999-01-01'`);
    await embedded.stop();
    expect(done).toEqual([{ task: 'audit-root' }]);
  });
});
