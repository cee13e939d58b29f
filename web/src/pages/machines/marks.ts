/** 标数 · a number on a state of a chart, and how strongly it is shaded: never by shade alone. */
export interface Mark {
  count: number;
  /** 0 nobody, 1 few to 4 most of them */
  step: 0 | 1 | 2 | 3 | 4;
}

/** @param total of all that are counted on this chart or page; a state may hold all of them */
export function markOf(count: number, total: number): Mark {
  if (count === 0 || total === 0) return { count, step: 0 };
  const share = count / total;
  return { count, step: share < 0.1 ? 1 : share < 0.25 ? 2 : share < 0.5 ? 3 : 4 };
}
