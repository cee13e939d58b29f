/** 期限 · arming and ending as rows; arming a key that is open supersedes it with the next generation (design.md 5). */
import type { Effect } from '../../domain/decision.js';
import type { Escalated } from '../../domain/reminder/escalation.js';
import { isOfPromises } from '../../domain/commitment/dates.js';
import type { Pace } from '../../domain/reminder/ladder.js';
import type { DeadlineJson } from '../stored.js';

export interface DeadlineRow extends DeadlineJson {
  case_id: string;
  label: string;
  start_on: string;
  nominal: string;
  due_at: string;
  provisional: boolean;
  rule: Record<string, unknown>;
  rulebook: string;
  calendar_revision: string;
  calendar_edition: number;
  ended_on: string | null;
  next_at: string | null;
  rung_done: number | null;
}
export interface DeadlineEnd {
  case_id: string;
  id: string;
  status: string;
  ended_on: string;
}
export interface DeadlineChanges {
  armed: DeadlineRow[];
  ended: DeadlineEnd[];
  /** what is still owed after it, as the ladders left it */
  owed: Escalated[];
  /** every date that was ever armed, these included */
  all: DeadlineJson[];
}
export interface Circumstance {
  caseId: string;
  today: string;
  rulebook: string;
  newId: () => string;
  /** where a date of this window starts on its ladder, and whether the rungs left out would have opened a todo */
  pace: (key: string, dueOn: string) => Pace & { opened: boolean };
}

/** The end of the day in Asia/Shanghai. */
export const dueAt = (dueOn: string): string => new Date(`${dueOn}T23:59:59.999+08:00`).toISOString();

const isOpen = (d: { status: string }): boolean => d.status === 'armed' || d.status === 'passed';

export function applyDeadlines(
  stored: readonly DeadlineJson[],
  effects: readonly Effect[],
  at: Circumstance,
): DeadlineChanges {
  const before = stored.map((d) => ({ ...d }));
  const fresh: DeadlineRow[] = [];
  const ended = new Map<string, DeadlineEnd>();
  const all = (): DeadlineJson[] => [...before, ...fresh];
  const close = (d: DeadlineJson, status: string, on: string): void => {
    d.status = status;
    const row = fresh.find((f) => f.id === d.id);
    if (row) Object.assign(row, { ended_on: on, next_at: null });
    else ended.set(d.id, { case_id: at.caseId, id: d.id, status, ended_on: on });
  };
  for (const effect of effects) {
    if (effect.type === 'endDeadline') {
      for (const d of all().filter(isOpen).filter(matches(effect))) {
        close(d, effect.how === 'ended' ? 'ended' : effect.on <= d.due_on ? 'met' : 'late', effect.on);
      }
    } else if (effect.type === 'armDeadline') {
      const draft = effect.deadline;
      const { nextAt, rungDone, opened } = at.pace(draft.key, draft.dueOn);
      const commitmentId = draft.commitmentId ?? null;
      const same = all().filter(
        (d) => d.key === draft.key && d.handling_id === draft.handlingId && d.commitment_id === commitmentId,
      );
      for (const d of same.filter(isOpen)) close(d, 'ended', at.today);
      fresh.push({
        id: at.newId(),
        case_id: at.caseId,
        handling_id: draft.handlingId,
        commitment_id: commitmentId,
        key: draft.key,
        label: draft.label,
        start_on: draft.startOn,
        nominal: draft.nominal,
        due_on: draft.dueOn,
        due_at: dueAt(draft.dueOn),
        generation: Math.max(0, ...same.map((d) => d.generation)) + 1,
        status: 'armed',
        provisional: draft.provisional,
        rule: draft.rule,
        rulebook: at.rulebook,
        calendar_revision: draft.calendarRevision,
        calendar_edition: draft.calendarEdition,
        start_seq: effect.seq,
        ended_on: null,
        escalated_on: opened ? at.today : null,
        next_at: nextAt,
        rung_done: rungDone,
      });
    }
  }
  const owed = all()
    .filter(isOpen)
    .map(({ key, handling_id: handlingId, due_on: dueOn, escalated_on: escalatedOn }) => ({
      key,
      handlingId,
      dueOn,
      escalatedOn,
    }));
  return { armed: fresh, ended: [...ended.values()], owed, all: all() };
}

/**
 * `*` of one item ends all of the item's clocks, but for what it promised: a promise ends by what becomes of it. Of the
 * case it ends all that the case has.
 */
const matches =
  (end: { key: string; handlingId: string | null; commitmentId?: string }) =>
  (d: DeadlineJson): boolean =>
    end.key === '*'
      ? end.handlingId === null || (d.handling_id === end.handlingId && !isOfPromises(d.key))
      : d.key === end.key &&
        d.handling_id === end.handlingId &&
        (end.commitmentId === undefined || d.commitment_id === end.commitmentId);
