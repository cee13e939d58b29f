/** 后台任务 · every job of the program as one union. Jobs carry ids only: the row is read when the job runs. */
import type { QueueSettings } from './queue.js';

export type Job =
  /** a tick: what is due is found in the tables */
  | { queue: 'upkeep'; type: 'due' }
  | { queue: 'upkeep'; type: 'task'; task: string; jurisdictionId: string; period: string }
  /** a tick: dates that are due, then the messages that wait */
  | { queue: 'sweep'; type: 'due' }
  /** open deadlines that the calendar in force has not reached */
  | { queue: 'calendar'; type: 'recalculate'; jurisdictionId: string }
  /** a file somebody waits for */
  | { queue: 'export'; type: 'make'; exportId: string; jurisdictionId: string }
  /** the rows of a bulk task that are still pending */
  | { queue: 'bulk'; type: 'work'; bulkId: string; jurisdictionId: string }
  | { queue: 'deliver'; type: 'message'; messageId: string; jurisdictionId: string };

export type JobOf<Q extends Job['queue']> = Extract<Job, { queue: Q }>;

export const QUEUES: Record<Job['queue'], QueueSettings> = {
  upkeep: { label: '例行维护', attempts: 5, backoffMs: 2_000 },
  sweep: { label: '期限与提醒', attempts: 3, backoffMs: 5_000 },
  // half an hour: whoever holds a case for longer is an incident
  calendar: { label: '重算期限', attempts: 10, backoffMs: 2_000 },
  export: { label: '生成导出文件', attempts: 3, backoffMs: 2_000 },
  // half an hour: by then every row has had its tries, or the database is an incident
  bulk: { label: '批量办理', attempts: 10, backoffMs: 2_000 },
  // a quarter of an hour, so that a mail server may be started again meanwhile
  deliver: { label: '消息送达', attempts: 8, backoffMs: 5_000 },
};
