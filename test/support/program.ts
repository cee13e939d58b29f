/** 整个程序 · the built program as its users start it: a process of its own, watched from outside. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

type Variables = Record<string, string>;

// a test that failed half-way leaves its program running, and a running child keeps the test run from ever ending
afterAll(() => Program.killAll());

export class Program {
  private static readonly started = new Set<Program>();
  said = '';
  private readonly gone: Promise<number | null>;

  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
  ) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (this.said += chunk));
    this.gone = new Promise((done) => child.once('close', (code) => done(code)));
    Program.started.add(this);
    void this.gone.then(() => Program.started.delete(this));
  }

  static start(file: 'main' | 'worker' | 'cli', variables: Variables, args: string[] = []): Program {
    const child = spawn(process.execPath, [`dist/${file}.js`, ...args], {
      env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
      // a process group of its own, as a terminal gives each command
      detached: true,
    });
    return new Program(child, Number(variables.PORT));
  }

  /** Runs to its end, or fails the test; the exit code and all that was said. */
  static async run(file: 'main' | 'worker' | 'cli', variables: Variables, args: string[] = []) {
    const program = Program.start(file, variables, args);
    return { code: await program.ended(), said: program.said };
  }

  /** Kills what is still running, with all that it started. */
  static async killAll(): Promise<void> {
    for (const program of [...Program.started]) {
      try {
        program.kill();
      } catch {
        // it ended between the two
      }
      await program.ended();
    }
  }

  async ended(withinMs = 90_000): Promise<number | null> {
    const code = await Promise.race([this.gone, sleep(withinMs, 'late' as const, { ref: false })]);
    if (code !== 'late') return code;
    this.child.kill('SIGKILL');
    throw new Error(`still running: ${this.said}`);
  }

  async ready(port = this.port): Promise<void> {
    for (let waited = 0; waited < 1000 && this.child.exitCode === null; waited++) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => null);
      if (answer?.status === 200) return;
      await sleep(100);
    }
    throw new Error(`never ready: ${this.said}`);
  }

  /** Waits for a word of the program. */
  async says(word: string, withinMs = 40_000): Promise<void> {
    for (let waited = 0; waited < withinMs && this.child.exitCode === null; waited += 50) {
      if (this.said.includes(word)) return;
      await sleep(50);
    }
    throw new Error(`never said ${word}: ${this.said}`);
  }

  /** Ctrl-C: the terminal tells the whole group, npm tells its child once more. */
  interrupt(): void {
    process.kill(-(this.child.pid as number), 'SIGINT');
  }

  /** Power cut: nobody of the group gets a last word. */
  kill(): void {
    process.kill(-(this.child.pid as number), 'SIGKILL');
  }

  /** The program's own children, by the name of what they run: the server, and the migration while it lasts. */
  children(): Map<string, number> {
    return childrenOf(this.child.pid as number);
  }

  async stop(): Promise<number | null> {
    if (this.child.exitCode === null) this.child.kill('SIGINT');
    return this.ended();
  }
}

/** The programs of ours that a process has started, by the name of their file. */
export function childrenOf(parent: number): Map<string, number> {
  const { stdout } = spawnSync('ps', ['-eww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const rows = [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s.*dist\/(?:\w+\/)*([\w-]+)\.js/gm)];
  return new Map(rows.filter(([, , of]) => Number(of) === parent).map(([, pid, , name]) => [name ?? '', Number(pid)]));
}

/** Below the range from which the system gives ports to outgoing connections: one of those could take it meanwhile. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((done) => {
      server.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true));
    });
    if (!isFree) continue;
    await new Promise((done) => server.close(done));
    return port;
  }
}

/** What has ended and waits only for somebody to take notice of it (a zombie) runs no more. */
export const isRunning = (pid: number): boolean =>
  /^[^Z]/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim());

/** Processes that hold a folder in their command line: the watchdog, the server and all that the server forks. */
export function processesOf(folder: string): string[] {
  const { stdout } = spawnSync('ps', ['-eww', '-o', 'pid=,args='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(folder));
}

/** What runs in a folder once the given time is over, at the latest. */
export async function leftIn(folder: string, withinMs = 10_000): Promise<string[]> {
  for (let waited = 0; waited < withinMs; waited += 100) {
    if (processesOf(folder).length === 0) return [];
    await sleep(100);
  }
  return processesOf(folder);
}
