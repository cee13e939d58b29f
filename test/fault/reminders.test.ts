/**
 * 提醒与故障 · workers killed before and after sending, the queue lost whole: no reminder is lost, none is early, none is
 * doubled for a receiver that keeps keys. A receiver without keys sees at most one double a kill, and the message is flagged.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../support/errands.js';
import type { Program } from '../support/program.js';
import { RemindedOffice, UNITS } from '../support/reminded-office.js';

const MINUTE = 60_000;

describe('提醒与故障', () => {
  let office: RemindedOffice;
  let worker: Program;
  beforeAll(async () => (office = await RemindedOffice.open('postgres')), 2 * MINUTE);
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
      office.gateway.manner = 'takes';
      const rows = await office.allOut(2 * UNITS, MINUTE);
      await everyMessageOnce();
      expect(office.gateway.requests.length - before).toBe(UNITS);
      expect(rows.filter((r) => r.on_day === '2025-03-05' && r.doubtful)).toEqual([]);
    },
    5 * MINUTE,
  );
});
