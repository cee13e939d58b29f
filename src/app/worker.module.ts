/** 后台一览 · every worker, schedule, relay and standing task by name: one page shows what runs in the background. */
import { expireUnbound } from '../cases/attachments.service.js';
import type { Engine, Locality } from '../engine/engine.js';
import { checkFacts, forgetCommands, makeRoot, recountBacklog } from '../engine/engine.js';
import { bulkWorker } from '../cases/bulk/bulk.worker.js';
import { forgetBulkTasks } from '../cases/bulk/bulk-tasks.queries.js';
import { BulkWork } from '../cases/bulk/bulk-work.service.js';
import { RefusedTries } from '../cases/refused-tries.js';
import { forgetEndedSessions } from '../identity/ended-sessions.js';
import { forgetOldBatches } from '../intake/old-batches.js';
import { draftNextBulletin } from '../measuring/bulletins/drafting.js';
import { exportWorker } from '../measuring/export.worker.js';
import { forgetExports } from '../measuring/export-tasks.queries.js';
import { Exports } from '../measuring/exports.service.js';
import { freezeNextDay } from '../measuring/frozen.js';
import { MakingExports } from '../measuring/making-exports.service.js';
import { Rates } from '../measuring/rates.service.js';
import { IncidentLog } from '../operating/incident-log.js';
import type { UpkeepTask } from '../operating/upkeep.js';
import { Upkeep } from '../operating/upkeep.js';
import { upkeepWorker } from '../operating/upkeep.worker.js';
import type { Channel } from '../platform/channel.js';
import type { Database } from '../platform/database.js';
import type { Job } from '../platform/jobs.js';
import type { Queues, WorkerDefinition } from '../platform/queue.js';
import type { Schedule } from '../platform/schedules.js';
import { calendarWorker } from '../supervising/calendar.worker.js';
import { deliverWorker } from '../supervising/deliver.worker.js';
import { Delivering } from '../supervising/delivering.service.js';
import { Noticing } from '../supervising/noticing.service.js';
import { Recalculating } from '../supervising/recalculating.service.js';
import { Reminding } from '../supervising/reminding.service.js';
import { sweepWorker } from '../supervising/sweep.worker.js';
import { forgetDrafts } from '../writing/drafts.queries.js';

export interface BackgroundParts {
  database: Database;
  engine: Engine;
  queues: Queues<Job>;
  /** the ways out of the office; none but the program itself when not given */
  channels?: readonly Channel[];
  /** where proposers open our pages; without it no message brings a link */
  pages?: string | undefined;
}
export interface RelayDefinition {
  name: string;
  /** finds in the tables what has had no effect yet, and hands it on */
  find: () => Promise<unknown>;
  /** woken by each commit of this process too */
  onCommit?: boolean;
}
export interface BackgroundPage {
  workers: WorkerDefinition[];
  schedules: Schedule<Job>[];
  /** the first is rung when a job failed for good */
  relays: [incidents: RelayDefinition, ...others: RelayDefinition[]];
}

/** whole logs of cases are read and folded in one transaction */
const CASES = 50;

/** 例行维护 */
export const upkeepTasks = (locality: Locality): readonly UpkeepTask[] => [
  {
    name: 'unbound-attachments',
    every: 'hour',
    as: 'retention',
    bite: (tx, { now, limit }) => expireUnbound(tx, now, limit),
  },
  { name: 'ended-sessions', every: 'hour', as: 'retention', bite: forgetEndedSessions },
  {
    name: 'command-records',
    every: 'day',
    as: 'retention',
    bite: (tx, { now, limit }) => forgetCommands(tx, now, limit),
  },
  { name: 'import-files', every: 'day', as: 'retention', bite: forgetOldBatches },
  { name: 'old-drafts', every: 'day', as: 'retention', bite: forgetDrafts },
  { name: 'export-files', every: 'hour', as: 'retention', bite: forgetExports },
  { name: 'bulk-tasks', every: 'day', as: 'retention', bite: forgetBulkTasks },
  { name: 'audit-root', every: 'day', as: 'engine', bite: (tx, at) => makeRoot(tx, at.jurisdictionId).then(() => 1) },
  // cases of before the facts of the rates were kept; nothing to do once they are recounted
  {
    name: 'rate-backlog',
    every: 'hour',
    as: 'engine',
    bite: (tx, at) => recountBacklog(tx, { ...at, limit: CASES }, locality).then((n) => (n < CASES ? 0 : at.limit)),
  },
  {
    name: 'rate-frozen',
    every: 'day',
    as: 'engine',
    bite: (tx, { jurisdictionId, limit }) => freezeNextDay(tx, jurisdictionId).then((left) => left * limit),
  },
  // every hour, so that it comes soon after the figures of the last day of the month are frozen
  {
    name: 'bulletin-drafts',
    every: 'hour',
    as: 'engine',
    bite: (tx, { jurisdictionId, limit }) =>
      draftNextBulletin(tx, jurisdictionId, locality).then((left) => left * limit),
  },
  {
    name: 'rate-drift',
    every: 'day',
    as: 'engine',
    bite: (tx, at) => checkFacts(tx, { ...at, limit: CASES }, locality).then((n) => (n < CASES ? 0 : at.limit)),
  },
];

export function backgroundPage({ database, engine, queues, channels = [], pages }: BackgroundParts): BackgroundPage {
  const upkeep = new Upkeep(database, upkeepTasks(engine.locality));
  const reminding = new Reminding(database, engine);
  const recalculating = new Recalculating(database, engine);
  const noticing = new Noticing(
    database,
    engine.locality,
    channels.some((c) => c.name === 'gateway' && c.toOne),
  );
  const delivering = new Delivering(database, engine.locality, channels, undefined, pages ?? null);
  const making = new MakingExports(database, new Exports(database, new Rates(database, engine.locality)));
  const bulk = new BulkWork(database, engine, new RefusedTries(database));
  const incidents = new IncidentLog(database, queues as unknown as Queues);
  return {
    workers: [
      upkeepWorker(upkeep, queues),
      sweepWorker(reminding),
      calendarWorker(recalculating),
      deliverWorker(delivering),
      exportWorker(making),
      bulkWorker(bulk),
    ],
    schedules: [
      { id: 'upkeep', pattern: '*/5 * * * *', job: { queue: 'upkeep', type: 'due' } },
      { id: 'sweep', pattern: '* * * * *', job: { queue: 'sweep', type: 'due' } },
    ],
    relays: [
      { name: 'incidents', find: () => incidents.record() },
      // the tick may be lost with the queue; the rows are not
      { name: 'sweep', find: () => reminding.run().finally(() => delivering.handOn(queues)) },
      { name: 'calendar', find: () => recalculating.handOn(queues) },
      {
        name: 'notices',
        find: async () => {
          if (await noticing.run()) await delivering.handOn(queues);
        },
        onCommit: true,
      },
      { name: 'exports', find: () => making.handOn(queues) },
      { name: 'bulk', find: () => bulk.handOn(queues) },
      { name: 'deliver', find: () => delivering.handOn(queues) },
    ],
  };
}
