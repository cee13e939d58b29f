/** 待写的行 · one case's decisions turned into rows: pure but for fresh ids and salts. */
import type { CaseState } from '../domain/case.js';
import { calendarFor } from '../domain/deadline/calendar.js';
import type { Effect, EventDraft } from '../domain/decision.js';
import { ladderTodos } from '../domain/reminder/escalation.js';
import { hasOpened, ladderOf, startPace } from '../domain/reminder/ladder.js';
import { applyDeadlines } from './apply/deadlines.js';
import { commitmentRows, handlingRows, headRow, proposerRows } from './apply/aggregate.js';
import type { RegisteredAside } from './apply/aggregate.js';
import { applyNotices, withdrawnNotices } from './apply/outbox.js';
import { changedFacts } from './apply/rate-facts.js';
import { searchRows } from './apply/search.js';
import { applyTodos } from './apply/todos.js';
import type { Link } from './chain.js';
import { chain, genesis } from './chain.js';
import type { Moment } from './moment.js';
import type { Locality, Rules } from './rules.js';
import type { Held } from './stored.js';

export interface Attached {
  case_id: string;
  id: string;
  seq: number;
  handling_id: string | null;
}
export interface Kit {
  rules: Rules;
  locality: Locality;
  newId: () => string;
}
/** What stood before: null for a case that is born now. */
export type Before = Held | null;

export interface Made {
  next: CaseState;
  events: EventDraft[];
  effects: Effect[];
}

export function changesOf(before: Before, made: Made, at: Moment, { rules, locality, newId }: Kit) {
  const { next, events, effects } = made;
  const caseId = next.id;
  const from: Link = before
    ? { seq: before.state.version, hash: before.headHash }
    : genesis(next.jurisdictionId, caseId);
  const place = { jurisdictionId: next.jurisdictionId, caseId, at: at.now, recordedAt: at.recordedAt };
  const chained = chain(place, from, events);
  if (chained.head.seq !== next.version) {
    throw new Error(`case ${caseId}: ${events.length} events do not lead from ${from.seq} to version ${next.version}`);
  }
  const rulebook = `${next.rulebook.key}@${next.rulebook.version}`;
  const bylaws = {
    rulebook: locality.shelf.get(next.rulebook.key, next.rulebook.version),
    calendar: calendarFor(at.calendar, next.rulebook.key),
  };
  const pace = (window: string, dueOn: string) => {
    const ladder = ladderOf(bylaws.rulebook, window, bylaws.calendar);
    const start = startPace(ladder, dueOn, at.today);
    return { ...start, opened: hasOpened(ladder, start) };
  };
  const deadlines = applyDeadlines(before?.deadlines ?? [], effects, {
    caseId,
    today: at.today,
    rulebook,
    newId,
    pace,
  });
  const wanted = [...rules.todosOf(next, bylaws), ...ladderTodos(next, deadlines.owed)];
  const after = { state: next, deadlines: deadlines.all };
  const todos = applyTodos(caseId, before?.todos ?? [], wanted, at.now);
  return {
    head: { ...headRow(next, chained.head.hash), expected: from.seq },
    events: chained.events,
    privates: chained.privates,
    proposers: proposerRows(caseId, before?.state.proposers ?? [], next.proposers),
    search: searchRows(before?.state ?? null, next, events),
    handlings: handlingRows(caseId, before?.state.items ?? [], next.items),
    commitments: commitmentRows(caseId, before?.state.commitments ?? [], next.commitments),
    armed: deadlines.armed,
    ended: deadlines.ended,
    opened: todos.opened,
    gone: todos.gone,
    facts: changedFacts(before, after, bylaws.rulebook, at.today, rules.factsOf),
    outbox: applyNotices(effects, { caseId, seq: from.seq + 1, now: at.now, newId }),
    withdrawn: withdrawnNotices(effects, caseId),
    erases: effects.some((e) => e.type === 'eraseWords'),
    attachments: attachmentsOf(caseId, from.seq + 1, events[0]?.handlingId ?? null, effects),
  };
}
export type Changes = ReturnType<typeof changesOf> & { aside?: RegisteredAside };

function attachmentsOf(
  case_id: string,
  seq: number,
  handling_id: string | null,
  effects: readonly Effect[],
): Attached[] {
  const ids = effects.flatMap((e) => (e.type === 'bindAttachments' ? e.ids : []));
  return [...new Set(ids)].map((id) => ({ case_id, id, seq, handling_id }));
}
