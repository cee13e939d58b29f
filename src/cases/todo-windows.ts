/** 待办的期限 · which windows press which todo; the list and the pages of the roles say the same. */
import type { WindowKey } from '../domain/rulebook/windows.js';

/** Which windows press which todo; all others are pressed by the date of the answer. */
export const WINDOWS: Record<string, WindowKey[]> = {
  'office.assign': ['assignRecess'],
  'unit.accept': ['signIn'],
  'office.decideReturn': ['decideReturn'],
  'office.decideExtension': ['decideExtension'],
  'office.confirmFulfilment': [],
  'commitment.carryOver': ['carryOver'],
  'lead.plan': ['plan'],
  'principal.takeLead': ['plan'],
  'lead.recordContact': ['firstContact'],
  'proposer.confirmContact': ['confirmContact'],
  'co.submitOpinion': ['coOpinion', 'resubmitOpinion'],
  'lead.adoptOpinion': ['adoptOpinion'],
  'proposer.evaluate': ['feedback'],
  'office.rehandle': ['decideRehandle', 'conference'],
  'body.recordConference': ['conference'],
  'lead.publishReply': ['publish'],
  'lead.recordDelivery': [],
  'lead.apologise': [],
  'lead.draftFollowUp': [],
  'proposer.evaluateFollowUp': [],
  'office.reviewOpenness': [],
  'office.withdraw': [],
  'office.close': [],
  'office.archive': [],
  'security.seal': [],
  'office.closeOffline': [],
};
export const CO_SIGNING: WindowKey[] = ['coOpinion', 'resubmitOpinion'];
export const ANSWER: WindowKey[] = ['reply', 'replyHard', 'rehandle'];
