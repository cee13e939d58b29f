/** 存储形式 · rows of a case as PostgreSQL gives them in JSON, and the aggregate they make. */
import type { CaseRecord, CaseState, CommitmentItem, Item, Proposer, SnapshotEnvelope } from '../domain/case.js';
import { emptyRecord } from '../domain/case.js';

export interface HeadJson {
  id: string;
  jurisdiction_id: string;
  session_id: string;
  kind: CaseState['kind'];
  raised_at: CaseState['raisedAt'];
  number: string;
  title: string;
  category: string | null;
  street_id: string | null;
  registered_on: string;
  body_assigned_on: string | null;
  first_assigned_on: string | null;
  assigned_by: string | null;
  mode: CaseState['mode'];
  hard: boolean;
  round: number;
  rulebook_key: string;
  rulebook_version: string;
  version: number;
  head_changed_seq: number;
  head_hash: string;
  state: string;
  last_event_at: string;
  envelope: SnapshotEnvelope;
  record: CaseRecord;
}
interface ProposerJson {
  id: string;
  kind: Proposer['kind'];
  body_kind: string | null;
  name: string;
  role: Proposer['role'];
  person_id: string | null;
  contact_person_id: string | null;
  constituency: string | null;
  phone: string | null;
}
interface HandlingJson {
  id: string;
  role: Item['role'];
  unit_id: string;
  part_id: string;
  round: number;
  assigned_on: string;
  accepted_on: string | null;
  changed_seq: number;
  state: string;
  regions: Record<string, string>;
  tags: string[];
  envelope: SnapshotEnvelope;
}
interface CommitmentJson {
  id: string;
  handling_id: string;
  reply_id: string;
  due_on: string;
  state: string;
  changed_seq: number;
  envelope: SnapshotEnvelope;
}
export interface DeadlineJson {
  id: string;
  key: string;
  handling_id: string | null;
  commitment_id: string | null;
  due_on: string;
  generation: number;
  status: string;
  /** the last rung of its ladder put it before the supervision clerks */
  escalated_on: string | null;
  /** seq of the event that started it; rows of an earlier version do not say */
  start_seq: number | null;
}
export interface TodoJson {
  position: number;
  handling_id: string | null;
  type: string;
  role: string | null;
  unit_id: string | null;
  person_id: string | null;
}
export interface CaseJson {
  head: HeadJson;
  proposers: ProposerJson[];
  handlings: HandlingJson[];
  commitments: CommitmentJson[];
  deadlines: DeadlineJson[];
  todos: TodoJson[];
}

/** What the engine keeps in hand of a case under lock. */
export interface Held {
  state: CaseState;
  headHash: string;
  deadlines: DeadlineJson[];
  todos: TodoJson[];
}

export function held(json: CaseJson): Held {
  const { head } = json;
  const state: CaseState = {
    id: head.id,
    jurisdictionId: head.jurisdiction_id,
    sessionId: head.session_id,
    kind: head.kind,
    raisedAt: head.raised_at,
    number: head.number,
    title: head.title,
    category: head.category,
    streetId: head.street_id,
    registeredOn: head.registered_on,
    bodyAssignedOn: head.body_assigned_on,
    firstAssignedOn: head.first_assigned_on,
    assignedBy: head.assigned_by,
    mode: head.mode,
    hard: head.hard,
    round: head.round,
    rulebook: { key: head.rulebook_key, version: head.rulebook_version },
    version: head.version,
    headChangedSeq: head.head_changed_seq,
    state: head.state,
    envelope: head.envelope,
    proposers: json.proposers.map(proposerOf),
    items: json.handlings.map(itemOf),
    commitments: json.commitments.map(commitmentOf),
    // rows of an earlier version lack the lists that came later
    record: { ...emptyRecord(), ...head.record },
    lastEventAt: new Date(head.last_event_at).toISOString(),
  };
  return { state, headHash: head.head_hash, deadlines: json.deadlines, todos: json.todos };
}

const proposerOf = (p: ProposerJson): Proposer => ({
  id: p.id,
  kind: p.kind,
  bodyKind: p.body_kind,
  name: p.name,
  role: p.role,
  personId: p.person_id,
  contactPersonId: p.contact_person_id,
  constituency: p.constituency,
  phone: p.phone,
});

const itemOf = (h: HandlingJson): Item => ({
  id: h.id,
  role: h.role,
  unitId: h.unit_id,
  partId: h.part_id,
  round: h.round,
  assignedOn: h.assigned_on,
  acceptedOn: h.accepted_on,
  changedSeq: h.changed_seq,
  state: h.state,
  regions: h.regions,
  tags: h.tags,
  envelope: h.envelope,
});

const commitmentOf = (c: CommitmentJson): CommitmentItem => ({
  id: c.id,
  itemId: c.handling_id,
  replyId: c.reply_id,
  by: c.due_on,
  state: c.state,
  envelope: c.envelope,
  changedSeq: c.changed_seq,
});
