/** 逐项定时 · the other way, for comparison: one delayed job of BullMQ for each deadline, in the same database. */
import { pino } from 'pino';
import { Queues } from '../../src/platform/queue.js';
import type { Copy } from './bench-cluster.js';

export type Alarm = { queue: 'sweep'; type: 'due'; caseId: string };
const BULK = 2_000;
const FAR_MS = 30 * 24 * 3_600_000;

/** @param url the owner's: many jobs at once may only be added by whoever may make sequences */
export const alarms = (url: string): Promise<Queues<Alarm>> =>
  Queues.open<Alarm>({
    place: { kind: 'postgres', url, poolSize: 12 },
    queues: { sweep: { label: '逐项定时', attempts: 3, backoffMs: 1_000 } },
    log: pino({ level: 'silent' }),
  });

/** Those that are due ring as soon as somebody listens. @returns jobs added a second */
export async function setAlarms(copy: Copy, most: number): Promise<{ added: number; perSecond: number }> {
  const rows = await copy.query<{ id: string; case_id: string; due: boolean }>(
    `SELECT id, case_id, next_at <= now() AS due FROM deadline WHERE status = 'armed' ORDER BY next_at, id LIMIT $1`,
    [most],
  );
  const queues = await alarms(copy.url);
  const queue = queues.queue('sweep');
  const started = performance.now();
  for (let from = 0; from < rows.length; from += BULK) {
    await queue.addBulk(
      rows.slice(from, from + BULK).map((r) => ({
        name: 'due',
        data: { caseId: r.case_id },
        opts: { jobId: `d-${r.id}`, delay: r.due ? 1 : FAR_MS },
      })),
    );
  }
  const perSecond = rows.length / ((performance.now() - started) / 1000);
  await queues.close();
  return { added: rows.length, perSecond };
}
