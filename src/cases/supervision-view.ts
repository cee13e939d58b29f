/** 督办、协调、延期、公开等 · what stands beside the handling, each for whom it concerns. */
import type { Place } from '../domain/access/visibility.js';
import type { Seen } from './case-view.js';
import { pick } from './case-words.js';

const ofItem = (itemId: string | null): Place => (itemId === null ? {} : { itemIds: [itemId] });

export function extensionViews({ state, sight, words, names }: Seen) {
  return state.record.extensions
    .filter((x) => sight.sees('extensions', ofItem(x.itemId)))
    .map(({ id, seq, itemId, until, contentHash, requestedOn, status, signedBy, signedOn, decision }) => ({
      id,
      handlingId: itemId,
      until,
      contentHash,
      requestedOn,
      status,
      signedOn,
      ...(signedBy === null ? {} : { signedBy: { personId: signedBy, name: names.get(signedBy) ?? '' } }),
      ...pick(words.get(seq), ['reason']),
      decision: decision && {
        granted: decision.granted,
        until: decision.until,
        on: decision.on,
        late: decision.late,
        ...pick(words.get(decision.seq), ['reason']),
      },
    }));
}

export function supervisionViews({ state, sight, words, names }: Seen) {
  const { record: r } = state;
  const sees = (itemId: string | null): boolean => sight.sees('supervision', ofItem(itemId));
  const isKeySeen = sight.sees('keyMarks');
  return {
    key:
      r.key !== null && isKeySeen
        ? { on: r.key.on, leaderId: r.key.leaderId, ...pick(words.get(r.key.seq), ['decidedBy']) }
        : null,
    mediations: r.mediations
      .filter((x) => sees(x.itemId))
      .map((x) => ({
        ...(x.itemId === null ? {} : { handlingId: x.itemId }),
        heldOn: x.heldOn,
        units: x.units.map((id) => ({ id, name: names.get(id) ?? '' })),
        ...pick(words.get(x.seq), ['decision']),
      })),
    orders: r.orders
      .filter((x) => sees(x.itemId))
      .map(({ id, number, itemId, by, on, seq }) => ({
        id,
        number,
        ...(itemId === null ? {} : { handlingId: itemId }),
        by,
        on,
        ...pick(words.get(seq), ['text']),
      })),
    activities: r.supervisions
      .filter(() => sees(null))
      .map(({ kind, on, seq }) => ({ kind, on, ...pick(words.get(seq), ['people', 'summary']) })),
    conferences: r.conferences
      .filter((x) => sight.sees('conferences', ofItem(x.itemId)))
      .map(({ itemId, heldOn, outcome, round, seq }) => ({
        handlingId: itemId,
        heldOn,
        outcome,
        round,
        ...pick(words.get(seq), ['present', 'text']),
      })),
    objections: r.objections
      .filter((x) => sight.sees('objections', { proposerId: x.proposerId }))
      .map(({ proposerId, on, seq }) => ({ proposerId, on, ...pick(words.get(seq), ['reason']) })),
    unavailable: sight.sees('unavailability')
      ? r.unavailable.map(({ proposerId, newLeadId, on, seq }) => ({
          proposerId,
          newLeadId,
          on,
          ...pick(words.get(seq), ['why']),
        }))
      : [],
    evaluationUrges: r.evaluationUrges
      .filter((x) => sight.sees('evaluations', { proposerId: x.proposerId }))
      .map(({ proposerId, on }) => ({ proposerId, on })),
  };
}

export function researchViews({ state, sight, words }: Seen) {
  return state.record.research
    .filter((x) => sight.sees('research', ofItem(x.itemId)))
    .map(({ itemId, on, round, attachments, seq }) => ({
      handlingId: itemId,
      on,
      round,
      attachments,
      ...pick(words.get(seq), ['summary']),
    }));
}

export function publicationViews({ state, sight, words }: Seen) {
  return state.record.publications
    .filter((x) => sight.sees('letters', ofItem(x.itemId)))
    .map(({ itemId, replyId, publishedOn, extent, review }) => ({
      handlingId: itemId,
      replyId,
      publishedOn,
      extent,
      review: review && { passed: review.passed, on: review.on, ...pick(words.get(review.seq), ['comment']) },
    }));
}
