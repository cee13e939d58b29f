/** 批量任务的进度 · what the worker takes and settles. */
import type { JobOf } from '../../platform/jobs.js';
import type { Tx } from '../../platform/tx.js';

export type BulkJob = JobOf<'bulk'>;

/** Each run of a task is a job of its own name: the queue would not take a finished one again. */
export const jobOf = (jurisdictionId: string, { id, run }: { id: string; run: number }): [BulkJob, string] => [
  { queue: 'bulk', type: 'work', bulkId: id, jurisdictionId },
  `bulk-${id}-${run}`,
];

export const openTasks = (tx: Tx, jurisdictionId: string): Promise<{ id: string; run: number }[]> =>
  tx.query<{ id: string; run: number }>(
    `SELECT id, run FROM bulk_task WHERE jurisdiction_id = $1 AND finished_at IS NULL ORDER BY id`,
    [jurisdictionId],
  );

export interface OpenTask {
  person_id: string;
  account_id: string;
  command: string;
  data: Record<string, unknown>;
}
export async function openTask(tx: Tx, jurisdictionId: string, id: string): Promise<OpenTask | null> {
  const [row] = await tx.query<OpenTask>(
    `SELECT person_id, account_id, command, data FROM bulk_task
     WHERE jurisdiction_id = $1 AND id = $2 AND finished_at IS NULL`,
    [jurisdictionId, id],
  );
  return row ?? null;
}

export interface TakenRow {
  position: number;
  case_id: string;
  handling_id: string | null;
  tries: number;
}
/** The next row after that position, with this try counted before it is begun. */
export async function take(tx: Tx, jurisdictionId: string, id: string, after: number): Promise<TakenRow | null> {
  const [row] = await tx.query<TakenRow>(
    `UPDATE bulk_row SET tries = tries + 1 WHERE jurisdiction_id = $1 AND task_id = $2 AND position = (
       SELECT position FROM bulk_row WHERE jurisdiction_id = $1 AND task_id = $2 AND state = 'pending' AND position > $3
       ORDER BY position LIMIT 1)
     RETURNING position, case_id, handling_id, tries`,
    [jurisdictionId, id, after],
  );
  return row ?? null;
}

export const settle = (
  tx: Tx,
  jurisdictionId: string,
  id: string,
  { position, code, reason }: { position: number; code: string | null; reason: string | null },
): Promise<unknown> =>
  tx.query(
    `UPDATE bulk_row SET state = CASE WHEN $4::text IS NULL THEN 'done' ELSE 'failed' END, code = $4, reason = $5
     WHERE jurisdiction_id = $1 AND task_id = $2 AND position = $3 AND state = 'pending'`,
    [jurisdictionId, id, position, code, reason],
  );

/** Real time: how long it is kept. */
export const finish = (tx: Tx, jurisdictionId: string, id: string): Promise<unknown> =>
  tx.query(
    `UPDATE bulk_task SET finished_at = clock_timestamp() WHERE jurisdiction_id = $1 AND id = $2 AND finished_at IS NULL
       AND NOT EXISTS (SELECT FROM bulk_row r WHERE r.jurisdiction_id = $1 AND r.task_id = $2 AND r.state = 'pending')`,
    [jurisdictionId, id],
  );

/** 发起人 · whether the account may still speak, and the version at which the case stands. */
export async function standing(
  tx: Tx,
  jurisdictionId: string,
  accountId: string,
  caseId: string,
): Promise<{ enabled: boolean; version: number }> {
  const [row] = await tx.query<{ enabled: boolean; version: number | null }>(
    `SELECT NOT a.disabled AS enabled, p.version FROM account a
       LEFT JOIN proposal p ON p.jurisdiction_id = a.jurisdiction_id AND p.id = $3
     WHERE a.jurisdiction_id = $1 AND a.id = $2`,
    [jurisdictionId, accountId, caseId],
  );
  return { enabled: row?.enabled ?? false, version: row?.version ?? 0 };
}
