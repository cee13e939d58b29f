/**
 * 排名 · by the total as it is shown; who has the same total has the same place, and the places after them are left out
 * (1、2、2、4, 并列). Whoever had nothing to do has no place.
 */
import type { UnitScore } from './score.js';

export interface Placed {
  unitId: string;
  /** null: not ranked */
  place: number | null;
  /** 并列: another unit has the same place */
  isTied: boolean;
}

/** @returns the ranked, best first (of those alike in the order of their ids), then the others */
export function ranking(scores: readonly Pick<UnitScore, 'unitId' | 'total' | 'isRanked'>[]): Placed[] {
  const order = [...scores].sort(
    (a, b) =>
      Number(b.isRanked) - Number(a.isRanked) ||
      (a.isRanked ? b.total - a.total : 0) ||
      (a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : 0),
  );
  const ranked = order.filter((s) => s.isRanked);
  return order.map(({ unitId, total, isRanked }) => ({
    unitId,
    place: isRanked ? 1 + ranked.filter((s) => s.total > total).length : null,
    isTied: isRanked && ranked.filter((s) => s.total === total).length > 1,
  }));
}
