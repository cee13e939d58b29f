/** 期限的由来 · rule, article, start event, every day counted or skipped, extensions and who decided them. */
import { eventSight } from '../domain/access/event-visibility.js';
import type { Sight } from '../domain/access/visibility.js';
import type { CaseState } from '../domain/case.js';
import type { Calendar } from '../domain/deadline/calendar.js';
import { deriveDeadline } from '../domain/deadline/derive.js';
import { eventLabel } from '../domain/event-labels.js';
import { STARTS } from '../domain/rulebook/windows.js';
import { dateOf } from '../domain/shared/legal-date.js';
import type { DeadlineRow } from './deadline.queries.js';

export interface Seen {
  state: CaseState;
  sight: Sight;
  /** every date of the same window and item, oldest first */
  generations: readonly DeadlineRow[];
  calendar: Calendar;
  today: string;
}

export function deadlineExplained(row: DeadlineRow, seen: Seen) {
  const { derivation, nominal, dueOn } = deriveDeadline(row.rule, row.start_on, seen.calendar);
  const counted = derivation.filter((day) => day.counted).length;
  const overdue = (row.status === 'armed' || row.status === 'passed') && row.due_on < seen.today;
  return {
    id: row.id,
    caseId: row.case_id,
    ...(row.handling_id === null ? {} : { handlingId: row.handling_id }),
    key: row.key,
    label: row.label,
    status: overdue ? 'passed' : row.status,
    overdue,
    ...(row.ended_on === null ? {} : { endedOn: row.ended_on }),
    rule: row.rule,
    article: row.rule.source,
    rulebook: row.rulebook,
    calendarRevision: row.calendar_revision,
    startEvent: { on: row.start_on, from: row.rule.from, label: STARTS[row.rule.from], ...startedBy(row, seen) },
    nominal: row.nominal,
    dueOn: row.due_on,
    provisional: row.provisional,
    derivation,
    counted,
    skipped: derivation.length - counted,
    extensions: extensionsOf(row, seen),
    /** what the calendar of today gives, where it was changed after the date was set */
    recomputed: nominal === row.nominal && dueOn === row.due_on ? null : { nominal, date: dueOn },
  };
}
export type DeadlineExplained = ReturnType<typeof deadlineExplained>;

/** The event in whose course the clock was started, where the reader may see it. */
function startedBy({ start_seq: seq, ...row }: DeadlineRow, { state, sight }: Seen) {
  if (seq === null || row.event_type === null || row.event_at === null) return {};
  const { data } = JSON.parse(row.event_body ?? '{}') as { data: Record<string, unknown> };
  const event = { seq, type: row.event_type, handlingId: row.event_handling_id, data };
  if (!eventSight(sight, state, event).facts) return {};
  const actor = { id: row.actor, name: row.actor_name ?? '系统' };
  return { seq, type: event.type, event: eventLabel(event.type), at: row.event_at, actor };
}

/** 延期 · the same start with a later date; several in a row each stand by themselves. */
function extensionsOf(row: DeadlineRow, seen: Seen) {
  const same = seen.generations.filter((g) => g.start_on === row.start_on && g.generation <= row.generation);
  return same.flatMap((later, i) => {
    const earlier = same[i - 1];
    if (!earlier || later.due_on <= earlier.due_on) return [];
    const on = later.event_at === null ? null : dateOf(later.event_at);
    return [{ from: earlier.due_on, to: later.due_on, on, article: later.rule.source, ...startedBy(later, seen) }];
  });
}
