/**
 * 一件建议提案 · the unit of consistency (design.md 3): one lock, one version, one event sequence.
 * Everything here is plain JSON. Free words live in the private content of the event named by `seq`, never here.
 */
import type { CaseRecord, Part } from './record.js';
import type { CaseKind, Mode } from './shared/labels.js';

export * from './record.js';

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

export interface CommitmentItem {
  id: string;
  itemId: string;
  replyId: string;
  by: string;
  state: string;
  envelope: SnapshotEnvelope;
  changedSeq: number;
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

export const ENDED_ITEM = ['returned', 'reassigned', 'withdrawn', 'waived'] as const;
/** 在办的承办件: not given back, replaced or withdrawn. */
export const isLiving = (item: Item): boolean => !(ENDED_ITEM as readonly string[]).includes(item.state);
export const livingLeads = (c: CaseState): Item[] => c.items.filter((i) => i.role === 'lead' && isLiving(i));
export const livingCos = (c: CaseState, partId: string): Item[] =>
  c.items.filter((i) => i.role === 'co' && i.partId === partId && isLiving(i));
export const leadOfPart = (c: CaseState, partId: string): Item | undefined =>
  livingLeads(c).find((i) => i.partId === partId);
export const livingParts = (c: CaseState): Part[] => c.record.parts.filter((p) => !p.dropped);
