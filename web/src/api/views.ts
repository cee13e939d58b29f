/** 卷面 · the answers of the interface that these pages show; the document does not type answers. */
import type { FormSchema } from './form-schema';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number;
}
export interface Named {
  id: string;
  name: string;
}
export interface Labelled {
  key: string;
  label: string;
}
export type Light = 'green' | 'yellow' | 'red' | 'none';
export type CaseKind = 'suggestion' | 'proposal';

export interface RoleGrant {
  role: string;
  unitId: string | null;
  unit: string | null;
}
export interface Me {
  account: string;
  personId: string;
  name: string;
  jurisdictionId: string;
  roles: RoleGrant[];
  businessTime: string;
}
export interface DemoPerson {
  account: string;
  name: string;
  role: string;
  unit: string | null;
  waiting: number;
}
export interface Installation {
  mode: 'demo' | 'live';
  people: DemoPerson[];
}

export interface Todo {
  caseId: string;
  handlingId?: string;
  number: string;
  kind: CaseKind;
  title: string;
  what: { type: string; label: string };
  due?: string;
  light: Light;
  since: string;
}
export interface CaseSummary {
  id: string;
  number: string;
  kind: CaseKind;
  raisedAt: 'session' | 'recess';
  title: string | null;
  category: string | null;
  state: Labelled;
  round: number;
  leads: Named[];
  cos: Named[];
  proposers: string[];
  dueOn: string | null;
  light: Light;
  updatedAt: string;
}

export interface Proposer {
  id: string;
  name: string;
  role: 'lead' | 'joint';
  kind: 'person' | 'body';
  personId?: string;
  contactPersonId?: string;
  constituency?: string;
  phone?: string;
}
export interface Deadline {
  id: string;
  key: string;
  label: string;
  handlingId?: string;
  startOn: string;
  dueOn: string;
  provisional: boolean;
  status: 'armed' | 'met' | 'late' | 'passed' | 'ended';
  overdue: boolean;
  light: Light;
}
export interface Handling {
  id: string;
  role: 'lead' | 'co';
  unit: Named;
  part?: string;
  state: Labelled & { tags: string[] };
  regions?: Record<string, string>;
  regionLabels?: Record<string, string>;
  round: number;
  assignedOn: string | null;
  acceptedOn: string | null;
  ledBy?: { personId: string; name: string; on: string };
  deadlines: Deadline[];
}
export interface Contact {
  id: string;
  handlingId: string;
  round: number;
  kind: string;
  at: string;
  proposerIds: string[];
  confirmed: boolean | null;
  place?: string;
  summary?: string;
  unitPeople: { personId?: string; name: string }[];
  confirmations: { proposerId: string; confirmed: boolean; on: string; comment?: string }[];
  explanations: { on: string; text?: string }[];
  attachments: string[];
}
export interface Opinion {
  id: string;
  handlingId: string;
  round: number;
  stance: string;
  status: string;
  contentHash: string;
  signedOn: string | null;
  signedBy?: { personId: string; name: string };
  attachments: string[];
  text?: string;
  judgement: { reason?: string; what?: string } | null;
}
export interface Commitment {
  id: string;
  by: string;
  what: string | null;
}
export interface Reply {
  id: string;
  handlingId: string;
  round: number;
  issue: number;
  status: string;
  outcome: string;
  publicity: string;
  contentHash: string;
  signedOn: string | null;
  signedBy?: { personId: string; name: string };
  sentOn: string | null;
  body?: unknown;
  publicityReason?: string;
  commitments: Commitment[];
}
export interface Evaluation {
  id: string;
  handlingId: string;
  round: number;
  proposerId: string;
  on: string;
  result: string;
  process: string | null;
  counts: boolean;
  onBehalf: boolean;
  comment?: string;
}
export interface Plan {
  handlingId: string;
  on: string;
  round: number;
  measures: { what: string; unit: Named; personName: string; by: string }[];
}
export interface ReturnRequest {
  id: string;
  handlingId: string;
  requestedOn: string;
  suggestedUnitId: string | null;
  reason?: string;
  basis?: string;
  decision: { granted: boolean; on: string; reason?: string } | null;
}
export interface Obstacle {
  code: string;
  message: string;
}
export interface Available {
  type: string;
  handlingId?: string;
  label: string;
  schema: FormSchema;
  blockedBy: Obstacle[];
  awaited: boolean;
  onPaper: boolean;
}
export interface Waiting {
  handlingId?: string;
  what: { type: string; label: string };
  who: string;
  unit?: string;
  mine: boolean;
}
export interface FileNote {
  id: string;
  name: string;
  mime: string;
  size: number;
}
export interface CaseView {
  id: string;
  number: string;
  kind: CaseKind;
  raisedAt: 'session' | 'recess';
  title: string | null;
  text: string | null;
  category: string | null;
  registeredOn: string;
  bodyAssignedOn: string | null;
  assignedOn: string | null;
  proposers: Proposer[];
  version: number;
  state: Labelled;
  round: number;
  mode: string | null;
  hard: boolean;
  handlings: Handling[];
  plans: Plan[];
  returns: ReturnRequest[];
  contacts: Contact[];
  opinions: Opinion[];
  replies: Reply[];
  evaluations: Evaluation[];
  commitments: { id: string; handlingId: string; by: string; what: string | null; state: Labelled }[];
  deadlines: Deadline[];
  attachments: FileNote[];
  waiting: Waiting[];
  availableCommands: Available[];
}

export interface SeenEvent {
  seq: number;
  type: string;
  redacted?: undefined;
  label: string;
  at: string;
  recordedAt: string;
  actor: { id: string; name: string };
  onBehalfOf?: { personId: string; evidence: string; receivedOn: string };
  handlingId?: string;
  data: Record<string, unknown>;
  from: string;
  to: string;
  hash: string;
}
export interface RedactedEvent {
  seq: number;
  type: string;
  redacted: true;
  hash: string;
}
export type CaseEvent = SeenEvent | RedactedEvent;

export interface ChartTransition {
  event: string;
  label: string;
  isCommand: boolean;
  targets: string[];
}
export interface ChartState {
  id: string;
  key: string;
  label: string;
  type: string;
  initial: string | null;
  transitions: ChartTransition[];
  states: ChartState[];
}
export interface Machine {
  key: string;
  label: string;
  version: number;
  chart: ChartState;
}
