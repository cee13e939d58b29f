/**
 * 后台导出 · a person asks, looks how far it is, and fetches the file until it expires. It is served to nobody but who asked,
 * and no more once that person's posts are others or a case has been sealed since.
 */
import { v7 } from 'uuid';
import { dateOf } from '../domain/shared/legal-date.js';
import type { Acts } from '../identity/administration/acts.js';
import { conflict, idOf } from '../identity/administration/acts.js';
import { append } from '../identity/audit.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import type { FileAnswer } from '../platform/http/send-file.js';
import type { Job } from '../platform/jobs.js';
import { Problem } from '../platform/problem.js';
import type { Queues } from '../platform/queue.js';
import type { ExportRequest } from './export-request.js';
import { exportRequest } from './export-request.js';
import type { Exports } from './exports.service.js';
import type { TaskRow } from './export-tasks.queries.js';
import { countOpen, fileOf, insertTask, tasksOf, taskOf } from './export-tasks.queries.js';
import { rightsOf } from './rights.js';

/** of one person at a time */
const MOST_OPEN = 3;
const SHOWN = 50;
/** for the chain, which cannot be erased: no word that was typed */
const whatOf = (r: ExportRequest) => ({
  ...(r.of === 'rates' ? { by: r.by } : { key: r.rate, part: r.part }),
  format: r.format,
});
const missing = (): Problem => new Problem(404, 'export.not_found', '没有这项导出,或不是您要求的');

export class ExportTasks {
  constructor(
    private readonly database: Pick<Database, 'read' | 'write'>,
    private readonly acts: Acts,
    private readonly exports: Pick<Exports, 'nameOf'>,
    private readonly queues: Pick<Queues<Job>, 'add'>,
  ) {}

  /** The day is fixed when it is asked for: made again after a failure, it is the same table. */
  async ask(caller: Caller, request: ExportRequest, keyed: Keyed): Promise<{ id: string }> {
    const asOf = request.asOf ?? dateOf(caller.now);
    if (asOf > dateOf(caller.now)) throw new Problem(400, 'request.invalid', '截至日不得晚于今天');
    const name = await this.exports.nameOf(caller, request);
    const task = await this.acts.perform(
      caller,
      keyed,
      async ({ tx, jurisdictionId, personId }) => {
        if ((await countOpen(tx, { jurisdictionId, personId })) >= MOST_OPEN) {
          throw conflict('export.too_many', `您已有 ${MOST_OPEN} 项导出正在生成,请等其中一项完成`);
        }
        const id = v7();
        const asked = { ...request, asOf };
        await insertTask(tx, { jurisdictionId, personId, id, name, request: asked, asOf, now: caller.now });
        return { outcome: { id }, entries: [{ type: 'export.asked', data: { exportId: id, ...whatOf(asked), asOf } }] };
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

  /** Each time that it is fetched leaves its trace, as each direct export does. */
  async file({ actor }: Caller, given: string): Promise<FileAnswer> {
    const id = idOf(given, missing);
    const { jurisdictionId, personId } = actor;
    return this.database.write(jurisdictionId, async (tx) => {
      const row = await taskOf(tx, actor, id);
      if (!row) throw missing();
      const file = await fileOf(tx, actor, id);
      if (!file) {
        throw row.state === 'expired'
          ? conflict('export.expired', '文件已过保存期,请重新导出')
          : conflict('export.not_ready', row.problem ?? '文件还没有生成,请稍后再取');
      }
      if (file.rights !== rightsOf(actor) || file.sealed !== file.sealed_now) {
        throw conflict('export.outdated', '您的岗位或案件的公开范围已有变动,请重新导出');
      }
      const data = { exportId: id, asOf: row.as_of, rows: row.done };
      await append(tx, jurisdictionId, { type: 'export.fetched', actor: personId, data });
      return file;
    });
  }
}

const instant = (at: string): string => new Date(at).toISOString();
const taskView = (r: TaskRow) => ({
  id: r.id,
  state: r.state,
  request: exportRequest.parse(r.request),
  asOf: r.as_of,
  askedAt: instant(r.asked_at),
  done: r.done,
  total: r.total,
  name: r.name,
  problem: r.problem,
  expiresAt: r.expires_at === null ? null : instant(r.expires_at),
});
