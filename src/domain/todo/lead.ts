/** 主办单位办理中的待办 · of the unit's posts, the office, the proposers and the body. */
import type { CaseState, Item } from '../case.js';
import { isLiving, livingCos } from '../case.js';
import type { CommandType } from '../commands.js';
import type { Todo } from '../decision.js';
import {
  decisiveProposers,
  isMeeting,
  isUnavailable,
  openReply,
  owesPublication,
  ratingOf,
  sentReply,
} from '../lead-unit/facts.js';
import { isRater } from '../lead-unit/verdict.js';
import { owesApology } from '../proposal/checks.js';
import { subjectsOf } from '../signing.js';
import type { Bylaws } from './posts.js';
import { forBody, forDeciders, forProposer, forSigners, forUnit } from './posts.js';

export function ofLead(c: CaseState, item: Item, by: Bylaws): Todo[] {
  const list = [
    ...(item.regions.return === 'requested' ? forDeciders(c, by, item, 'office.decideReturn') : []),
    ...(item.regions.extension === 'asked' ? forDeciders(c, by, item, 'office.decideExtension') : []),
    ...(isLiving(item) && hasOtherSubject(c, item) ? forSigners(item, by) : []),
  ];
  switch (item.state) {
    case 'offered':
      return [forUnit(item, 'unit.accept'), ...list];
    case 'handling':
      return [...list, ...handling(c, item, by)];
    case 'awaitingFeedback':
      return [...list, ...feedback(c, item, by), ...ofLetter(c, item)];
    case 'awaitingDecision':
      return [...list, ...decision(c, item, by), ...ofLetter(c, item)];
    case 'settled':
      return [...list, ...(owesApology(c, item) ? [forUnit(item, 'lead.apologise')] : []), ...ofLetter(c, item)];
    default:
      return list;
  }
}

/** 延期申请、承诺的说明、二次答复 wait for the principal beside the letter. */
const hasOtherSubject = (c: CaseState, item: Item): boolean =>
  subjectsOf({ state: c }, item).some(({ kind }) => kind !== 'reply');

function handling(c: CaseState, item: Item, by: Bylaws): Todo[] {
  const { plan, coordination, contact, letter } = item.regions;
  const post = (type: CommandType): Todo => forUnit(item, type);
  const list: Todo[] = [];
  if (plan === 'unplanned') list.push(post('lead.plan'));
  if (plan !== 'led') list.push(forUnit(item, 'principal.takeLead', 'unit-principal'));
  if (coordination === 'idle' && livingCos(c, item.partId).length > 0) list.push(post('lead.requestOpinion'));
  const someone = c.proposers.some((p) => !isUnavailable(c, p.id));
  if (someone && (contact === 'none' || contact === 'disputed')) list.push(post('lead.recordContact'));
  if (contact === 'recorded') list.push(...confirming(c, item, by));
  if (letter === 'none') list.push(post('lead.draftReply'));
  if (letter === 'drafting') list.push(post(openReply(c, item) ? 'lead.submitReply' : 'lead.draftReply'));
  if (letter === 'unitReview') list.push(forUnit(item, 'unitOffice.review', 'unit-office'));
  if (letter === 'officeReview') list.push(...forDeciders(c, by, item, 'office.reviewReply'));
  if (letter === 'awaitingPrincipal') list.push(...forSigners(item, by));
  if (letter === 'signed') list.push(post('lead.sendReply'));
  return list;
}

/** 待确认的见面 · those whose word decides; where none of them can speak any more, another meeting is needed. */
function confirming(c: CaseState, item: Item, { rulebook }: Bylaws): Todo[] {
  const meetings = c.record.contacts.filter(
    (x) => x.itemId === item.id && x.round === item.round && isMeeting(rulebook, x),
  );
  const asked = new Set(
    meetings.flatMap((x) => decisiveProposers(c, x).filter((id) => x.confirmations[id] === undefined)),
  );
  const able = c.proposers.filter((p) => asked.has(p.id) && !isUnavailable(c, p.id));
  return able.length > 0
    ? able.map((p) => forProposer(c, item, 'proposer.confirmContact', p))
    : [forUnit(item, 'lead.recordContact')];
}

/** Everybody whose rating counts and is still missing; a letter that came back is delivered again first. */
function feedback(c: CaseState, item: Item, { rulebook }: Bylaws): Todo[] {
  const letter = sentReply(c, item);
  return c.proposers
    .filter((p) => isRater(rulebook, c, p) && ratingOf(c, item, p.id) === undefined)
    .filter((p) => letter?.deliveries[p.id]?.undelivered !== true)
    .map((p) => forProposer(c, item, 'proposer.evaluate', p));
}

/** 第一次不满意等决定;再次不满意的,召开协调会. */
function decision(c: CaseState, item: Item, by: Bylaws): Todo[] {
  const isConference = item.round > 1 && by.rulebook.evaluation.onDissatisfiedAgain === 'conference';
  return isConference ? [forBody(c, item, 'body.recordConference')] : forDeciders(c, by, item, 'office.rehandle');
}

/** 发出之后 · delivered to each signer, and made public where it is to be. */
function ofLetter(c: CaseState, item: Item): Todo[] {
  const letter = sentReply(c, item);
  if (!letter) return [];
  const isOut = (id: string): boolean => {
    const delivery = letter.deliveries[id];
    // a letter by post is not received before somebody says so
    return delivery?.undelivered ?? (letter.channel === 'post' && item.state === 'awaitingFeedback');
  };
  // nothing is delivered out of an archive
  const undelivered = c.state !== 'archived' && c.proposers.some((p) => !isUnavailable(c, p.id) && isOut(p.id));
  return [
    ...(undelivered && item.state !== 'awaitingDecision' ? [forUnit(item, 'lead.recordDelivery')] : []),
    ...(owesPublication(c, item) ? [forUnit(item, 'lead.publishReply')] : []),
  ];
}
