/** 承诺的待办 · kept, reported, looked at, answered a second time and rated. */
import type { CaseState, CommitmentItem, Item } from '../case.js';
import { openFollowUp, sentFollowUp } from '../commitment/facts.js';
import type { Todo } from '../decision.js';
import { isRater } from '../lead-unit/verdict.js';
import type { Bylaws } from './posts.js';
import { forDeciders, forProposer, forUnit } from './posts.js';

export const ofPromises = (c: CaseState, by: Bylaws): Todo[] =>
  c.commitments.flatMap((promise) => {
    const item = c.items.find((i) => i.id === promise.itemId);
    return item ? ofPromise(c, promise, item, by) : [];
  });

function ofPromise(c: CaseState, promise: CommitmentItem, item: Item, by: Bylaws): Todo[] {
  const letter = sentFollowUp(c, promise.id);
  const rating = letter
    ? c.proposers
        .filter((p) => isRater(by.rulebook, c, p))
        .filter((p) => !letter.evaluations.some((e) => e.commitmentId === promise.id && e.proposerId === p.id))
        .map((p) => forProposer(c, item, 'proposer.evaluateFollowUp', p))
    : [];
  switch (promise.state) {
    case 'open':
      return [forUnit(item, 'commitment.claim')];
    case 'claimed':
      return [...forDeciders(c, by, null, 'office.confirmFulfilment'), ...rating];
    case 'fulfilled':
      return [...(letter || isDrafted(c, promise) ? [] : [forUnit(item, 'lead.draftFollowUp')]), ...rating];
    default:
      return [];
  }
}

const isDrafted = (c: CaseState, promise: CommitmentItem): boolean =>
  openFollowUp(c, promise.itemId)?.commitmentIds.includes(promise.id) === true;
