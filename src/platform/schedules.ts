/** 定时 · BullMQ schedulers only tick, once for all processes; what is due is decided from the tables by whoever is woken. */
import type { AnyJob, Queues } from './queue.js';

export interface Schedule<J extends { queue: string; type: string } = AnyJob> {
  id: string;
  /** cron, read in Asia/Shanghai */
  pattern: string;
  job: J;
}

const TIME_ZONE = 'Asia/Shanghai';
/** a tick this late is no longer on its way: its successor was lost with a crash or with the whole queue */
const LOST_MS = 60_000;

/** Sets what is missing, changed or stuck, and ends what an earlier version left. Idempotent, and called again and again. */
export async function keepSchedules<J extends { queue: string; type: string }>(
  queues: Queues<J>,
  schedules: readonly Schedule<J>[],
): Promise<void> {
  for (const name of Object.keys(queues.settings)) {
    const queue = queues.queue(name);
    const wanted = schedules.filter((s) => s.job.queue === name);
    const present = await queue.getJobSchedulers(0, -1);
    for (const { key } of present.filter((p) => !wanted.some((w) => w.id === p.key))) {
      await queue.removeJobScheduler(key);
    }
    for (const { id, pattern, job } of wanted) {
      const known = present.find((p) => p.key === id);
      const isAlive = known?.pattern === pattern && (known.next ?? 0) > Date.now() - LOST_MS;
      if (isAlive) continue;
      const { queue: _, type, ...ids } = job;
      await queue.upsertJobScheduler(id, { pattern, tz: TIME_ZONE }, { name: type, data: ids });
    }
  }
}
