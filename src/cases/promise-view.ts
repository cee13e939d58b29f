/** 承诺事项 · each promise with its reports, its statements and the second letter that answers it. */
import { labelOf } from '../domain/snapshot.js';
import type { Seen } from './case-view.js';
import { pick } from './case-words.js';
import { unitOfPaper } from './former-units.js';
import { promised } from './letter-view.js';

export function commitmentViews({ state, sight, words }: Seen) {
  const { replies, promiseReports, promiseClaims, statements } = state.record;
  return state.commitments
    .filter((m) => sight.sees('commitments', { itemIds: [m.itemId] }))
    .map((m) => {
      const reply = replies.find((r) => r.id === m.replyId);
      const own = <T extends { commitmentId: string }>(list: readonly T[]): T[] =>
        list.filter((x) => x.commitmentId === m.id);
      return {
        id: m.id,
        handlingId: m.itemId,
        replyId: m.replyId,
        by: m.by,
        firstBy: reply?.commitments.find((x) => x.id === m.id)?.by ?? m.by,
        what: reply ? promised(reply, m.id, words) : null,
        state: { key: m.state, label: labelOf('commitment', m.state) },
        reports: own(promiseReports).map(({ on, seq }) => ({ on, ...pick(words.get(seq), ['text']) })),
        claims: own(promiseClaims).map(({ on, evidence, confirmed }) => ({ on, evidence, confirmed })),
        statements: own(statements)
          .filter((x) => x.status === 'signed' || sight.sees('drafts', { itemIds: [m.itemId] }))
          .map(({ id, kind, newBy, contentHash, status, signedOn, seq }) => ({
            id,
            kind,
            newBy,
            contentHash,
            status,
            signedOn,
            ...pick(words.get(seq), ['reason', 'text']),
          })),
      };
    });
}

/** 二次答复 */
export function followUpViews(seen: Seen) {
  const { state, sight, words, names } = seen;
  return state.record.followUps
    .filter((x) => sight.sees(x.status === 'sent' ? 'letters' : 'drafts', { itemIds: [x.itemId] }))
    .map((x) => ({
      id: x.id,
      handlingId: x.itemId,
      unit: unitOfPaper(seen, x),
      commitmentIds: x.commitmentIds,
      outcome: x.outcome,
      contentHash: x.contentHash,
      status: x.status,
      signedOn: x.signedOn,
      ...(x.signedBy === null ? {} : { signedBy: { personId: x.signedBy, name: names.get(x.signedBy) ?? '' } }),
      ...pick(words.get(x.seq), ['body']),
      evaluations: x.evaluations
        .filter((e) => sight.sees('evaluations', { itemIds: [x.itemId], proposerId: e.proposerId }))
        .map(({ commitmentId, proposerId, result, on, seq }) => ({
          commitmentId,
          proposerId,
          result,
          on,
          ...pick(words.get(seq), ['comment']),
        })),
    }));
}
