/** 答复、评价、承诺 · the letters, what the proposers think of them, and what they promise. */
import type { Reply } from '../domain/case.js';
import type { Seen } from './case-view.js';
import { pick } from './case-words.js';
import { unitOfPaper } from './former-units.js';

export function replyViews(seen: Seen) {
  const { state, words, names } = seen;
  return state.record.replies
    .filter((r) => seesLetter(seen, r))
    .map((r) => ({
      id: r.id,
      handlingId: r.itemId,
      unit: unitOfPaper(seen, r),
      round: r.round,
      issue: r.issue,
      status: r.status,
      outcome: r.outcome,
      publicity: r.publicity,
      contentHash: r.contentHash,
      signedOn: r.signedOn,
      ...(r.signedBy === null ? {} : { signedBy: { personId: r.signedBy, name: names.get(r.signedBy) ?? '' } }),
      ...(r.onDelegation ? { signedFor: named(r.onDelegation.principalId, names) } : {}),
      sentOn: r.sentOn,
      channel: r.channel,
      withoutOpinionOf: (r.withoutOpinionOf ?? []).map((id) => ({ id, name: names.get(id) ?? '' })),
      deliveries: Object.entries(r.deliveries).map(([proposerId, { on, undelivered }]) => ({
        proposerId,
        deliveredOn: on,
        undelivered,
      })),
      ...pick(words.get(r.seq), ['body', 'publicityReason']),
      commitments: r.commitments.map((m) => ({ ...m, what: promised(r, m.id, words) })),
    }));
}

const named = (personId: string, names: Seen['names']) => ({ personId, name: names.get(personId) ?? '' });

/** A draft is the lead's own, and the co-units' too where they countersign it. */
function seesLetter({ state, sight, asksCountersign }: Seen, reply: Reply): boolean {
  if (reply.sentOn !== null) return sight.sees('letters', { itemIds: [reply.itemId] });
  if (sight.sees('drafts', { itemIds: [reply.itemId] })) return true;
  const part = state.items.find((i) => i.id === reply.itemId)?.partId;
  const cos = state.items.filter((i) => i.role === 'co' && i.partId === part).map((i) => i.id);
  return asksCountersign && cos.length > 0 && sight.sees('draftsToCountersign', { itemIds: cos });
}

export function evaluationViews({ state, sight, words }: Seen) {
  return state.record.evaluations
    .filter((e) => sight.sees('evaluations', { itemIds: [e.itemId], proposerId: e.proposerId }))
    .map((e) => ({
      id: e.id,
      handlingId: e.itemId,
      round: e.round,
      replyId: e.replyId,
      proposerId: e.proposerId,
      on: e.on,
      result: e.result,
      process: e.process,
      counts: e.counts,
      onBehalf: e.onBehalf,
      byLink: e.byLink === true,
      ...pick(words.get(e.seq), ['comment']),
    }));
}

/** The words of the promise stand in the letter, in the order of its ids. */
export function promised(reply: Reply, id: string, words: Seen['words']): string | null {
  const made = (words.get(reply.seq)?.commitments ?? []) as { what?: string }[];
  return made[reply.commitments.findIndex((m) => m.id === id)]?.what ?? null;
}
