/** 起算 · which windows of the rulebook start for an item when a clock starts (domain.md A1, A2). */
import type { CaseState, Item } from './case.js';
import { armed, receivedOn } from './deadline/arm.js';
import type { Env } from './decision.js';
import type { WindowKey } from './rulebook/schema.js';
import { ruleFor } from './rulebook/windows.js';
import type { ClockStart } from './shared/machine.js';

const LEAD: readonly WindowKey[] = [
  'signIn',
  'returnRequest',
  'decideReturn',
  'plan',
  'firstContact',
  'confirmContact',
  'reply',
  'replyHard',
  'decideExtension',
  'publish',
  'feedback',
  'decideRehandle',
  'rehandle',
  'conference',
];
const CO: readonly WindowKey[] = [
  'signIn',
  'returnRequest',
  'decideReturn',
  'coOpinion',
  'resubmitOpinion',
  'adoptOpinion',
];

/** @param factOn the legal date of the fact that starts the clocks */
export function clocksOf(
  c: CaseState,
  item: Item,
  at: ClockStart,
  factOn: string,
  env: Pick<Env, 'rulebook' | 'calendar' | 'today'>,
): { key: WindowKey; startOn: string }[] {
  const of = occasionOf(c, env);
  const replyKey = c.hard ? 'replyHard' : 'reply';
  return (item.role === 'lead' ? LEAD : CO).flatMap((key) => {
    if (key === (c.hard ? 'reply' : 'replyHard')) return [];
    const { from } = ruleFor(env.rulebook.windows[key], of);
    if (from === 'replyDue') {
      // counted back from the date of the case, which is known once it is assigned
      return at === 'assigned' ? [{ key, startOn: armed(replyKey, null, of.firstOn, env, of).dueOn }] : [];
    }
    if (key === replyKey && at === 'assigned') {
      // the unit's own reply date counts from its own 交办, whatever the proposer's date counts from
      return [{ key, startOn: from === 'received' ? receivedOn(item, env, of) : item.assignedOn }];
    }
    return from === at ? [{ key, startOn: at === 'assigned' ? item.assignedOn : factOn }] : [];
  });
}

/** What the rules may differ by, and the 交办 from which the case is counted. */
export const occasionOf = (
  { kind, raisedAt, bodyAssignedOn, firstAssignedOn }: CaseState,
  { today }: Pick<Env, 'today'>,
) => ({ kind, raisedAt, firstOn: bodyAssignedOn ?? firstAssignedOn ?? today });
