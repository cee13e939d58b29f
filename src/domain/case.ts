/**
 * 一件建议提案 · the unit of consistency (design.md 3): one lock, one version, one event sequence.
 * Everything here is plain JSON. Free words live in the private content of the event named by `seq`, never here.
 */
import type { CaseKind, ContactKind, Mode, Outcome, Satisfaction } from './shared/labels.js';

/** A machine's stored snapshot with what proves it belongs to the frozen chart it was made by (design.md 3). */
export interface SnapshotEnvelope {
  machine: MachineKey;
  version: number;
  xstate: string;
  configHash: string;
  snapshot: unknown;
}
export type MachineKey = 'proposal' | 'lead-unit' | 'co-unit' | 'commitment';

/** 领衔或附议的提出人;集体提案的提出人是单位,由联系人代表。 */
export interface Proposer {
  id: string;
  kind: 'person' | 'body';
  bodyKind: string | null;
  name: string;
  role: 'lead' | 'joint';
  personId: string | null;
  contactPersonId: string | null;
  constituency: string | null;
  phone: string | null;
}

/** 分办的一部分;独办、主会办只有一个部分。Co items hang on the part, so they survive a 改办. */
export interface Part {
  id: string;
  label: string | null;
  dropped: boolean;
}

/** 承办件 · one unit's handling of (a part of) the case. */
export interface Item {
  id: string;
  role: 'lead' | 'co';
  unitId: string;
  partId: string;
  round: number;
  assignedOn: string;
  acceptedOn: string | null;
  changedSeq: number;
  /** main stage, e.g. `handling` (design.md 3); regions stand in `regions` */
  state: string;
  regions: Record<string, string>;
  tags: string[];
  envelope: SnapshotEnvelope;
}

export interface Contact {
  id: string;
  seq: number;
  itemId: string;
  round: number;
  kind: ContactKind;
  at: string;
  proposerIds: string[];
  unitPersonIds: string[];
  /** per proposer: true confirmed, false denied, absent not asked yet */
  confirmations: Record<string, { confirmed: boolean; on: string; seq: number }>;
  attachments: string[];
}

export interface Opinion {
  id: string;
  seq: number;
  itemId: string;
  round: number;
  stance: 'support' | 'partly' | 'object' | 'noObjection';
  contentHash: string;
  volunteered: boolean;
  status: 'unsigned' | 'sentBack' | 'signed' | 'supplementAsked' | 'adopted' | 'partly' | 'notAdopted';
  signedBy: string | null;
  signedOn: string | null;
  judgedSeq: number | null;
  attachments: string[];
}

export interface Reply {
  id: string;
  seq: number;
  itemId: string;
  round: number;
  /** 1 for the first letter of a round, +1 for each reissue */
  issue: number;
  outcome: Outcome;
  publicity: 'proactive' | 'onRequest' | 'closed';
  contentHash: string;
  commitments: { id: string; by: string; supersedes: string[] }[];
  status: 'draft' | 'submitted' | 'signed' | 'sent' | 'superseded';
  signedBy: string | null;
  signedOn: string | null;
  channel: 'online' | 'post' | 'inPerson' | null;
  sentOn: string | null;
  sentSeq: number | null;
  /** 送达 · per proposer */
  deliveries: Record<string, { on: string | null; undelivered: boolean; seq: number }>;
}

export interface Evaluation {
  id: string;
  seq: number;
  itemId: string;
  round: number;
  replyId: string;
  proposerId: string;
  by: string;
  onBehalf: boolean;
  on: string;
  result: Satisfaction;
  process: Satisfaction | null;
  /** false: a dissent of a co-signer that is shown and does not count */
  counts: boolean;
}

export interface ReturnRequest {
  id: string;
  seq: number;
  itemId: string;
  requestedOn: string;
  suggestedUnitId: string | null;
  decision: { granted: boolean; on: string; seq: number; newUnitId: string | null } | null;
}

export interface CommitmentItem {
  id: string;
  itemId: string;
  replyId: string;
  by: string;
  state: string;
  envelope: SnapshotEnvelope;
  changedSeq: number;
}

/** What happened, as facts without free words; the rules read it, the page shows it. */
export interface CaseRecord {
  parts: Part[];
  contacts: Contact[];
  opinions: Opinion[];
  replies: Reply[];
  evaluations: Evaluation[];
  returns: ReturnRequest[];
  plans: { itemId: string; seq: number; on: string; round: number }[];
  ledBy: { itemId: string; personId: string; on: string; seq: number; round: number }[];
  waivers: { itemId: string; proposerId: string; on: string; seq: number; round: number }[];
  apologies: { itemId: string; contactId: string; on: string; seq: number; round: number }[];
  withdrawalRequests: { proposerId: string; on: string; seq: number }[];
  /** 合并办理:同组的其他件 */
  linkGroup: string | null;
  mergedInto: string | null;
  convertedOn: string | null;
  formerNumbers: string[];
}

export interface CaseState {
  id: string;
  jurisdictionId: string;
  sessionId: string;
  kind: CaseKind;
  raisedAt: 'session' | 'recess';
  number: string;
  title: string;
  category: string | null;
  streetId: string | null;
  registeredOn: string;
  bodyAssignedOn: string | null;
  firstAssignedOn: string | null;
  assignedBy: string | null;
  mode: Mode | null;
  hard: boolean;
  round: number;
  rulebook: { key: string; version: string };
  /** the last event's seq */
  version: number;
  headChangedSeq: number;
  state: string;
  envelope: SnapshotEnvelope;
  proposers: Proposer[];
  items: Item[];
  commitments: CommitmentItem[];
  record: CaseRecord;
  /** instant of the last event, business time */
  lastEventAt: string;
}

export const emptyRecord = (): CaseRecord => ({
  parts: [],
  contacts: [],
  opinions: [],
  replies: [],
  evaluations: [],
  returns: [],
  plans: [],
  ledBy: [],
  waivers: [],
  apologies: [],
  withdrawalRequests: [],
  linkGroup: null,
  mergedInto: null,
  convertedOn: null,
  formerNumbers: [],
});

export const ENDED_ITEM = ['returned', 'reassigned', 'withdrawn', 'waived'] as const;
/** 在办的承办件: not given back, replaced or withdrawn. */
export const isLiving = (item: Item): boolean => !(ENDED_ITEM as readonly string[]).includes(item.state);
export const livingLeads = (c: CaseState): Item[] => c.items.filter((i) => i.role === 'lead' && isLiving(i));
export const livingCos = (c: CaseState, partId: string): Item[] =>
  c.items.filter((i) => i.role === 'co' && i.partId === partId && isLiving(i));
export const leadOfPart = (c: CaseState, partId: string): Item | undefined =>
  livingLeads(c).find((i) => i.partId === partId);
export const livingParts = (c: CaseState): Part[] => c.record.parts.filter((p) => !p.dropped);
