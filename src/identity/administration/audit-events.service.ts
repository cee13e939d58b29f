/** 管理留痕查阅 · the stream of acts that are no case commands, newest first, with the names of what they concern. */
import { z } from 'zod';
import { pageQuery } from '../../platform/http/paging.js';
import { keyOf, paged } from '../../platform/http/paging.js';
import type { Database } from '../../platform/database.js';
import type { Tx } from '../../platform/tx.js';
import { actLabel } from '../act-types.js';
import { plain } from '../plain.js';
import type { Caller } from '../sessions.js';

export const auditQuery = pageQuery.extend({ type: plain(60).optional(), actor: z.uuid().optional() });
export type AuditQuery = z.infer<typeof auditQuery>;

interface Row {
  seq: number;
  type: string;
  at: string;
  actor: string;
  body: string;
  hash: string;
  prev_hash: string;
}
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const idsIn = (row: Row): string[] => [...new Set(`${row.actor} ${row.body}`.match(UUID) ?? [])];

export class AuditEvents {
  constructor(private readonly database: Database) {}

  page({ actor }: Caller, query: AuditQuery) {
    const key = keyOf(query.cursor, z.tuple([z.int().min(1)]));
    const { jurisdictionId } = actor;
    const values = [jurisdictionId, query.type ?? null, query.actor ?? null];
    const where = `jurisdiction_id = $1 AND ($2::text IS NULL OR type = $2) AND ($3::text IS NULL OR actor = $3)`;
    return this.database.read(jurisdictionId, async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT seq, type, at, actor, body, hash, prev_hash FROM audit_event
         WHERE ${where} AND ($4::bigint IS NULL OR seq < $4) ORDER BY seq DESC LIMIT ${query.limit + 1}`,
        [...values, key?.[0] ?? null],
      );
      const [count] = await tx.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM audit_event WHERE ${where}`,
        values,
      );
      const names = await namesIn(tx, jurisdictionId, [...new Set(rows.flatMap(idsIn))]);
      return paged(
        rows,
        query,
        count?.n ?? 0,
        (r) => [r.seq],
        (r) => view(r, names),
      );
    });
  }
}

const view = (row: Row, names: ReadonlyMap<string, string>) => ({
  seq: row.seq,
  type: row.type,
  label: actLabel(row.type),
  at: row.at,
  actor: { id: row.actor, name: names.get(row.actor) ?? null },
  data: (JSON.parse(row.body) as { data: Record<string, unknown> }).data,
  names: Object.fromEntries(idsIn(row).flatMap((id) => (names.has(id) ? [[id, names.get(id)]] : []))),
  hash: row.hash,
  prevHash: row.prev_hash,
});

/** As they are called now: the chain itself keeps ids. */
async function namesIn(tx: Tx, jurisdictionId: string, ids: string[]): Promise<Map<string, string>> {
  const named = ['account', 'unit', 'category', 'street', 'council_session', 'person'].map(
    (table) => `SELECT id, name FROM ${table} WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])`,
  );
  const rows = await tx.query<{ id: string; name: string }>(named.join(' UNION ALL '), [jurisdictionId, ids]);
  return new Map(rows.map((r) => [r.id, r.name]));
}
