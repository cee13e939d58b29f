/** 工作簿 · visible sheets as rows of values; formulas are read as their last result and never calculated. */
import type { CellValue, Sheet as Worksheet } from 'hucre';
import { readXlsx as readWorkbook } from 'hucre/xlsx';
import type { Cell } from '../list/cells.js';
import { isBlank } from '../list/cells.js';
import { LIMITS } from '../list/limits.js';
import { Refused } from '../list/problems.js';
import type { Sheet } from '../list/sheet.js';
import { unpacked } from './unpacked.js';

/** the reader's own words where a sheet reaches further than it fills in */
const BEYOND = /over the \d+ limit/;

/** @throws Refused */
export async function readXlsx(content: Buffer): Promise<Sheet[]> {
  const archive = await unpacked(content);
  let sheets = 0;
  const book = await readWorkbook(archive, {
    // what the office cannot see it does not mean to import
    sheets: ({ hidden, veryHidden }) => {
      if (hidden || veryHidden) return false;
      sheets += 1;
      if (sheets > LIMITS.sheets) throw new Refused('import.too_large', `工作表超过 ${LIMITS.sheets} 张,请分开导入`);
      return true;
    },
  }).catch((error: unknown) => {
    if (error instanceof Refused) throw error;
    if (error instanceof Error && BEYOND.test(error.message)) {
      throw new Refused('import.too_large', '表格的格式铺得太远,请删去清单以外的空行空列后再导入');
    }
    throw new Refused('import.unreadable', '不是 .xlsx 工作簿,或文件已损坏,请重新保存后再导入');
  });
  return book.sheets.map(sheetOf);
}

function sheetOf({ name, rows, cells, merges }: Worksheet): Sheet {
  const values = rows.map((row) => row.map(cellOf));
  for (const [place, { value, type, formula }] of cells ?? []) {
    const [r, c] = place.split(',').map(Number) as [number, number];
    const row = values[r];
    if (!row) continue;
    if (type === 'error') row[c] = { fault: 'error', text: String(value) };
    else if (formula !== undefined && value === null) row[c] = { fault: 'formula', text: `=${formula}` };
  }
  return { name, rows: trimmed(name, values), merges: merges ?? [] };
}

function cellOf(value: CellValue): Cell {
  if (value === null || typeof value === 'number') return value;
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? { fault: 'error', text: '' } : { date: value.toISOString().slice(0, 10) };
  }
  const text = String(value);
  return text.length > LIMITS.cell ? { fault: 'tooLong', text: text.slice(0, 200) } : text;
}

/** Formats reach far beyond what is written; only the written part is a list. */
function trimmed(name: string, rows: Cell[][]): Cell[][] {
  for (const row of rows) {
    while (row.length > 0 && isBlank(row.at(-1))) row.pop();
    if (row.length > LIMITS.columns) throw new Refused('import.too_large', `工作表“${name}”超过 ${LIMITS.columns} 列`);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}
