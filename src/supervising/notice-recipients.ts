/** 通知的收件人 · posts turned into the persons who hold them that day. */
import { dateOf } from '../domain/shared/legal-date.js';
import type { TakenNotice } from '../engine/engine.js';
import type { HolderRow } from '../identity/holders.queries.js';
import { holdersOn } from '../identity/holders.queries.js';
import type { Tx } from '../platform/tx.js';
import type { NoticeRow } from './noticing.queries.js';

const STAND_IN = 'office-clerk';
export type Told = Omit<NoticeRow, 'id' | 'channel' | 'message_id'>;

/** Whoever gave the command knows of it; a vacant post is the office's to know. */
export async function recipientsOf(
  tx: Tx,
  jurisdictionId: string,
  taken: readonly Omit<TakenNotice, 'id'>[],
  today: string,
): Promise<Told[]> {
  const roles = [...new Set([STAND_IN, ...taken.flatMap((t) => t.role ?? [])])];
  const units = [...new Set(taken.flatMap((t) => t.unit_id ?? []))];
  const grants = await holdersOn(tx, jurisdictionId, { roles, units }, today);
  const holding = (role: string, unitId: string | null): HolderRow[] =>
    grants.filter((g) => g.role === role && (unitId === null || g.unit_id === unitId));
  return taken.flatMap((notice) => {
    const { case_id, seq, handling_id, kind, role, unit_id, person_id, actor, created_at } = notice;
    const to = (recipient: string, as: string, unit: string | null, basis: string): Told[] =>
      recipient === actor
        ? []
        : [{ case_id, seq, handling_id, kind, recipient, role: as, unit_id: unit, basis, on_day: dateOf(created_at) }];
    if (person_id !== null) return to(person_id, 'proposer', null, 'person');
    const post = role ?? STAND_IN;
    const holders = holding(post, unit_id);
    return holders.length > 0
      ? holders.flatMap((h) => to(h.person_id, post, unit_id, 'post'))
      : holding(STAND_IN, null).flatMap((h) => to(h.person_id, STAND_IN, null, 'vacant'));
  });
}
