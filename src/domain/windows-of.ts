/** 起算 · which windows of the rulebook start for an item when a clock starts (domain.md A1, A2). */
import type { CaseState, Item } from './case.js';
import { replyKey } from './deadline/reply-date.js';
import { sentReply } from './lead-unit/facts.js';
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

/** A window of the list that does not apply here: the other length of the answer, the other way after dissatisfaction, … */
function applies(book: Rulebook, c: CaseState, item: Item, key: WindowKey): boolean {
  if (key === 'reply' || key === 'replyHard') return key === replyKey(c);
  const rule = item.round === 1 ? book.evaluation.onDissatisfied : book.evaluation.onDissatisfiedAgain;
  if (key === 'conference') return rule === 'conference';
  if (key === 'decideRehandle') return rule === 'decide';
  // only what is to be made public on the office's own motion has a date for it
  if (key === 'publish') return sentReply(c, item)?.publicity === 'proactive';
  return true;
}

export function windowsOf(book: Rulebook, c: CaseState, item: Item, at: ClockStart): WindowKey[] {
  return (item.role === 'lead' ? LEAD : CO).filter((key) => {
    if (!applies(book, c, item, key)) return false;
    // the unit's own reply date counts from its own 交办, whatever the proposer's date counts from
    if (key === 'reply' || key === 'replyHard') return at === 'assigned';
    return book.windows[key].from === at;
  });
}
