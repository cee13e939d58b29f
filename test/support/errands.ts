/** 跑腿 · a queue of the tests' own with a table behind it: what has to be done, by whom it was done, how often. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { QueueSettings, Run, WorkerDefinition } from '../../src/platform/queue.js';
import { defineWorker, Queues } from '../../src/platform/queue.js';
import type { BackendName } from './queue-backends.js';
import { QueueHome } from './queue-backends.js';

export type Errand = { queue: 'errands'; type: 'walk' | 'stumble' | 'tick'; ms: string };
export const SETTINGS: Record<Errand['queue'], QueueSettings> = {
  errands: { label: '跑腿', attempts: 3, backoffMs: 200 },
};
export const silent = pino({ level: 'silent' });

export class ErrandBoy {
  private readonly opened: Queues<Errand>[] = [];
  private readonly children: ChildProcess[] = [];

  private constructor(readonly home: QueueHome) {}

  static async open(name: BackendName): Promise<ErrandBoy> {
    const home = await QueueHome.open(name);
    await home.db.superuser(
      `CREATE TABLE errand (id text PRIMARY KEY, done_at timestamptz, done_by int, times int NOT NULL DEFAULT 0)`,
    );
    await home.db.superuser(
      `CREATE TABLE errand_run (n serial, errand text, pid int, attempt int, at timestamptz NOT NULL DEFAULT clock_timestamp())`,
    );
    return new ErrandBoy(home);
  }

  async queues(): Promise<Queues<Errand>> {
    const queues = await Queues.open<Errand>({ place: this.home.place, queues: SETTINGS, log: silent });
    this.opened.push(queues);
    return queues;
  }

  async write(...ids: string[]): Promise<void> {
    await this.home.db.superuser(`INSERT INTO errand (id) SELECT unnest($1::text[])`, [ids]);
  }

  async undone(): Promise<string[]> {
    const rows = await this.home.db.superuser<{ id: string }>(
      `SELECT id FROM errand WHERE done_at IS NULL ORDER BY id`,
    );
    return rows.map((r) => r.id);
  }

  rows(): Promise<{ id: string; times: number; done_by: number | null }[]> {
    return this.home.db.superuser(`SELECT id, times, done_by FROM errand ORDER BY id`);
  }

  runs(id: string): Promise<{ pid: number; attempt: number; at: string }[]> {
    return this.home.db.superuser(`SELECT pid, attempt, at FROM errand_run WHERE errand = $1 ORDER BY n`, [id]);
  }

  /** The handler in this process: notes each run; a stumble fails until its third. */
  readonly worker = (slow: (job: Errand, run: Run) => Promise<void> = async () => undefined): WorkerDefinition =>
    defineWorker<Errand>('errands', { concurrency: 4 }, async (job, run) => {
      await this.home.db.superuser(`INSERT INTO errand_run (errand, pid, attempt) VALUES ($1, $2, $3)`, [
        run.id,
        process.pid,
        run.attempt,
      ]);
      await slow(job, run);
      if (job.type === 'stumble' && run.attempt < 3) throw new Error('绊倒了');
      await sleep(Number(job.ms));
      await this.home.db.superuser(
        `UPDATE errand SET done_at = clock_timestamp(), done_by = $2, times = times + 1 WHERE id = $1`,
        [run.id, process.pid],
      );
    });

  /** A worker in a process of its own. */
  async child(): Promise<ChildProcess> {
    const { place, db } = this.home;
    const given = JSON.stringify({ place, databaseUrl: db.url, settings: SETTINGS });
    const child = spawn(process.execPath, ['test/support/errand-worker.mjs', given], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.children.push(child);
    await new Promise<void>((ready, fail) => {
      child.stdout?.once('data', () => ready());
      child.once('exit', (code) => fail(new Error(`the worker ended with ${code}`)));
    });
    return child;
  }

  async close(): Promise<void> {
    for (const child of this.children.filter((c) => c.exitCode === null && c.signalCode === null)) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    }
    await Promise.all(this.opened.map((queues) => queues.close()));
    await this.home.close();
  }
}

/** Asks until it holds. @throws with what was seen last */
export async function until<T>(ask: () => Promise<T>, holds: (seen: T) => boolean, withinMs = 10_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const seen = await ask();
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms, last seen: ${JSON.stringify(seen)}`);
    await sleep(50);
  }
}
