/** 百分比 · half-up to two places of a percent, from integers alone; an empty denominator has no value. */
export function percentOf(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  return Math.floor((numerator * 20_000 + denominator) / (2 * denominator)) / 100;
}

export const shown = (numerator: number, denominator: number): string => {
  const percent = percentOf(numerator, denominator);
  return percent === null ? '—' : `${percent.toFixed(2)}%`;
};
