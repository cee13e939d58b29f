/** 单元格 · what a sheet holds, and how its words are read. */

/** Why a cell has no value: a formula that nobody has calculated, an error value, more words than are read. */
export type Fault = 'formula' | 'error' | 'tooLong';
export type Cell = string | number | null | { date: string } | { fault: Fault; text: string };

/** PostgreSQL keeps neither NUL nor half a surrogate pair; marks that turn the reading direction are no words. */
const UNFIT = /[\p{Cf}\uD800-\uDFFF]|(?![\t\n\r])\p{Cc}/gu;

/** As written, lines kept. */
export function linesOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return 'date' in cell ? cell.date : cell.text;
  return String(cell).replace(UNFIT, '').replace(/\r\n?/g, '\n').trim();
}

/** As written on one line: Chinese is broken anywhere, so a line break is no space. */
export const wordsOf = (cell: Cell | undefined): string =>
  linesOf(cell)
    .replace(/\s*\n\s*/g, '')
    .replace(/[\t ]+/g, ' ');

/** For comparing: full-width digits, letters and brackets are the same characters (NFKC). */
export const folded = (text: string): string => text.normalize('NFKC').trim();
/** … and spaces count for nothing. */
export const squeezed = (text: string): string => folded(text).replace(/\s+/g, '');

export const isBlank = (cell: Cell | undefined): boolean =>
  linesOf(cell) === '' && !(typeof cell === 'object' && cell !== null && 'fault' in cell);
