/** 批量任务 · begun after its preview, looked at, and its failures done again, by nobody but who began it. */
import { v7 } from 'uuid';
import type { CellValue } from 'hucre';
import type { Acts } from '../../identity/administration/acts.js';
import { conflict, idOf } from '../../identity/administration/acts.js';
import type { Caller } from '../../identity/sessions.js';
import { madeBy, tracedExport } from '../../identity/traced-export.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import type { Database } from '../../platform/database.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import type { FileAnswer } from '../../platform/http/send-file.js';
import { knownOutcome } from '../../platform/idempotent.js';
import type { Job } from '../../platform/jobs.js';
import { Problem } from '../../platform/problem.js';
import type { Queues } from '../../platform/queue.js';
import type { BulkRequest, RowsExport, RowsQuery } from './bulk.input.js';
import { headsOf } from './bulk-heads.queries.js';
import type { BulkPlans } from './bulk-plans.service.js';
import { named } from './bulk-plans.service.js';
import type { ItemRow, TaskRow } from './bulk-tasks.queries.js';
import { allRowsOf, insertTask, retryFailed, rowsOf, taskOf, tasksOf } from './bulk-tasks.queries.js';
import { jobOf } from './working.queries.js';

const SHOWN = 50;
const STATE_LABELS = { pending: '待办', done: '已办', skipped: '跳过', failed: '未成' };
const ROLE = { lead: '主办', co: '会办' };
const missing = (): Problem => new Problem(404, 'bulk.not_found', '没有这项批量任务,或不是您发起的');

export class BulkTasks {
  constructor(
    private readonly database: Pick<Database, 'read' | 'write'>,
    private readonly acts: Acts,
    private readonly plans: BulkPlans,
    private readonly queues: Pick<Queues<Job>, 'add'>,
  ) {}

  async start(caller: Caller, request: BulkRequest, keyed: Keyed): Promise<{ id: string }> {
    const { accountId } = caller;
    const { jurisdictionId, personId } = caller.actor;
    // asked again, the cases are no longer as they were: the first answer stands
    const known = await this.database.read(jurisdictionId, (tx) =>
      knownOutcome<{ id: string }>(tx, { jurisdictionId, accountId, ...keyed }),
    );
    if (known) return known;
    const { type, data, rows, seen } = await this.plans.plan(caller, { ...request, data: request.data ?? {} });
    const will = rows.filter((r) => r.refusal === null).length;
    if (request.seen !== undefined && request.seen !== seen) {
      throw conflict('bulk.changed', `预览之后情况有变动,现在将办理 ${will} 件,请核对后再开始`);
    }
    if (will === 0) throw conflict('bulk.nothing', '所选各件都不能办理此事项');
    const task = await this.acts.perform(
      caller,
      keyed,
      async ({ tx }) => {
        const id = v7();
        await insertTask(tx, { jurisdictionId, personId, accountId, id, command: type, data, now: caller.now, rows });
        return { outcome: { id }, entries: [{ type: 'bulk.asked', data: { bulkId: id, command: type, rows: will } }] };
      },
      202,
    );
    await this.ring(jurisdictionId, task.id, 1);
    return task;
  }

  async list({ actor }: Caller) {
    const rows = await this.database.read(actor.jurisdictionId, (tx) => tasksOf(tx, actor, SHOWN));
    return { items: rows.map(taskView) };
  }

  async one(caller: Caller, given: string) {
    return taskView(await this.found(caller, given));
  }

  async rows(caller: Caller, given: string, query: RowsQuery) {
    const { actor } = caller;
    const { id } = await this.found(caller, given);
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const page = await rowsOf(tx, actor.jurisdictionId, id, query);
      const heads = await headsOf(tx, actor, page.items.map(placeOf));
      return { ...page, items: page.items.map((row) => ({ ...heads(placeOf(row)), ...outcomeOf(row) })) };
    });
  }

  async retry(caller: Caller, given: string, keyed: Keyed) {
    const { jurisdictionId } = caller.actor;
    const { id } = await this.found(caller, given);
    const { run } = await this.acts.perform(
      caller,
      keyed,
      async ({ tx }) => {
        const task = await taskOf(tx, caller.actor, id);
        if (task?.finished_at === null) throw conflict('bulk.working', '批量任务还在办理,请等它办完');
        const next = await retryFailed(tx, jurisdictionId, id);
        if (next === null) throw conflict('bulk.nothing_failed', '没有未成的件,不必重办');
        const entries = [{ type: 'bulk.retried' as const, data: { bulkId: id, rows: task?.failed ?? 0 } }];
        return { outcome: { run: next }, entries };
      },
      202,
    );
    await this.ring(jurisdictionId, id, run);
    return this.one(caller, id);
  }

  async file(caller: Caller, given: string, { state, format }: RowsExport): Promise<FileAnswer> {
    const { actor, now } = caller;
    const task = await this.found(caller, given);
    const rows = await this.database.read(actor.jurisdictionId, async (tx) => {
      const found = await allRowsOf(tx, actor.jurisdictionId, task.id, state ?? null);
      const heads = await headsOf(tx, actor, found.map(placeOf));
      return found.map((row): CellValue[] => {
        const { number, title, handling } = heads(placeOf(row));
        const item = handling && `${handling.unit}(${ROLE[handling.role]})`;
        return [number ?? '', title ?? '', item ?? '全件', STATE_LABELS[row.state], row.reason ?? ''];
      });
    });
    const { label } = named(task.command);
    const name = `批量${label}${state === undefined ? '' : `(${STATE_LABELS[state]})`}`;
    const about: [string, string][] = [['共', `${rows.length} 件`], ...madeBy(caller, dateOf(now))];
    const sheet = { name, about, header: ['编号', '标题', '承办件', '结果', '原因'], rows };
    const data = { table: 'bulk', bulkId: task.id };
    return tracedExport(this.database, caller, sheet, { as: format, type: 'table.exported', data });
  }

  private async found({ actor }: Caller, given: string): Promise<TaskRow> {
    const id = idOf(given, missing);
    const row = await this.database.read(actor.jurisdictionId, (tx) => taskOf(tx, actor, id));
    if (!row) throw missing();
    return row;
  }

  /** The rows are what counts: a bell that does not ring is made up for by the next look. */
  private ring(jurisdictionId: string, id: string, run: number): Promise<void> {
    const [job, name] = jobOf(jurisdictionId, { id, run });
    return this.queues.add(job, { id: name }).catch(() => undefined);
  }
}

const placeOf = (row: ItemRow) => ({ caseId: row.case_id, handlingId: row.handling_id });
const outcomeOf = ({ position, state, code, reason }: ItemRow) => ({ position, state, code, reason });
const taskView = ({ id, command, asked_at: askedAt, finished_at: finishedAt, ...row }: TaskRow) => ({
  id,
  command: named(command),
  state: finishedAt === null ? ('working' as const) : ('done' as const),
  askedAt: new Date(askedAt).toISOString(),
  total: row.total,
  done: row.done,
  failed: row.failed,
  skipped: row.skipped,
  pending: row.pending,
});
