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
  /** business time before which nobody is told */
  held_until: string | null;
}
/** Whose notices are withdrawn: all of one event. */
export interface Withdrawn {
  case_id: string;
  seq: number;
}

export function applyNotices(
  effects: readonly Effect[],
  at: { caseId: string; seq: number; now: string; newId: () => string },
): OutboxRow[] {
  // who was never told of it is not told that it is taken back
  if (effects.some((e) => e.type === 'withdrawNotices')) return [];
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
          held_until: heldUntil(at.now, effect.heldSeconds),
        })),
  );
}

const heldUntil = (now: string, seconds: number | undefined): string | null =>
  seconds === undefined ? null : new Date(Date.parse(now) + seconds * 1000).toISOString();

export const withdrawnNotices = (effects: readonly Effect[], caseId: string): Withdrawn[] =>
  effects.flatMap((e) => (e.type === 'withdrawNotices' ? [{ case_id: caseId, seq: e.seq }] : []));
