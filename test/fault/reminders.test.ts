/**
 * 提醒与故障 · on each backend of the queues: workers killed before and after sending, the queue lost whole, the database
 * fallen, several workers at once, a leaping clock. No reminder is lost, none is early, none is doubled for a receiver
 * that keeps keys; one without keys sees at most one double a kill, and the message is flagged.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../../src/app/config-files.js';
import { instantOf, rungDay } from '../../src/domain/reminder/ladder.js';
import { until } from '../support/errands.js';
import { OwnCluster } from '../support/own-cluster.js';
import type { Program } from '../support/program.js';
import { backends } from '../support/queue-backends.js';
import { RemindedOffice, UNITS } from '../support/reminded-office.js';

const MINUTE = 60_000;
const { calendar } = await loadConfig();
let cluster: OwnCluster;
beforeAll(async () => (cluster = await OwnCluster.start()), 2 * MINUTE);
afterAll(() => cluster.stop());

describe.each(backends())('提醒与故障(队列在 %s)', (backend) => {
  let office: RemindedOffice;
  let workers: Program[] = [];
  beforeAll(async () => (office = await RemindedOffice.open(backend)), 2 * MINUTE);
  afterAll(() => office.close());

  const timesOf = (): Map<string, number> => {
    const times = new Map<string, number>();
    for (const { key } of office.gateway.requests) times.set(key, (times.get(key) ?? 0) + 1);
    return times;
  };
  /** What a receiver that keeps keys has: every message, each once, none before its rung. */
  async function everyMessageOnce(): Promise<void> {
    const rows = await office.messages();
    expect([...timesOf().keys()].sort()).toEqual(rows.map((r) => r.id).sort());
    const reminders = await office.sql(
      `SELECT 1 FROM reminder GROUP BY deadline_id, generation, rung, recipient, channel HAVING count(*) > 1`,
    );
    expect(reminders).toEqual([]);
    expect(await office.sql(`SELECT id FROM reminder WHERE state = 'waiting'`)).toEqual([]);
    const sent = await office.sql<{ rung: number; due_on: string; at: string }>(
      `SELECT r.rung, d.due_on, to_char(m.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
       FROM reminder r JOIN deadline d ON d.id = r.deadline_id JOIN message m ON m.id = r.message_id`,
    );
    const early = sent.filter((r) => r.at < instantOf(rungDay({ calendar }, r.due_on, r.rung), '09:00').slice(0, 19));
    expect(early).toEqual([]);
  }
  /** Whatever runs is killed; a worker that begins looks at once. */
  async function anew(count: number): Promise<void> {
    for (const worker of workers) await office.kill(worker);
    workers = await Promise.all(Array.from({ length: count }, () => office.worker()));
  }
  /** So many messages more, each sent once. */
  async function eachOnce(messages: number, act: () => Promise<void>): Promise<void> {
    const before = office.gateway.requests.length;
    await act();
    await office.allOut(messages, MINUTE);
    await everyMessageOnce();
    expect(office.gateway.requests.length - before).toBe(UNITS);
  }

  test('nothing leaves before its time', async () => {
    await office.setClock('2025-03-04T08:30:00+08:00');
    await anew(1);
    await sleep(2_000);
    expect(await office.messages()).toEqual([]);
  });

  test(
    'killed twice before the receiver took it, and twice after: each message arrives, doubles are flagged',
    async () => {
      await office.setClock('2025-03-04T09:00:05+08:00');
      office.gateway.manner = 'hangs';
      for (let kill = 1; kill <= 2; kill++) {
        const { arrived } = office.gateway;
        await anew(1);
        await until(
          async () => office.gateway.arrived,
          (n) => n > arrived,
          MINUTE,
        );
      }
      expect(office.gateway.requests).toEqual([]);
      expect((await office.messages()).length).toBe(UNITS);

      office.gateway.manner = 'takesWithoutAnswer';
      for (let kill = 1; kill <= 2; kill++) {
        const taken = office.gateway.requests.length;
        await anew(1);
        await until(
          async () => office.gateway.requests.length,
          (n) => n > taken,
          MINUTE,
        );
      }
      office.gateway.manner = 'takes';
      await anew(1);
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
    5 * MINUTE,
  );

  test(
    'the queue is lost whole while messages wait: all are out within a minute, none twice',
    async () => {
      office.gateway.manner = 'refuses';
      await office.setClock('2025-03-05T09:00:05+08:00');
      await anew(2);
      await until(
        () => office.messages(),
        (rows) => rows.length === 2 * UNITS,
        MINUTE,
      );
      await eachOnce(2 * UNITS, async () => {
        await office.home.loseQueue();
        await office.home.restartRedis();
        office.gateway.manner = 'takes';
      });
      const rows = await office.messages();
      expect(rows.filter((r) => r.on_day === '2025-03-05' && r.doubtful)).toEqual([]);
    },
    3 * MINUTE,
  );

  test(
    'PostgreSQL falls and comes up again: what falls due meanwhile is out within a minute, once',
    async () => {
      await eachOnce(3 * UNITS, async () => {
        // 逾期一个工作日
        await office.setClock('2025-03-06T09:00:05+08:00');
        await cluster.fall();
        await sleep(3_000);
        await cluster.comeBack();
      });
      expect(workers.map((worker) => worker.child.exitCode)).toEqual([null, null]);
    },
    3 * MINUTE,
  );

  test(
    'two workers that begin at one moment tell nobody twice',
    async () => {
      // 逾期三个工作日
      await office.setClock('2025-03-10T09:00:05+08:00');
      await eachOnce(4 * UNITS, () => anew(2));
    },
    3 * MINUTE,
  );

  test(
    'the clock goes back two days: nothing is told again; it leaps 400 days: each person is told once',
    async () => {
      const before = office.gateway.requests.length;
      await office.setClock('2025-03-08T09:00:05+08:00');
      await anew(1);
      await sleep(3_000);
      await office.setClock('2025-03-10T09:30:00+08:00');
      await anew(1);
      await sleep(3_000);
      expect(office.gateway.requests.length).toBe(before);
      await office.setClock('2026-04-14T09:30:00+08:00');
      await eachOnce(5 * UNITS, () => anew(2));
    },
    3 * MINUTE,
  );
});
