/**
 * 评价链接 · whom a sent letter asks by a link of his own, and whether such a link still leads anywhere. It is bound to
 * person, handling, round and letter: a new round or letter ends it, and so does the rating, by whichever way it came.
 */
import type { CaseState, Proposer } from './case.js';
import { isAdmitted } from './decide.js';
import type { Rulebook } from './rulebook/schema.js';
import { ratingOf, sentReply } from './lead-unit/facts.js';
import { isRater } from './lead-unit/verdict.js';

/** Of the notices to a proposer, those that ask for the rating. */
export const ASKING_NOTICES: readonly string[] = ['reply.sent', 'evaluation.urged'];
export const LINK_DAYS = 30;
/** wrong answers to the second factor, then the link is locked */
export const LINK_TRIES = 5;

/** What a link is bound to. */
export interface LinkTarget {
  handlingId: string;
  round: number;
  replyId: string;
  proposerId: string;
}

const speaksFor = (p: Proposer, personId: string): boolean => p.personId === personId || p.contactPersonId === personId;

/**
 * @param handlingId null: of whichever letters of the case ask, as 催询 does
 * @returns the links that this person is to have now; none for whose rating does not count or is there already
 */
export const linksFor = (book: Rulebook, c: CaseState, handlingId: string | null, personId: string): LinkTarget[] =>
  c.items
    .filter((i) => (handlingId === null || i.id === handlingId) && isAdmitted(c, 'proposer.evaluate', i.id))
    .flatMap((item) => {
      const letter = sentReply(c, item);
      const asked = c.proposers.filter(
        (p) => speaksFor(p, personId) && isRater(book, c, p) && ratingOf(c, item, p.id) === undefined,
      );
      return letter
        ? asked.map((p) => ({ handlingId: item.id, round: item.round, replyId: letter.id, proposerId: p.id }))
        : [];
    });

/** used: this letter has the rating; ended: another letter or round came, or nobody is asked any more */
export function linkStanding(c: CaseState, { handlingId, round, replyId, proposerId }: LinkTarget) {
  const isRated = c.record.evaluations.some((e) => e.replyId === replyId && e.proposerId === proposerId);
  if (isRated) return 'used';
  const item = c.items.find((i) => i.id === handlingId);
  const isSame = item !== undefined && item.round === round && sentReply(c, item)?.id === replyId;
  return isSame && isAdmitted(c, 'proposer.evaluate', handlingId) ? 'open' : 'ended';
}

/** 手机号 · eleven digits, however they are written; null: no short message reaches it */
export function mobileOf(number: string | null): string | null {
  const digits = (number ?? '').replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}
/** 后四位 · null: too short to be a number */
export function lastFourOf(number: string | null): string | null {
  const digits = (number ?? '').replace(/\D/g, '');
  return digits.length >= 7 ? digits.slice(-4) : null;
}
