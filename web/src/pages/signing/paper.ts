/** 待签文稿 · letters, opinions, requests and statements that wait for a signature, with what a principal asks before signing. */
import type { Available, CaseView, Handling, Reply } from '../../api/views';
import { longDate } from '../../text/dates';
import { CONTACT_KINDS, OUTCOMES, PAPERS, PUBLICITY, STANCES, STATEMENTS, text } from '../../text/zh-CN';

type Kind = NonNullable<Available['subjects']>[number]['kind'];
export interface Paper {
  kind: Kind;
  id: string;
  contentHash: string;
  /** what kind of paper, in a word */
  name: string;
  body: unknown;
  commitments: { id: string; what: string | null; by: string }[];
  /** what the words of this paper rest on, beside the facts of its item */
  facts: Fact[];
}
type Content = Pick<Paper, 'body' | 'commitments' | 'facts'>;

/** Every paper that the signature may name, with its words. */
export const papersOf = (c: CaseView, subjects: Available['subjects']): Paper[] =>
  (subjects ?? []).flatMap((subject) => {
    const content = CONTENTS[subject.kind](c, subject.id);
    return content ? [{ ...subject, name: PAPERS[subject.kind], ...content }] : [];
  });

const plain = (body: unknown, facts: Fact[] = []): Content => ({ body, commitments: [], facts });
const promisesOf = (c: CaseView, ids: string[]): Paper['commitments'] =>
  c.commitments.filter((m) => ids.includes(m.id));

const CONTENTS: Record<Kind, (c: CaseView, id: string) => Content | undefined> = {
  reply: (c, id) => {
    const reply = c.replies.find((r) => r.id === id);
    return reply && { body: reply.body, commitments: reply.commitments, facts: letterFacts(c, reply) };
  },
  opinion: (c, id) => {
    const opinion = c.opinions.find((o) => o.id === id);
    const stance = opinion && (STANCES[opinion.stance] ?? opinion.stance);
    return opinion && plain(opinion.text, [{ name: text.signing.opinion, value: stance ?? '' }]);
  },
  extension: (c, id) => {
    const asked = c.extensions.find((x) => x.id === id);
    return asked && plain(asked.reason, [{ name: text.signing.until, value: longDate(asked.until) }]);
  },
  commitment: (c, id) => {
    const promise = c.commitments.find((m) => m.statements.some((x) => x.id === id));
    const said = promise?.statements.find((x) => x.id === id);
    if (!promise || !said) return undefined;
    const moved = said.newBy === null ? [] : [{ name: text.signing.newBy, value: longDate(said.newBy) }];
    const kind = { name: text.signing.statement, value: STATEMENTS[said.kind] ?? said.kind };
    return { body: said.reason ?? said.text, commitments: [promise], facts: [kind, ...moved] };
  },
  followUp: (c, id) => {
    const letter = c.followUps.find((x) => x.id === id);
    const outcome = letter && { name: text.signing.outcome, value: OUTCOMES[letter.outcome] ?? letter.outcome };
    return (
      letter && { body: letter.body, commitments: promisesOf(c, letter.commitmentIds), facts: outcome ? [outcome] : [] }
    );
  },
};

export interface Fact {
  name: string;
  value: string;
}
/** What a principal asks before signing: what the paper says of itself, and by when it is due. */
export function factsOf(handling: Handling, paper: Paper): Fact[] {
  const due = handling.deadlines.filter((d) => d.light !== 'none').sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  return [...paper.facts, ...(due ? [{ name: due.label, value: longDate(due.dueOn) }] : [])];
}

function letterFacts(c: CaseView, reply: Reply): Fact[] {
  const contact = c.contacts.filter((x) => x.handlingId === reply.handlingId).at(-1);
  const cos = c.handlings.filter((h) => h.role === 'co');
  const signed = cos.filter((h) => c.opinions.some((o) => o.handlingId === h.id && o.signedOn !== null));
  return [
    { name: text.signing.outcome, value: OUTCOMES[reply.outcome] ?? reply.outcome },
    { name: text.signing.publicity, value: PUBLICITY[reply.publicity] ?? reply.publicity },
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
