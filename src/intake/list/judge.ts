/** 逐行核对 · one row of a list: what it says, or what keeps it from being registered. */
import type { Mode } from '../../domain/shared/labels.js';
import { numberKey } from '../../domain/proposal/registration.js';
import { assignmentOf } from './assignment.js';
import { squeezed, wordsOf } from './cells.js';
import type { Entry } from './entries.js';
import type { Fixes } from './fixes.js';
import type { Header } from './headings.js';
import { numberIn } from './numbers.js';
import type { ListProblem } from './problems.js';
import { RowProblems } from './problems.js';
import { offerOf, RowReading } from './row-reading.js';
import { signersOf } from './signers.js';
import type { Unit, UnitBook } from './units.js';

export interface Known {
  today: string;
  units: UnitBook;
  categories: ReadonlySet<string>;
  /** numbers registered already, without leading zeros */
  numbers: ReadonlySet<string>;
  fixes: Fixes;
}
export interface Judged {
  row: number;
  sheet: string;
  /** as written */
  number: string;
  title: string;
  text: string | null;
  category: string | null;
  proposer: string;
  collective: boolean;
  joint: { name: string; collective: boolean }[];
  mode: Mode | null;
  leads: Unit[];
  cos: Unit[];
  assignedOn: string | null;
  raisedOn: string | null;
  /** what the office should know, and no reason to refuse */
  notes: string[];
}

/** characters of a title: as a registration takes it */
const TITLE = 200;

/** @param before rows of the numbers that stand further up in the file */
export function judge(
  listed: Entry,
  header: Header,
  known: Known,
  before: ReadonlyMap<string, number>,
): { judged: Judged | null; problems: ListProblem[]; key: string | null } {
  const entry = known.fixes.written(listed);
  const problems = new RowProblems(entry, header);
  const reading = new RowReading(entry, problems);
  const number = numberOf(reading, known, before);
  const title = reading.words('title', TITLE);
  const signers = signersOf(reading);
  const assignment = assignmentOf(reading, header, known);
  const assignedOn = reading.date('assignedOn');
  if (assignedOn !== null && assignedOn > known.today) {
    reading.problem('assignedOn', 'import.bad_date', '交办日期不得晚于今天', offerOf('assignedOn'));
  }
  const raisedOn = reading.date('raisedOn');
  const text = reading.optional('text');
  const category = reading.optional('category');
  const key = number === null ? null : numberKey(number);
  if (problems.found.length > 0 || number === null || title === null || signers === null || assignment === null) {
    return { judged: null, problems: problems.found, key };
  }
  const notes = [...signers.notes, ...assignment.notes];
  const isKnown = category !== '' && known.categories.has(squeezed(category));
  if (category !== '' && !isKnown) notes.push(`类别“${category}”未设,登记后请补选`);
  const { row, sheet } = entry;
  const judged: Judged = {
    row,
    sheet,
    number,
    title,
    text: text === '' ? null : text,
    category: isKnown ? squeezed(category) : null,
    ...signers,
    ...assignment,
    assignedOn,
    raisedOn,
    notes,
  };
  return { judged, problems: [], key };
}

function numberOf(reading: RowReading, known: Known, before: ReadonlyMap<string, number>): string | null {
  if (!reading.isThere('number')) return null;
  const number = numberIn(reading.cell('number'));
  if (number === null) {
    reading.problem(
      'number',
      'import.bad_number',
      `编号“${wordsOf(reading.cell('number'))}”不是数字`,
      offerOf('number'),
    );
    return null;
  }
  const earlier = before.get(numberKey(number));
  if (earlier !== undefined) {
    reading.problem('number', 'import.duplicate_number', `编号 ${number} 与第 ${earlier} 行重复`, offerOf('number'));
  } else if (known.numbers.has(numberKey(number))) {
    reading.problem('number', 'import.known_number', `编号 ${number} 已经登记,导入不会改动已有的件`);
  }
  return number;
}
