/** 导入批次 · read and written by the office of its own district alone. */
import type { Tx } from '../platform/tx.js';
import type { PageQuery } from '../platform/http/paging.js';
import type { ReadResult } from './list/outcome.js';
import type { ListedCase } from '../engine/engine.js';
import type { BatchRow, ListedBatch } from './imports.view.js';
import { LEASE } from './readings.service.js';

const HEAD = `b.id, b.state, b.session_id, b.raised_at, b.file_name, b.size, b.sm3, b.outcome, b.fixes, b.edition, b.created_by, b.created_at,
  p.name AS creator`;
const FROM = `FROM import_batch b LEFT JOIN person p ON p.jurisdiction_id = b.jurisdiction_id AND p.id = b.created_by
  WHERE b.jurisdiction_id = $1`;

/** 登记中 · the row is held by a commit that has not ended; to all others it still reads `ready`. */
export async function isCommitting(tx: Tx, jurisdictionId: string, id: string): Promise<boolean> {
  const free = await tx.query(
    `SELECT 1 FROM import_batch WHERE jurisdiction_id = $1 AND id = $2 FOR SHARE SKIP LOCKED`,
    [jurisdictionId, id],
  );
  return free.length === 0;
}

export async function batchOf(
  tx: Tx,
  jurisdictionId: string,
  id: string,
): Promise<(BatchRow & { left: boolean }) | null> {
  const [row] = await tx.query<BatchRow & { left: boolean }>(
    `SELECT ${HEAD}, b.result, b.state = 'reading' AND coalesce(b.claimed_until < clock_timestamp(), true) AS left ${FROM} AND b.id = $2`,
    [jurisdictionId, id],
  );
  return row ?? null;
}

export async function batches(
  tx: Tx,
  jurisdictionId: string,
  before: string | null,
  { limit }: Pick<PageQuery, 'limit'>,
): Promise<{ rows: ListedBatch[]; total: number }> {
  const count = (key: string): string => `coalesce((b.result ->> '${key}')::int, 0) AS ${key}`;
  const rows = await tx.query<ListedBatch>(
    `SELECT ${HEAD}, ${['rows', 'accepted', 'rejected'].map(count).join(', ')} ${FROM}
       AND ($2::uuid IS NULL OR b.id < $2) ORDER BY b.id DESC LIMIT ${limit + 1}`,
    [jurisdictionId, before],
  );
  const [all] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM import_batch WHERE jurisdiction_id = $1`,
    [jurisdictionId],
  );
  return { rows, total: all?.n ?? 0 };
}

interface ToCommit {
  state: string;
  result: ReadResult;
  edition: number;
}
/** What the engine is given; empty once it is registered. */
export async function toCommit(
  tx: Tx,
  jurisdictionId: string,
  id: string,
): Promise<(ToCommit & { cases: ListedCase[] }) | null> {
  const [row] = await tx.query<ToCommit & { cases: ListedCase[] | null }>(
    `SELECT state, result, cases, edition FROM import_batch WHERE jurisdiction_id = $1 AND id = $2`,
    [jurisdictionId, id],
  );
  return row ? { ...row, cases: row.cases ?? [] } : null;
}

export interface NewBatch {
  jurisdictionId: string;
  id: string;
  session: string;
  raisedAt: 'session' | 'recess';
  createdBy: string;
  createdAt: string;
  name: string;
  sm3: string;
  content: Buffer;
}
/** Held by the process that adds it, which reads it next. */
export async function addBatch(tx: Tx, b: NewBatch): Promise<void> {
  await tx.query(
    `INSERT INTO import_batch (jurisdiction_id, id, session_id, raised_at, created_by, file_name, size, sm3, content, state,
       created_at, attempts, claimed_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'reading', $10, 1, ${LEASE})`,
    [
      b.jurisdictionId,
      b.id,
      b.session,
      b.raisedAt,
      b.createdBy,
      b.name,
      b.content.length,
      b.sm3,
      b.content,
      b.createdAt,
    ],
  );
}
