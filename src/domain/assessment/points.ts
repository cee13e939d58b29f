/** 分值 · points are counted in whole hundredths (百分之一分), so that no sum drifts; only the edge shows a decimal. */

export const hundredthsOf = (points: number): number => Math.round(points * 100);
export const pointsOf = (hundredths: number): number => hundredths / 100;
export const hasHundredths = (points: number): boolean => Math.abs(points * 100 - Math.round(points * 100)) < 1e-6;

/** Half up, away from floats: `numerator` ÷ `denominator`, both whole and not negative. */
export const halfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

/** 12.5 分、5 分: no zeros that say nothing */
export const pointsWords = (hundredths: number): string => `${pointsOf(hundredths)} 分`;
