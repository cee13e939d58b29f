/**
 * 卷宗事实 · what happened to a case, as facts without free words; each names the event (`seq`) that brought it, where
 * the words stand (docs/decisions/0001). Rules read it, the page shows it.
 */
import type { ContactKind, Outcome, Satisfaction } from './shared/labels.js';
import type { OfflineStep } from './proposal/sealing/commands.js';

/** 分办的一部分;独办、主会办只有一个部分。Co items hang on the part, so they survive a 改办. */
export interface Part {
  id: string;
  label: string | null;
  dropped: boolean;
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

/** 受托签发 · the real signer stands in `signedBy`; this says by which delegation, and for whom. */
export interface OnDelegation {
  id: string;
  principalId: string;
}

/** 签发的单位 · whose paper it is, whatever unit handles the item later; papers of before this was noted do not say. */
export interface SignedBy {
  signedBy: string | null;
  signedOn: string | null;
  onDelegation?: OnDelegation | null;
  unitId?: string;
}

export interface Opinion extends SignedBy {
  id: string;
  seq: number;
  itemId: string;
  round: number;
  stance: 'support' | 'partly' | 'object' | 'noObjection';
  contentHash: string;
  volunteered: boolean;
  status: 'unsigned' | 'sentBack' | 'signed' | 'supplementAsked' | 'adopted' | 'partly' | 'notAdopted';
  judgedSeq: number | null;
  attachments: string[];
}

export interface Reply extends SignedBy {
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
  channel: 'online' | 'post' | 'inPerson' | null;
  sentOn: string | null;
  sentSeq: number | null;
  /** 已免会办意见的会办单位, named in the letter when it was sent */
  withoutOpinionOf?: string[];
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
  /** given by a link of the proposer's own, without login */
  byLink?: true;
  on: string;
  result: Satisfaction;
  process: Satisfaction | null;
  /** false: a dissent of a co-signer that is shown and does not count */
  counts: boolean;
  /** 更改评价 · the evaluation that this one replaces */
  revises?: string;
}

export interface ReturnRequest {
  id: string;
  seq: number;
  itemId: string;
  requestedOn: string;
  suggestedUnitId: string | null;
  decision: { granted: boolean; on: string; seq: number; newUnitId: string | null } | null;
}

/** 延期申请 · signed by the principal before the office decides; counted from the original date, never added to. */
export interface Extension extends SignedBy {
  id: string;
  seq: number;
  itemId: string;
  until: string;
  contentHash: string;
  requestedOn: string;
  status: 'unsigned' | 'sentBack' | 'asked' | 'granted' | 'refused';
  /** `late`: 逾期后批准, granted after the date had passed: the date moves, the item counts as late */
  decision: { granted: boolean; until: string | null; on: string; late: boolean; seq: number } | null;
}

/** 对承诺的书面说明 · 转下年度、无法完成、换届: the principal signs it. */
export interface Statement extends SignedBy {
  id: string;
  seq: number;
  itemId: string;
  commitmentId: string;
  kind: 'carryOver' | 'impossible' | 'termEnd';
  newBy: string | null;
  contentHash: string;
  status: 'unsigned' | 'sentBack' | 'signed';
}

/** 二次答复 · the second letter on promises that were kept; it goes out with the principal's signature. */
export interface FollowUp extends SignedBy {
  id: string;
  seq: number;
  itemId: string;
  commitmentIds: string[];
  outcome: Outcome;
  contentHash: string;
  status: 'draft' | 'sentBack' | 'sent';
  evaluations: { commitmentId: string; proposerId: string; result: Satisfaction; on: string; seq: number }[];
}

/** 公开 · a reply made public, reviewed by the office. */
export interface Publication {
  itemId: string;
  replyId: string;
  seq: number;
  publishedOn: string;
  extent: 'full' | 'summary';
  review: { passed: boolean; on: string; seq: number } | null;
}

/** 转线下办理 · asked for and done by two persons; afterwards dates alone are entered. */
export interface Seal {
  requestedBy: string;
  requestedOn: string;
  sealedOn: string | null;
  /** one of each step and item */
  offline: { itemId: string; step: OfflineStep; on: string; seq: number }[];
  closedOn: string | null;
}

/** What happened, as facts without free words; the rules read it, the page shows it. */
export interface CaseRecord {
  parts: Part[];
  /** the event of the first 交办, until it is undone */
  assignedSeq?: number;
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
  extensions: Extension[];
  /** 准予先行答复 */
  releases: { itemId: string; on: string; seq: number; round: number }[];
  research: { itemId: string; on: string; seq: number; round: number; attachments: string[] }[];
  /** 会签 · the co-unit's word on the draft with this hash */
  countersigns: { itemId: string; replyId: string; contentHash: string; agreed: boolean; on: string; seq: number }[];
  publications: Publication[];
  conferences: { itemId: string; heldOn: string; outcome: string; seq: number; round: number }[];
  mediations: { itemId: string | null; heldOn: string; units: string[]; seq: number }[];
  /** 督办单 */
  orders: { id: string; number: string; itemId: string | null; by: string; on: string; seq: number }[];
  /** 重点督办 */
  key: { leaderId: string | null; on: string; seq: number } | null;
  supervisions: { kind: string; on: string; seq: number }[];
  /** 催办、催会办 · of which item, by whom, at which instant of business time */
  urges: { itemId: string; by: 'office' | 'lead'; at: string; seq: number }[];
  /** 催询 */
  evaluationUrges: { proposerId: string; on: string; seq: number }[];
  /** 不能履职的提出人 */
  unavailable: { proposerId: string; newLeadId: string | null; on: string; seq: number }[];
  objections: { proposerId: string; on: string; seq: number }[];
  promiseReports: { commitmentId: string; on: string; seq: number }[];
  promiseClaims: { commitmentId: string; on: string; seq: number; evidence: string[]; confirmed: boolean | null }[];
  statements: Statement[];
  followUps: FollowUp[];
  /** 合并办理:同组的其他件 */
  linkGroup: string | null;
  mergedInto: string | null;
  convertedOn: string | null;
  formerNumbers: string[];
  /** 转线下办理 */
  seal: Seal | null;
  /** 政府办公室自己承办的 · what the office would judge of its own handling, the body judges (docs/decisions/0070) */
  officeItems: string[];
  /** 机构改革 · which unit had the item before, up to the day before `on` */
  successions: { successionId: string; itemId: string; from: string; to: string; on: string; seq: number }[];
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
  extensions: [],
  releases: [],
  research: [],
  countersigns: [],
  publications: [],
  conferences: [],
  mediations: [],
  orders: [],
  key: null,
  supervisions: [],
  urges: [],
  evaluationUrges: [],
  unavailable: [],
  objections: [],
  promiseReports: [],
  promiseClaims: [],
  statements: [],
  followUps: [],
  linkGroup: null,
  mergedInto: null,
  convertedOn: null,
  formerNumbers: [],
  seal: null,
  officeItems: [],
  successions: [],
});
