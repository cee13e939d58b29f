/** 件的签名 · which states of a case are one to a walk over them. */
import type { CaseState, Item } from '../../src/domain/case.js';
import { livingCos } from '../../src/domain/case.js';

/** What of a case its future depends on, without ids, dates and counters: the node of the product walk. */
export function signature(c: CaseState): string {
  const of = (i: Item) => {
    const snapshot = i.envelope.snapshot as { context: Record<string, unknown> };
    const contacts = c.record.contacts.filter((x) => x.itemId === i.id && x.round === i.round);
    const letters = c.record.replies.filter((r) => r.itemId === i.id);
    const rated = c.record.evaluations.filter((e) => e.itemId === i.id && e.round === i.round);
    return [
      i.role,
      i.unitId.slice(-2),
      i.state,
      Object.values(i.regions).join(),
      Math.min(i.round, 3),
      snapshot.context.asked,
      contacts
        .map((x) => Object.values(x.confirmations).map((y) => y.confirmed))
        .flat()
        .at(-1),
      contacts.length > 0,
      letters.at(-1)?.status,
      rated.map((e) => `${e.result}${e.process}`).join(),
      c.record.apologies.some((a) => a.itemId === i.id && a.round === i.round),
      c.record.opinions
        .filter((o) => o.itemId === i.id)
        .map((o) => o.status)
        .join(),
      livingCos(c, i.partId).length,
    ].join(':');
  };
  return [
    c.state,
    c.record.parts.map((p) => p.dropped),
    c.record.withdrawalRequests.length > 0,
    c.commitments
      .map((m) => m.state)
      .sort()
      .slice(0, 2),
    ...c.items.map(of).sort(),
  ].join('|');
}
