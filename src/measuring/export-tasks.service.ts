/**
 * 后台导出 · a person asks, looks how far it is, and fetches the file until it expires. It is served to nobody but who asked,
 * and no more once that person's posts are others or a case has been sealed since.
 */
import { v7 } from 'uuid';
import { z } from 'zod';
import { dateOf } from '../domain/shared/legal-date.js';
import type { Acts } from '../identity/administration/acts.js';
import { conflict, idOf } from '../identity/administration/acts.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import type { Job } from '../platform/jobs.js';
import { Problem } from '../platform/problem.js';
import type { Queues } from '../platform/queue.js';
import { casesExport, tableExport } from './exports.service.js';
import type { TaskRow } from './export-tasks.queries.js';
import { countOpen, fileOf, insertTask, tasksOf, taskOf } from './export-tasks.queries.js';
import { rateKey } from './population.js';
import { rightsOf } from './rights.js';
import type { Exported } from './sheet.js';

/** 各率一表,或一个数所含的各件 */
export const exportRequest = z.discriminatedUnion('of', [
  tableExport.extend({ of: z.literal('rates') }).strict(),
  casesExport.extend({ of: z.literal('cases'), rate: rateKey }).strict(),
]);
export type ExportRequest = z.infer<typeof exportRequest>;

/** of one person at a time */
const MOST_OPEN = 3;
const SHOWN = 50;
const missing = (): Problem => new Problem(404, 'export.not_found', '没有这项导出,或不是您要求的');

export class ExportTasks {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly acts: Acts,
    private readonly queues: Pick<Queues<Job>, 'add'>,
  ) {}

  /** The day is fixed when it is asked for: made again after a failure, it is the same table. */
  async ask(caller: Caller, request: ExportRequest, keyed: Keyed): Promise<{ id: string }> {
    const asOf = request.asOf ?? dateOf(caller.now);
    if (asOf > dateOf(caller.now)) throw new Problem(400, 'request.invalid', '截至日不得晚于今天');
    const task = await this.acts.perform(
      caller,
      keyed,
      async ({ tx, jurisdictionId, personId }) => {
        if ((await countOpen(tx, { jurisdictionId, personId })) >= MOST_OPEN) {
          throw conflict('export.too_many', `您已有 ${MOST_OPEN} 项导出正在生成,请等其中一项完成`);
        }
        const id = v7();
        await insertTask(tx, { jurisdictionId, personId, id, request: { ...request, asOf }, asOf, now: caller.now });
        return { outcome: { id }, entries: [] };
      },
      202,
    );
    const { jurisdictionId } = caller.actor;
    const job = { queue: 'export', type: 'make', exportId: task.id, jurisdictionId } as const;
    // the row is what counts: a bell that does not ring is made up for by the next look
    await this.queues.add(job, { id: `export-${task.id}` }).catch(() => undefined);
    return task;
  }

  async list({ actor }: Caller) {
    const rows = await this.database.read(actor.jurisdictionId, (tx) => tasksOf(tx, actor, SHOWN));
    return { items: rows.map(taskView) };
  }

  async one({ actor }: Caller, given: string) {
    const id = idOf(given, missing);
    const row = await this.database.read(actor.jurisdictionId, (tx) => taskOf(tx, actor, id));
    if (!row) throw missing();
    return taskView(row);
  }

  async file({ actor }: Caller, given: string): Promise<Exported> {
    const id = idOf(given, missing);
    const { row, file } = await this.database.read(actor.jurisdictionId, async (tx) => ({
      row: await taskOf(tx, actor, id),
      file: await fileOf(tx, actor, id),
    }));
    if (!row) throw missing();
    if (!file) {
      throw row.state === 'expired'
        ? conflict('export.expired', '文件已过保存期,请重新导出')
        : conflict('export.not_ready', row.problem ?? '文件还没有生成,请稍后再取');
    }
    if (file.rights !== rightsOf(actor) || file.sealed !== file.sealed_now) {
      throw conflict('export.outdated', '您的岗位或案件的公开范围已有变动,请重新导出');
    }
    return file;
  }
}

const instant = (at: string): string => new Date(at).toISOString();
const taskView = (r: TaskRow) => ({
  id: r.id,
  state: r.state,
  asOf: r.as_of,
  askedAt: instant(r.asked_at),
  done: r.done,
  total: r.total,
  name: r.name,
  problem: r.problem,
  expiresAt: r.expires_at === null ? null : instant(r.expires_at),
});
