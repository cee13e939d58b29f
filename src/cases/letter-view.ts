/** 答复、评价、承诺 · the letters, what the proposers think of them, and what they promise. */
import type { Reply } from '../domain/case.js';
import { labelOf } from '../domain/snapshot.js';
import type { Seen } from './case-view.js';
import { pick } from './case-words.js';

export function replyViews({ state, sight, words, names }: Seen) {
  return state.record.replies
    .filter((r) => sight.sees(r.sentOn === null ? 'drafts' : 'letters', { itemIds: [r.itemId] }))
    .map((r) => ({
      id: r.id,
      handlingId: r.itemId,
      round: r.round,
      issue: r.issue,
      status: r.status,
      outcome: r.outcome,
      publicity: r.publicity,
      contentHash: r.contentHash,
      signedOn: r.signedOn,
      ...(r.signedBy === null ? {} : { signedBy: { personId: r.signedBy, name: names.get(r.signedBy) ?? '' } }),
      sentOn: r.sentOn,
      channel: r.channel,
      deliveries: Object.entries(r.deliveries).map(([proposerId, { on, undelivered }]) => ({
        proposerId,
        deliveredOn: on,
        undelivered,
      })),
      ...pick(words.get(r.seq), ['body', 'publicityReason']),
      commitments: r.commitments.map((m) => ({ ...m, what: promised(r, m.id, words) })),
    }));
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
      ...pick(words.get(e.seq), ['comment']),
    }));
}

export function commitmentViews({ state, sight, words }: Seen) {
  return state.commitments
    .filter((m) => sight.sees('commitments', { itemIds: [m.itemId] }))
    .map((m) => {
      const reply = state.record.replies.find((r) => r.id === m.replyId);
      return {
        id: m.id,
        handlingId: m.itemId,
        replyId: m.replyId,
        by: m.by,
        what: reply ? promised(reply, m.id, words) : null,
        state: { key: m.state, label: labelOf('commitment', m.state) },
      };
    });
}

/** The words of the promise stand in the letter, in the order of its ids. */
function promised(reply: Reply, id: string, words: Seen['words']): string | null {
  const made = (words.get(reply.seq)?.commitments ?? []) as { what?: string }[];
  return made[reply.commitments.findIndex((m) => m.id === id)]?.what ?? null;
}
