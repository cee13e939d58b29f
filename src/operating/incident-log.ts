/**
 * 故障登记 · every job that failed for good becomes a row. Found in the queues and not only told by them: a worker killed
 * between the failure and the row, or a database away at that moment, loses no incident.
 */
import { v7 } from 'uuid';
import type { Database } from '../platform/database.js';
import type { Exhausted, Queues } from '../platform/queue.js';
import type { Tx } from '../platform/tx.js';

const PAGE = 100;

export class IncidentLog {
  constructor(
    private readonly database: Pick<Database, 'write' | 'unscoped'>,
    private readonly queues: Pick<Queues, 'exhausted' | 'settings'>,
  ) {}

  async record(): Promise<void> {
    for (const queue of Object.keys(this.queues.settings)) {
      for (let from = 0; ; from += PAGE) {
        const page = await this.queues.exhausted(queue, from, PAGE);
        const fresh = await Promise.all(page.map((failure) => this.one(failure)));
        // newest first: behind a page that was known whole, all is known
        if (page.length < PAGE || !fresh.includes(true)) break;
      }
    }
  }

  private one(failure: Exhausted): Promise<boolean> {
    const { jurisdictionId = null } = failure.job;
    const work = (tx: Tx): Promise<boolean> => keep(tx, jurisdictionId, failure);
    return jurisdictionId === null ? this.database.unscoped(work) : this.database.write(jurisdictionId, work);
  }
}

async function keep(tx: Tx, jurisdictionId: string | null, failure: Exhausted): Promise<boolean> {
  const { queue, type, ...ids } = failure.job;
  const rows = await tx.query(
    `INSERT INTO incident (jurisdiction_id, id, queue, job_id, type, job, cause, attempts, first_failed_at, failed_at)
     SELECT $1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::jsonb, $7::text, $8::int, $9::timestamptz, $9::timestamptz
     WHERE NOT EXISTS (SELECT FROM incident WHERE queue = $3 AND job_id = $4 AND failed_at >= $9)
     ON CONFLICT (queue, job_id) WHERE retried_at IS NULL DO UPDATE
       SET failed_at = EXCLUDED.failed_at, cause = EXCLUDED.cause, attempts = EXCLUDED.attempts, times = incident.times + 1
       WHERE incident.failed_at < EXCLUDED.failed_at
     RETURNING id`,
    [
      jurisdictionId,
      v7(),
      queue,
      failure.id,
      type,
      JSON.stringify(ids),
      failure.cause,
      Math.max(failure.attempts, 1),
      failure.failedAt.toISOString(),
    ],
  );
  return rows.length > 0;
}
