/** 留痕的可见性 · which field of the visibility table an event's facts and its words belong to. */
import type { CaseState } from '../case.js';
import type { CommandType } from '../commands.js';
import { OUTER_DATES } from './deadline-visibility.js';
import type { Field, Place, Sight } from './visibility.js';

interface Seen {
  facts: Field;
  words: Field;
}
const one = (field: Field): Seen => ({ facts: field, words: field });
/** 进程 · an auditor sees the step, never a word of it. */
const COURSE: Seen = { facts: 'course', words: 'title' };
const remarked = (facts: Field): Seen => ({ facts, words: 'remarks' });

/** What machines and the engine report themselves, beside the commands. */
export type ReportedType =
  | 'office.register'
  | 'case.mergedIn'
  | 'deadline.moved'
  | 'rulebook.adopted'
  | 'unit.succeeded'
  | 'case.closing'
  | 'case.ended'
  | 'item.reopened'
  | 'commitment.superseded';

export const EVENT_FIELDS: Record<CommandType | ReportedType, Seen> = {
  'office.register': { facts: 'title', words: 'text' },
  'office.correctRegistration': { facts: 'title', words: 'text' },
  'office.assign': remarked('course'),
  'office.undoAssign': COURSE,
  'office.addCo': remarked('course'),
  'office.withdrawUnit': remarked('course'),
  'office.reassign': remarked('course'),
  'office.rehandle': remarked('course'),
  'office.close': COURSE,
  'office.archive': COURSE,
  'office.merge': COURSE,
  'office.convert': { facts: 'course', words: 'text' },
  'office.withdraw': { facts: 'course', words: 'text' },
  'office.void': { facts: 'course', words: 'text' },
  'office.linkHandling': one('links'),
  'office.unlinkHandling': one('links'),
  'office.decideReturn': one('returns'),
  'office.reviewReply': one('reviews'),
  'office.urge': one('remarks'),
  'unit.accept': COURSE,
  'unit.requestReturn': one('returns'),
  'unitOffice.review': one('reviews'),
  'principal.takeLead': remarked('progress'),
  'principal.sign': one('reviews'),
  'principal.sendBack': one('reviews'),
  'lead.plan': one('plans'),
  'lead.requestOpinion': one('opinions'),
  'co.submitOpinion': one('opinionDrafts'),
  'lead.adoptOpinion': one('opinions'),
  'lead.requestSupplement': one('opinions'),
  'lead.urgeOpinion': one('remarks'),
  'lead.recordContact': one('contacts'),
  'lead.apologise': one('contacts'),
  'lead.draftReply': one('drafts'),
  'lead.submitReply': one('drafts'),
  'lead.reissueReply': one('drafts'),
  'lead.sendReply': one('letters'),
  'lead.recordDelivery': one('letters'),
  'lead.recordUndelivered': one('letters'),
  'proposer.confirmContact': { facts: 'contacts', words: 'confirmationWords' },
  'proposer.waiveContact': { facts: 'contacts', words: 'confirmationWords' },
  'proposer.evaluate': one('evaluations'),
  'proposer.requestWithdrawal': one('withdrawals'),
  'office.markHard': { facts: 'course', words: 'course' },
  'unit.requestExtension': one('extensions'),
  'office.decideExtension': { facts: 'dates', words: 'extensions' },
  'office.waiveOpinion': one('opinions'),
  'office.decideSupplement': one('opinions'),
  'office.mediate': one('supervision'),
  'office.releaseContact': { facts: 'contacts', words: 'supervision' },
  'co.countersign': one('reviews'),
  'lead.recordResearch': one('research'),
  'office.superviseOrder': one('supervision'),
  'body.markKey': one('keyMarks'),
  'body.unmarkKey': one('keyMarks'),
  'body.recordSupervision': one('supervision'),
  'body.urgeEvaluation': { facts: 'dates', words: 'evaluations' },
  'body.recordConference': one('conferences'),
  'body.recordUnavailable': one('unavailability'),
  'proposer.reviseEvaluation': one('evaluations'),
  'proposer.objectAssignment': one('objections'),
  'commitment.report': one('commitments'),
  'commitment.claim': one('commitments'),
  'office.confirmFulfilment': one('commitments'),
  'commitment.carryOver': one('commitments'),
  'commitment.declareImpossible': one('commitments'),
  'commitment.explainAtTermEnd': one('commitments'),
  'lead.draftFollowUp': one('drafts'),
  'proposer.evaluateFollowUp': one('evaluations'),
  'lead.publishReply': one('letters'),
  'office.reviewOpenness': one('letters'),
  'security.requestSeal': { facts: 'course', words: 'sealing' },
  'security.seal': { facts: 'course', words: 'sealing' },
  'office.recordOffline': COURSE,
  'office.closeOffline': COURSE,
  'case.mergedIn': one('links'),
  'deadline.moved': one('innerDates'),
  'rulebook.adopted': COURSE,
  'unit.succeeded': COURSE,
  'case.closing': COURSE,
  'case.ended': COURSE,
  'item.reopened': COURSE,
  'commitment.superseded': one('commitments'),
};

export interface SeenEvent {
  seq: number;
  type: string;
  handlingId: string | null;
  data: Record<string, unknown>;
}
export interface EventSight {
  facts: boolean;
  words: boolean;
}

/** An event of a type that the table does not know is shown to nobody but the trail's readers. */
export function eventSight(sight: Sight, c: CaseState, event: SeenEvent): EventSight {
  const fields = fieldsOf(c, event);
  const at = placeOf(event);
  const words = fields !== undefined && sight.sees(fields.words, at);
  const facts = fields !== undefined && sight.sees(fields.facts, at);
  return { facts: facts || sight.sees('trail'), words: facts && words };
}

/** A co-opinion is a draft until its principal signed it. */
function fieldsOf(c: CaseState, { type, seq, data }: SeenEvent): Seen | undefined {
  // those that proposers know of are moved by an event of their own
  if (type === 'deadline.moved' && movedKeys(data).every((key) => OUTER_DATES.includes(key))) return one('dates');
  const opinion = type === 'co.submitOpinion' ? c.record.opinions.find((o) => o.seq === seq) : undefined;
  if (opinion?.signedOn) return one('opinions');
  return (EVENT_FIELDS as Record<string, Seen>)[type];
}

const movedKeys = ({ moved }: Record<string, unknown>): string[] =>
  ((moved ?? []) as { key: string }[]).map(({ key }) => key);

/** The lead's question to the co-units is theirs too. */
function placeOf({ handlingId, data }: SeenEvent): Place {
  const asked = Array.isArray(data.coIds) ? (data.coIds as string[]) : [];
  const itemIds = [...(handlingId === null ? [] : [handlingId]), ...asked];
  return {
    ...(itemIds.length > 0 ? { itemIds } : {}),
    ...(typeof data.proposerId === 'string' ? { proposerId: data.proposerId } : {}),
  };
}
