/** 导出任务的行 · what each person asked for, who makes it now, and the file until it expires. */
import type { FileAnswer } from '../platform/http/send-file.js';
import type { Tx } from '../platform/tx.js';
import type { ExportRequest } from './export-request.js';

export const STATES = ['waiting', 'making', 'ready', 'failed', 'expired'] as const;
export type ExportState = (typeof STATES)[number];

export interface TaskRow {
  id: string;
  state: ExportState;
  request: unknown;
  as_of: string;
  asked_at: string;
  done: number;
  total: number | null;
  name: string | null;
  problem: string | null;
  expires_at: string | null;
}
export interface Owned {
  jurisdictionId: string;
  personId: string;
}
const SHOWN = `id, CASE WHEN expires_at <= clock_timestamp() THEN 'expired' ELSE state END AS state, request, as_of, asked_at,
  done, total, name, problem, expires_at`;
/** kept for a day of real time, like a session, whatever the demo's clock says */
const KEPT = `interval '24 hours'`;
/** a maker says that it lives twice in this time */
const LEASE = `clock_timestamp() + interval '20 seconds'`;
/** a request that ended three makers is given up */
export const MOST_ATTEMPTS = 3;

export const insertTask = (
  tx: Tx,
  {
    jurisdictionId,
    personId,
    id,
    name,
    request,
    asOf,
    now,
  }: Owned & { id: string; name: string; request: ExportRequest; asOf: string; now: string },
): Promise<unknown> =>
  tx.query(
    `INSERT INTO export_task (jurisdiction_id, id, person_id, name, request, as_of, asked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [jurisdictionId, id, personId, name, JSON.stringify(request), asOf, now],
  );

export async function countOpen(tx: Tx, { jurisdictionId, personId }: Owned): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM export_task
     WHERE jurisdiction_id = $1 AND person_id = $2 AND state IN ('waiting', 'making')`,
    [jurisdictionId, personId],
  );
  return row?.n ?? 0;
}

export const tasksOf = (tx: Tx, { jurisdictionId, personId }: Owned, limit: number): Promise<TaskRow[]> =>
  tx.query<TaskRow>(
    `SELECT ${SHOWN} FROM export_task WHERE jurisdiction_id = $1 AND person_id = $2 ORDER BY id DESC LIMIT $3`,
    [jurisdictionId, personId, limit],
  );

export async function taskOf(tx: Tx, { jurisdictionId, personId }: Owned, id: string): Promise<TaskRow | null> {
  const [row] = await tx.query<TaskRow>(
    `SELECT ${SHOWN} FROM export_task WHERE jurisdiction_id = $1 AND id = $2 AND person_id = $3`,
    [jurisdictionId, id, personId],
  );
  return row ?? null;
}

export interface FileRow {
  name: string;
  mime: string;
  content: Buffer;
  rights: string;
  sealed: number;
  sealed_now: number;
}
const SEALED = `(SELECT count(*)::int FROM proposal WHERE jurisdiction_id = $1 AND seal_state IS NOT NULL)`;

export async function fileOf(tx: Tx, { jurisdictionId, personId }: Owned, id: string): Promise<FileRow | null> {
  const [row] = await tx.query<FileRow>(
    `SELECT name, mime, content, rights, sealed, ${SEALED} AS sealed_now FROM export_task
     WHERE jurisdiction_id = $1 AND id = $2 AND person_id = $3 AND state = 'ready' AND expires_at > clock_timestamp()`,
    [jurisdictionId, id, personId],
  );
  return row ?? null;
}

export async function sealedCases(tx: Tx, jurisdictionId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(`SELECT ${SEALED} AS n`, [jurisdictionId]);
  return row?.n ?? 0;
}

export async function isUndone(tx: Tx, jurisdictionId: string, id: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT id FROM export_task WHERE jurisdiction_id = $1 AND id = $2 AND state IN ('waiting', 'making')`,
    [jurisdictionId, id],
  );
  return rows.length > 0;
}

/** Tasks that nobody has in hand. */
export const openTasks = (tx: Tx, jurisdictionId: string): Promise<{ id: string }[]> =>
  tx.query<{ id: string }>(
    `SELECT id FROM export_task WHERE jurisdiction_id = $1 AND state IN ('waiting', 'making')
       AND (claimed_until IS NULL OR claimed_until < clock_timestamp()) ORDER BY id`,
    [jurisdictionId],
  );

export interface Claimed {
  person_id: string;
  request: unknown;
  as_of: string;
  attempts: number;
}
/** @returns null when it is done, or somebody else makes it */
export async function claim(tx: Tx, jurisdictionId: string, id: string): Promise<Claimed | null> {
  const [row] = await tx.query<Claimed>(
    `UPDATE export_task SET state = 'making', attempts = attempts + 1, claimed_until = ${LEASE}, done = 0, total = NULL
     WHERE jurisdiction_id = $1 AND id = $2 AND state IN ('waiting', 'making')
       AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
     RETURNING person_id, request, as_of, attempts`,
    [jurisdictionId, id],
  );
  return row ?? null;
}

export const progressed = (
  tx: Tx,
  jurisdictionId: string,
  id: string,
  done: number,
  total: number | null,
): Promise<unknown> =>
  tx.query(
    `UPDATE export_task SET done = $3, total = $4, claimed_until = ${LEASE}
     WHERE jurisdiction_id = $1 AND id = $2 AND state = 'making'`,
    [jurisdictionId, id, done, total],
  );

/** 放下 · the next maker need not wait for the lease. */
export const laidDown = (tx: Tx, jurisdictionId: string, id: string): Promise<unknown> =>
  tx.query(`UPDATE export_task SET claimed_until = NULL WHERE jurisdiction_id = $1 AND id = $2 AND state = 'making'`, [
    jurisdictionId,
    id,
  ]);

export const kept = (
  tx: Tx,
  jurisdictionId: string,
  id: string,
  { name, mime, content, rights, sealed, rows }: FileAnswer & { rights: string; sealed: number; rows: number },
): Promise<unknown> =>
  tx.query(
    `UPDATE export_task SET state = 'ready', name = $3, mime = $4, content = $5, rights = $6, sealed = $7, done = $8, total = $8,
       claimed_until = NULL, expires_at = clock_timestamp() + ${KEPT}
     WHERE jurisdiction_id = $1 AND id = $2 AND state = 'making'`,
    [jurisdictionId, id, name, mime, content, rights, sealed, rows],
  );

export const givenUp = (tx: Tx, jurisdictionId: string, id: string, problem: string): Promise<unknown> =>
  tx.query(
    `UPDATE export_task SET state = 'failed', problem = $3, claimed_until = NULL
     WHERE jurisdiction_id = $1 AND id = $2 AND state IN ('waiting', 'making')`,
    [jurisdictionId, id, problem],
  );

/** 过期文件 · @param tx of the role that may erase @returns how many files went, at most the limit */
export async function forgetExports(
  tx: Tx,
  { jurisdictionId, limit }: { jurisdictionId: string; limit: number },
): Promise<number> {
  const rows = await tx.query(
    `UPDATE export_task SET state = 'expired', content = NULL WHERE (jurisdiction_id, id) IN (
       SELECT jurisdiction_id, id FROM export_task
       WHERE jurisdiction_id = $1 AND state = 'ready' AND expires_at <= clock_timestamp() LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [jurisdictionId, limit],
  );
  return rows.length;
}
