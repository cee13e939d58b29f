/**
 * 例行维护 · standing tasks of a district, each once in its period (an hour or a day in Asia/Shanghai, on real time, since
 * files, records and roots age in real time). The row of the last period done is the truth: a tick that is lost, doubled
 * or late changes nothing.
 */
import type { Database } from '../platform/database.js';
import type { JobOf } from '../platform/jobs.js';
import type { Queues } from '../platform/queue.js';
import type { Tx } from '../platform/tx.js';

export interface Bite {
  jurisdictionId: string;
  now: string;
  /** rows at most */
  limit: number;
}
export interface UpkeepTask {
  /** stands in rows and ids of jobs */
  name: string;
  every: 'hour' | 'day';
  as: 'engine' | 'retention';
  /** one bite in one transaction; @returns how many rows it took, fewer than the limit when nothing is left */
  bite: (tx: Tx, at: Bite) => Promise<number>;
}
type TaskJob = JobOf<'upkeep'> & { type: 'task' };

const LIMIT = 500;
const PERIODS = `SELECT
  to_char(clock_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24') AS hour,
  to_char(clock_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day`;

export class Upkeep {
  constructor(
    private readonly database: Pick<Database, 'read' | 'unscoped' | 'engine' | 'retention'>,
    private readonly tasks: readonly UpkeepTask[],
  ) {}

  /** Hands on what no row says is done; the same work has the same id, however often it is found. */
  async handOn(queues: Pick<Queues<JobOf<'upkeep'>>, 'add'>): Promise<void> {
    for (const job of await this.due()) {
      await queues.add(job, { id: `${job.task}-${job.jurisdictionId}-${job.period}` });
    }
  }

  async due(): Promise<TaskJob[]> {
    const districts = await this.database.unscoped((tx) =>
      tx.query<{ id: string }>(`SELECT id FROM jurisdiction ORDER BY id`),
    );
    const due: TaskJob[] = [];
    for (const { id } of districts) {
      const [periods, done] = await this.database.read(id, async (tx) => [
        (await tx.query<{ hour: string; day: string }>(PERIODS))[0],
        await tx.query<{ task: string; period: string }>(`SELECT task, period FROM upkeep WHERE jurisdiction_id = $1`, [
          id,
        ]),
      ]);
      for (const { name, every } of this.tasks) {
        const period = periods?.[every] ?? '';
        const isDone = done.some((d) => d.task === name && d.period >= period);
        if (!isDone) due.push({ queue: 'upkeep', type: 'task', task: name, jurisdictionId: id, period });
      }
    }
    return due;
  }

  /** Cut off anywhere, it goes on with the next bite when it is run again; the mark comes with the last bite. */
  async run({ task: name, jurisdictionId, period }: TaskJob): Promise<void> {
    const task = this.tasks.find((t) => t.name === name);
    // a job of an earlier version whose task is gone
    if (!task) return;
    let isLeft = true;
    while (isLeft) {
      isLeft = await this.database[task.as](jurisdictionId, (tx) => once(tx, task, jurisdictionId, period));
    }
  }
}

/** @returns whether anything is left; of two runners at once the second waits and finds the mark */
async function once(tx: Tx, task: UpkeepTask, jurisdictionId: string, period: string): Promise<boolean> {
  const values = [jurisdictionId, task.name, period];
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('upkeep ' || $1 || $2, 0))`, values.slice(0, 2));
  const [done] = await tx.query(
    `SELECT 1 FROM upkeep WHERE jurisdiction_id = $1 AND task = $2 AND period >= $3`,
    values,
  );
  if (done) return false;
  const [time] = await tx.query<{ now: string }>(`SELECT clock_timestamp() AS now`);
  const taken = await task.bite(tx, { jurisdictionId, now: time?.now ?? '', limit: LIMIT });
  if (taken >= LIMIT) return true;
  await tx.query(
    `INSERT INTO upkeep (jurisdiction_id, task, period, done_at) VALUES ($1, $2, $3, clock_timestamp())
     ON CONFLICT ON CONSTRAINT upkeep_pk DO UPDATE SET period = EXCLUDED.period, done_at = EXCLUDED.done_at`,
    values,
  );
  return false;
}
