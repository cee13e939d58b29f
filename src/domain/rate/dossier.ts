/**
 * 测算卷宗 · what the rates need to know of one case. A `CaseState` is one as it stands; the fold over the events makes
 * another from the log alone (fold.ts), and both must give the same facts.
 */
import type { CaseState, CommitmentItem, Item, Proposer } from '../case.js';
import type {
  CaseRecord,
  Contact,
  Evaluation,
  Extension,
  FollowUp,
  Opinion,
  Publication,
  Reply,
  Statement,
} from '../record.js';

export type DossierItem = Pick<
  Item,
  'id' | 'role' | 'unitId' | 'partId' | 'round' | 'assignedOn' | 'acceptedOn' | 'state'
>;
export type DossierLetter = Pick<Reply, 'id' | 'itemId' | 'outcome' | 'publicity' | 'sentOn' | 'sentSeq'> & {
  commitments: { id: string; by: string; supersedes: string[] }[];
};
export type DossierContact = Pick<Contact, 'id' | 'itemId' | 'kind' | 'at' | 'proposerIds' | 'unitPersonIds'> & {
  confirmations: Record<string, { confirmed: boolean }>;
};
export type DossierRating = Pick<
  Evaluation,
  'id' | 'seq' | 'itemId' | 'round' | 'proposerId' | 'onBehalf' | 'result' | 'process' | 'counts'
>;

export interface Dossier extends Pick<
  CaseState,
  'id' | 'sessionId' | 'kind' | 'category' | 'streetId' | 'firstAssignedOn' | 'rulebook' | 'state'
> {
  proposers: Pick<Proposer, 'id' | 'role' | 'constituency'>[];
  items: DossierItem[];
  commitments: Pick<CommitmentItem, 'id' | 'itemId' | 'by' | 'state'>[];
  record: Pick<CaseRecord, 'parts'> & {
    contacts: DossierContact[];
    opinions: Pick<Opinion, 'id' | 'seq' | 'itemId' | 'signedOn' | 'judgedSeq'>[];
    replies: DossierLetter[];
    evaluations: DossierRating[];
    plans: { itemId: string; on: string }[];
    ledBy: { itemId: string; personId: string }[];
    waivers: { itemId: string; proposerId: string }[];
    extensions: Pick<Extension, 'id' | 'decision'>[];
    publications: (Pick<Publication, 'replyId' | 'publishedOn'> & { review: { passed: boolean } | null })[];
    key: object | null;
    unavailable: { proposerId: string }[];
    promiseClaims: { commitmentId: string; on: string; confirmed: boolean | null }[];
    statements: Pick<Statement, 'id' | 'commitmentId' | 'kind' | 'newBy' | 'status'>[];
    followUps: Pick<FollowUp, 'id' | 'seq' | 'itemId' | 'outcome' | 'status'>[];
  };
}

/** 期限记录 · a date that was armed by the event `seq`; of the proposer where `handlingId` is null. */
export interface ArmedDate {
  key: string;
  handlingId: string | null;
  dueOn: string;
  seq: number;
}
