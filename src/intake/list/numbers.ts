/** 编号 · 001, １２, 第12号, 建议第12号: the digits as written; leading zeros do not distinguish. */
import type { Cell } from './cells.js';
import { squeezed, wordsOf } from './cells.js';

const NUMBER = /^(?:代表)?(?:建议|提案)?第?(\d{1,10})号?(?:建议|提案)?$/;

/** @returns the digits, or null where the cell holds no number */
export function numberIn(cell: Cell): string | null {
  const digits = NUMBER.exec(squeezed(wordsOf(cell)))?.[1];
  return digits === undefined || Number(digits) === 0 ? null : digits;
}
