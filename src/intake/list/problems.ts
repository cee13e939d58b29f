/** 问题 · what keeps a row, or the whole file, from being registered: each named by row, column, code and words. */
import type { Cell } from './cells.js';
import { linesOf } from './cells.js';
import type { Entry } from './entries.js';
import type { FixedField } from './fixes.js';
import type { Field, Header } from './headings.js';
import { COLUMNS } from './headings.js';

/** 问题代码 · closed; the words are in docs/glossary.md. */
export const PROBLEM_CODES = [
  'import.missing',
  'import.duplicate_number',
  'import.known_number',
  'import.unknown_unit',
  'import.several_leads',
  'import.unit_both_roles',
  'import.bad_number',
  'import.bad_date',
  'import.too_large',
  'import.unreadable',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** 可以怎样更正 · what a press would put right; which of them is meant, the office says. */
export type Offer =
  | { kind: 'unit'; text: string; units: { id: string; name: string }[] }
  | { kind: 'leads'; units: { id: string; name: string }[] }
  | { kind: 'role'; units: { id: string; name: string }[] }
  | { kind: 'cell'; field: FixedField };
export interface ListProblem {
  /** null: the file as a whole */
  sheet: string | null;
  row: number | null;
  /** its name in this program; `heading` is what the sheet calls it */
  column: string | null;
  heading: string | null;
  code: ProblemCode;
  message: string;
  value: string | null;
  offers: Offer[];
}

const VALUE_SHOWN = 200;
const shown = (cell: Cell | undefined): string | null => [...linesOf(cell)].slice(0, VALUE_SHOWN).join('') || null;

/** One row's problems, in the order in which they are found. */
export class RowProblems {
  readonly found: ListProblem[] = [];

  constructor(
    private readonly entry: Pick<Entry, 'sheet' | 'row' | 'cells'>,
    private readonly header: Header,
  ) {}

  add(field: Field, code: ProblemCode, message: string, offers: Offer[] = []): void {
    const { sheet, row, cells } = this.entry;
    const [column, heading] = [COLUMNS[field], this.header.headings.get(field) ?? null];
    this.found.push({ sheet, row, column, heading, code, message, value: shown(cells[field]), offers });
  }
}

export const ofFile = (code: ProblemCode, message: string): ListProblem => ({
  sheet: null,
  row: null,
  column: null,
  heading: null,
  code,
  message,
  value: null,
  offers: [],
});

/** 不予读取 · the file, or a part of it, is refused as a whole. */
export class Refused extends Error {
  constructor(
    readonly code: 'import.too_large' | 'import.unreadable',
    message: string,
  ) {
    super(message);
  }
}
