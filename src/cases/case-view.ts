/** 卷面 · a case as its reader may see it (api.md "GET /api/proposals/{id}"); everything oldest first. */
import { visibleParts } from '../domain/access/visibility.js';
import { UNIT_POSTS } from '../domain/access/visibility.js';
import type { Available } from '../domain/available.js';
import type { CaseState, Item, Reply } from '../domain/case.js';
import type { Actor } from '../domain/shared/actor.js';
import { unitsOf } from '../domain/shared/actor.js';
import { labelOf } from '../domain/snapshot.js';
import type { Words } from './case-words.js';
import { caseText } from './case-words.js';
import type { DeadlineView } from './deadline-view.js';

export interface Seen {
  state: CaseState;
  words: Words;
  actor: Actor;
  unitNames: ReadonlyMap<string, string>;
  deadlines: DeadlineView[];
  available: (Available & { schema: unknown })[];
}

export function caseView(seen: Seen) {
  const { state: c, words, actor, deadlines } = seen;
  const parts = visibleParts(actor, c);
  const mine = (itemId: string): boolean => {
    const item = c.items.find((i) => i.id === itemId);
    return item !== undefined && unitsOf(actor, UNIT_POSTS).includes(item.unitId);
  };
  const ofMe = new Set(
    c.proposers.filter((p) => [p.personId, p.contactPersonId].includes(actor.personId)).map((p) => p.id),
  );
  const { record } = c;
  return {
    id: c.id,
    number: c.number,
    kind: c.kind,
    sessionId: c.sessionId,
    raisedAt: c.raisedAt,
    title: parts.has('text') ? c.title : null,
    text: parts.has('text') ? caseText(words) : null,
    category: c.category,
    streetId: c.streetId,
    registeredOn: c.registeredOn,
    bodyAssignedOn: c.bodyAssignedOn,
    assignedOn: c.firstAssignedOn,
    proposers: parts.has('text') ? c.proposers.map((p) => proposerView(p, parts.has('phones'))) : [],
    version: c.version,
    state: { key: c.state, label: labelOf('proposal', c.state) },
    round: c.round,
    mode: c.mode,
    hard: c.hard,
    linkGroup: record.linkGroup,
    formerNumbers: record.formerNumbers,
    handlings: c.items.map((i) => itemView(seen, i)),
    contacts: parts.has('contacts')
      ? record.contacts.map((x) => ({
          id: x.id,
          handlingId: x.itemId,
          round: x.round,
          kind: x.kind,
          at: x.at,
          proposerIds: x.proposerIds,
          confirmed: confirmedBy(x.confirmations),
          ...pick(words.get(x.seq), ['place', 'unitPeople', 'summary']),
          ...(parts.has('disputes') ? { confirmations: confirmationViews(words, x.confirmations) } : {}),
          attachments: x.attachments,
        }))
      : [],
    plans: record.plans
      .filter((p) => parts.has('plans') && (parts.has('opinions') || mine(p.itemId)))
      .map((p) => ({ handlingId: p.itemId, on: p.on, round: p.round, ...pick(words.get(p.seq), ['measures']) })),
    returns: parts.has('returns')
      ? record.returns.map((r) => ({
          id: r.id,
          handlingId: r.itemId,
          requestedOn: r.requestedOn,
          suggestedUnitId: r.suggestedUnitId,
          ...pick(words.get(r.seq), ['reason', 'basis']),
          decision: r.decision && { ...r.decision, ...pick(words.get(r.decision.seq), ['reason']) },
        }))
      : [],
    opinions: record.opinions
      .filter((o) => parts.has('opinions') || (parts.has('ownOpinions') && mine(o.itemId)))
      .map((o) => ({
        id: o.id,
        handlingId: o.itemId,
        round: o.round,
        stance: o.stance,
        status: o.status,
        volunteered: o.volunteered,
        contentHash: o.contentHash,
        signedOn: o.signedOn,
        attachments: o.attachments,
        ...pick(words.get(o.seq), ['text']),
        judgement: o.judgedSeq === null ? null : pick(words.get(o.judgedSeq), ['reason', 'what']),
      })),
    replies: record.replies
      .filter((r) => (r.sentOn === null ? parts.has('drafts') : parts.has('letters')))
      .map((r) => replyView(r, words, parts.has('drafts'))),
    evaluations: record.evaluations
      .filter((e) => parts.has('evaluations') || (parts.has('ownEvaluations') && ofMe.has(e.proposerId)))
      .map((e) => ({
        id: e.id,
        handlingId: e.itemId,
        round: e.round,
        proposerId: e.proposerId,
        on: e.on,
        result: e.result,
        process: e.process,
        counts: e.counts,
        onBehalf: e.onBehalf,
        ...pick(words.get(e.seq), ['comment']),
      })),
    commitments: parts.has('commitments')
      ? c.commitments.map((m) => ({
          ...commitmentView(c, words, m.id),
          state: { key: m.state, label: labelOf('commitment', m.state) },
        }))
      : [],
    deadlines: deadlines.filter((d) => d.handlingId === undefined || parts.has('opinions') || mine(d.handlingId)),
    availableCommands: seen.available,
  };
}

