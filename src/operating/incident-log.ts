/**
 * 故障登记 · every job that failed for good becomes a row. Found in the queues and not only told by them: a worker killed
 * between the failure and the row, or a database away at that moment, loses no incident.
 */
import { v7 } from 'uuid';
import type { Database } from '../platform/database.js';
import type { Exhausted, Queues } from '../platform/queue.js';
import type { Tx } from '../platform/tx.js';

const PAGE = 100;
const REMEMBERED = 10_000;

export class IncidentLog {
  /** what this process has written already, so that it is not asked for again and again */
  private readonly known = new Set<string>();

  constructor(
    private readonly database: Pick<Database, 'write' | 'unscoped'>,
    private readonly queues: Pick<Queues, 'exhausted' | 'settings'>,
  ) {}

  async record(): Promise<void> {
    for (const queue of Object.keys(this.queues.settings)) {
      for (let from = 0; ; from += PAGE) {
        const page = await this.queues.exhausted(queue, from, PAGE);
        let isFresh = false;
        for (const failure of page) isFresh = (await this.one(failure)) || isFresh;
        // newest first: behind a page that was known whole, all is known
        if (page.length < PAGE || !isFresh) break;
      }
    }
  }

  /** @returns whether it was new */
  private async one(failure: Exhausted): Promise<boolean> {
    const { job, id, failedAt } = failure;
    const name = `${job.queue} ${id} ${failedAt.getTime()}`;
    if (this.known.has(name)) return false;
    let isFresh = false;
    for (const district of await this.districtsOf(failure)) {
      isFresh = (await this.database.write(district, (tx) => keep(tx, district, failure))) || isFresh;
    }
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.add(name);
    return isFresh;
  }

  /** A tick is of no district: its failure is every administrator's. */
  private async districtsOf({ job }: Exhausted): Promise<string[]> {
    if (job.jurisdictionId !== undefined) return [job.jurisdictionId];
    const all = await this.database.unscoped((tx) => tx.query<{ id: string }>(`SELECT id FROM jurisdiction`));
    return all.map(({ id }) => id);
  }
}

async function keep(tx: Tx, jurisdictionId: string, failure: Exhausted): Promise<boolean> {
  const { queue, type, ...ids } = failure.job;
  const rows = await tx.query(
    `INSERT INTO incident (jurisdiction_id, id, queue, job_id, type, job, cause, attempts, first_failed_at, failed_at)
     SELECT $1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::jsonb, $7::text, $8::int, $9::timestamptz, $9::timestamptz
     WHERE NOT EXISTS (SELECT FROM incident WHERE jurisdiction_id = $1 AND queue = $3 AND job_id = $4 AND failed_at >= $9)
     ON CONFLICT (jurisdiction_id, queue, job_id) WHERE retried_at IS NULL DO UPDATE
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
