/** 重算期限 · the edge of its queue. */
import type { JobOf } from '../platform/jobs.js';
import type { WorkerDefinition } from '../platform/queue.js';
import { defineWorker } from '../platform/queue.js';
import type { Recalculating } from './recalculating.service.js';

export const calendarWorker = (recalculating: Recalculating): WorkerDefinition =>
  defineWorker<JobOf<'calendar'>>('calendar', {}, ({ jurisdictionId }) => recalculating.run(jurisdictionId));
