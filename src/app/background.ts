/** 后台启动 · opens the queues of a process and, where its role says so, starts workers, schedules and relays. */
import type { Logger } from 'pino';
import type { Env } from '../platform/env.js';
import type { Job } from '../platform/jobs.js';
import { QUEUES } from '../platform/jobs.js';
import { Queues } from '../platform/queue.js';
import { Relay } from '../platform/relay.js';
import { keepSchedules } from '../platform/schedules.js';
import type { BackgroundPage, BackgroundParts } from './worker.module.js';
import { backgroundPage } from './worker.module.js';

export const openQueues = (
  env: Pick<Env, 'REDIS_URL' | 'ROLE'>,
  databaseUrl: string,
  log: Logger,
): Promise<Queues<Job>> =>
  Queues.open<Job>({
    place:
      env.REDIS_URL === undefined
        ? { kind: 'postgres', url: databaseUrl, poolSize: env.ROLE === 'web' ? 4 : 12 }
        : { kind: 'redis', url: env.REDIS_URL },
    queues: QUEUES,
    log,
  });

/** @returns how to stop what only hands work on; the workers stop with their queues */
export async function startBackground(
  parts: BackgroundParts & { log: Logger },
  page: BackgroundPage = backgroundPage(parts),
): Promise<() => Promise<void>> {
  const { engine, queues, log } = parts;
  const relays = page.relays.map(({ name, find, onCommit = false }) => ({
    onCommit,
    relay: new Relay(find, { name, log }),
  }));
  const schedules = new Relay(() => keepSchedules(queues, page.schedules), { name: 'schedules', log });
  await queues.work(page.workers, () => relays[0]?.relay.ring());
  const silence = engine.onCommitted(() => {
    for (const { relay, onCommit } of relays) if (onCommit) relay.ring();
  });
  const all = [schedules, ...relays.map(({ relay }) => relay)];
  for (const relay of all) relay.start();
  return async () => {
    silence();
    await Promise.all(all.map((relay) => relay.stop()));
  };
}
