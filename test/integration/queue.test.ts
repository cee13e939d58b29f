/** 队列 · the same behaviour on each backend, with real jobs, real processes and real kills. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Readiness, queueNeed } from '../../src/platform/readiness.js';
import { Relay } from '../../src/platform/relay.js';
import { keepSchedules } from '../../src/platform/schedules.js';
import { ErrandBoy, silent, until } from '../support/errands.js';
import type { Errand } from '../support/errands.js';
import { backends } from '../support/queue-backends.js';

const walk = (ms = 0): Errand => ({ queue: 'errands', type: 'walk', ms: String(ms) });

describe.each(backends())('队列在 %s 上', (name) => {
  let boy: ErrandBoy;
  beforeEach(async () => (boy = await ErrandBoy.open(name)));
  afterEach(() => boy.close());

  it('does each job once, with two processes at work and every job added twice', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `errand-${String(i).padStart(2, '0')}`);
    await boy.write(...ids);
    const [first, second] = [await boy.child(), await boy.child()];
    const queues = await boy.queues();
    for (const id of [...ids, ...ids]) await queues.add(walk(20), { id });
    await until(
      () => boy.undone(),
      (left) => left.length === 0,
    );
    // time for a second run, if there were one
    await sleep(500);
    const rows = await boy.rows();
    expect(rows.map((r) => r.times)).toEqual(ids.map(() => 1));
    expect(new Set(rows.map((r) => r.done_by))).toEqual(new Set([first.pid, second.pid]));
  });

  it('tries again after a failure, later each time', async () => {
    await boy.write('clumsy');
    const queues = await boy.queues();
    await queues.work([boy.worker()]);
    await queues.add({ ...walk(), type: 'stumble' }, { id: 'clumsy' });
    await until(
      () => boy.undone(),
      (left) => left.length === 0,
    );
    const runs = await boy.runs('clumsy');
    expect(runs.map((r) => r.attempt)).toEqual([1, 2, 3]);
    const [one = 0, two = 0, three = 0] = runs.map((r) => Date.parse(r.at));
    // half of 200 and of 400 ms is the least that the jitter leaves
    expect(two - one).toBeGreaterThanOrEqual(100);
    expect(three - two).toBeGreaterThanOrEqual(200);
    expect(await queues.exhausted('errands', 0, 10)).toEqual([]);
  });

  it('gives a job up after its attempts, says so, and does it when it is added again', async () => {
    await boy.write('hopeless');
    const queues = await boy.queues();
    let isCured = false;
    let told = 0;
    const fall = async (): Promise<void> => {
      if (!isCured) throw new Error('550 wang@example.com 13912345678 拒收\n全文');
    };
    await queues.work([boy.worker(fall)], () => (told += 1));
    await queues.add(walk(), { id: 'hopeless' });
    const [failure] = await until(
      () => queues.exhausted('errands', 0, 10),
      (seen) => seen.length === 1,
    );
    expect(failure).toMatchObject({ id: 'hopeless', job: walk(), cause: '550 …@… … 拒收', attempts: 3 });
    // nor in what the queue itself keeps
    const [stored] = await queues.queue('errands').getFailed();
    expect(JSON.stringify([stored?.stacktrace, stored?.failedReason])).not.toMatch(/wang|139/);
    await until(
      async () => told,
      (n) => n === 1,
    );
    // the queue knows the id: the reconciler that finds the row again does not run it for ever
    await queues.add(walk(), { id: 'hopeless' });
    await sleep(500);
    expect(await boy.runs('hopeless')).toHaveLength(3);
    isCured = true;
    await queues.addAgain(walk(), 'hopeless');
    await until(
      () => boy.undone(),
      (left) => left.length === 0,
    );
    expect(await queues.exhausted('errands', 0, 10)).toEqual([]);
  });

  it('loses no job to kill -9 in its middle, twice in a row; another process takes it within 15 s', async () => {
    await boy.write('long');
    const queues = await boy.queues();
    const workers = [await boy.child(), await boy.child()];
    await queues.add(walk(4_000), { id: 'long' });
    const taken: number[] = [];
    for (const kill of [1, 2]) {
      const runs = await until(
        () => boy.runs('long'),
        (seen) => seen.length === kill,
        20_000,
      );
      const pid = runs.at(-1)?.pid ?? 0;
      taken.push(Date.parse(runs.at(-1)?.at ?? ''));
      await sleep(300);
      process.kill(pid, 'SIGKILL');
      taken.push(Date.now());
      workers.push(await boy.child());
    }
    await until(
      () => boy.undone(),
      (left) => left.length === 0,
      30_000,
    );
    const runs = await boy.runs('long');
    expect(runs).toHaveLength(3);
    expect(new Set(runs.map((r) => r.pid)).size).toBe(3);
    // a run cut off is no failed attempt
    expect(runs.map((r) => r.attempt)).toEqual([1, 1, 1]);
    const takeOver = (taken[2] ?? 0) - (taken[1] ?? 0);
    expect(takeOver).toBeGreaterThan(0);
    // lock 10 s + one round of the search 5 s, and two busy cores
    expect(takeOver).toBeLessThan(20_000);
    expect((await boy.rows())[0]?.times).toBe(1);
  }, 90_000);

  it('loses nothing with the whole queue: what has no effect yet is found again in the table, ticks too', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const queues = await boy.queues();
    const schedules = [{ id: 'ticks', pattern: '0 0 1 1 *', job: { ...walk(), type: 'tick' } as Errand }];
    const relay = new Relay(
      async () => {
        for (const id of await boy.undone()) await queues.add(walk(10), { id });
        await keepSchedules(queues, schedules);
      },
      { name: 'errands', everyMs: 300, log: silent },
    );
    await boy.write(...ids);
    relay.start();
    const waiting = () => queues.queue('errands').getWaitingCount();
    const ticking = () => queues.queue('errands').getJobSchedulersCount();
    await until(waiting, (n) => n === ids.length);
    await boy.home.loseQueue();
    await until(waiting, (n) => n === ids.length);
    await until(ticking, (n) => n === 1);
    await boy.home.loseQueue();
    const worker = await boy.queues();
    await worker.work([boy.worker()]);
    await until(
      () => boy.undone(),
      (left) => left.length === 0,
    );
    // and lost once more in the middle of the work
    await boy.write('g', 'h', 'i');
    relay.ring();
    await boy.home.loseQueue();
    await until(
      () => boy.undone(),
      (left) => left.length === 0,
    );
    await relay.stop();
    expect((await boy.rows()).map((r) => r.id)).toEqual([...ids, 'g', 'h', 'i']);
  });

  it('works on after all its connections were cut', async () => {
    await boy.write('before', 'after', 'later');
    const queues = await boy.queues();
    await queues.work([boy.worker()]);
    await queues.add(walk(), { id: 'before' });
    await until(
      () => boy.undone(),
      (left) => left.length === 2,
    );
    await boy.home.cutConnections();
    const adding = new Relay(() => queues.add(walk(), { id: 'after' }), { name: 'adding', everyMs: 200, log: silent });
    adding.start();
    await until(
      () => boy.undone(),
      (left) => left.join() === 'later',
      15_000,
    );
    await adding.stop();
    // woken by the bell of a fresh connection, not by a poll minutes later
    await queues.add(walk(), { id: 'later', delayMs: 700 });
    await until(
      () => boy.undone(),
      (left) => left.length === 0,
      6_000,
    );
  });

  it('ticks once for all workers, and a schedule that nobody wants any more ends', async () => {
    const [one, two] = [await boy.queues(), await boy.queues()];
    await one.work([boy.worker()]);
    await two.work([boy.worker()]);
    const tick: Errand = { ...walk(), type: 'tick' };
    const every = (pattern: string) => [{ id: 'clock', pattern, job: tick }];
    // set again and again, by every process, as a start does
    for (const queues of [one, two, one]) await keepSchedules(queues, every('* * * * * *'));
    const ticks = () =>
      boy.home.db.superuser<{ errand: string; n: number }>(
        `SELECT errand, count(*)::int AS n FROM errand_run WHERE errand LIKE 'repeat:clock:%' GROUP BY 1 ORDER BY 1`,
      );
    const seen = await until(ticks, (rows) => rows.length >= 3);
    expect(seen.map((t) => t.n)).toEqual(seen.map(() => 1));
    const [scheduler] = await one.queue('errands').getJobSchedulers();
    expect(scheduler).toMatchObject({ key: 'clock', tz: 'Asia/Shanghai' });
    await keepSchedules(one, []);
    expect(await one.queue('errands').getJobSchedulersCount()).toBe(0);
    const before = (await until(ticks, () => true)).length;
    await sleep(2_200);
    expect((await ticks()).length).toBeLessThanOrEqual(before + 1);
  });

  it('waits for the running job when it closes, and the job is not run again', async () => {
    await boy.write('last');
    const queues = await boy.queues();
    await queues.work([boy.worker()]);
    await queues.add(walk(1_500), { id: 'last' });
    await until(
      () => boy.runs('last'),
      (runs) => runs.length === 1,
    );
    await queues.close();
    expect(await boy.undone()).toEqual([]);
    const after = await boy.queues();
    await after.work([boy.worker()]);
    await sleep(1_000);
    expect(await boy.runs('last')).toHaveLength(1);
  });

  it('lets a running job add another one while it closes', async () => {
    await boy.write('first', 'second');
    const queues = await boy.queues();
    await queues.work([
      boy.worker(async (_job, { id }) => {
        if (id !== 'first') return;
        await sleep(800);
        await queues.add(walk(), { id: 'second' });
      }),
    ]);
    await queues.add(walk(), { id: 'first' });
    await until(
      () => boy.runs('first'),
      (runs) => runs.length === 1,
    );
    await queues.close();
    expect(await boy.undone()).toEqual(['second']);
    const after = await boy.queues();
    await after.work([boy.worker()]);
    await until(
      () => boy.undone(),
      (left) => left.length === 0,
    );
  });

  it('refuses to start with a queue that nobody works on, two handlers, or a handler of no queue', async () => {
    const queues = await boy.queues();
    await expect(queues.work([])).rejects.toThrow('queue errands has no handler');
    await expect(queues.work([boy.worker(), boy.worker()])).rejects.toThrow('queue errands has two handlers');
    const stray = { ...boy.worker(), queue: 'stray' };
    await expect(queues.work([boy.worker(), stray])).rejects.toThrow('there is no queue stray');
  });

  it('refuses a job inside a transaction, and an id that a backend cannot keep', async () => {
    const queues = await boy.queues();
    const { database } = boy.home.db;
    await expect(database.unscoped(() => queues.add(walk(), { id: 'x' }))).rejects.toThrow('after the commit');
    for (const id of ['a:b', '17', '']) await expect(queues.add(walk(), { id })).rejects.toThrow('not an id');
    expect(await queues.queue('errands').count()).toBe(0);
  });
});

if (backends().includes('redis')) {
  describe('Redis 不在时', () => {
    it('is not ready, says why, and no caller waits for ever', async () => {
      const boy = await ErrandBoy.open('redis');
      try {
        const queues = await boy.queues();
        const readiness = new Readiness([queueNeed(queues)]);
        await queues.add(walk(), { id: 'before' });
        expect(await readiness.faults()).toEqual([]);
        boy.home.stopRedis();
        await until(
          () => readiness.faults(),
          (faults) => faults[0]?.code === 'health.queue',
        );
        const asked = Date.now();
        await expect(queues.add(walk(), { id: 'after' })).rejects.toThrow();
        expect(Date.now() - asked).toBeLessThan(10_000);
        await expect(boy.queues()).rejects.toThrow('队列后端不可用');
      } finally {
        await boy.close();
      }
    });
  });
}
