/**
 * CSV · RFC 4180 with what offices send: UTF-8 with or without a mark, or GB18030; line breaks within quotes. Read with
 * limits, and an open quote is told: a lenient reader would lose every row after it without a word.
 */
import { detectDelimiter } from 'hucre/csv';
import { LIMITS } from '../list/limits.js';
import { Refused } from '../list/problems.js';
import type { Sheet } from '../list/sheet.js';

const SAMPLE = 20_000;

export function readCsv(content: Uint8Array): Sheet[] {
  const text = decoded(content);
  return [{ name: '', rows: rowsOf(text, detectDelimiter(text.slice(0, SAMPLE))), merges: [] }];
}

function decoded(content: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(content);
      if (!text.includes('\0')) return text;
    } catch {
      // not in this encoding
    }
  }
  throw new Refused('import.unreadable', '不是文本:请另存为 UTF-8 或 GB18030(GBK)编码的 CSV');
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let from = 0;
  while (from < text.length) {
    const field = fieldAt(text, from, delimiter, rows.length + 1);
    row.push(field.value);
    if (row.length > LIMITS.columns)
      throw new Refused('import.too_large', `第 ${rows.length + 1} 行超过 ${LIMITS.columns} 列`);
    from = field.end + 1;
    if (text[field.end] === delimiter) {
      // a delimiter at the very end is followed by one more, empty field
      if (from === text.length) row.push('');
      else continue;
    }
    if (text[field.end] === '\r' && text[from] === '\n') from += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** @returns the field and where it ends: at a delimiter, a line break or the end */
function fieldAt(text: string, from: number, delimiter: string, row: number): { value: string; end: number } {
  let value = '';
  let at = from;
  if (text[at] === '"') {
    for (;;) {
      const quote = text.indexOf('"', at + 1);
      if (quote === -1) throw new Refused('import.unreadable', `第 ${row} 行的引号没有闭合,其后的内容无法识别`);
      value += text.slice(at + 1, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      value += '"';
    }
  }
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: value + text.slice(at, end), end };
}
