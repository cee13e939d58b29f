/**
 * 导出表 · one sheet as rows of real cells: what it is, as of which day and by whom above, the header frozen, numbers as
 * numbers and text as text. A title that begins with `=` is no formula, in either form.
 */
import type { CellValue } from 'hucre';
import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';
import { z } from 'zod';
import type { FileAnswer } from './http/send-file.js';

export const FORMATS = ['xlsx', 'csv'] as const;
export const format = z.enum(FORMATS).default('xlsx');
export type Format = (typeof FORMATS)[number];

export interface Sheet {
  name: string;
  /** what stands above the header: label and value */
  about: [string, string][];
  header: string[];
  rows: CellValue[][];
}

export const fileNameOf = (sheet: string, as: Format): string => `${sheet}.${as}`;

const WIDEST = 40;
const widthOf = (values: readonly CellValue[]): number =>
  Math.min(WIDEST, Math.max(8, ...values.map((v) => 2 * String(v ?? '').length + 2)));

export async function exported(sheet: Sheet, as: Format): Promise<FileAnswer> {
  const rows: CellValue[][] = [...sheet.about, [], sheet.header, ...sheet.rows];
  if (as === 'csv') {
    const text = writeCsv(rows, { bom: true, escapeFormulae: true });
    return { name: fileNameOf(sheet.name, as), mime: 'text/csv; charset=utf-8', content: Buffer.from(text, 'utf8') };
  }
  const columns = sheet.header.map((title, i) => ({ width: widthOf([title, ...sheet.rows.map((r) => r[i] ?? null)]) }));
  const above = sheet.about.length + 2;
  const bytes = await writeXlsx({
    sheets: [{ name: sheet.name.slice(0, 31), rows, columns, freezePane: { rows: above } }],
  });
  return {
    name: fileNameOf(sheet.name, as),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: Buffer.from(bytes),
  };
}
