/** 表中各件 · rows under the header that hold a case; totals, blank rows, captions and repeated headers are passed over. */
import type { Cell } from './cells.js';
import { isBlank, linesOf, squeezed } from './cells.js';
import type { Field, Header } from './headings.js';
import { fieldOf } from './headings.js';
import type { Filled, Sheet } from './sheet.js';
import { at } from './sheet.js';

export interface Entry {
  sheet: string;
  /** the sheet's row number, from 1 */
  row: number;
  cells: Partial<Record<Field, Cell>>;
}
/** What makes a row a case; a category or a date alone, filled down from a merged cell, does not. */
const SUBSTANCE: readonly Field[] = ['number', 'title', 'proposer', 'lead', 'separate', 'co', 'text'];
/** Several of them in a row, or in rows of one merged case, are one list. */
const LISTS: readonly Field[] = ['joint', 'lead', 'separate', 'co'];

const TOTAL = /^(合计|总计|小计|共计|总数|总件数|共\d+件)/;
const NOTE = /^(备注|注|说明|填表说明|填报说明|制表|制表人|填表人|审核|审核人|联系人|联系电话)([::;、]|$)/;

export function entriesOf(sheet: Sheet, header: Header, filled: Filled): Entry[] {
  const entries: Entry[] = [];
  const captions = captionRows(sheet, header);
  for (let r = header.row + 1; r < sheet.rows.length; r++) {
    const row = sheet.rows[r] as Cell[];
    if (captions.has(r) || isPassedOver(row, header)) continue;
    const cells = cellsOf(row, header, () => true);
    const last = entries.at(-1);
    if (last && continues(r, header, filled)) {
      const own = cellsOf(row, header, (col) => !filled.has(at(r, col)));
      for (const field of LISTS) last.cells[field] = joined([last.cells[field] ?? null, own[field] ?? null]);
    } else if (SUBSTANCE.some((field) => !isBlank(cells[field]))) {
      entries.push({ sheet: sheet.name, row: r + 1, cells });
    }
  }
  return entries;
}

function isPassedOver(row: readonly Cell[], header: Header): boolean {
  const first = squeezed(linesOf(row.find((cell) => !isBlank(cell))));
  const said = (field: Field): boolean => (header.columns.get(field) ?? []).some((col) => !isBlank(row[col]));
  if (TOTAL.test(first) || NOTE.test(first)) return !said('title') || !said('proposer');
  // a long list repeats its header on every page
  return [...header.columns].every(([field, columns]) => columns.every((col) => fieldOf(row[col]) === field));
}

/** A cell merged across number and title heads a group: 一、城乡建设类. */
function captionRows({ merges }: Sheet, { columns }: Header): ReadonlySet<number> {
  const [number, title] = [columns.get('number')?.[0], columns.get('title')?.[0]];
  if (number === undefined || title === undefined) return new Set();
  const [from, to] = [Math.min(number, title), Math.max(number, title)];
  return new Set(merges.filter((m) => m.startCol <= from && m.endCol >= to).map((m) => m.startRow));
}

/** One case written over several rows, a unit in each: its number and title are one merged cell. */
function continues(r: number, { columns }: Header, filled: Filled): boolean {
  const isFilled = (field: Field): boolean => (columns.get(field) ?? []).some((col) => filled.has(at(r, col)));
  return isFilled('number') && isFilled('title');
}

function cellsOf(row: readonly Cell[], header: Header, counts: (col: number) => boolean): Entry['cells'] {
  const cells: Entry['cells'] = {};
  for (const [field, columns] of header.columns) {
    const values = columns.filter(counts).map((col) => row[col] ?? null);
    cells[field] = LISTS.includes(field) ? joined(values) : (values.find((v) => !isBlank(v)) ?? null);
  }
  return cells;
}

function joined(values: readonly Cell[]): Cell {
  const there = values.filter((v) => !isBlank(v));
  const fault = there.find((v) => typeof v === 'object' && v !== null && 'fault' in v);
  if (fault !== undefined || there.length < 2) return fault ?? there[0] ?? null;
  return there.map((v) => linesOf(v)).join('\n');
}
