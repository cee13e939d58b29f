/** 评价的结论 · what an evaluation leads to under the locality's rules (domain.md A1 "evaluation", B6.1). */
import type { CaseState, Item, Proposer } from '../case.js';
import { isUnavailable, ratingOf, receivedOn, sentReply } from './facts.js';
import type { Rulebook } from '../rulebook/schema.js';
import type { Satisfaction } from '../shared/labels.js';
import type { Verdict } from './setup.js';

/**
 * 联名件:领衔人评价,或每位提出人都评价。Others may add a dissent that is shown and does not count; whoever cannot act
 * any more (不能履职) leaves the figures on both sides.
 */
export const isRater = (book: Rulebook, c: CaseState, proposer: Proposer): boolean =>
  !isUnavailable(c, proposer.id) && (book.evaluation.raters === 'everySigner' || proposer.role === 'lead');

/**
 * 征询起算 · the day on which the last of those received the letter whose rating counts and is missing; null while none
 * of them has it. What another signer receives starts nothing.
 */
export function feedbackStart(book: Rulebook, c: CaseState, item: Item): string | null {
  const letter = sentReply(c, item);
  const days = c.proposers
    .filter((p) => isRater(book, c, p) && ratingOf(c, item, p.id) === undefined)
    .flatMap((p) => (letter && receivedOn(book, letter, p.id)) ?? []);
  return days.sort().at(-1) ?? null;
}

/** All whose rating counts have given it, or none is left to give one. */
export const isRatedByAll = (book: Rulebook, c: CaseState, item: Item): boolean =>
  c.proposers.filter((p) => isRater(book, c, p)).every((p) => ratingOf(c, item, p.id) !== undefined);

interface Rating {
  proposerId: string;
  result: Satisfaction;
}

function combined(book: Rulebook, ratings: readonly Rating[]): 'satisfied' | 'dissatisfied' {
  const good = ratings.filter((r) => r.result !== 'dissatisfied').length;
  const mark = book.evaluation.passMark ?? 1;
  return good / ratings.length >= mark ? 'satisfied' : 'dissatisfied';
}

/**
 * @param rating the one now given; the record holds those given before in this round
 * @returns `record` while others must still rate or where the rating does not count
 */
export function verdictOf(book: Rulebook, c: CaseState, item: Item, rating: Rating): Verdict {
  const raters = c.proposers.filter((p) => isRater(book, c, p)).map((p) => p.id);
  if (!raters.includes(rating.proposerId)) return 'record';
  const all = raters.flatMap((id) => (id === rating.proposerId ? rating : (ratingOf(c, item, id) ?? [])));
  if (all.length < raters.length) return 'record';
  if (combined(book, all) === 'satisfied') return 'settle';
  const rule = item.round === 1 ? book.evaluation.onDissatisfied : book.evaluation.onDissatisfiedAgain;
  return rule === 'rehandle' ? 'rehandle' : 'decide';
}
