/**
 * 测算核对 · every day each case is recounted from its events and compared with the facts that were kept, as of the end of
 * yesterday, which no command of today touches. A case that differs is an incident: nothing is mended unseen.
 */
import { v7 } from 'uuid';
import { plusDays } from '../domain/shared/legal-date.js';
import type { Tx } from '../platform/tx.js';
import { FACT_COLUMNS, factRow } from './apply/rate-facts.js';
import { recount } from './recounting.js';
import type { Locality } from './rules.js';

const START = '00000000-0000-0000-0000-000000000000';
const COLUMNS = Object.values(FACT_COLUMNS);
const TODAY = `SELECT to_char((clock_timestamp() + clock_offset_ms * interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai',
  'YYYY-MM-DD') AS today, to_char(clock_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS period FROM installation`;
const NEXT = `SELECT p.id FROM proposal p WHERE p.jurisdiction_id = $1 AND p.id > $2::uuid AND p.first_assigned_on IS NOT NULL
  AND NOT EXISTS (SELECT FROM rate_backlog b WHERE b.jurisdiction_id = p.jurisdiction_id AND b.case_id = p.id)
  ORDER BY p.id LIMIT $3`;
const KEPT = `SELECT ${COLUMNS.map(([n, t]) => (t === 'date' ? `${n}::text AS ${n}` : n)).join(', ')} FROM rate_fact
  WHERE jurisdiction_id = $1 AND case_id = ANY ($2::uuid[]) AND recorded_on <= $3::date AND $3::date < until_on`;
const MARK = `INSERT INTO rate_check (jurisdiction_id, period, after) VALUES ($1, $2, $3)
  ON CONFLICT ON CONSTRAINT rate_check_pk DO UPDATE SET period = EXCLUDED.period, after = EXCLUDED.after`;
const RAISE = `INSERT INTO incident (jurisdiction_id, id, queue, job_id, type, job, cause, attempts, first_failed_at, failed_at)
  VALUES ($1, $2, 'upkeep', 'rate-drift-' || $3, 'task', $4, $5, 1, clock_timestamp(), clock_timestamp())
  ON CONFLICT (jurisdiction_id, queue, job_id) WHERE retried_at IS NULL DO UPDATE
    SET failed_at = EXCLUDED.failed_at, cause = EXCLUDED.cause, times = incident.times + 1`;

type Row = Record<string, unknown> & { id: string };

/** One bite. @returns how many cases were compared; fewer than the limit when the round of the day is done */
export async function checkFacts(
  tx: Tx,
  { jurisdictionId, limit }: { jurisdictionId: string; limit: number },
  locality: Locality,
): Promise<number> {
  const [now] = await tx.query<{ today: string; period: string }>(TODAY);
  if (!now) return 0;
  const [held] = await tx.query<{ after: string }>(
    `SELECT after FROM rate_check WHERE jurisdiction_id = $1 AND period = $2`,
    [jurisdictionId, now.period],
  );
  const ids = (await tx.query<{ id: string }>(NEXT, [jurisdictionId, held?.after ?? START, limit])).map((r) => r.id);
  const on = plusDays(now.today, -1);
  const facts = await recount(tx, jurisdictionId, ids, locality, on);
  const kept = await tx.query<Row & { case_id: string }>(KEPT, [jurisdictionId, ids, on]);
  for (const id of ids) {
    const wanted = (facts.get(id) ?? []).map((f): Row => factRow(f, on));
    const fault = difference(
      wanted,
      kept.filter((r) => r.case_id === id),
    );
    if (fault === null) continue;
    const job = JSON.stringify({ task: 'rate-drift', jurisdictionId, period: now.period });
    await tx.query(RAISE, [jurisdictionId, v7(), id, job, `案件 ${id} 截至 ${on} 的测算事实与留痕重算不符:${fault}`]);
  }
  // a case id when more may be left; the round begins anew with the next day
  await tx.query(MARK, [jurisdictionId, now.period, ids.at(-1) ?? held?.after ?? START]);
  return ids.length;
}

function difference(wanted: readonly Row[], kept: readonly Row[]): string | null {
  if (wanted.length !== kept.length) return `应有 ${wanted.length} 行,实有 ${kept.length} 行`;
  for (const row of wanted) {
    const known = kept.find((k) => k.id === row.id);
    if (!known) return `缺少 ${row.id}`;
    const column = COLUMNS.map(([name]) => name).find((name) => known[name] !== row[name]);
    if (column !== undefined) return `${row.id} ${column} 应为 ${String(row[column])},实为 ${String(known[column])}`;
  }
  return null;
}
