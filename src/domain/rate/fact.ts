/**
 * 测算事实 · one row of what the rates count: a case, a lead item, a co item or a promise, as recorded by the end of a
 * business day. Dates stand as dates: whether something is late is asked when a rate is computed, never stored.
 */
import type { CaseKind, Outcome, Satisfaction } from '../shared/labels.js';

export const SUBJECTS = ['case', 'lead', 'co', 'promise'] as const;
/** 案件、主办件、会办件、承诺 */
export type Subject = (typeof SUBJECTS)[number];
export const STANDINGS = ['in', 'withdrawn', 'out'] as const;
/** 在总体内;交办后撤案(另列);不在总体内(退办、改办、撤销、作废) */
export type Standing = (typeof STANDINGS)[number];
export const CONTACTS = ['met', 'owed', 'waived'] as const;
export type ContactFact = (typeof CONTACTS)[number];

export interface Fact {
  /** of the case, the handling or the commitment */
  id: string;
  subject: Subject;
  caseId: string;
  unitId: string | null;
  sessionId: string;
  kind: CaseKind;
  category: string | null;
  streetId: string | null;
  /** 代表团、界别 of the lead signer */
  delegation: string | null;
  isKey: boolean;
  /** YYYY-MM of the first 交办 */
  month: string | null;
  /** key@version of the rulebook that the case is under */
  rulebook: string;
  standing: Standing;
  /** null: out of both sides (不能履职) */
  contact: ContactFact | null;
  repliedOn: string | null;
  replyDueOn: string | null;
  rehandledOn: string | null;
  rehandleDueOn: string | null;
  result: Satisfaction | null;
  process: Satisfaction | null;
  firstResult: Satisfaction | null;
  /** the evaluation was entered from paper on somebody's behalf */
  isOnBehalf: boolean;
  /** nobody is left who could rate */
  isExcused: boolean;
  /** 满意率的基数: by the forms returned, or by all that were answered */
  base: 'returned' | 'all';
  processBase: 'returned' | 'all';
  outcome: Outcome | null;
  /** the locality's label of the class */
  resultClass: string | null;
  isResolved: boolean;
  isAccomplished: boolean;
  receivedOn: string | null;
  plannedOn: string | null;
  isPrincipalLed: boolean;
  isProactive: boolean;
  publishedOn: string | null;
  publishDueOn: string | null;
  opinionOn: string | null;
  opinionDueOn: string | null;
  resubmittedOn: string | null;
  resubmitDueOn: string | null;
  fulfilledOn: string | null;
  promiseDueOn: string | null;
  isUnkeepable: boolean;
}

/** What a subject knows nothing of. */
export const NOTHING = {
  contact: null,
  repliedOn: null,
  replyDueOn: null,
  rehandledOn: null,
  rehandleDueOn: null,
  result: null,
  process: null,
  firstResult: null,
  isOnBehalf: false,
  isExcused: false,
  outcome: null,
  resultClass: null,
  isResolved: false,
  isAccomplished: false,
  receivedOn: null,
  plannedOn: null,
  isPrincipalLed: false,
  isProactive: false,
  publishedOn: null,
  publishDueOn: null,
  opinionOn: null,
  opinionDueOn: null,
  resubmittedOn: null,
  resubmitDueOn: null,
  fulfilledOn: null,
  promiseDueOn: null,
  isUnkeepable: false,
} satisfies Partial<Fact>;
