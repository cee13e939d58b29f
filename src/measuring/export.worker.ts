/** 生成导出文件 · the edge of its queue. */
import type { JobOf } from '../platform/jobs.js';
import type { WorkerDefinition } from '../platform/queue.js';
import { defineWorker } from '../platform/queue.js';
import type { MakingExports } from './making-exports.service.js';

export const exportWorker = (making: MakingExports): WorkerDefinition =>
  defineWorker<JobOf<'export'>>('export', {}, (job) => making.make(job));
