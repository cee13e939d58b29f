/** 批量办理 · the edge of its queue. */
import type { WorkerDefinition } from '../../platform/queue.js';
import { defineWorker } from '../../platform/queue.js';
import type { BulkWork } from './bulk-work.service.js';
import type { BulkJob } from './working.queries.js';

export const bulkWorker = (bulk: BulkWork): WorkerDefinition =>
  defineWorker<BulkJob>('bulk', { concurrency: 2 }, (job) => bulk.work(job));
