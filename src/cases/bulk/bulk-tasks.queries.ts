/** 批量任务的行 · who asked for what, and what became of each row. */
import { z } from 'zod';
import type { Tried } from '../../engine/engine.js';
import { placed } from '../../identity/placed-list.js';
import type { Tx } from '../../platform/tx.js';
import type { RowsQuery, RowState } from './bulk.input.js';
import { reasonOf } from './reason.js';

export interface TaskRow {
  id: string;
  command: string;
  asked_at: string;
  finished_at: string | null;
  run: number;
  total: number;
  done: number;
  failed: number;
  skipped: number;
  pending: number;
}
export interface ItemRow {
  position: number;
  case_id: string;
  handling_id: string | null;
  state: RowState;
  code: string | null;
  reason: string | null;
}
interface Owned {
  jurisdictionId: string;
  personId: string;
}
const COUNTED = `SELECT t.id, t.command, t.asked_at, t.finished_at, t.run, c.* FROM bulk_task t CROSS JOIN LATERAL (
    SELECT count(*)::int AS total, count(*) FILTER (WHERE r.state = 'done')::int AS done,
      count(*) FILTER (WHERE r.state = 'failed')::int AS failed, count(*) FILTER (WHERE r.state = 'skipped')::int AS skipped,
      count(*) FILTER (WHERE r.state = 'pending')::int AS pending
    FROM bulk_row r WHERE r.jurisdiction_id = t.jurisdiction_id AND r.task_id = t.id) AS c
  WHERE t.jurisdiction_id = $1 AND t.person_id = $2`;

export async function insertTask(
  tx: Tx,
  task: Owned & { id: string; accountId: string; command: string; data: unknown; now: string; rows: readonly Tried[] },
): Promise<void> {
  const { jurisdictionId, id, rows } = task;
  await tx.query(
    `INSERT INTO bulk_task (jurisdiction_id, id, person_id, account_id, command, data, asked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [jurisdictionId, id, task.personId, task.accountId, task.command, JSON.stringify(task.data), task.now],
  );
  const told = rows.map(({ refusal }) => reasonOf(refusal));
  await tx.query(
    `INSERT INTO bulk_row (jurisdiction_id, task_id, position, case_id, handling_id, state, code, reason)
     SELECT $1, $2, n, c, h, CASE WHEN reason IS NULL THEN 'pending' ELSE 'skipped' END, code, reason
     FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[]) WITH ORDINALITY AS x(c, h, code, reason, n)`,
    [
      jurisdictionId,
      id,
      rows.map((r) => r.caseId),
      rows.map((r) => r.handlingId ?? null),
      told.map((t) => t.code),
      told.map((t) => t.reason),
    ],
  );
}

export const tasksOf = (tx: Tx, { jurisdictionId, personId }: Owned, limit: number): Promise<TaskRow[]> =>
  tx.query<TaskRow>(`${COUNTED} ORDER BY t.id DESC LIMIT $3`, [jurisdictionId, personId, limit]);

export async function taskOf(tx: Tx, { jurisdictionId, personId }: Owned, id: string): Promise<TaskRow | null> {
  const [row] = await tx.query<TaskRow>(`${COUNTED} AND t.id = $3`, [jurisdictionId, personId, id]);
  return row ?? null;
}

const ROWS = `SELECT r.position, r.position AS place, r.case_id AS id, r.case_id, r.handling_id, r.state, r.code, r.reason
  FROM bulk_row r WHERE r.jurisdiction_id = $1 AND r.task_id = $2 AND ($3::text IS NULL OR r.state = $3)`;

export const rowsOf = (tx: Tx, jurisdictionId: string, taskId: string, query: RowsQuery) =>
  placed(tx, query, {
    sql: ROWS,
    values: [jurisdictionId, taskId, query.state ?? null],
    place: z.int().min(1),
    view: (row: ItemRow & { id: string }): ItemRow => row,
  });

export const allRowsOf = (tx: Tx, jurisdictionId: string, taskId: string, state: RowState | null): Promise<ItemRow[]> =>
  tx.query<ItemRow>(`${ROWS} ORDER BY r.position`, [jurisdictionId, taskId, state]);

/** 重办 · the rows that failed are to be done again, by a job of a new name. @returns the run, null when none failed */
export async function retryFailed(tx: Tx, jurisdictionId: string, taskId: string): Promise<number | null> {
  const rows = await tx.query(
    `UPDATE bulk_row SET state = 'pending', tries = 0, code = NULL, reason = NULL
     WHERE jurisdiction_id = $1 AND task_id = $2 AND state = 'failed' RETURNING position`,
    [jurisdictionId, taskId],
  );
  if (rows.length === 0) return null;
  const [task] = await tx.query<{ run: number }>(
    `UPDATE bulk_task SET run = run + 1, finished_at = NULL WHERE jurisdiction_id = $1 AND id = $2 RETURNING run`,
    [jurisdictionId, taskId],
  );
  return task?.run ?? null;
}

/** 过期任务 · finished 30 days of real time ago. @param tx of the role that may erase @returns how many went */
export async function forgetBulkTasks(
  tx: Tx,
  { jurisdictionId, now, limit }: { jurisdictionId: string; now: string; limit: number },
): Promise<number> {
  const rows = await tx.query(
    `DELETE FROM bulk_task WHERE (jurisdiction_id, id) IN (
       SELECT jurisdiction_id, id FROM bulk_task
       WHERE jurisdiction_id = $1 AND finished_at <= $2::timestamptz - interval '30 days' LIMIT $3)
     RETURNING id`,
    [jurisdictionId, now, limit],
  );
  return rows.length;
}
