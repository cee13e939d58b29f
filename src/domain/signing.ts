/** 签发与退回修改 · the principal signs what was seen: an open subject, named with its hash or the only one. */
import type { CaseState, Extension, Item } from './case.js';
import { noPendingReturn } from './co-unit/checks.js';
import type { DataOf } from './commands.js';
import { isSignableFollowUp, openFollowUp, openStatements } from './commitment/facts.js';
import type { DataCheck, Given, Handler, Precondition, Situation } from './given.js';
import { itemOf, obstacle } from './given.js';
import { SIGNING_PRECONDITIONS } from './lead-unit/checks/letter.js';
import type { SUBJECT_KINDS } from './lead-unit/commands.js';
import { openOpinion, openReply } from './lead-unit/facts.js';
import type { Delegation, RoleKey } from './shared/actor.js';
import { unitsOf } from './shared/actor.js';
import type { Refusal } from './shared/refusal.js';

export type SubjectKind = (typeof SUBJECT_KINDS)[number];
type SigningType = 'principal.sign' | 'principal.sendBack';
export const isSigning = (type: string): type is SigningType =>
  type === 'principal.sign' || type === 'principal.sendBack';

export interface Subject {
  kind: SubjectKind;
  id: string;
  contentHash: string;
}

/** What waits for the principal's signature (or, for 退回修改, may still be sent back). */
export function subjectsOf(s: Pick<Situation, 'state'>, item: Item): Subject[] {
  if (item.role === 'co') {
    const opinion = openOpinion(s.state, item);
    return opinion && item.state === 'awaitingPrincipal' ? [subject('opinion', opinion)] : [];
  }
  const reply = openReply(s.state, item);
  const extension = unsignedExtension(s.state, item);
  const followUp = openFollowUp(s.state, item.id);
  return [
    ...(reply && ['awaitingPrincipal', 'signed'].includes(item.regions.letter ?? '') ? [subject('reply', reply)] : []),
    ...(extension ? [subject('extension', extension)] : []),
    ...openStatements(s.state, item.id).map((x) => subject('commitment', x)),
    ...(followUp && isSignableFollowUp(s.state, followUp) ? [subject('followUp', followUp)] : []),
  ];
}
/** Only while the item's chart waits for it: a sent letter and a new round leave a request behind (chart `extension`). */
const unsignedExtension = (c: CaseState, item: Item): Extension | undefined =>
  item.regions.extension === 'unsigned'
    ? c.record.extensions.filter((x) => x.itemId === item.id && x.status === 'unsigned').at(-1)
    : undefined;

const subject = (kind: SubjectKind, { id, contentHash }: { id: string; contentHash: string }): Subject => ({
  kind,
  id,
  contentHash,
});

/** A signed letter may be sent back until it goes out, and is no subject of a further signature. */
const signableOf = (s: Pick<Situation, 'state'>, item: Item): Subject[] =>
  subjectsOf(s, item).filter((x) => x.kind !== 'reply' || item.regions.letter === 'awaitingPrincipal');

/** 受托签发 · the delegations by which this person signs in the unit; none for whoever signs by post. */
function delegationsOf({ env }: Pick<Situation, 'env'>, { unitId }: Item): Delegation[] {
  const posts = env.rulebook.letter.signer === 'deputy-head' ? SIGNING_POSTS : SIGNING_POSTS.slice(0, 1);
  if (unitsOf(env.actor, posts).includes(unitId)) return [];
  return (env.actor.delegations ?? []).filter((d) => d.unitId === unitId);
}
const SIGNING_POSTS: readonly RoleKey[] = ['unit-principal', 'deputy-head'];
const covers = (all: readonly Delegation[], kind: string): Delegation | undefined =>
  all.find((d) => d.subjects.includes(kind));
const beyondDelegation = obstacle('sign.beyond_delegation', '委托签发的范围不包括这类文稿,请由主要负责人签批');

/** Before a paper is named: none that waits is among what was delegated. */
const isDelegated =
  (type: SigningType): Precondition =>
  (s) => {
    const item = itemOf(s);
    const [all, open] = [delegationsOf(s, item), subjectsFor(s, type, item)];
    return all.length > 0 && open.length > 0 && !open.some((o) => covers(all, o.kind)) ? beyondDelegation : [];
  };
const isNamedDelegated: DataCheck<Signing> = (s, { subject: named }) => {
  const all = delegationsOf(s, itemOf(s));
  return all.length > 0 && named !== undefined && !covers(all, named.kind) ? beyondDelegation : [];
};
export const SIGNING_RIGHTS = {
  'principal.sign': [isDelegated('principal.sign')],
  'principal.sendBack': [isDelegated('principal.sendBack')],
};

type Signing = DataOf<'principal.sign'> | DataOf<'principal.sendBack'>;

/** 可以签发、可以退回的文稿 · what the command may name. */
export const subjectsFor = (s: Pick<Situation, 'state'>, type: SigningType, item: Item): Subject[] =>
  type === 'principal.sign' ? signableOf(s, item) : subjectsOf(s, item);

