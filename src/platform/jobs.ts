/** 后台任务 · every job of the program as one union. Jobs carry ids only: the row is read when the job runs. */
import type { QueueSettings } from './queue.js';

export type Job =
  /** a tick: what is due is found in the tables */
  | { queue: 'upkeep'; type: 'due' }
  | { queue: 'upkeep'; type: 'task'; task: string; jurisdictionId: string; period: string };

export type JobOf<Q extends Job['queue']> = Extract<Job, { queue: Q }>;

export const QUEUES: Record<Job['queue'], QueueSettings> = {
  upkeep: { label: '例行维护', attempts: 5, backoffMs: 2_000 },
};
