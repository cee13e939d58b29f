/** 工作表 · rows of cells; a merged cell stands for every row that it spans. */
import type { Cell } from './cells.js';
import { isBlank } from './cells.js';

/** from 0 */
export interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}
export interface Sheet {
  name: string;
  rows: Cell[][];
  merges: readonly Merge[];
}

/** Cells that took their value from the merged cell above. */
export type Filled = ReadonlySet<string>;
export const at = (row: number, col: number): string => `${row},${col}`;

/**
 * Fills down, never to the right: two columns under one merged cell are two things to say (a merged 主办 and 会办 would
 * make one unit both).
 */
export function fillDown({ rows, merges }: Sheet): Filled {
  const filled = new Set<string>();
  for (const { startRow, startCol, endRow } of merges) {
    const value = rows[startRow]?.[startCol] ?? null;
    if (isBlank(value)) continue;
    for (let r = startRow + 1; r <= Math.min(endRow, rows.length - 1); r++) {
      const row = rows[r] as Cell[];
      if (!isBlank(row[startCol])) continue;
      while (row.length <= startCol) row.push(null);
      row[startCol] = value;
      filled.add(at(r, startCol));
    }
  }
  return filled;
}
