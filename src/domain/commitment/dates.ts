/**
 * 承诺的期限 · each promise that is still owed has a date of its own, and its item one by which the promises of the year are
 * kept, explained or carried over. Both follow from what the command left of the promises, whichever command it was.
 */
import type { CaseState, CommitmentItem } from '../case.js';
import type { Book } from '../deadline/arm.js';
import { armed } from '../deadline/arm.js';
import type { Effect, Env } from '../decision.js';

const KEYS: readonly string[] = ['commitment', 'carryOver'];
export const isOfPromises = (key: string): boolean => KEYS.includes(key);

/** Reported as kept it waits for the office; a statement that is not signed yet changes nothing. */
const OWED: readonly string[] = ['open', 'awaitingPrincipal'];
const owedBy = (promise: CommitmentItem | undefined): string | null =>
  promise && OWED.includes(promise.state) ? promise.by : null;

export function promiseDates(before: CaseState, next: CaseState, env: Env): Effect[] {
  const items = new Set(next.commitments.map((m) => m.itemId));
  return [
    ...next.commitments.flatMap((m) => ofPromise(before, next, m, env)),
    ...[...items].flatMap((itemId) => ofYear(before, next, itemId, env)),
  ];
}

function ofPromise(before: CaseState, next: CaseState, promise: CommitmentItem, env: Env): Effect[] {
  const { id: commitmentId, itemId: handlingId, state, changedSeq: seq } = promise;
  const was = owedBy(before.commitments.find((m) => m.id === commitmentId));
  const by = owedBy(promise);
  if (was === by) return [];
  if (by !== null) {
    const deadline = { ...armed('commitment', handlingId, by, env, next), commitmentId };
    return [{ type: 'armDeadline', deadline, seq }];
  }
  const how = state === 'claimed' ? 'done' : 'ended';
  return [{ type: 'endDeadline', key: 'commitment', handlingId, commitmentId, how, on: env.today }];
}

/** 年底 · of the year in which the earliest of the item's promises falls. */
function yearEnd(c: CaseState, itemId: string, book: Book) {
  const dates = c.commitments.filter((m) => m.itemId === itemId).flatMap((m) => owedBy(m) ?? []);
  const [first] = dates.sort();
  return first === undefined ? null : armed('carryOver', itemId, first, book, c);
}

function ofYear(before: CaseState, next: CaseState, itemId: string, env: Env): Effect[] {
  const [was, deadline] = [yearEnd(before, itemId, env), yearEnd(next, itemId, env)];
  if (was?.dueOn === deadline?.dueOn) return [];
  const seq = Math.max(...next.commitments.filter((m) => m.itemId === itemId).map((m) => m.changedSeq));
  return deadline
    ? [{ type: 'armDeadline', deadline, seq }]
    : [{ type: 'endDeadline', key: 'carryOver', handlingId: itemId, how: 'done', on: env.today }];
}
