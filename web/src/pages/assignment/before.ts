/** 以往的主办单位 · which units led the cases of a category, most often first; a count, never a decision. */
interface Unit {
  id: string;
  name: string;
}
/** of a listed case, what is needed here */
interface Led {
  leads: readonly Unit[];
}
export interface LedBefore extends Unit {
  count: number;
}
/** one key each */
const MOST = 9;

/** @param inForce ids of the units that may be given work today */
export function ledBefore(cases: readonly Led[], inForce: ReadonlySet<string>): LedBefore[] {
  const found = new Map<string, LedBefore>();
  for (const unit of cases.flatMap((c) => c.leads)) {
    if (!inForce.has(unit.id)) continue;
    found.set(unit.id, { ...unit, count: (found.get(unit.id)?.count ?? 0) + 1 });
  }
  // units of the same count keep the order of their latest case
  return [...found.values()].sort((a, b) => b.count - a.count).slice(0, MOST);
}
