/** 例行维护 · the edge of its queue: a tick finds what is due, a task is done. */
import type { JobOf } from '../platform/jobs.js';
import type { Queues, WorkerDefinition } from '../platform/queue.js';
import { defineWorker } from '../platform/queue.js';
import type { Upkeep } from './upkeep.js';

export const upkeepWorker = (upkeep: Upkeep, queues: Pick<Queues<JobOf<'upkeep'>>, 'add'>): WorkerDefinition =>
  defineWorker<JobOf<'upkeep'>>('upkeep', { concurrency: 2 }, (job) =>
    job.type === 'due' ? upkeep.handOn(queues) : upkeep.run(job),
  );
