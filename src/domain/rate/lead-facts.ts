/** 主办件的事实 · met, answered, rated, planned, led, published: one lead item as the record has it. */
import { dateOf } from '../shared/legal-date.js';
import type { Outcome } from '../shared/labels.js';
import type { Rulebook } from '../rulebook/schema.js';
import type { ArmedDate, Dossier, DossierContact, DossierItem, DossierLetter } from './dossier.js';
import { lastDate, replyDue } from './dates.js';
import type { ContactFact, Fact } from './fact.js';
import { NOTHING } from './fact.js';
import { ratedOf } from './rating.js';

export type LeadFacts = Omit<Fact, 'id' | 'subject' | 'standing' | keyof Place>;
export interface Place {
  caseId: string;
  unitId: string | null;
  sessionId: string;
  kind: Fact['kind'];
  category: string | null;
  streetId: string | null;
  delegation: string | null;
  isKey: boolean;
  month: string | null;
  rulebook: string;
  base: Fact['base'];
  processBase: Fact['processBase'];
}
/** What the case as a whole is put together from. */
export interface Answered {
  facts: LeadFacts;
  /** of the event with which the first letter went out */
  answeredSeq: number | null;
  isContactExcused: boolean;
}
type Sent = DossierLetter & { sentOn: string; sentSeq: number };

/** 同一部分先后的主办件 · who takes a part over after its first letter stands where the one before stood. */
const lineOf = (c: Dossier, item: DossierItem): DossierItem[] =>
  c.items.filter((i) => i.role === 'lead' && i.partId === item.partId);

export const sentLetters = (c: Dossier, ids: readonly string[]): Sent[] =>
  c.record.replies
    .filter((r): r is Sent => ids.includes(r.itemId) && r.sentOn !== null && r.sentSeq !== null)
    .sort((a, b) => a.sentSeq - b.sentSeq);

export function leadFacts(c: Dossier, item: DossierItem, book: Rulebook, dates: readonly ArmedDate[]): Answered {
  const line = lineOf(c, item).map((i) => i.id);
  const letters = sentLetters(c, line);
  const first = letters[0];
  const answering = first?.itemId ?? item.id;
  const contact = contactOf(c, book, answering, first?.sentOn ?? null);
  const outcome = outcomeOf(c, line, letters);
  return {
    answeredSeq: first?.sentSeq ?? null,
    isContactExcused: contact === null,
    facts: {
      ...NOTHING,
      contact,
      repliedOn: first?.sentOn ?? null,
      replyDueOn: replyDue(dates, answering, c, first?.sentSeq ?? null),
      ...rehandled(letters, line, dates),
      ...ratedOf(c, book, line),
      ...classed(book, outcome),
      receivedOn: item.acceptedOn,
      plannedOn: c.record.plans.find((p) => p.itemId === item.id)?.on ?? null,
      isPrincipalLed: isLed(c, item, first?.sentOn ?? null),
      ...published(c, letters.at(-1), line, dates),
    },
  };
}

/** 见面 · at or before the first letter, in an accepted way, confirmed by the lead signer or, at that one's wish, a co-signer. */
function contactOf(c: Dossier, book: Rulebook, itemId: string, sentOn: string | null): ContactFact | null {
  const isGone = (id: string): boolean => c.record.unavailable.some((u) => u.proposerId === id);
  const held = c.record.contacts.filter((x) => x.itemId === itemId && isInTime(x, sentOn));
  const met = held.some((x) => book.contact.meetingKinds.includes(x.kind) && isConfirmed(c, x));
  if (met) return 'met';
  if (c.record.waivers.some((w) => w.itemId === itemId)) return 'waived';
  return c.proposers.every((p) => p.role !== 'lead' || isGone(p.id)) ? null : 'owed';
}
const isInTime = (x: DossierContact, sentOn: string | null): boolean => sentOn === null || dateOf(x.at) <= sentOn;
function isConfirmed(c: Dossier, x: DossierContact): boolean {
  const lead = c.proposers.filter((p) => p.role === 'lead' && x.proposerIds.includes(p.id)).map((p) => p.id);
  return (lead.length > 0 ? lead : x.proposerIds).some((id) => x.confirmations[id]?.confirmed === true);
}

/** 领办 · the principal in person, with a part in a confirmed contact before the letter. */
const isLed = (c: Dossier, item: DossierItem, sentOn: string | null): boolean =>
  c.record.ledBy.some(
    ({ itemId, personId }) =>
      itemId === item.id &&
      c.record.contacts.some(
        (x) =>
          x.itemId === item.id &&
          x.unitPersonIds.includes(personId) &&
          isInTime(x, sentOn) &&
          Object.values(x.confirmations).some((y) => y.confirmed),
      ),
  );

/** 重新办理 · the latest order that set a date, and the first letter after it. */
function rehandled(letters: readonly Sent[], line: readonly string[], dates: readonly ArmedDate[]) {
  const order = line
    .flatMap((id) => lastDate(dates, id, 'rehandle') ?? [])
    .sort((a, b) => a.seq - b.seq)
    .at(-1);
  if (!order) return {};
  const letter = letters.find((r) => r.sentSeq > order.seq);
  return { rehandleDueOn: order.dueOn, rehandledOn: letter?.sentOn ?? null };
}

/** The class of the last letter; a second letter 二次答复 changes it. */
function outcomeOf(c: Dossier, line: readonly string[], letters: readonly Sent[]): Outcome | null {
  const second = c.record.followUps.filter((f) => line.includes(f.itemId) && f.status === 'sent').at(-1);
  const last = letters.at(-1);
  if (!last) return null;
  return second && second.seq > last.sentSeq ? second.outcome : last.outcome;
}

export function classed(book: Rulebook, outcome: Outcome | null) {
  const found = outcome === null ? undefined : book.classes.items.find((x) => x.outcomes.includes(outcome));
  return {
    outcome,
    resultClass: found?.label ?? null,
    isResolved: found?.resolved ?? false,
    isAccomplished: found?.accomplished ?? false,
  };
}

/** 公开 · of the letter in force; what the office did not pass counts as not made public. */
function published(c: Dossier, letter: Sent | undefined, line: readonly string[], dates: readonly ArmedDate[]) {
  if (letter?.publicity !== 'proactive') return {};
  const made = c.record.publications.filter((p) => p.replyId === letter.id && p.review?.passed !== false).at(-1);
  const due = line
    .flatMap((id) => lastDate(dates, id, 'publish') ?? [])
    .sort((a, b) => a.seq - b.seq)
    .at(-1);
  return { isProactive: true, publishedOn: made?.publishedOn ?? null, publishDueOn: due?.dueOn ?? null };
}
