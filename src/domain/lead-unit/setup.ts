/** 主办单位办理的词汇 · events, guards and actions that chart and regions share. */
import { assign, setup } from 'xstate';
import { isReady, isReadyWith } from '../shared/machine.js';
import type { ClockParams, EndParams, NoticeParams, StateMeta, StateTag, Told } from '../shared/machine.js';

/** 会办意见的计数 {total, in} over the co items of the part; 轮次. Recounted, never incremented. */
export interface LeadContext {
  round: number;
  total: number;
  in: number;
}

/** What an evaluation leads to, worked out from the rulebook by feedback rules before the chart is asked. */
export type Verdict = 'record' | 'settle' | 'rehandle' | 'decide';
export type ContactVerdict = 'confirmed' | 'disputed' | 'noted';

export type LeadEvent =
  | Told<
      | 'unit.accept'
      | 'unit.requestReturn'
      | 'office.withdrawUnit'
      | 'office.reassign'
      | 'office.urge'
      | 'lead.plan'
      | 'principal.takeLead'
      | 'lead.requestOpinion'
      | 'proposer.waiveContact'
      | 'office.releaseContact'
      | 'lead.draftReply'
      | 'lead.sendReply'
      | 'lead.recordDelivery'
      | 'lead.recordUndelivered'
      | 'lead.reissueReply'
      | 'lead.apologise'
      | 'office.rehandle'
      | 'unit.requestExtension'
      | 'office.decideExtension'
      | 'office.mediate'
      | 'office.superviseOrder'
      | 'lead.recordResearch'
      | 'lead.publishReply'
      | 'lead.draftFollowUp'
      | 'case.closing'
      | 'case.ended'
    >
  | (Told<'office.decideReturn'> & { granted?: boolean })
  | (Told<'lead.recordContact'> & { meets?: boolean })
  | (Told<'proposer.confirmContact'> & { verdict?: ContactVerdict })
  | (Told<'lead.submitReply'> & { unitReview?: boolean; officeReview?: boolean })
  | (Told<'unitOffice.review'> & { passed?: boolean; officeReview?: boolean })
  | (Told<'office.reviewReply'> & { passed?: boolean })
  | (Told<'principal.sign' | 'principal.sendBack'> & { subject?: 'reply' | 'extension' | 'commitment' | 'followUp' })
  | (Told<'proposer.evaluate' | 'proposer.reviseEvaluation'> & { verdict?: Verdict })
  | (Told<'body.recordConference'> & { outcome?: 'rehandle' | 'closeDissatisfied' | 'track' })
  | { type: 'item.recounted'; total: number; in: number };

export const leadSetup = setup({
  types: {
    context: {} as LeadContext,
    events: {} as LeadEvent,
    input: {} as { round?: number } | undefined,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: {
    isReady,
    isGranted: isReadyWith('granted', true),
    isPassed: isReadyWith('passed', true),
    isPassedToOffice: ({ event }) =>
      isReady({ event }) &&
      'passed' in event &&
      event.passed === true &&
      'officeReview' in event &&
      event.officeReview === true,
    isMeeting: isReadyWith('meets', true),
    isConfirmed: isReadyWith('verdict', 'confirmed'),
    isDisputed: isReadyWith('verdict', 'disputed'),
    isSettling: isReadyWith('verdict', 'settle'),
    isRehandling: isReadyWith('verdict', 'rehandle'),
    isToBeDecided: isReadyWith('verdict', 'decide'),
    isConferenceRehandling: isReadyWith('outcome', 'rehandle'),
    isUnitReviewed: isReadyWith('unitReview', true),
    isOfficeReviewed: isReadyWith('officeReview', true),
    isAboutReply: ({ event }) => isReady({ event }) && (!('subject' in event) || event.subject === 'reply'),
    isAboutExtension: ({ event }) => isReady({ event }) && (!('subject' in event) || event.subject === 'extension'),
    /** a statement on a promise, or a second letter: it waits beside the item, whose state it does not move */
    isAboutPromise: ({ event }) =>
      isReady({ event }) && 'subject' in event && (event.subject === 'commitment' || event.subject === 'followUp'),
    isAllIn: ({ context }) => context.total > 0 && context.in === context.total,
    isSomeOut: ({ context }) => context.in < context.total,
    isAlone: ({ context }) => context.total === 0,
  },
  actions: {
    /** 记入卷宗 · the record changes, the state does not; XState drops a transition that does nothing */
    note: () => {},
    recount: assign(({ event }) => (event.type === 'item.recounted' ? { total: event.total, in: event.in } : {})),
    nextRound: assign(({ context }) => ({ round: context.round + 1 })),
    startClocks: (_, _params: ClockParams) => {},
    endClocks: (_, _params: EndParams) => {},
    endAllClocks: () => {},
    notify: (_, _params: NoticeParams) => {},
    /** the case hears that this item is open again after closing */
    reopenCase: () => {},
  },
});
