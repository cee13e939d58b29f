/**
 * 重新推算 · the date of an open deadline once more from the case and its start, by the rulebook and the calendar as they
 * are now: nothing is added to what stood. What moved is written as an event for each handling that it concerns.
 */
import { OUTER_DATES } from '../access/deadline-visibility.js';
import type { CaseState } from '../case.js';
import type { Effect, Env, EventDraft } from '../decision.js';
import type { WindowKey } from '../rulebook/schema.js';
import { ruleFor } from '../rulebook/windows.js';
import { Run } from '../run.js';
import type { Book } from './arm.js';
import { armed } from './arm.js';
import type { DeadlineDraft } from './derive.js';
import { caseReplyDate, itemReplyDate, proposerStart, replyKey } from './reply-date.js';

/** An open deadline as it is stored. */
export interface OpenDate {
  id: string;
  key: WindowKey;
  handlingId: string | null;
  commitmentId: string | null;
  startOn: string;
  nominal: string;
  dueOn: string;
  provisional: boolean;
  /** the event that started it; null where an earlier version did not keep it */
  startSeq: number | null;
}
export interface Redated {
  open: OpenDate;
  draft: DeadlineDraft;
}
export const isMoved = ({ open, draft }: Redated): boolean =>
  draft.dueOn !== open.dueOn || draft.nominal !== open.nominal;

export function redate(c: CaseState, open: OpenDate, book: Book): Redated {
  const { key, handlingId, commitmentId } = open;
  const item = c.items.find((i) => i.id === handlingId) ?? null;
  if (key === replyKey(c)) {
    const { startOn, amended } = item ? itemReplyDate(c, item, book) : caseReplyDate(c, open.startOn, book);
    return { open, draft: armed(key, handlingId, startOn, book, c, amended) };
  }
  const isBack = ruleFor(book.rulebook.windows[key], c).from === 'replyDue';
  const startOn = isBack ? caseReplyDate(c, proposerStart(c) ?? open.startOn, book).dueOn : open.startOn;
  const draft = armed(key, handlingId, startOn, book, c);
  return { open, draft: commitmentId === null ? draft : { ...draft, commitmentId } };
}

/** One event for each handling, and apart for the dates that proposers know of: each reader sees those of its own. */
const groupOf = ({ open }: Redated): string => `${open.handlingId ?? ''} ${String(OUTER_DATES.includes(open.key))}`;

/** @param actor who moved them, `system` for the calendar; all else are ids and codes that say why */
export function writeMoves(
  run: Run,
  redated: readonly Redated[],
  { actor, ...why }: { actor: string } & Record<string, unknown>,
): void {
  for (const group of new Set(redated.map(groupOf))) {
    const ours = redated.filter((r) => groupOf(r) === group);
    const handlingId = ours[0]?.open.handlingId ?? null;
    run.begin({
      type: 'deadline.moved',
      actor,
      ...(handlingId === null ? {} : { handlingId }),
      data: {
        ...why,
        moved: ours.map(({ open, draft }) => ({ key: open.key, from: open.dueOn, to: draft.dueOn })),
      },
    });
    for (const { open, draft } of ours) {
      run.effects.push({ type: 'armDeadline', deadline: draft, seq: open.startSeq ?? run.seq });
    }
  }
}

export interface Moved {
  next: CaseState;
  events: EventDraft[];
  effects: Effect[];
}
export function moved(
  before: CaseState,
  redated: readonly Redated[],
  env: Env,
  why: { actor: string } & Record<string, unknown>,
): Moved {
  const run = new Run(before, env);
  writeMoves(run, redated, why);
  run.finish(false);
  return { next: run.next, events: run.events, effects: run.effects };
}
