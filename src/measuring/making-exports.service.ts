/**
 * 生成导出文件 · the rows are the work and its truth; jobs are the bell. One maker at a time holds a task by a lease that it
 * renews while it lives; what a dead one left is made anew, from the same day and with the posts that the person has now.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { actorOf } from '../identity/sessions.js';
import { businessNow } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import type { JobOf } from '../platform/jobs.js';
import type { FileAnswer } from '../platform/http/send-file.js';
import { Problem } from '../platform/problem.js';
import type { Queues } from '../platform/queue.js';
import type { ExportRequest } from './export-request.js';
import { exportRequest } from './export-request.js';
import type { Claimed } from './export-tasks.queries.js';
import {
  claim,
  givenUp,
  isUndone,
  kept,
  laidDown,
  MOST_ATTEMPTS,
  openTasks,
  progressed,
  sealedCases,
} from './export-tasks.queries.js';
import type { Exports } from './exports.service.js';
import { rightsOf } from './rights.js';

type Make = JobOf<'export'>;
const TOLD_EVERY_MS = 1_000;
/** a year of a province, with room; more in one sheet is read by nobody */
const MOST = 100_000;
const LOOKS_EVERY_MS = 500;
const GIVEN_UP = '多次未能生成,请重新导出;仍不行的,请告知系统管理员';

export class MakingExports {
  constructor(
    private readonly database: Pick<Database, 'read' | 'write' | 'unscoped'>,
    private readonly exports: Exports,
  ) {}

  /** The same task has the same job, however often it is found. */
  async handOn(queues: Pick<Queues<Make>, 'add'>): Promise<void> {
    const districts = await this.database.unscoped((tx) => tx.query<{ id: string }>(`SELECT id FROM jurisdiction`));
    for (const { id: jurisdictionId } of districts) {
      const open = await this.database.read(jurisdictionId, (tx) => openTasks(tx, jurisdictionId));
      for (const { id: exportId } of open) {
        await queues.add({ queue: 'export', type: 'make', exportId, jurisdictionId }, { id: `export-${exportId}` });
      }
    }
  }

  async make({ jurisdictionId, exportId }: Make): Promise<void> {
    const task = await this.claimed(jurisdictionId, exportId);
    if (!task) return;
    if (task.attempts > MOST_ATTEMPTS) {
      await this.database.write(jurisdictionId, (tx) => givenUp(tx, jurisdictionId, exportId, GIVEN_UP));
      return;
    }
    const so = { done: 0, total: null as number | null };
    // in a transaction of its own, beside the long one that reads
    const telling = setInterval(() => {
      this.database
        .write(jurisdictionId, (tx) => progressed(tx, jurisdictionId, exportId, so.done, so.total))
        .catch(() => undefined);
    }, TOLD_EVERY_MS);
    try {
      const file = await this.made(jurisdictionId, task, (done, total) => Object.assign(so, { done, total }));
      await this.database.write(jurisdictionId, (tx) => kept(tx, jurisdictionId, exportId, { ...file, rows: so.done }));
    } catch (error) {
      await this.stumbled(jurisdictionId, exportId, task, error);
    } finally {
      clearInterval(telling);
    }
  }

  /** @returns null when it is done; waits for as long as another maker may still live */
  private async claimed(jurisdictionId: string, id: string): Promise<Claimed | null> {
    for (;;) {
      const [task, isOpen] = await this.database.write(jurisdictionId, async (tx) => [
        await claim(tx, jurisdictionId, id),
        await isUndone(tx, jurisdictionId, id),
      ]);
      if (task || !isOpen) return task;
      await sleep(LOOKS_EVERY_MS);
    }
  }

  private async made(
    jurisdictionId: string,
    task: Claimed,
    progress: (done: number, total: number) => void,
  ): Promise<FileAnswer & { rights: string; sealed: number }> {
    const request: ExportRequest = exportRequest.parse(task.request);
    const { actor, now, sealed } = await this.database.read(jurisdictionId, async (tx) => {
      const moment = new Date(await businessNow(tx)).toISOString();
      return {
        actor: await actorOf(tx, jurisdictionId, task.person_id, moment),
        now: moment,
        sealed: await sealedCases(tx, jurisdictionId),
      };
    });
    const file =
      request.of === 'rates'
        ? await this.exports.table({ actor, now }, request)
        : await this.exports.cases({ actor, now }, request.rate, request, { most: MOST, progress });
    return { ...file, rights: rightsOf(actor), sealed };
  }

  /** A refusal is the answer; anything else is tried again, and an incident when it stays. */
  private async stumbled(jurisdictionId: string, id: string, task: Claimed, error: unknown): Promise<void> {
    const refused = error instanceof Problem && error.status < 500 ? error.title : null;
    const problem = refused ?? (task.attempts >= MOST_ATTEMPTS ? GIVEN_UP : null);
    await this.database.write(jurisdictionId, (tx) =>
      problem === null ? laidDown(tx, jurisdictionId, id) : givenUp(tx, jurisdictionId, id, problem),
    );
    if (refused === null) throw error;
  }
}
