/** 送达 · the edge of its queue: one message, handed over. */
import type { JobOf } from '../platform/jobs.js';
import type { WorkerDefinition } from '../platform/queue.js';
import { defineWorker } from '../platform/queue.js';
import type { Delivering } from './delivering.service.js';

export const deliverWorker = (delivering: Delivering): WorkerDefinition =>
  defineWorker<JobOf<'deliver'>>('deliver', { concurrency: 4 }, (job) => delivering.deliver(job));
