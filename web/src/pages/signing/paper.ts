/** 待签文稿 · the reply of a lead item or the opinion of a co item, with what a principal asks before signing. */
import type { CaseView, Commitment, Handling } from '../../api/views';
import { longDate } from '../../text/dates';
import { CONTACT_KINDS, OUTCOMES, PUBLICITY, STANCES, text } from '../../text/zh-CN';

export interface Paper {
  kind: 'reply' | 'opinion';
  id: string;
  contentHash: string;
  body: unknown;
  commitments: Commitment[];
}

export function paperOf(c: CaseView, { id, role }: Handling): Paper | undefined {
  if (role === 'co') {
    const opinion = c.opinions.filter((o) => o.handlingId === id && o.signedOn === null).at(-1);
    return (
      opinion && {
        kind: 'opinion',
        id: opinion.id,
        contentHash: opinion.contentHash,
        body: opinion.text,
        commitments: [],
      }
    );
  }
  const reply = c.replies.filter((r) => r.handlingId === id && r.sentOn === null).at(-1);
  return (
    reply && {
      kind: 'reply',
      id: reply.id,
      contentHash: reply.contentHash,
      body: reply.body,
      commitments: reply.commitments,
    }
  );
}

interface Fact {
  name: string;
  value: string;
}
export function factsOf(c: CaseView, handling: Handling): Fact[] {
  const due = handling.deadlines.filter((d) => d.light !== 'none').sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  const dated = due ? [{ name: text.signing.deadline, value: longDate(due.dueOn) }] : [];
  if (handling.role === 'co') {
    const opinion = c.opinions.filter((o) => o.handlingId === handling.id).at(-1);
    const stance = opinion ? [{ name: text.signing.opinion, value: STANCES[opinion.stance] ?? opinion.stance }] : [];
    return [...stance, ...dated];
  }
  const reply = c.replies.filter((r) => r.handlingId === handling.id).at(-1);
  const contact = c.contacts.filter((x) => x.handlingId === handling.id).at(-1);
  const cos = c.handlings.filter((h) => h.role === 'co');
  const signed = cos.filter((h) => c.opinions.some((o) => o.handlingId === h.id && o.signedOn !== null));
  return [
    ...(reply ? [{ name: text.signing.outcome, value: OUTCOMES[reply.outcome] ?? reply.outcome }] : []),
    ...(reply ? [{ name: text.signing.publicity, value: PUBLICITY[reply.publicity] ?? reply.publicity }] : []),
    ...dated,
    ...(contact
      ? [
          {
            name: text.signing.contact,
            value: `${CONTACT_KINDS[contact.kind] ?? contact.kind} ${longDate(contact.at)} ${
              contact.confirmed === true ? text.case.confirmed : text.case.unconfirmed
            }`,
          },
        ]
      : []),
    ...(cos.length > 0 ? [{ name: text.signing.opinions, value: text.signing.gotOf(signed.length, cos.length) }] : []),
  ];
}
