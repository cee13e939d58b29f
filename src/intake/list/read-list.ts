/** 读清单 · sheets to rows that can be registered, and the problems of all others; pure. */
import type { CaseKind } from '../../domain/shared/labels.js';
import { entriesOf } from './entries.js';
import type { Change } from './fixes.js';
import { Fixes } from './fixes.js';
import type { Field, Header } from './headings.js';
import { COLUMNS, findHeader } from './headings.js';
import type { Judged, Known } from './judge.js';
import { judge } from './judge.js';
import { LIMITS } from './limits.js';
import type { ListProblem } from './problems.js';
import { Refused, RowProblems } from './problems.js';
import type { Sheet } from './sheet.js';
import { fillDown } from './sheet.js';
import type { FormerUnit, Unit } from './units.js';
import { UnitBook } from './units.js';

/** 对照资料 · what the district knows already. */
export interface Surroundings {
  today: string;
  kind: CaseKind;
  raisedAt: 'session' | 'recess';
  session: string;
  units: Unit[];
  /** that have ended */
  former: FormerUnit[];
  categories: string[];
  /** deputies or members in office */
  people: { id: string; name: string }[];
  /** collective proposers of earlier cases, and who speaks for them */
  bodies: { name: string; contactPersonId: string }[];
  /** numbers of this session, without leading zeros */
  numbers: string[];
}
export interface ListRead {
  /** rows that hold a case */
  rows: number;
  accepted: Judged[];
  problems: ListProblem[];
  changes: Change[];
}

const REQUIRED: readonly Field[] = ['number', 'title', 'proposer'];

/** @throws Refused where no sheet has a header row, or there are more rows than a list has */
export function readList(sheets: readonly Sheet[], around: Surroundings, fixes = new Fixes()): ListRead {
  const known: Known = {
    today: around.today,
    units: new UnitBook(around.units, around.former),
    categories: new Set(around.categories),
    numbers: new Set(around.numbers),
    fixes,
  };
  const read: ListRead = { rows: 0, accepted: [], problems: [], changes: fixes.changes };
  const before = new Map<string, number>();
  let headers = 0;
  for (const sheet of sheets) {
    const filled = fillDown(sheet);
    const header = findHeader(sheet.rows);
    if (!header) continue;
    headers += 1;
    const entries = entriesOf(sheet, header, filled);
    read.rows += entries.length;
    if (read.rows > LIMITS.rows) throw new Refused('import.too_large', `一次最多导入 ${LIMITS.rows} 件,请分开导入`);
    const missing = missingColumns(sheet, header);
    read.problems.push(...missing);
    if (missing.length > 0) continue;
    for (const entry of entries) {
      const { judged, problems, key } = judge(entry, header, known, before);
      if (judged) read.accepted.push(judged);
      read.problems.push(...problems);
      if (key !== null && !before.has(key)) before.set(key, entry.row);
    }
  }
  if (headers === 0) throw new Refused('import.unreadable', '没有找到表头:须有编号、标题、提出人等列');
  return read;
}

function missingColumns({ name }: Sheet, header: Header): ListProblem[] {
  const problems = new RowProblems({ sheet: name, row: header.row + 1, cells: {} }, header);
  for (const field of REQUIRED) {
    if (!header.columns.has(field)) problems.add(field, 'import.missing', `表头没有“${COLUMNS[field]}”列`);
  }
  return problems.found;
}
