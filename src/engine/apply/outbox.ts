/** 通知 · one outbox row for each recipient of each notice; delivery comes after the commit. */
import type { Effect } from '../../domain/decision.js';

export interface OutboxRow {
  id: string;
  case_id: string;
  seq: number;
  handling_id: string | null;
  kind: string;
  role: string | null;
  unit_id: string | null;
  person_id: string | null;
  created_at: string;
}

export function applyNotices(
  effects: readonly Effect[],
  at: { caseId: string; seq: number; now: string; newId: () => string },
): OutboxRow[] {
  return effects.flatMap((effect) =>
    effect.type !== 'notify'
      ? []
      : effect.to.map((to) => ({
          id: at.newId(),
          case_id: at.caseId,
          seq: at.seq,
          handling_id: effect.handlingId,
          kind: effect.kind,
          role: 'role' in to ? to.role : null,
          unit_id: 'role' in to ? to.unitId : null,
          person_id: 'personId' in to ? to.personId : null,
          created_at: at.now,
        })),
  );
}
