/** 承办件 · each unit's handling as the reader may see it: the assignment for all, the inner progress for whose it is. */
import type { CaseState, Item, MachineKey } from '../domain/case.js';
import { isLiving, livingCos } from '../domain/case.js';
import { lastUrgedAt } from '../domain/co-unit/urging.js';
import { missingOpinions } from '../domain/lead-unit/facts.js';
import { labelOf } from '../domain/snapshot.js';
import type { Seen } from './case-view.js';
import type { DeadlineView } from './deadline-view.js';
import { formerUnits } from './former-units.js';

export function handlingViews(seen: Seen, deadlines: readonly DeadlineView[]) {
  const { state: c, sight, names } = seen;
  return c.items.map((i) => {
    const inside = sight.sees('progress', { itemIds: [i.id] });
    const part = c.record.parts.find((p) => p.id === i.partId)?.label;
    const machine = i.role === 'lead' ? 'lead-unit' : 'co-unit';
    const urgedAt = lastUrgedAt(c, i.id);
    const led = c.record.ledBy.find((l) => l.itemId === i.id);
    const contact = sight.sees('handlers') ? seen.handlers.get(i.id) : undefined;
    return {
      id: i.id,
      role: i.role,
      unit: { id: i.unitId, name: names.get(i.unitId) ?? '' },
      formerUnits: formerUnits(seen, i.id),
      ...(part ? { part } : {}),
      state: { key: i.state, label: labelOf(machine, i.state), tags: inside ? i.tags : outerTags(i) },
      ...(inside && Object.keys(i.regions).length > 0
        ? { regions: i.regions, regionLabels: regionLabels(machine, i) }
        : {}),
      round: i.round,
      assignedOn: i.assignedOn,
      acceptedOn: i.acceptedOn,
      ...(inside && led ? { ledBy: { personId: led.personId, name: names.get(led.personId) ?? '', on: led.on } } : {}),
      ...(contact ? { contact } : {}),
      ...(inside ? coOpinions(c, i) : {}),
      ...(urgedAt !== undefined && sight.sees('remarks', { itemIds: [i.id] }) ? { urgedAt } : {}),
      deadlines: deadlines.filter((d) => d.handlingId === i.id),
    };
  });
}

/** 会办意见收到几件 · of a living lead unit that has co-units. */
function coOpinions(c: CaseState, item: Item): { coOpinions?: { received: number; of: number } } {
  const of = item.role === 'lead' && isLiving(item) ? livingCos(c, item.partId).length : 0;
  return of === 0 ? {} : { coOpinions: { received: of - missingOpinions(c, item).length, of } };
}

const regionLabels = (machine: MachineKey, i: Item): Record<string, string> =>
  Object.fromEntries(Object.entries(i.regions).map(([region, key]) => [region, labelOf(machine, key, region)]));

/** A pending return or review shows as waiting on the office: outside nobody learns of it. */
const outerTags = (i: Item): string[] =>
  i.tags.filter((tag) => tag !== 'waiting-on-office' || i.state === 'awaitingDecision');
