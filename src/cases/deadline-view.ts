/** 期限与灯色 · a date of a case as the page shows it; `overdue` and the light only while it is owed. */
import type { Calendar } from '../domain/deadline/calendar.js';
import { readsOn } from '../domain/deadline/rights.js';
import type { Light } from '../domain/deadline/standing.js';
import { lightOf, workdaysLeft } from '../domain/deadline/standing.js';

export interface DeadlineRow {
  id: string;
  key: string;
  label: string;
  handling_id: string | null;
  start_on: string;
  nominal: string;
  due_on: string;
  provisional: boolean;
  status: string;
}
export interface DeadlineView {
  id: string;
  key: string;
  label: string;
  handlingId?: string;
  startOn: string;
  nominal: string;
  dueOn: string;
  provisional: boolean;
  status: string;
  overdue: boolean;
  light: Light;
  workdaysLeft?: number;
}
export interface Standing {
  today: string;
  /** the last day that stands yellow */
  yellow: string;
  calendar: Calendar;
}

export function deadlineView(row: DeadlineRow, { today, yellow, calendar }: Standing): DeadlineView {
  const { status, isOwed, overdue } = readsOn({ key: row.key, status: row.status, dueOn: row.due_on }, today);
  const isOpen = status === 'armed' || status === 'passed';
  return {
    id: row.id,
    key: row.key,
    label: row.label,
    ...(row.handling_id === null ? {} : { handlingId: row.handling_id }),
    startOn: row.start_on,
    nominal: row.nominal,
    dueOn: row.due_on,
    provisional: row.provisional,
    status,
    overdue,
    light: isOwed ? lightOf(row.due_on, today, yellow) : 'none',
    ...(isOpen ? { workdaysLeft: workdaysLeft(calendar, row.due_on, today) } : {}),
  };
}