/** @returns a refusal when the named subject is not open, was changed after reading, or several are open. */
export function subjectRefusal(s: Situation, type: SigningType, data: Signing): Refusal | null {
  const open = subjectsFor(s, type, itemOf(s));
  const named = data.subject;
  if (named === undefined) {
    return open.length > 1
      ? { code: 'case.subject_ambiguous', subjects: open.map(({ kind, id }) => ({ kind, id })) }
      : null;
  }
  const found = open.find((o) => o.kind === named.kind && o.id === named.id);
  if (!found) {
    return {
      code: 'case.precondition',
      obstacles: obstacle('sign.subject_unknown', '没有待签发的这份文稿', 'subject'),
    };
  }
  return !('contentHash' in named) || found.contentHash === named.contentHash
    ? null
    : { code: 'case.content_changed', expected: named.contentHash, actual: found.contentHash };
}

/** 签发答复时再看一次; other subjects rest on nothing else. Before a subject is named, the only open one is meant. */
export const signable: Precondition = (s) => {
  if (itemOf(s).role === 'co') return noPendingReturn(s);
  const open = signableOf(s, itemOf(s));
  return open.length === 1 && open[0]?.kind === 'reply' ? SIGNING_PRECONDITIONS.flatMap((p) => p(s)) : [];
};
const signableReply: DataCheck<DataOf<'principal.sign'>> = (s, { subject: named }) =>
  named?.kind === 'reply' && signableOf(s, itemOf(s)).length > 1 ? SIGNING_PRECONDITIONS.flatMap((p) => p(s)) : [];

function subjectOf(g: Given<Signing>, open: Subject[]): Subject {
  const named = g.data.subject;
  const found = named === undefined ? open[0] : open.find((o) => o.kind === named.kind && o.id === named.id);
  if (!found) throw new Error('nothing to sign');
  g.event.data = { ...g.event.data, subject: found };
  return found;
}

/** The document itself, wherever it is kept. */
function documentOf(c: CaseState, { id }: Subject) {
  const { replies, opinions, extensions, statements, followUps } = c.record;
  return {
    reply: replies.find((x) => x.id === id),
    opinion: opinions.find((x) => x.id === id),
    extension: extensions.find((x) => x.id === id),
    statement: statements.find((x) => x.id === id),
    followUp: followUps.find((x) => x.id === id),
  };
}

const sign: Handler<DataOf<'principal.sign'>> = (g) => {
  const { run, env } = g;
  const item = run.item(itemOf(g).id);
  const chosen = subjectOf(g, signableOf({ ...g, state: run.next }, item));
  const by = covers(delegationsOf(g, item), chosen.kind);
  const onDelegation = by ? { id: by.id, principalId: by.principalId } : null;
  if (onDelegation) g.event.data = { ...g.event.data, onDelegation };
  const mark = { signedBy: env.actor.personId, signedOn: env.today, onDelegation, unitId: item.unitId };
  const { reply, opinion, extension, statement, followUp } = documentOf(run.next, chosen);
  if (reply) Object.assign(reply, { status: 'signed', ...mark });
  if (opinion) Object.assign(opinion, { status: 'signed', ...mark });
  if (extension) Object.assign(extension, { status: 'asked', ...mark });
  if (followUp) Object.assign(followUp, { status: 'sent', ...mark });
  run.feed(`item:${item.id}`, { type: 'principal.sign', ready: true, subject: chosen.kind });
  if (followUp) run.notify('followUp.sent', item.id, ['proposers', 'office', 'body']);
  if (statement) {
    Object.assign(statement, { status: 'signed', ...mark });
    const promise = run.next.commitments.find((m) => m.id === statement.commitmentId);
    if (promise && statement.newBy !== null) promise.by = statement.newBy;
    run.feed(`commitment:${statement.commitmentId}`, { type: 'principal.sign', ready: true });
    run.notify(`commitment.${statement.kind}`, item.id, ['proposers', 'office', 'body']);
  }
};

const sendBack: Handler<DataOf<'principal.sendBack'>> = (g) => {
  const { run } = g;
  const item = run.item(itemOf(g).id);
  const chosen = subjectOf(g, subjectsOf({ ...g, state: run.next }, item));
  const { reply, opinion, extension, statement, followUp } = documentOf(run.next, chosen);
  if (reply) Object.assign(reply, { status: 'draft', signedBy: null, signedOn: null, onDelegation: null });
  for (const document of [opinion, extension, statement, followUp]) if (document) document.status = 'sentBack';
  run.feed(`item:${item.id}`, { type: 'principal.sendBack', ready: true, subject: chosen.kind });
  if (statement) run.feed(`commitment:${statement.commitmentId}`, { type: 'principal.sendBack', ready: true });
  if (extension || statement || followUp) run.notify('document.sentBack', item.id, ['unitClerk']);
};

export const SIGNING_DATA_CHECKS = {
  'principal.sign': (s: Situation, data: DataOf<'principal.sign'>) => [
    ...signableReply(s, data),
    ...isNamedDelegated(s, data),
  ],
  'principal.sendBack': isNamedDelegated,
};
export const SIGNING_HANDLERS = { 'principal.sign': sign, 'principal.sendBack': sendBack };
