/** 期限与提醒 · the edge of its queue: a tick finds what is due. */
import type { JobOf } from '../platform/jobs.js';
import type { WorkerDefinition } from '../platform/queue.js';
import { defineWorker } from '../platform/queue.js';
import type { Reminding } from './reminding.service.js';

export const sweepWorker = (reminding: Reminding): WorkerDefinition =>
  defineWorker<JobOf<'sweep'>>('sweep', {}, () => reminding.run());
