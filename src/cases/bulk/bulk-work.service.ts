/**
 * 逐件办理 · the rows are the work and its truth; jobs are the bell. Each row is the same command of the same engine as on the
 * page of its case, in its owner's name and with the posts that he holds at that moment. Its key is the row's: whatever ends a
 * worker between the commit and the mark, the next one gets the first outcome, so that each row is done once.
 */
import { actorOf } from '../../identity/sessions.js';
import { businessNow } from '../../platform/clock.js';
import type { Database } from '../../platform/database.js';
import { sm3Hex } from '../../platform/digest.js';
import { Problem } from '../../platform/problem.js';
import type { Queues } from '../../platform/queue.js';
import type { Engine } from '../../engine/engine.js';
import { commandOf } from '../command-body.js';
import type { RefusedTries } from '../refused-tries.js';
import { bulkCommandOf } from './bulk.input.js';
import { reasonOf } from './reason.js';
import type { BulkJob, OpenTask, TakenRow } from './working.queries.js';
import { finish, jobOf, openTask, openTasks, settle, standing, take } from './working.queries.js';

/** of one row, whether it failed by a fault of ours or ended its worker */
const MOST_TRIES = 3;
/** readings of a case that others change meanwhile */
const MOST_READINGS = 5;
const gone = (): Problem => new Problem(403, 'bulk.owner_gone', '发起人的账号已停用,不能代为办理');
const givenUp = (): Problem =>
  new Problem(500, 'bulk.given_up', '系统出错,多次未能办理,请重办;仍不行的,请告知系统管理员');

export class BulkWork {
  constructor(
    private readonly database: Pick<Database, 'read' | 'write' | 'unscoped'>,
    private readonly engine: Pick<Engine, 'execute'>,
    private readonly refused: Pick<RefusedTries, 'watch'>,
  ) {}

  /** The same run has the same job, however often it is found. */
  async handOn(queues: Pick<Queues<BulkJob>, 'add'>): Promise<void> {
    const districts = await this.database.unscoped((tx) => tx.query<{ id: string }>(`SELECT id FROM jurisdiction`));
    for (const { id: jurisdictionId } of districts) {
      const open = await this.database.read(jurisdictionId, (tx) => openTasks(tx, jurisdictionId));
      for (const task of open) {
        const [job, id] = jobOf(jurisdictionId, task);
        await queues.add(job, { id });
      }
    }
  }

  /** One pass over what is pending. @throws the first fault that was no refusal, after all other rows */
  async work({ jurisdictionId, bulkId }: BulkJob): Promise<void> {
    const task = await this.database.read(jurisdictionId, (tx) => openTask(tx, jurisdictionId, bulkId));
    if (!task) return;
    const faults: unknown[] = [];
    const next = (after: number) =>
      this.database.write(jurisdictionId, (tx) => take(tx, jurisdictionId, bulkId, after));
    for (let row = await next(0); row; row = await next(row.position)) {
      const { position } = row;
      try {
        const refusal = await this.refusalOf({ jurisdictionId, bulkId, ...task }, row);
        const outcome = { position, ...reasonOf(refusal) };
        await this.database.write(jurisdictionId, (tx) => settle(tx, jurisdictionId, bulkId, outcome));
      } catch (fault) {
        faults.push(fault);
      }
    }
    await this.database.write(jurisdictionId, (tx) => finish(tx, jurisdictionId, bulkId));
    if (faults.length > 0) throw faults[0];
  }

  /** @returns null when it is done. @throws what is no refusal, as long as another try is left */
  private async refusalOf(task: Task, row: TakenRow): Promise<Problem | null> {
    if (row.tries > MOST_TRIES) return givenUp();
    for (let reading = 1; ; reading += 1) {
      try {
        await this.give(task, row);
        return null;
      } catch (fault) {
        const refusal = fault instanceof Problem && fault.status < 500 ? fault : null;
        if (refusal?.code === 'case.version_conflict' && reading < MOST_READINGS) continue;
        if (refusal) return refusal;
        if (row.tries >= MOST_TRIES) return givenUp();
        throw fault;
      }
    }
  }

  private async give(task: Task, { position, case_id: caseId, handling_id: handlingId }: TakenRow): Promise<void> {
    const { jurisdictionId, account_id: accountId } = task;
    const { actor, enabled, version } = await this.database.read(jurisdictionId, async (tx) => ({
      actor: await actorOf(tx, jurisdictionId, task.person_id, await businessNow(tx)),
      ...(await standing(tx, jurisdictionId, accountId, caseId)),
    }));
    if (!enabled) throw gone();
    const type = bulkCommandOf(task.command);
    const command = commandOf({ type, data: task.data, ...(handlingId === null ? {} : { handlingId }) });
    const key = `bulk-${task.bulkId}-${position}`;
    const requestHash = sm3Hex(key);
    await this.refused.watch({ actor }, caseId, command, () =>
      this.engine.execute({ caseId, command, actor, accountId, ifMatch: version, key, requestHash }),
    );
  }
}
type Task = OpenTask & { jurisdictionId: string; bulkId: string };
