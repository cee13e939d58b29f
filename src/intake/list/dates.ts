/** 日期 · as a date cell, a serial number, or text in one of the ways in which offices write it. */
import type { Cell } from './cells.js';
import { folded, linesOf } from './cells.js';

const DAY = String.raw`(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))`;
const TIME = String.raw`(?:(?:[T ]|(?<=日))\d{1,2}:\d{2}(?::\d{2})?)?`;
const WEEKDAY = '(?:\\(?(?:星期|周)[一二三四五六日天]\\)?)?';
const WRITTEN = new RegExp(`^${DAY}${TIME}${WEEKDAY}$`);
const SERIAL = /^\d{5}(\.\d+)?$/;
/** day 0 of the serial numbers from March 1900 on */
const EPOCH = Date.UTC(1899, 11, 30);
const [FIRST, LAST] = ['1990-01-01', '2100-12-31'];

/** @returns YYYY-MM-DD, or null where the cell holds no date */
export function dateIn(cell: Cell): string | null {
  const text = folded(linesOf(cell)).replace(/\s*([-/.年月日(])\s*/g, '$1');
  if (SERIAL.test(text)) return plausible(new Date(EPOCH + Math.floor(Number(text)) * 86_400_000));
  const found = WRITTEN.exec(text);
  if (!found) return null;
  const [year, month, day] = [found[1], found[2] ?? found[4], found[3] ?? found[5]].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? plausible(date) : null;
}

function plausible(date: Date): string | null {
  const text = date.toISOString().slice(0, 10);
  return text >= FIRST && text <= LAST ? text : null;
}
