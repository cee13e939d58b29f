/** 签发与退回修改 · the principal signs what was seen: an open subject, named with its hash or the only one. */
import type { Item } from './case.js';
import { noPendingReturn } from './co-unit/checks.js';
import type { DataOf } from './commands.js';
import type { Given, Handler, Precondition, Situation } from './given.js';
import { itemOf } from './given.js';
import { SIGNING_PRECONDITIONS } from './lead-unit/checks/letter.js';
import { openOpinion, openReply } from './lead-unit/facts.js';
import type { Refusal } from './shared/refusal.js';

export interface Subject {
  kind: 'reply' | 'opinion';
  id: string;
  contentHash: string;
}

/** What waits for the principal's signature (or, for 退回修改, may still be sent back). */
export function subjectsOf(s: Situation, item: Item): Subject[] {
  if (item.role === 'lead') {
    const reply = openReply(s.state, item);
    const waits = ['awaitingPrincipal', 'signed'].includes(item.regions.letter ?? '');
    return reply && waits ? [{ kind: 'reply', id: reply.id, contentHash: reply.contentHash }] : [];
  }
  const opinion = openOpinion(s.state, item);
  return opinion && item.state === 'awaitingPrincipal'
    ? [{ kind: 'opinion', id: opinion.id, contentHash: opinion.contentHash }]
    : [];
}

/** @returns a refusal when the named subject is not open, was changed after reading, or several are open. */
export function subjectRefusal(s: Situation, data: DataOf<'principal.sign'>): Refusal | null {
  const open = subjectsOf(s, itemOf(s));
  const { subject } = data;
  if (subject === undefined) {
    return open.length > 1
      ? { code: 'case.subject_ambiguous', subjects: open.map(({ kind, id }) => ({ kind, id })) }
      : null;
  }
  const found = open.find((o) => o.kind === subject.kind && o.id === subject.id);
  if (!found) {
    const obstacles = [{ code: 'sign.subject_unknown', message: '没有待签发的这份文稿', path: 'subject' }];
    return { code: 'case.precondition', obstacles };
  }
  return found.contentHash === subject.contentHash
    ? null
    : { code: 'case.content_changed', expected: subject.contentHash, actual: found.contentHash };
}

export const signable: Precondition = (s) =>
  itemOf(s).role === 'lead' ? SIGNING_PRECONDITIONS.flatMap((p) => p(s)) : noPendingReturn(s);

function subjectOf(g: Given<unknown>): Subject {
  const subject = subjectsOf({ ...g, state: g.run.next }, g.run.item(itemOf(g).id))[0];
  if (!subject) throw new Error('nothing to sign');
  g.event.data = { ...g.event.data, subject };
  return subject;
}

const sign: Handler<DataOf<'principal.sign'>> = (g) => {
  const subject = subjectOf(g);
  const mark = { status: 'signed' as const, signedBy: g.env.actor.personId, signedOn: g.env.today };
  const { replies, opinions } = g.run.next.record;
  Object.assign([...replies, ...opinions].find((x) => x.id === subject.id) ?? {}, mark);
  g.run.feed(`item:${itemOf(g).id}`, { type: 'principal.sign', ready: true, subject: subject.kind });
};

const sendBack: Handler<DataOf<'principal.sendBack'>> = (g) => {
  const subject = subjectOf(g);
  const { replies, opinions } = g.run.next.record;
  const reply = replies.find((r) => r.id === subject.id);
  if (reply) Object.assign(reply, { status: 'draft', signedBy: null, signedOn: null });
  const opinion = opinions.find((o) => o.id === subject.id);
  if (opinion) opinion.status = 'sentBack';
  g.run.feed(`item:${itemOf(g).id}`, { type: 'principal.sendBack', ready: true, subject: subject.kind });
};

export const SIGNING_HANDLERS = { 'principal.sign': sign, 'principal.sendBack': sendBack };
