/**
 * 提醒与故障 · workers killed before and after sending, the queue lost whole, the database restarted, several workers, a
 * clock that jumps: no reminder is lost, none is early, none is doubled for a receiver that keeps keys, and all are out
 * within a minute. A receiver without keys sees at most one double a kill, and the message is flagged.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../../src/app/config-files.js';
import { rungDay } from '../../src/domain/reminder/ladder.js';
import { dateOf } from '../../src/domain/shared/legal-date.js';
import { until } from '../support/errands.js';
import type { Program } from '../support/program.js';
import { backends } from '../support/queue-backends.js';
import { RemindedOffice, UNITS } from '../support/reminded-office.js';

const MINUTE = 60_000;
const { calendar } = await loadConfig();

describe.each(backends())('提醒与故障 · %s', (backend) => {
  let office: RemindedOffice;
  let worker: Program;
  beforeAll(async () => (office = await RemindedOffice.open(backend)), 2 * MINUTE);
  afterAll(() => office.close());

  const timesOf = (): Map<string, number> => {
    const times = new Map<string, number>();
    for (const { key } of office.gateway.requests) times.set(key, (times.get(key) ?? 0) + 1);
    return times;
  };
  /** What a receiver that keeps keys has: every message, each once. */
  async function everyMessageOnce(): Promise<void> {
    const rows = await office.messages();
    expect([...timesOf().keys()].sort()).toEqual(rows.map((r) => r.id).sort());
    const reminders = await office.sql(
      `SELECT 1 FROM reminder GROUP BY deadline_id, generation, rung, recipient, channel HAVING count(*) > 1`,
    );
    expect(reminders).toEqual([]);
    const unsent = await office.sql(`SELECT id FROM reminder WHERE state = 'waiting'`);
    expect(unsent).toEqual([]);
  }

  test('nothing leaves before its time', async () => {
    await office.setClock('2025-03-04T08:30:00+08:00');
    worker = await office.worker();
    await sleep(3_000);
    expect(await office.messages()).toEqual([]);
    await office.kill(worker);
  });

  test(
    'killed twice before the receiver took it, and twice after: each message arrives, doubles are flagged',
    async () => {
      await office.setClock('2025-03-04T09:00:05+08:00');
      office.gateway.manner = 'hangs';
      for (let kill = 1; kill <= 2; kill++) {
        worker = await office.worker();
        const arrived = office.gateway.arrived;
        await until(
          async () => office.gateway.arrived,
          (n) => n > arrived,
          2 * MINUTE,
        );
        await office.kill(worker);
      }
      expect(office.gateway.requests).toEqual([]);
      expect((await office.messages()).length).toBe(UNITS);

      office.gateway.manner = 'takesWithoutAnswer';
      for (let kill = 1; kill <= 2; kill++) {
        const taken = office.gateway.requests.length;
        worker = await office.worker();
        await until(
          async () => office.gateway.requests.length,
          (n) => n > taken,
          2 * MINUTE,
        );
        await office.kill(worker);
      }
      office.gateway.manner = 'takes';
      worker = await office.worker();
      const rows = await office.allOut(UNITS, MINUTE);
      await everyMessageOnce();
      const times = timesOf();
      for (const { id, doubtful } of rows) {
        expect(times.get(id)).toBeLessThanOrEqual(1 + 2);
        // a double is never silent
        if ((times.get(id) ?? 0) > 1) expect([id, doubtful]).toEqual([id, true]);
      }
      expect([...times.values()].some((n) => n > 1)).toBe(true);
    },
    8 * MINUTE,
  );

  test(
    'the queue is lost whole while messages wait: all are out within a minute, none twice',
    async () => {
      office.gateway.manner = 'refuses';
      await office.setClock('2025-03-05T09:00:05+08:00');
      await until(
        () => office.messages(),
        (rows) => rows.length === 2 * UNITS,
        2 * MINUTE,
      );
      const before = office.gateway.requests.length;
      await office.home.loseQueue();
      if (backend === 'redis') await office.home.restartRedis();
      office.gateway.manner = 'takes';
      const rows = await office.allOut(2 * UNITS, MINUTE);
      await everyMessageOnce();
      expect(office.gateway.requests.length - before).toBe(UNITS);
      expect(rows.filter((r) => r.on_day === '2025-03-05' && r.doubtful)).toEqual([]);
    },
    5 * MINUTE,
  );

  test(
    'PostgreSQL falls and comes up again: what falls due meanwhile is out within a minute, once',
    async () => {
      const before = office.gateway.requests.length;
      await office.setClock('2025-03-06T09:00:05+08:00');
      // one of its processes dies: the server ends all others and begins anew
      const [victim] = await office.sql<{ pid: number }>(`SELECT pg_backend_pid() AS pid`);
      process.kill(victim?.pid ?? 0, 'SIGKILL');
      await office.allOut(3 * UNITS, MINUTE);
      await everyMessageOnce();
      expect(office.gateway.requests.length - before).toBe(UNITS);
      expect(worker.child.exitCode).toBeNull();
    },
    3 * MINUTE,
  );

  test(
    'two workers at once tell nobody twice',
    async () => {
      const before = office.gateway.requests.length;
      await office.worker();
      // 逾期三个工作日
      await office.setClock('2025-03-10T09:00:05+08:00');
      await office.allOut(4 * UNITS, 2 * MINUTE);
      await everyMessageOnce();
      expect(office.gateway.requests.length - before).toBe(UNITS);
    },
    4 * MINUTE,
  );

  test(
    'the clock goes back two days: nothing is told again; it leaps 400 days: each person is told once',
    async () => {
      const before = office.gateway.requests.length;
      await office.setClock('2025-03-08T09:00:05+08:00');
      await sleep(35_000);
      await office.setClock('2025-03-10T09:30:00+08:00');
      await sleep(5_000);
      expect(office.gateway.requests.length).toBe(before);
      await office.setClock('2026-04-14T09:30:00+08:00');
      await office.allOut(5 * UNITS, MINUTE);
      await everyMessageOnce();
      expect(office.gateway.requests.length - before).toBe(UNITS);
      const sent = await office.sql<{ rung: number; due_on: string; at: Date | string }>(
        `SELECT r.rung, d.due_on, m.at FROM reminder r JOIN deadline d ON d.id = r.deadline_id JOIN message m ON m.id = r.message_id`,
      );
      const early = sent.filter((r) => dateOf(new Date(r.at).toISOString()) < rungDay({ calendar }, r.due_on, r.rung));
      expect(early).toEqual([]);
    },
    5 * MINUTE,
  );
});
