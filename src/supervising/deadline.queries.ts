/** 期限行 · a deadline as stored, and the events that started it or moved it. */
import type { DeadlineDraft } from '../domain/deadline/derive.js';
import type { AppliedRule } from '../domain/rulebook/windows.js';
import type { Tx } from '../platform/tx.js';

export interface DeadlineRow {
  id: string;
  case_id: string;
  key: string;
  handling_id: string | null;
  label: string;
  start_on: string;
  nominal: string;
  due_on: string;
  status: string;
  provisional: boolean;
  rule: Pick<AppliedRule, 'length' | 'unit' | 'from' | 'direction' | 'roll' | 'source'> &
    Pick<DeadlineDraft['rule'], 'amended'>;
  rulebook: string;
  calendar_revision: string;
  ended_on: string | null;
  start_seq: number | null;
}
export interface EventRow {
  seq: number;
  type: string;
  at: string;
  handling_id: string | null;
  body: string;
  actor: string;
  actor_name: string | null;
}

export async function deadlineOf(tx: Tx, jurisdictionId: string, id: string): Promise<DeadlineRow | undefined> {
  const [row] = await tx.query<DeadlineRow>(
    `SELECT id, case_id, key, handling_id, label, start_on, nominal, due_on, status, provisional, rule, rulebook,
       calendar_revision, ended_on, start_seq FROM deadline WHERE jurisdiction_id = $1 AND id = $2`,
    [jurisdictionId, id],
  );
  return row;
}

export async function eventsAt(
  tx: Tx,
  jurisdictionId: string,
  caseId: string,
  seqs: readonly number[],
): Promise<Map<number, EventRow>> {
  const rows = await tx.query<EventRow>(
    `SELECT e.seq, e.type, e.at, e.handling_id, e.body, e.actor, p.name AS actor_name FROM event e
     LEFT JOIN person p ON p.jurisdiction_id = e.jurisdiction_id AND p.id::text = e.actor
     WHERE e.jurisdiction_id = $1 AND e.case_id = $2 AND e.seq = ANY ($3::int[])`,
    [jurisdictionId, caseId, seqs],
  );
  return new Map(rows.map((r) => [r.seq, r]));
}
