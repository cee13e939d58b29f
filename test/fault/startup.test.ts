import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort, isRunning, leftIn, processesOf, Program } from '../support/program.js';

let folder: string;
let port: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengban-start-'));
  port = await freePort();
});
afterEach(async () => {
  const left = await leftIn(folder);
  await Program.killAll();
  await rm(folder, { recursive: true, force: true });
  expect(left).toEqual([]);
});

const here = (more: Record<string, string> = {}) => ({ PORT: String(port), CHENGBAN_DATA_DIR: folder, ...more });

/** A database of the run's own cluster, gone after the work. */
async function withDatabase(create: string, work: (url: string) => Promise<void>): Promise<void> {
  const cluster = process.env.TEST_CLUSTER_URL ?? '';
  const name = `s_${Date.now()}`;
  const owner = new pg.Client({ connectionString: cluster });
  await owner.connect();
  try {
    await owner.query(`CREATE DATABASE ${name} ${create}`);
    await work(cluster.replace(/\/postgres$/, `/${name}`));
  } finally {
    await owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await owner.end();
  }
}

const live = (more: Record<string, string> = {}) => Program.start('main', here(more), ['--live']);

describe('启动与停止', () => {
  it('空目录上启动演示区,Ctrl-C 停干净,再启动仍是同一个库', async () => {
    const first = Program.start('main', here());
    await first.ready();
    expect((await stat(join(folder, 'superuser'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'demo-accounts.json'))).mode & 0o777).toBe(0o600);
    first.interrupt();
    expect(await first.ended()).toBe(0);
    expect(await leftIn(folder)).toEqual([]);
    const system = await readFile(join(folder, 'data', 'global', 'pg_control'));
    const accounts = await readFile(join(folder, 'demo-accounts.json'), 'utf8');
    const again = Program.start('main', here());
    await again.ready();
    expect(await again.stop()).toBe(0);
    // the first eight bytes identify the cluster: it was not made anew
    expect((await readFile(join(folder, 'data', 'global', 'pg_control'))).subarray(0, 8)).toEqual(
      system.subarray(0, 8),
    );
    expect(await readFile(join(folder, 'demo-accounts.json'), 'utf8')).toBe(accounts);
  });

  it('五秒内的第二个 SIGINT 不打断停止', async () => {
    const program = live();
    await program.ready();
    program.interrupt();
    program.child.kill('SIGINT');
    expect(await program.ended()).toBe(0);
  });

  it('启动途中的 Ctrl-C 立即停止,什么也不留', async () => {
    const program = live();
    while (processesOf(folder).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    program.interrupt();
    expect(await program.ended()).not.toBe(0);
    expect(await leftIn(folder)).toEqual([]);
    const again = live();
    await again.ready();
    expect(await again.stop()).toBe(0);
  });

  it.each(['main', 'server'])('%s 被 SIGKILL,其余进程与数据库十秒内随之停止,下次照常启动', async (which) => {
    const program = live();
    await program.ready();
    const server = program.children().get('server') as number;
    expect(processesOf(folder)).not.toEqual([]);
    process.kill(which === 'main' ? (program.child.pid as number) : server, 'SIGKILL');
    expect(await program.ended(10_000)).not.toBe(0);
    expect(isRunning(server)).toBe(false);
    expect(await leftIn(folder)).toEqual([]);
    const again = live();
    await again.ready();
    expect(await again.stop()).toBe(0);
  });

  it('SIGKILL 之后立即重启,等旧库停下再启动', async () => {
    const program = live();
    await program.ready();
    program.child.kill('SIGKILL');
    const again = live();
    await program.ended();
    await again.ready();
    expect(await again.stop()).toBe(0);
  });

  it('同一目录的第二个程序被拒绝,第一个不受影响', async () => {
    const first = live();
    await first.ready();
    const second = await Program.run('main', here({ PORT: String(await freePort()) }), ['--live']);
    expect(second.code).toBe(1);
    expect(second.said).toContain('正由另一个程序使用');
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`);
    expect(answer.status).toBe(200);
    expect(await first.stop()).toBe(0);
  });

  it('崩溃留下的 postmaster.pid 与半途的初始化都不妨碍启动', async () => {
    const first = live();
    await first.ready();
    expect(await first.stop()).toBe(0);
    await writeFile(join(folder, 'data', 'postmaster.pid'), `${process.pid}\n${folder}/data\n0\n5432\n`);
    await writeFile(join(folder, 'starting'), '4194303');
    const again = live();
    await again.ready();
    expect(await again.stop()).toBe(0);
  });

  it('迁移进程做完即退,服务进程的环境与命令行里没有库主的口令', () =>
    withDatabase('TEMPLATE chengban_template', async (url) => {
      const { password } = new URL(url);
      const program = Program.start('main', here({ DATABASE_URL: url }));
      await program.ready();
      const children = program.children();
      expect([...children.keys()]).toEqual(['server']);
      for (const what of ['environ', 'cmdline']) {
        const said = await readFile(`/proc/${children.get('server')}/${what}`, 'utf8');
        expect(said.length).toBeGreaterThan(10);
        expect(said).not.toContain(password);
        expect(said).not.toContain('DATABASE_URL');
      }
      // its connections are those of the roles that serve and keep house, and nobody else's remain
      const users = await rowsOf(
        url,
        `SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid() ORDER BY 1`,
      );
      const roles = ['chengban_app', 'chengban_engine', 'chengban_retention'];
      expect(users).toEqual(roles.map((usename) => ({ usename })));
      expect(await program.stop()).toBe(0);
    }));
});

describe('不能启动时', () => {
  it('环境变量的错误一次说全', async () => {
    const { code, said } = await Program.run('main', here({ PORT: 'abc', CHENGBAN_DEM: '1', METRICS_TOKEN: 'short' }));
    expect(code).toBe(1);
    for (const name of ['PORT', 'CHENGBAN_DEM', 'METRICS_TOKEN']) expect(said).toContain(`- ${name}:`);
  });

  it('端口被占、目录不可写,两条一次说全', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    const file = join(folder, 'file');
    await writeFile(file, '');
    const { code, said } = await Program.run('main', here({ CHENGBAN_DATA_DIR: file }));
    await new Promise((done) => server.close(done));
    expect(code).toBe(1);
    expect(said).toContain(`端口 ${port} 已被占用`);
    expect(said).toContain('不可写');
  });

  it.each(['postgres://x:hidden-word@localhost:1/z', 'postgres://x:hidden-word@127.0.0.1:1/z'])(
    '连不上 %s:说明原因,不露口令',
    async (url) => {
      const { code, said } = await Program.run('main', here({ DATABASE_URL: url }));
      expect(code).toBe(1);
      expect(said).toMatch(/数据库连接不上或不可用.*ECONNREFUSED/);
      expect(said).not.toContain('hidden-word');
    },
  );

  it('编码不是 UTF8 的库被拒绝,库中什么也不留', () =>
    withDatabase(`ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0`, async (url) => {
      const { code, said } = await Program.run('main', here({ DATABASE_URL: url }));
      expect(code).toBe(1);
      expect(said).toContain('数据库编码须为 UTF8');
      expect(await rowsOf(url, `SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
    }));

  it('更新的版本建立的库被拒绝', () =>
    withDatabase('TEMPLATE chengban_template', async (url) => {
      await rowsOf(url, `INSERT INTO migration (timestamp, name) VALUES (9e12, 'FromTheFuture9')`);
      const { code, said } = await Program.run('main', here({ DATABASE_URL: url }));
      expect(code).toBe(1);
      expect(said).toContain('FromTheFuture9');
    }));

  it('生产环境拒绝演示库,也不会因此建出一个演示库', () =>
    withDatabase('TEMPLATE template0', async (url) => {
      const demo = await Program.run('main', here({ DATABASE_URL: url, CHENGBAN_DEMO: '1', NODE_ENV: 'production' }));
      expect(demo.code).toBe(1);
      expect(demo.said).toContain('演示库不得用于生产');
      const running = Program.start('main', here({ DATABASE_URL: url, NODE_ENV: 'production' }));
      await running.ready();
      expect(await running.stop()).toBe(0);
      expect(await rowsOf(url, `SELECT mode FROM installation`)).toEqual([{ mode: 'live' }]);
    }));

  it('演示库不能以 --live 启动', () =>
    withDatabase('TEMPLATE chengban_template', async (url) => {
      const { code, said } = await Program.run('main', here({ DATABASE_URL: url }), ['--live']);
      expect(code).toBe(1);
      expect(said).toContain('演示库');
    }));
});

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
