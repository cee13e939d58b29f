/** 故障 · background jobs that failed for good, for the system administrator, who may have them run again. */
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import type { Actor } from '../domain/shared/actor.js';
import { append } from '../identity/audit.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import { keyOf, paged } from '../platform/http/paging.js';
import { onceForKey } from '../platform/idempotent.js';
import type { Job } from '../platform/jobs.js';
import { Problem } from '../platform/problem.js';
import type { Queues } from '../platform/queue.js';
import type { Tx } from '../platform/tx.js';

export interface Incident {
  id: string;
  queue: { name: string; label: string };
  type: string;
  jobId: string;
  /** ids only */
  job: Record<string, string>;
  cause: string;
  /** runs of the last failure */
  attempts: number;
  /** how often it failed for good since it was last run again */
  times: number;
  firstFailedAt: string;
  failedAt: string;
  state: 'open' | 'retried';
  retriedAt?: string;
}
const PLACE = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);
export type IncidentQuery = PageQuery & { state?: Incident['state'] | undefined };
interface Row {
  id: string;
  queue: string;
  type: string;
  job_id: string;
  job: Record<string, string>;
  cause: string;
  attempts: number;
  times: number;
  first_failed_at: string;
  failed_at: string;
  retried_at: string | null;
  total: number;
}

const COLUMNS = `id, queue, type, job_id, job, cause, attempts, times, first_failed_at, failed_at, retried_at`;

export class Incidents {
  constructor(
    private readonly database: Pick<Database, 'read' | 'write' | 'engine'>,
    private readonly queues: Pick<Queues<Job>, 'addAgain' | 'settings'>,
  ) {}

  async page({ actor }: Caller, query: IncidentQuery): Promise<Page<Incident>> {
    const after = keyOf(query.cursor, PLACE);
    const rows = await this.database.read(actor.jurisdictionId, (tx) =>
      tx.query<Row>(
        `WITH seen AS (SELECT ${COLUMNS} FROM incident
           WHERE jurisdiction_id = $1 AND ($2::text IS NULL OR (retried_at IS NULL) = ($2 = 'open')))
         SELECT *, (SELECT count(*)::int FROM seen) AS total FROM seen
         WHERE $3::timestamptz IS NULL OR (failed_at, id) < ($3, $4::uuid)
         ORDER BY failed_at DESC, id DESC LIMIT $5`,
        [actor.jurisdictionId, query.state ?? null, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
      ),
    );
    return paged(
      rows,
      query,
      rows[0]?.total ?? 0,
      (row) => [row.failed_at, row.id],
      (row) => this.view(row),
    );
  }

  async retry({ actor, accountId }: Caller, id: string, key: string): Promise<Incident> {
    const { jurisdictionId } = actor;
    const row = await this.database.read(jurisdictionId, (tx) => one(tx, actor, id));
    const request = `POST /api/incidents/${row.id}/retry`;
    return onceForKey(this.database, { jurisdictionId, accountId, key, request }, () => this.runAgain(actor, row));
  }

  /** Added first and marked after: a crash between them leaves it open, and to run a job twice does no harm. */
  private async runAgain(actor: Actor, row: Row): Promise<Incident> {
    if (row.retried_at !== null) return this.view(row);
    await this.queues.addAgain({ ...row.job, queue: row.queue, type: row.type } as Job, row.job_id).catch(() => {
      throw new Problem(503, 'queue.unavailable', '后台队列暂不可用,请稍后再试');
    });
    return this.database.write(actor.jurisdictionId, async (tx) => {
      // failed anew in between: then it stays open, with the newer cause
      const marked = await tx.query(
        `UPDATE incident SET retried_at = clock_timestamp(), retried_by = $3
         WHERE jurisdiction_id = $1 AND id = $2 AND retried_at IS NULL AND failed_at = $4 RETURNING id`,
        [actor.jurisdictionId, row.id, actor.personId, row.failed_at],
      );
      if (marked.length === 1) {
        const data = { incidentId: row.id, queue: row.queue, jobId: row.job_id };
        await append(tx, actor.jurisdictionId, { type: 'incident.retried', actor: actor.personId, data });
      }
      return this.view(await one(tx, actor, row.id));
    });
  }

  private view(row: Row): Incident {
    return {
      id: row.id,
      queue: { name: row.queue, label: this.queues.settings[row.queue]?.label ?? row.queue },
      type: row.type,
      jobId: row.job_id,
      job: row.job,
      cause: row.cause,
      attempts: row.attempts,
      times: row.times,
      firstFailedAt: row.first_failed_at,
      failedAt: row.failed_at,
      state: row.retried_at === null ? 'open' : 'retried',
      ...(row.retried_at === null ? {} : { retriedAt: row.retried_at }),
    };
  }
}

async function one(tx: Tx, actor: Actor, id: string): Promise<Row> {
  const sql = `SELECT ${COLUMNS} FROM incident WHERE jurisdiction_id = $1 AND id = $2`;
  const [row] = isUuid(id) ? await tx.query<Row>(sql, [actor.jurisdictionId, id]) : [];
  if (!row) throw new Problem(404, 'incident.not_found', '没有这条故障记录,或您无权查看');
  return row;
}
