/**
 * 测算标记 · the predicates of all rates over one row as the bits of one number, so that a day's figures are counted from a
 * few hundred distinct numbers and not from every row. Only `f.…_due_on < d.on_day` hangs on the day: a row keeps its marks
 * of before all its dates and of after them, and which date turns which bits follows from the predicates.
 */
import type { RateKey } from '../domain/rate/definitions.js';
import { RATE_KEYS } from '../domain/rate/definitions.js';
import type { Subject } from '../domain/rate/fact.js';
import { SUBJECTS } from '../domain/rate/fact.js';
import type { RatePredicates } from './rate-sql.js';
import { RATE_SQL } from './rate-sql.js';

export type Statements = Readonly<Record<RateKey, RatePredicates>>;

/** What is true of a row besides the rates; the bits after those of the rates. */
const OTHERS = {
  in: `f.standing = 'in'`,
  withdrawn: `f.standing = 'withdrawn'`,
  out: `f.standing = 'out'`,
  onBehalf: 'f.is_on_behalf',
  ...(Object.fromEntries(SUBJECTS.map((s) => [s, `f.subject = '${s}'`])) as Record<Subject, string>),
};
type Other = keyof typeof OTHERS;

const bitsOf = (statements: Statements): string[] => [
  ...RATE_KEYS.flatMap((key) => [statements[key].base, statements[key].good]),
  ...Object.values(OTHERS),
];
const PLACE = new Map([
  ...RATE_KEYS.flatMap((key, i): [string, number][] => [
    [`${key} base`, 2 * i],
    [`${key} good`, 2 * i + 1],
  ]),
  ...Object.keys(OTHERS).map((name, i): [string, number] => [name, 2 * RATE_KEYS.length + i]),
]);

/** @returns a condition on `marks`: all of these are true of the row */
export function marked(...names: (Other | `${RateKey} ${'base' | 'good'}`)[]): string {
  const mask = names.reduce((sum, name) => sum | (1n << BigInt(PLACE.get(name) as number)), 0n);
  return `marks & ${mask} = ${mask}`;
}

/** Expressions over a row `f`. */
export interface Marks {
  /** as long as none of its dates has passed */
  open: string;
  /** when all have */
  late: string;
  /** which bits have turned by `d.on_day` */
  turned: string;
}

const FORSEEN = /f\.\w+ <=? d\.on_day/g;
const sumOf = (parts: readonly string[]): string => parts.join(' | ') || '0::bigint';
const markOf = (bits: readonly string[], day: string): string =>
  sumOf(bits.map((is, i) => `CASE WHEN ${is.replaceAll('d.on_day', day)} THEN ${1n << BigInt(i)}::bigint ELSE 0 END`));

/** @throws Error for a predicate that asks for more than one date, whose days between have no marks */
function turnedOf(bits: readonly string[]): string {
  const by = new Map<string, bigint>();
  for (const [i, is] of bits.entries()) {
    const asked = [...new Set(is.match(FORSEEN))];
    if (asked.length > 1 || is.replaceAll(FORSEEN, '').includes('on_day')) throw new Error(`more than one date: ${is}`);
    for (const past of asked) by.set(past, (by.get(past) ?? 0n) | (1n << BigInt(i)));
  }
  return sumOf([...by].map(([past, mask]) => `CASE WHEN ${past} THEN ${mask}::bigint ELSE 0 END`));
}

export function marksOf(statements: Statements): Marks {
  const bits = bitsOf(statements);
  return {
    open: markOf(bits, `'-infinity'::date`),
    late: markOf(bits, `'infinity'::date`),
    turned: turnedOf(bits),
  };
}

/** The columns that the database generates from the same predicates. */
export const KEPT: Marks = { open: 'f.marks_open', late: 'f.marks_late', turned: marksOf(RATE_SQL).turned };

/** most rows have no date to come */
export const marksAsOf = ({ open, late, turned }: Marks): string =>
  `CASE WHEN ${open} = ${late} THEN ${open} ELSE ${open} # ((${open} # ${late}) & (${turned})) END`;
