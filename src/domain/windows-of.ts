/** 起算 · which windows of the rulebook start for an item when a clock starts (domain.md A1, A2). */
import type { CaseState, Item } from './case.js';
import { isLiving } from './case.js';
import { replyKey } from './deadline/reply-date.js';
import { OPINION_IN, sentReply } from './lead-unit/facts.js';
import type { Rulebook, WindowKey } from './rulebook/schema.js';
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
    const { from } = ruleFor(book.windows[key], c);
    // counted back from the date of the case, which is known once it is assigned
    if (from === 'replyDue') return at === 'assigned';
    // the unit's own reply date counts from its own 交办, whatever the proposer's date counts from; where it counts
    // from receipt, the sign-in limit stands in until the unit has signed
    if (key === 'reply' || key === 'replyHard') return at === 'assigned' || (at === 'received' && from === 'received');
    return from === at;
  });
}

/** 倒推的期限 · what counts back from the date of the case and is still owed: it moves when that date moves. */
export const backwardClocks = (book: Rulebook, c: CaseState): { key: WindowKey; item: Item }[] =>
  c.items
    .filter((item) => item.role === 'co' && isLiving(item) && !OPINION_IN.has(item.state))
    .flatMap((item) =>
      CO.filter((key) => ruleFor(book.windows[key], c).from === 'replyDue').map((key) => ({ key, item })),
    );
