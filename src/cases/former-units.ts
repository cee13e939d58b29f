/** 机构改革前的单位 · whose an item was until when, and whose name stands under a paper. */
import type { CaseState, SignedBy } from '../domain/case.js';
import { plusDays } from '../domain/shared/legal-date.js';
import type { Seen } from './case-view.js';

const named = ({ names }: Pick<Seen, 'names'>, id: string) => ({ id, name: names.get(id) ?? '' });

/** Oldest first; `beforeSeq`: what was done before that event was done by this unit. */
export const formerUnits = (seen: Pick<Seen, 'state' | 'names'>, itemId: string) =>
  seen.state.record.successions
    .filter((s) => s.itemId === itemId)
    .map((s) => ({ unit: named(seen, s.from), until: plusDays(s.on, -1), beforeSeq: s.seq }));

/** 落款单位 · what is signed keeps the name under which it was signed; a draft is of whoever handles the item. */
export function unitOfPaper(seen: Pick<Seen, 'state' | 'names'>, paper: SignedBy & { itemId: string }) {
  const now = seen.state.items.find((i) => i.id === paper.itemId)?.unitId ?? '';
  return named(seen, paper.signedOn === null ? now : (paper.unitId ?? now));
}

export const unitsEverOn = ({ record }: CaseState): string[] => record.successions.map((s) => s.from);
