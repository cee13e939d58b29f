/** 核验 · every log of a district, or one case's, against its stored bytes, its heads and the roots (audit:verify). */
import { ACTS } from '../platform/acts.js';
import type { Tx } from '../platform/tx.js';
import { brokenRoot } from './roots.js';
import type { Broken, CaseLog, StoredEvent, StoredHead } from './verify-case.js';
import { verifyCase } from './verify-case.js';

export interface AuditReport {
  ok: boolean;
  cases: number;
  events: number;
  erased: number;
  broken: Broken | null;
}
const PAGE = 200;

/** @param tx any role that reads, and sees one moment of the database throughout. Stops at the first fault. */
export async function verifyAudit(tx: Tx, jurisdictionId: string, caseId?: string): Promise<AuditReport> {
  const report: AuditReport = { ok: true, cases: 0, events: 0, erased: 0, broken: null };
  for await (const log of caseId === undefined ? logs(tx, jurisdictionId) : read(tx, jurisdictionId, [caseId])) {
    if (!log.head && log.events.length === 0 && log.marks.length === 0) continue;
    const { events, erased, broken } = verifyCase(jurisdictionId, log);
    report.cases += 1;
    report.events += events;
    report.erased += erased;
    if (broken) return { ...report, ok: false, broken };
  }
  const root = await brokenRoot(tx, jurisdictionId);
  if (root) return { ...report, ok: false, broken: { caseId: caseId ?? ACTS, ...root } };
  return report;
}

/** All cases that any table still knows of, a removed one included. */
async function* logs(tx: Tx, jurisdictionId: string): AsyncGenerator<CaseLog> {
  for (let after = ACTS; ;) {
    const page = await tx.query<{ id: string }>(
      `SELECT DISTINCT id FROM (
         (SELECT id FROM proposal WHERE jurisdiction_id = $1 AND id > $2 ORDER BY id LIMIT ${PAGE})
         UNION ALL
         (SELECT DISTINCT case_id FROM audit_head WHERE jurisdiction_id = $1 AND case_id > $2 ORDER BY case_id LIMIT ${PAGE})
         UNION ALL
         (SELECT DISTINCT case_id FROM audit_root_head WHERE jurisdiction_id = $1 AND case_id > $2 ORDER BY case_id LIMIT ${PAGE})
       ) AS known ORDER BY id LIMIT ${PAGE}`,
      [jurisdictionId, after],
    );
    yield* read(
      tx,
      jurisdictionId,
      page.map((p) => p.id),
    );
    const last = page.at(-1);
    if (page.length < PAGE || !last) return;
    after = last.id;
  }
}

async function* read(tx: Tx, jurisdictionId: string, ids: readonly string[]): AsyncGenerator<CaseLog> {
  const values = [jurisdictionId, ids];
  const heads = await tx.query<StoredHead & { id: string }>(
    `SELECT id, version, head_hash FROM proposal WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])`,
    values,
  );
  const events = await tx.query<StoredEvent & { case_id: string }>(
    `SELECT e.case_id, e.seq, e.type, e.at, e.recorded_at, e.actor, e.handling_id, e.from_state, e.to_state, e.schema_version,
       e.body, e.hash, e.prev_hash, s.salt, s.content, s.erased_at
     FROM event e LEFT JOIN event_private s USING (jurisdiction_id, case_id, seq)
     WHERE e.jurisdiction_id = $1 AND e.case_id = ANY ($2::uuid[]) ORDER BY e.case_id, e.seq`,
    values,
  );
  const marks = await tx.query<StoredHead & { case_id: string }>(
    `SELECT case_id, version, head_hash FROM audit_root_head WHERE jurisdiction_id = $1 AND case_id = ANY ($2::uuid[])
     UNION ALL
     SELECT case_id, version, head_hash FROM audit_head WHERE jurisdiction_id = $1 AND case_id = ANY ($2::uuid[])`,
    values,
  );
  const eventsOf = byCase(events);
  const marksOf = byCase(marks);
  for (const caseId of ids) {
    const head = heads.find((h) => h.id === caseId) ?? null;
    yield { caseId, head, events: eventsOf.get(caseId) ?? [], marks: marksOf.get(caseId) ?? [] };
  }
}

function byCase<T extends { case_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.case_id);
    if (group) group.push(row);
    else groups.set(row.case_id, [row]);
  }
  return groups;
}