function itemView({ state: c, actor, unitNames, deadlines }: Seen, i: Item) {
  const parts = visibleParts(actor, c);
  const inside = parts.has('opinions') || unitsOf(actor, UNIT_POSTS).includes(i.unitId);
  const label = c.record.parts.find((p) => p.id === i.partId)?.label;
  return {
    id: i.id,
    role: i.role,
    unit: { id: i.unitId, name: unitNames.get(i.unitId) ?? '' },
    ...(label ? { part: label } : {}),
    state: { key: i.state, label: labelOf(i.role === 'lead' ? 'lead-unit' : 'co-unit', i.state), tags: i.tags },
    ...(inside && Object.keys(i.regions).length > 0 ? { regions: i.regions } : {}),
    round: i.round,
    assignedOn: i.assignedOn,
    acceptedOn: i.acceptedOn,
    deadlines: inside ? deadlines.filter((d) => d.handlingId === i.id) : [],
  };
}

function proposerView(p: CaseState['proposers'][number], phones: boolean) {
  return {
    id: p.id,
    name: p.name,
    role: p.role,
    kind: p.kind,
    ...(p.personId === null ? {} : { personId: p.personId }),
    ...(p.bodyKind === null ? {} : { bodyKind: p.bodyKind }),
    ...(p.constituency === null ? {} : { constituency: p.constituency }),
    ...(phones && p.phone !== null ? { phone: p.phone } : {}),
  };
}

const replyView = (r: Reply, words: Words, drafts: boolean) => ({
  id: r.id,
  handlingId: r.itemId,
  round: r.round,
  issue: r.issue,
  status: r.status,
  outcome: r.outcome,
  publicity: r.publicity,
  ...(drafts ? { contentHash: r.contentHash } : {}),
  signedOn: r.signedOn,
  sentOn: r.sentOn,
  channel: r.channel,
  ...pick(words.get(r.seq), drafts ? ['body', 'publicityReason', 'commitments'] : ['body', 'commitments']),
});

function commitmentView(c: CaseState, words: Words, id: string) {
  const reply = c.record.replies.find((r) => r.commitments.some((m) => m.id === id));
  const at = reply?.commitments.findIndex((m) => m.id === id) ?? -1;
  const made = (reply && (words.get(reply.seq)?.commitments as { what?: string }[] | undefined)) ?? [];
  return { id, handlingId: reply?.itemId, by: reply?.commitments[at]?.by, what: made[at]?.what ?? null };
}

/** true confirmed by somebody, false denied, null not said yet */
const confirmedBy = (said: Record<string, { confirmed: boolean }>): boolean | null => {
  const all = Object.values(said);
  return all.some((s) => s.confirmed) ? true : all.length > 0 ? false : null;
};
const confirmationViews = (words: Words, said: Record<string, { confirmed: boolean; on: string; seq: number }>) =>
  Object.entries(said).map(([proposerId, s]) => ({
    proposerId,
    confirmed: s.confirmed,
    on: s.on,
    ...pick(words.get(s.seq), ['comment']),
  }));

const pick = (from: Record<string, unknown> | undefined, keys: string[]): Record<string, unknown> =>
  Object.fromEntries(keys.filter((k) => from?.[k] !== undefined).map((k) => [k, from?.[k]]));
