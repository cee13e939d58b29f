/** 读取结果 · what the office is shown before it commits, and what the engine is then given. */
import type { DataOf } from '../../domain/commands.js';
import type { RegisterInput } from '../../domain/proposal/registration.js';
import { registration } from '../../domain/proposal/registration.js';
import type { Change } from './fixes.js';
import type { Judged } from './judge.js';
import type { ListProblem } from './problems.js';
import type { ListRead, Surroundings } from './read-list.js';
import type { Unlinked } from './linking.js';
import { PeopleBook } from './linking.js';

/** 正文待补 · a list has no text of the cases; the office puts it right by 更正登记 (docs/decisions/0010). */
export const TEXT_TO_COME = '(正文待补:本件由交办清单登记,清单未附正文)';
/** 补录原因 · of a 交办日期 earlier than today */
export const BY_LIST = '按交办清单导入';

export interface Previewed {
  sheet: string;
  row: number;
  /** as numbers are told apart: without leading zeros */
  number: number;
  /** as it will stand on the case */
  writtenNumber: string;
  title: string;
  hasText: boolean;
  category: string | null;
  proposer: string;
  collective: boolean;
  joint: string[];
  mode: Judged['mode'];
  /** full names of units; `lead` is the first of `leads` */
  lead: string | null;
  leads: string[];
  cos: string[];
  assignedOn: string | null;
  raisedOn: string | null;
  notes: string[];
}
export interface ReadResult {
  rows: number;
  accepted: number;
  rejected: number;
  problems: ListProblem[];
  preview: Previewed[];
  unlinked: Unlinked[];
  /** what the fixes of the office changed */
  changes: Change[];
}
export interface ReadCase {
  row: number;
  registration: RegisterInput;
  assign?: DataOf<'office.assign'>;
}

export function outcomeOf(read: ListRead, around: Surroundings): { result: ReadResult; cases: ReadCase[] } {
  const book = new PeopleBook(around);
  const unlinked: Unlinked[] = [];
  const cases = read.accepted.map((judged) => caseOf(judged, around, book, unlinked));
  const accepted = read.accepted.length;
  const preview = read.accepted.map(previewOf);
  return {
    result: {
      rows: read.rows,
      accepted,
      rejected: read.rows - accepted,
      problems: read.problems,
      preview,
      unlinked,
      changes: read.changes,
    },
    cases,
  };
}

export const refusedResult = (...problems: ListProblem[]): ReadResult => ({
  rows: 0,
  accepted: 0,
  rejected: 0,
  problems,
  preview: [],
  unlinked: [],
  changes: [],
});

const previewOf = (j: Judged): Previewed => ({
  sheet: j.sheet,
  row: j.row,
  number: Number(j.number),
  writtenNumber: j.number,
  title: j.title,
  hasText: j.text !== null,
  category: j.category,
  proposer: j.proposer,
  collective: j.collective,
  joint: j.joint.map((p) => p.name),
  mode: j.mode,
  lead: j.leads[0]?.name ?? null,
  leads: j.leads.map((u) => u.name),
  cos: j.cos.map((u) => u.name),
  assignedOn: j.assignedOn,
  raisedOn: j.raisedOn,
  notes: j.notes,
});

function caseOf(j: Judged, around: Surroundings, book: PeopleBook, unlinked: Unlinked[]): ReadCase {
  const signers = [{ name: j.proposer, collective: j.collective }, ...j.joint];
  const proposers = signers.map(({ name, collective }, i): RegisterInput['proposers'][number] => {
    const [kind, role] = [collective ? 'body' : 'person', i === 0 ? 'lead' : 'joint'] as const;
    const ids = book.known(name, kind);
    const [id] = ids;
    if (ids.length !== 1 || id === undefined) {
      unlinked.push({ row: j.row, number: Number(j.number), name, kind, role, sameName: ids.length });
      return { kind, name, role };
    }
    return kind === 'body' ? { kind, name, role, contactPersonId: id } : { kind, name, role, personId: id };
  });
  const input = registration.parse({
    kind: around.kind,
    session: around.session,
    number: j.number,
    title: j.title,
    text: j.text ?? TEXT_TO_COME,
    ...(j.category === null ? {} : { category: j.category }),
    proposers,
    raisedAt: around.raisedAt,
    ...(j.raisedOn === null ? {} : { registeredOn: j.raisedOn }),
    notSecret: true,
  });
  const assign = assignOf(j);
  return { row: j.row, registration: input, ...(assign ? { assign } : {}) };
}

const assignOf = ({ mode, leads, cos, assignedOn }: Judged): ReadCase['assign'] | null =>
  mode && {
    mode,
    leads: leads.map((u) => ({ unitId: u.id })),
    cos: cos.map((u) => ({ unitId: u.id })),
    // the reason is needed from the day after; the list may be committed later than it was read
    ...(assignedOn === null ? {} : { assignedOn, reason: BY_LIST }),
  };
