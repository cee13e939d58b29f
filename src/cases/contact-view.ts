/** 沟通联系 · contacts with what the proposers said of them. */
import type { Contact } from '../domain/case.js';
import type { Seen } from './case-view.js';
import { pick } from './case-words.js';

export function contactViews(seen: Seen) {
  const { state, sight, words, names } = seen;
  return state.record.contacts
    .filter((x) => sight.sees('contacts', { itemIds: [x.itemId] }))
    .map((x) => ({
      id: x.id,
      handlingId: x.itemId,
      round: x.round,
      kind: x.kind,
      at: x.at,
      proposerIds: x.proposerIds,
      confirmed: confirmedBy(x.confirmations),
      ...pick(words.get(x.seq), ['place', 'summary']),
      unitPeople: ((words.get(x.seq)?.unitPeople ?? []) as (string | { personId: string })[]).map((p) =>
        typeof p === 'string' ? { name: p } : { personId: p.personId, name: names.get(p.personId) ?? '' },
      ),
      confirmations: Object.entries(x.confirmations).map(([proposerId, said]) => ({
        proposerId,
        confirmed: said.confirmed,
        on: said.on,
        ...(sight.sees('confirmationWords', { itemIds: [x.itemId], proposerId })
          ? pick(words.get(said.seq), ['comment'])
          : {}),
      })),
      explanations: state.record.apologies
        .filter((a) => a.contactId === x.id)
        .map((a) => ({ on: a.on, ...pick(words.get(a.seq), ['text']) })),
      attachments: x.attachments,
    }));
}

/** true confirmed by somebody (confirmed once is confirmed), false denied, null not said yet */
const confirmedBy = (said: Contact['confirmations']): boolean | null => {
  const all = Object.values(said);
  return all.some((s) => s.confirmed) ? true : all.length > 0 ? false : null;
};
