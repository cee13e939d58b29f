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

/** The place after the one that was left: the next that is still there, or the last. */
export function nextOf<T>(ids: readonly T[], from: T | undefined, step: 1 | -1): T | undefined {
  if (ids.length === 0) return undefined;
  const at = from === undefined ? -1 : ids.indexOf(from);
  if (at === -1) return ids[step === 1 ? 0 : ids.length - 1];
  return ids[Math.min(Math.max(at + step, 0), ids.length - 1)];
}
