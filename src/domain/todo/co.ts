/** 会办单位的待办,及等着他人对会办意见作的决定。 */
import type { CaseState, Item } from '../case.js';
import { leadOfPart } from '../case.js';
import type { Todo } from '../decision.js';
import { openReply } from '../lead-unit/facts.js';
import type { Bylaws } from './posts.js';
import { forDeciders, forSigners, forUnit } from './posts.js';

const COUNTERSIGNING = ['submitted', 'adopted', 'partly', 'notAdopted'];

export function ofCo(c: CaseState, item: Item, by: Bylaws): Todo[] {
  const list = [
    ...(item.regions.return === 'requested' ? forDeciders(c, by, item, 'office.decideReturn') : []),
    ...(isToCountersign(c, item, by) ? [forUnit(item, 'co.countersign')] : []),
  ];
  const lead = leadOfPart(c, item.partId);
  switch (item.state) {
    case 'offered':
      return [forUnit(item, 'unit.accept'), ...list];
    case 'working':
      return [forUnit(item, 'co.submitOpinion'), ...list];
    case 'awaitingPrincipal':
      return [...forSigners(item, by), ...list];
    case 'supplementAsked':
      return [...forDeciders(c, by, item, 'office.decideSupplement'), ...list];
    case 'submitted':
      return [...(lead ? [forUnit(item, 'lead.adoptOpinion', 'unit-clerk', lead.unitId)] : []), ...list];
    default:
      return list;
  }
}

/** 会签 · of this very draft; what was said of an earlier one does not count. */
function isToCountersign(c: CaseState, item: Item, { rulebook }: Bylaws): boolean {
  if (!rulebook.letter.countersign || !COUNTERSIGNING.includes(item.state)) return false;
  const lead = leadOfPart(c, item.partId);
  const draft = lead && openReply(c, lead);
  if (draft?.status !== 'draft') return false;
  return !c.record.countersigns.some((x) => x.itemId === item.id && x.contentHash === draft.contentHash);
}
