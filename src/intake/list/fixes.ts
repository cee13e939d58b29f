/**
 * 更正 · what the office puts right in a list before it is registered: which unit a name means, who leads where several are
 * named, what a number or a date should be. The file stays as it is; it is read anew with what was put right (docs/decisions/0108).
 */
import { z } from 'zod';
import type { Cell } from './cells.js';
import { linesOf } from './cells.js';
import type { Entry } from './entries.js';
import type { Field } from './headings.js';

/** No words of the case: these are the body's to put right. */
export const FIXED_FIELDS = ['number', 'assignedOn', 'raisedOn'] as const;
export type FixedField = (typeof FIXED_FIELDS)[number];
export const MOST_FIXES = 500;
/** characters of a name that may be said to mean a unit */
export const MOST_FIXED_TEXT = 200;

/** PostgreSQL takes no NUL in text */
const text = (max: number) => z.string().trim().min(1).max(max).regex(/^\P{Cc}*$/u, '含有不能使用的字符'); // prettier-ignore
const row = { sheet: z.string().max(200).regex(/^\P{Cc}*$/u), row: z.int().min(1).max(1_048_576) }; // prettier-ignore
/** a place in the file; null: wherever the list says so */
const place = z.strictObject(row).nullable();

export const fix = z.discriminatedUnion('kind', [
  /** 单位名称 · this text means that unit */
  z.strictObject({ kind: z.literal('unit'), text: text(MOST_FIXED_TEXT), unitId: z.uuid(), at: place }),
  /** 主办 · of several leads one leads and the others join, or (null) each handles its part 分别办理 */
  z.strictObject({ kind: z.literal('leads'), leadId: z.uuid().nullable(), at: z.strictObject(row) }),
  /** 既主办又会办的单位 only leads, or only joins */
  z.strictObject({ kind: z.literal('role'), unitId: z.uuid(), role: z.enum(['lead', 'co']), at: z.strictObject(row) }),
  /** 编号、日期 as they should have been written */
  z.strictObject({ kind: z.literal('cell'), field: z.enum(FIXED_FIELDS), value: text(30), at: z.strictObject(row) }),
]);
export type Fix = z.infer<typeof fix>;
type Of<K extends Fix['kind']> = Extract<Fix, { kind: K }>;

/** 更正之处 · what one fix changed in one row. */
export interface Change {
  /** place of the fix among those given */
  fix: number;
  sheet: string;
  row: number;
  column: Field;
  from: string;
  to: string;
}

/** The fixes of a list; each tells what it changed. */
export class Fixes {
  readonly changes: Change[] = [];
  constructor(private readonly all: readonly Fix[] = []) {}

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  /** The row as it would stand had it been written right. */
  written(entry: Entry): Entry {
    const cells: Entry['cells'] = { ...entry.cells };
    for (const [fix, i] of this.at('cell', entry)) {
      const from = cells[fix.field];
      cells[fix.field] = fix.value satisfies Cell;
      this.tell(i, entry, fix.field, { from: linesOf(from), to: fix.value });
    }
    return { ...entry, cells };
  }

  /** Which unit a text of this row was said to mean; of the row itself before the whole list. */
  unitId(entry: Entry, name: string): { unitId: string; tell: (column: Field, to: string) => void } | undefined {
    const [fix, i] = [...this.at('unit', entry)].reverse().find(([f]) => f.text === name) ?? [];
    if (fix === undefined || i === undefined) return undefined;
    return { unitId: fix.unitId, tell: (column, to) => this.tell(i, entry, column, { from: name, to }) };
  }

  leads(entry: Entry): { leadId: string | null; tell: (from: string, to: string) => void } | undefined {
    const [fix, i] = [...this.at('leads', entry)].at(-1) ?? [];
    if (fix === undefined || i === undefined) return undefined;
    return { leadId: fix.leadId, tell: (from, to) => this.tell(i, entry, 'lead', { from, to }) };
  }

  roles(entry: Entry): { unitId: string; role: 'lead' | 'co'; tell: (from: string, to: string) => void }[] {
    return this.at('role', entry).map(([{ unitId, role }, i]) => {
      const tell = (from: string, to: string): void => this.tell(i, entry, 'co', { from, to });
      return { unitId, role, tell };
    });
  }

  /** Those of a kind that speak of this row; those of the whole list first. */
  private at<K extends Fix['kind']>(kind: K, { sheet, row: n }: Entry): [Of<K>, number][] {
    const found = this.all.flatMap((f, i): [Of<K>, number][] =>
      f.kind === kind && (f.at === null || (f.at.sheet === sheet && f.at.row === n)) ? [[f as Of<K>, i]] : [],
    );
    return found.sort(([a], [b]) => Number(a.at !== null) - Number(b.at !== null));
  }

  private tell(fix: number, { sheet, row: n }: Entry, column: Field, { from, to }: Pick<Change, 'from' | 'to'>): void {
    this.changes.push({ fix, sheet, row: n, column, from, to });
  }
}
