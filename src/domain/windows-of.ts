/** 起算 · which windows of the rulebook start for an item when a clock starts (domain.md A1, A2). */
import type { Rulebook, WindowKey } from './rulebook/schema.js';
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

export function windowsOf(book: Rulebook, role: 'lead' | 'co', at: ClockStart, hard: boolean): WindowKey[] {
  return (role === 'lead' ? LEAD : CO).filter((key) => {
    if (key === (hard ? 'reply' : 'replyHard')) return false;
    const { from } = book.windows[key];
    // the unit's own reply date counts from its own 交办, whatever the proposer's date counts from
    if (key === 'reply' || key === 'replyHard') return at === 'assigned';
    return from === at;
  });
}
