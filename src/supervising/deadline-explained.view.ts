/** 期限的由来 · rule, article, start event, every day counted or skipped, extensions and who decided them. */
import { eventSight } from '../domain/access/event-visibility.js';
import type { Sight } from '../domain/access/visibility.js';
import type { CaseState, Extension } from '../domain/case.js';
import type { Calendar } from '../domain/deadline/calendar.js';
import { deriveDeadline } from '../domain/deadline/derive.js';
import { readsOn } from '../domain/deadline/rights.js';
import { eventLabel } from '../domain/event-label.js';
import { STARTS } from '../domain/rulebook/windows.js';
import type { DeadlineRow, EventRow } from './deadline.queries.js';

export interface Seen {
  state: CaseState;
  sight: Sight;
  events: ReadonlyMap<number, EventRow>;
  calendar: Calendar;
  today: string;
}
const WHY = { extension: '经批准延期', outerLimit: '首次交办起的最长期限' } as const;

export function deadlineExplained(row: DeadlineRow, seen: Seen) {
  const { amended, ...rule } = row.rule;
  const { derivation, nominal, dueOn } = deriveDeadline(rule, row.start_on, seen.calendar);
  const counted = derivation.filter((day) => day.counted).length;
  const { status, overdue } = readsOn({ key: row.key, status: row.status, dueOn: row.due_on }, seen.today);
  const endedOn = row.ended_on ?? (status === 'ended' ? row.due_on : null);
  const expected = amended?.dueOn ?? dueOn;
  return {
    id: row.id,
    caseId: row.case_id,
    ...(row.handling_id === null ? {} : { handlingId: row.handling_id }),
    key: row.key,
    label: row.label,
    status,
    overdue,
    ...(endedOn === null ? {} : { endedOn }),
    rule,
    article: rule.source,
    rulebook: row.rulebook,
    calendarRevision: row.calendar_revision,
    startEvent: { on: row.start_on, from: rule.from, label: STARTS[rule.from], ...eventOf(row.start_seq, seen) },
    nominal: row.nominal,
    dueOn: row.due_on,
    provisional: row.provisional,
    derivation,
    counted,
    skipped: derivation.length - counted,
    /** what moved the date away from what the window alone gives */
    amended: amended ? { dueOn: amended.dueOn, why: amended.why, label: WHY[amended.why] } : null,
    extensions: extensionsOf(row, seen).flatMap((x) => extensionView(x, seen)),
    /** what the calendar of today gives, where it was changed after the date was set */
    recomputed: nominal === row.nominal && expected === row.due_on ? null : { nominal, date: expected },
  };
}
export type DeadlineExplained = ReturnType<typeof deadlineExplained>;

/** An event, where the reader may see it. */
function eventOf(seq: number | null, { state, sight, events }: Seen) {
  const row = seq === null ? undefined : events.get(seq);
  if (!row) return {};
  const { data } = JSON.parse(row.body) as { data: Record<string, unknown> };
  const { type, at, handling_id: handlingId } = row;
  if (!eventSight(sight, state, { seq: row.seq, type, handlingId, data }).facts) return {};
  return { seq: row.seq, type, event: eventLabel(type), at, actor: { id: row.actor, name: row.actor_name ?? '系统' } };
}

/** 延期 · of the item; the date of the case moves with that of any lead item. */
export function extensionsOf({ key, handling_id: itemId }: DeadlineRow, { state }: Pick<Seen, 'state'>): Extension[] {
  if (key !== 'reply' && key !== 'replyHard') return [];
  return state.record.extensions.filter((x) => itemId === null || x.itemId === itemId);
}

/** What was asked is between unit and office; that the date was moved, and by whom, everybody knows who knows the date. */
function extensionView(x: Extension, seen: Seen) {
  const decidedBy = x.decision ? eventOf(x.decision.seq, seen) : {};
  const seesAll = seen.sight.sees('extensions', { itemIds: [x.itemId] });
  if (!seesAll && !(x.decision?.granted && 'seq' in decidedBy)) return [];
  return [
    {
      id: x.id,
      handlingId: x.itemId,
      ...(seesAll ? { requestedOn: x.requestedOn, requestedUntil: x.until } : {}),
      status: x.status,
      decision: x.decision && {
        granted: x.decision.granted,
        until: x.decision.until,
        on: x.decision.on,
        late: x.decision.late,
        ...decidedBy,
      },
    },
  ];
}
