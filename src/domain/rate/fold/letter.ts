/** 答复、签发、延期、公开 */
import type { Dossier, DossierLetter } from '../dossier.js';
import type { Outcome } from '../../shared/labels.js';
import type { LoggedEvent, Told } from './logged.js';
import { itemOf, listed, optional, text } from './logged.js';

const draft: Told = (c, e) => {
  const said = (e.secret?.commitments ?? []) as { by: string; supersedes?: string[] }[];
  const written: DossierLetter = {
    id: text(e, 'replyId'),
    itemId: itemOf(c, e).id,
    outcome: text(e, 'outcome') as Outcome,
    publicity: text(e, 'publicity') as DossierLetter['publicity'],
    sentOn: null,
    sentSeq: null,
    commitments: listed<string>(e, 'commitmentIds').map((id, i) => ({
      id,
      by: said[i]?.by ?? '',
      supersedes: said[i]?.supersedes ?? [],
    })),
  };
  const open = c.record.replies.find((r) => r.id === written.id);
  if (open) Object.assign(open, written);
  else c.record.replies.push(written);
};

const send: Told = (c, e) => {
  const letter = c.record.replies.find((r) => r.id === text(e, 'replyId'));
  if (!letter) throw new Error(`a letter was sent that nobody wrote: ${e.seq}`);
  Object.assign(letter, { sentOn: text(e, 'sentOn'), sentSeq: e.seq });
  for (const { id, by } of letter.commitments) c.commitments.push({ id, itemId: letter.itemId, by, state: 'open' });
};

type Signing = (c: Dossier, id: string, e: LoggedEvent) => void;
const SIGNED: Record<string, Signing> = {
  opinion: (c, id, e) => {
    const opinion = c.record.opinions.find((o) => o.id === id);
    if (opinion) opinion.signedOn = e.on;
  },
  followUp: (c, id) => {
    const letter = c.record.followUps.find((f) => f.id === id);
    if (letter) letter.status = 'sent';
  },
  commitment: (c, id) => {
    const statement = c.record.statements.find((x) => x.id === id);
    const promise = c.commitments.find((m) => m.id === statement?.commitmentId);
    if (!statement || !promise) return;
    promise.by = statement.newBy ?? promise.by;
    promise.state = { carryOver: 'open', impossible: 'cannotKeep', termEnd: 'explained' }[statement.kind];
  },
};
const sign: Told = (c, e) => {
  const { kind, id } = e.data.subject as { kind: string; id: string };
  SIGNED[kind]?.(c, id, e);
};

const decideExtension: Told = (c, e) => {
  const granted = e.data.granted === true;
  const until = optional(e, 'until');
  const decision = { granted, until, on: e.on, late: e.data.late === true, seq: e.seq };
  c.record.extensions.push({ id: text(e, 'extensionId'), decision });
};

const publish: Told = (c, e) =>
  void c.record.publications.push({
    replyId: text(e, 'replyId'),
    publishedOn: text(e, 'publishedOn'),
    review: null,
  });
/** Only what waits for the review is judged by it; what was passed before stays so. */
const review: Told = (c, e) => {
  for (const publication of c.record.publications) {
    publication.review ??= { passed: e.data.passed === true };
  }
};

export const LETTER: Record<string, Told> = {
  'lead.draftReply': draft,
  'lead.sendReply': send,
  'principal.sign': sign,
  'office.decideExtension': decideExtension,
  'lead.publishReply': publish,
  'office.reviewOpenness': review,
};
