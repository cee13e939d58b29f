/** 期限行 · a deadline with every date it had before, and the event that started each. */
import type { AppliedRule } from '../domain/rulebook/windows.js';
import type { Tx } from '../platform/tx.js';

export interface Place {
  case_id: string;
  key: string;
  handling_id: string | null;
}
export interface DeadlineRow extends Place {
  id: string;
  label: string;
  start_on: string;
  nominal: string;
  due_on: string;
  generation: number;
  status: string;
  provisional: boolean;
  rule: Pick<AppliedRule, 'length' | 'unit' | 'from' | 'direction' | 'roll' | 'source'>;
  rulebook: string;
  calendar_revision: string;
  ended_on: string | null;
  start_seq: number | null;
  event_type: string | null;
  event_at: string | null;
  event_handling_id: string | null;
  event_body: string | null;
  actor: string | null;
  actor_name: string | null;
}

export async function placeOf(tx: Tx, jurisdictionId: string, id: string): Promise<Place | undefined> {
  const [row] = await tx.query<Place>(
    `SELECT case_id, key, handling_id FROM deadline WHERE jurisdiction_id = $1 AND id = $2`,
    [jurisdictionId, id],
  );
  return row;
}

/** Oldest first. */
export const generationsOf = (tx: Tx, jurisdictionId: string, { case_id, key, handling_id }: Place) =>
  tx.query<DeadlineRow>(
    `SELECT d.id, d.case_id, d.handling_id, d.key, d.label, d.start_on, d.nominal, d.due_on, d.generation, d.status,
       d.provisional, d.rule, d.rulebook, d.calendar_revision, d.ended_on, d.start_seq, e.type AS event_type,
       e.at AS event_at, e.handling_id AS event_handling_id, e.body AS event_body, e.actor, p.name AS actor_name
     FROM deadline d
     LEFT JOIN event e ON e.jurisdiction_id = d.jurisdiction_id AND e.case_id = d.case_id AND e.seq = d.start_seq
     LEFT JOIN person p ON p.jurisdiction_id = d.jurisdiction_id AND p.id::text = e.actor
     WHERE d.jurisdiction_id = $1 AND d.case_id = $2 AND d.key = $3 AND d.handling_id IS NOT DISTINCT FROM $4
     ORDER BY d.generation`,
    [jurisdictionId, case_id, key, handling_id],
  );
