/** 读一行 · the cells of one row by what they hold; what cannot be read is told, and the value is missing then. */
import type { Cell } from './cells.js';
import { isBlank, linesOf, wordsOf } from './cells.js';
import { dateIn } from './dates.js';
import type { Entry } from './entries.js';
import { FIXED_FIELDS } from './fixes.js';
import type { Field } from './headings.js';
import { COLUMNS } from './headings.js';
import type { Offer, RowProblems } from './problems.js';

const FAULTS = {
  formula: '公式没有保存计算结果,请在表格软件中重新保存,或改填数值',
  error: '单元格内是错误值,请更正',
  tooLong: '单元格内容过长',
} as const;

export class RowReading {
  constructor(
    readonly entry: Entry,
    private readonly problems: RowProblems,
  ) {}

  cell(field: Field): Cell {
    return this.entry.cells[field] ?? null;
  }
  problem(...said: Parameters<RowProblems['add']>): void {
    this.problems.add(...said);
  }
  /** False where the cell holds no value that could be read; that is told. */
  isReadable(field: Field): boolean {
    const cell = this.cell(field);
    if (typeof cell !== 'object' || cell === null || !('fault' in cell)) return true;
    this.problem(field, cell.fault === 'tooLong' ? 'import.too_large' : 'import.unreadable', FAULTS[cell.fault]);
    return false;
  }
  isThere(field: Field): boolean {
    if (!this.isReadable(field)) return false;
    if (!isBlank(this.cell(field))) return true;
    this.problem(field, 'import.missing', `缺少${COLUMNS[field]}`, offerOf(field));
    return false;
  }
  words(field: Field, most: number): string | null {
    if (!this.isThere(field)) return null;
    const words = wordsOf(this.cell(field));
    if (words.length <= most) return words;
    this.problem(field, 'import.too_large', `${COLUMNS[field]}不得超过 ${most} 个字`);
    return null;
  }
  optional(field: Field): string {
    if (!this.isReadable(field)) return '';
    return field === 'text' ? linesOf(this.cell(field)) : wordsOf(this.cell(field));
  }
  date(field: Field): string | null {
    if (!this.isReadable(field) || isBlank(this.cell(field))) return null;
    const date = dateIn(this.cell(field));
    if (date === null) {
      this.problem(
        field,
        'import.bad_date',
        `日期“${wordsOf(this.cell(field))}”无法识别,请写作 2025-01-06 或 2025年1月6日`,
        offerOf(field),
      );
    }
    return date;
  }
}

/** 改写 · offered for a number and a date alone. */
export const offerOf = (field: Field): Offer[] =>
  FIXED_FIELDS.filter((fixed) => fixed === field).map((fixed) => ({ kind: 'cell', field: fixed }));
