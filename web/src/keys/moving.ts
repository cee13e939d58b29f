/** 上下移动 · from one row to the next, and no further than the ends. */

/** The place after the one that was left: the next that is still there, or the last. */
export function nextOf<T>(rows: readonly T[], from: T | undefined, step: 1 | -1): T | undefined {
  if (rows.length === 0) return undefined;
  const at = from === undefined ? -1 : rows.indexOf(from);
  if (at === -1) return rows[step === 1 ? 0 : rows.length - 1];
  return rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
}
