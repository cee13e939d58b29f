/**
 * 答复期限 · derived from the events each time, never added to: the own 交办, 难度较大, granted extensions, and the outer
 * limit of six months from the first 交办 (代表法(2025-03-11) art. 51; domain.md A1 "Counting").
 */
import type { CaseState, Extension, Item } from '../case.js';
import type { AppliedRule } from '../rulebook/windows.js';
import { ruleFor } from '../rulebook/windows.js';
import type { Book } from './arm.js';
import { receivedOn, ruleOfCase } from './arm.js';
import type { Amendment } from './derive.js';
import { deriveDeadline } from './derive.js';

export interface ReplyDate {
  key: 'reply' | 'replyHard';
  startOn: string;
  dueOn: string;
  amended: Amendment | null;
}

export const replyKey = (c: CaseState): 'reply' | 'replyHard' => (c.hard ? 'replyHard' : 'reply');

/** The day from which the proposer's date counts: 人大、政协交办, else the first 交办. */
export const proposerStart = (c: CaseState): string | null => c.bodyAssignedOn ?? c.firstAssignedOn;

/** No item's date passes it, whatever was granted. */
export function outerLimit(c: CaseState, at: Book): string | null {
  const start = proposerStart(c);
  return start === null ? null : deriveDeadline(ruleOfCase('replyHard', start, at, c), start, at.calendar).dueOn;
}

/** 延期后至迟 · `max` of the rule of the answer, and never past the outer limit. */
export function extensionLimit(c: CaseState, at: Book): string | null {
  const [start, outer] = [proposerStart(c), outerLimit(c, at)];
  const { max } = ruleFor(at.rulebook.windows[replyKey(c)], c);
  if (start === null || outer === null || !max) return outer;
  const { dueOn } = deriveDeadline({ ...max, direction: 'after', roll: 'next' }, start, at.calendar);
  return dueOn < outer ? dueOn : outer;
}

const granted = (c: CaseState, itemIds: readonly string[]): Extension | undefined =>
  c.record.extensions
    .filter((x) => x.decision?.granted === true && itemIds.includes(x.itemId))
    .sort((a, b) => (untilOf(a) < untilOf(b) ? -1 : 1))
    .at(-1);
const untilOf = (x: Extension): string => x.decision?.until ?? x.until;

/** The unit's own date. */
export function itemReplyDate(c: CaseState, item: Item, at: Book): ReplyDate {
  const rule = ruleFor(at.rulebook.windows[replyKey(c)], c);
  const startOn = rule.from === 'received' ? receivedOn(item, at, c) : item.assignedOn;
  return dated(c, rule, startOn, granted(c, [item.id]), at);
}

/** The proposer's date: an extension of any lead item moves it, since the answer is whole only with that part. */
export function caseReplyDate(c: CaseState, startOn: string, at: Book): ReplyDate {
  const leads = c.items.filter((i) => i.role === 'lead').map((i) => i.id);
  return dated(c, ruleOfCase(replyKey(c), startOn, at, c), startOn, granted(c, leads), at);
}

function dated(
  c: CaseState,
  rule: AppliedRule,
  startOn: string,
  extension: Extension | undefined,
  at: Book,
): ReplyDate {
  const key = replyKey(c);
  const base = deriveDeadline(rule, startOn, at.calendar).dueOn;
  if (extension && untilOf(extension) > base) {
    const dueOn = untilOf(extension);
    return { key, startOn, dueOn, amended: { dueOn, why: 'extension', extensionId: extension.id } };
  }
  const limit = outerLimit(c, at);
  if (limit !== null && base > limit) {
    return { key, startOn, dueOn: limit, amended: { dueOn: limit, why: 'outerLimit' } };
  }
  return { key, startOn, dueOn: base, amended: null };
}
