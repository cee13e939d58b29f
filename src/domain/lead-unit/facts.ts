/** 办理事实 · small questions about one item that checks, handlers and pages share. */
import type { CaseState, Contact, Evaluation, Item, Opinion, Reply } from '../case.js';
import { livingCos } from '../case.js';
import type { Rulebook } from '../rulebook/schema.js';
import { plusDays } from '../shared/legal-date.js';

/** 正在起草或审签的答复 · the letter that is not sent yet. */
export const openReply = (c: CaseState, item: Item): Reply | undefined =>
  c.record.replies.find((r) => r.itemId === item.id && ['draft', 'submitted', 'signed'].includes(r.status));
/** 最近发出的答复 */
export const sentReply = (c: CaseState, item: Item): Reply | undefined =>
  c.record.replies.filter((r) => r.itemId === item.id && r.sentOn !== null).at(-1);
/** 应公开而未公开 · the last letter is to be made public and is not, or what was made public did not pass its review. */
export function owesPublication(c: CaseState, item: Item): boolean {
  const letter = sentReply(c, item);
  const isPublished = c.record.publications.some((p) => p.replyId === letter?.id && p.review?.passed !== false);
  return letter?.publicity === 'proactive' && !isPublished;
}
/**
 * 收到答复之日 · of one proposer: as recorded, else deemed (网上答复) or at once (当面); null while a letter by post is under
 * way or came back.
 */
export function receivedOn(book: Rulebook, letter: Reply, proposerId: string): string | null {
  const delivery = letter.deliveries[proposerId];
  if (delivery) return delivery.on;
  if (letter.sentOn === null || letter.channel === 'post') return null;
  return plusDays(letter.sentOn, letter.channel === 'online' ? book.letter.deemedReceiptDays : 0);
}
export const openOpinion = (c: CaseState, item: Item): Opinion | undefined =>
  c.record.opinions.filter((o) => o.itemId === item.id).at(-1);

export const isMeeting = (book: Rulebook, contact: Contact): boolean =>
  book.contact.meetingKinds.includes(contact.kind);

/** 其确认才算见面的提出人: the lead signer where present, else whoever was met. */
export function decisiveProposers(c: CaseState, contact: Contact): string[] {
  const lead = c.proposers.filter((p) => p.role === 'lead' && contact.proposerIds.includes(p.id)).map((p) => p.id);
  return lead.length > 0 ? lead : contact.proposerIds;
}

export const OPINION_IN = new Set(['submitted', 'supplementAsked', 'adopted', 'partly', 'notAdopted', 'waived']);
export const missingOpinions = (c: CaseState, item: Item): Item[] =>
  livingCos(c, item.partId).filter((co) => !OPINION_IN.has(co.state));

/** 本轮的评价 · the last that a proposer gave of this round of the item. */
export const ratingOf = (c: CaseState, item: Item, proposerId: string): Evaluation | undefined =>
  c.record.evaluations
    .filter((e) => e.itemId === item.id && e.round === item.round && e.proposerId === proposerId)
    .at(-1);

export const isUnavailable = (c: CaseState, proposerId: string): boolean =>
  c.record.unavailable.some((u) => u.proposerId === proposerId);

export const countedEvaluations = (c: CaseState, item: Item): Evaluation[] =>
  c.record.evaluations.filter((e) => e.itemId === item.id && e.counts);
