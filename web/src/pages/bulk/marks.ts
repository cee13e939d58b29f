/** 选择 · cases one by one, or everything that the list shows, on whichever page. */
export interface Marks {
  /** everything that the list with its filters shows */
  all: boolean;
  ids: readonly string[];
}
export const NONE: Marks = { all: false, ids: [] };

/** A case taken out of everything leaves those that are in sight. */
export function toggled({ all, ids }: Marks, id: string, shown: readonly string[]): Marks {
  if (all) return { all: false, ids: shown.filter((one) => one !== id) };
  return { all: false, ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id] };
}
export const isMarked = ({ all, ids }: Marks, id: string): boolean => all || ids.includes(id);
export const countOf = ({ all, ids }: Marks, total: number): number => (all ? total : ids.length);
