/** 案件各行 · head, proposers, handlings and commitments as rows; only what changed is written. */
import type { CaseState, CommitmentItem, Item, Proposer } from '../../domain/case.js';
import { isLiving } from '../../domain/case.js';
import { numberKey } from '../../domain/proposal/registration.js';
import { sealState } from '../../domain/proposal/sealing/sealing.js';

/** What stands on the row and not in the aggregate: given once at registration. */
export interface RegisteredAside {
  publicity_wish: string | null;
  assigner: string | null;
  suggested_units: string[];
}

/** void and merged cases give their number free, so that the right one can come in */
const numberKeyOf = (c: CaseState): string | null =>
  c.state === 'void' || c.state === 'merged' ? null : numberKey(c.number);

export const headRow = (c: CaseState, headHash: string) => ({
  id: c.id,
  session_id: c.sessionId,
  kind: c.kind,
  raised_at: c.raisedAt,
  number: c.number,
  number_key: numberKeyOf(c),
  title: c.title,
  category: c.category,
  street_id: c.streetId,
  registered_on: c.registeredOn,
  body_assigned_on: c.bodyAssignedOn,
  first_assigned_on: c.firstAssignedOn,
  assigned_by: c.assignedBy,
  mode: c.mode,
  hard: c.hard,
  round: c.round,
  rulebook_key: c.rulebook.key,
  rulebook_version: c.rulebook.version,
  version: c.version,
  head_changed_seq: c.headChangedSeq,
  head_hash: headHash,
  state: c.state,
  seal_state: sealState(c),
  last_event_at: c.lastEventAt,
  envelope: c.envelope,
  record: c.record,
});
export type HeadRow = ReturnType<typeof headRow>;

/** What neither is the same value nor reads the same; an envelope that no machine replaced is the same object. */
const differs = <T extends object>(one: T, other: T): boolean =>
  (Object.keys({ ...one, ...other }) as (keyof T)[]).some(
    (key) => one[key] !== other[key] && JSON.stringify(one[key]) !== JSON.stringify(other[key]),
  );

function changed<T extends { id: string }>(before: readonly T[], after: readonly T[]): { row: T; position: number }[] {
  const known = new Map(before.map((b) => [b.id, b]));
  return after
    .map((row, position) => ({ row, position: position + 1 }))
    .filter(({ row }) => {
      const held = known.get(row.id);
      return held === undefined || differs(held, row);
    });
}

export const proposerRows = (caseId: string, before: readonly Proposer[], after: readonly Proposer[]) =>
  changed(before, after).map(({ row: p, position }) => ({
    id: p.id,
    case_id: caseId,
    position,
    kind: p.kind,
    body_kind: p.bodyKind,
    name: p.name,
    role: p.role,
    person_id: p.personId,
    contact_person_id: p.contactPersonId,
    constituency: p.constituency,
    phone: p.phone,
  }));
export type ProposerRow = ReturnType<typeof proposerRows>[number];

export const handlingRows = (caseId: string, before: readonly Item[], after: readonly Item[]) =>
  changed(before, after).map(({ row: i, position }) => ({
    id: i.id,
    case_id: caseId,
    position,
    role: i.role,
    unit_id: i.unitId,
    part_id: i.partId,
    round: i.round,
    assigned_on: i.assignedOn,
    accepted_on: i.acceptedOn,
    changed_seq: i.changedSeq,
    state: i.state,
    regions: i.regions,
    tags: i.tags,
    living: isLiving(i),
    envelope: i.envelope,
  }));
export type HandlingRow = ReturnType<typeof handlingRows>[number];

export const commitmentRows = (caseId: string, before: readonly CommitmentItem[], after: readonly CommitmentItem[]) =>
  changed(before, after).map(({ row: c }) => ({
    id: c.id,
    case_id: caseId,
    handling_id: c.itemId,
    reply_id: c.replyId,
    due_on: c.by,
    state: c.state,
    changed_seq: c.changedSeq,
    envelope: c.envelope,
  }));
export type CommitmentRow = ReturnType<typeof commitmentRows>[number];
