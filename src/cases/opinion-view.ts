/** 会办意见 · a draft of the co-unit until its principal signed it; then the lead's too, with what became of it. */
import type { Seen } from './case-view.js';
import { pick } from './case-words.js';
import { unitOfPaper } from './former-units.js';

export function opinionViews(seen: Seen) {
  const { state, sight, words, names } = seen;
  return state.record.opinions
    .filter((o) => sight.sees(o.signedOn === null ? 'opinionDrafts' : 'opinions', { itemIds: [o.itemId] }))
    .map((o) => ({
      id: o.id,
      handlingId: o.itemId,
      unit: unitOfPaper(seen, o),
      round: o.round,
      stance: o.stance,
      status: o.status,
      volunteered: o.volunteered,
      contentHash: o.contentHash,
      signedOn: o.signedOn,
      ...(o.signedBy === null ? {} : { signedBy: { personId: o.signedBy, name: names.get(o.signedBy) ?? '' } }),
      attachments: o.attachments,
      ...pick(words.get(o.seq), ['text']),
      judgement: o.judgedSeq === null ? null : pick(words.get(o.judgedSeq), ['reason', 'what']),
    }));
}
