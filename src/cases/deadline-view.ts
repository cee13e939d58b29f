/** 期限与灯色 · green, yellow within three days, red once past and still owed; `overdue` only while owed. */
export type Light = 'green' | 'yellow' | 'red' | 'none';
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
}

const DAY = 86_400_000;
export function lightOf(dueOn: string | null, today: string): Light {
  if (dueOn === null) return 'none';
  if (dueOn < today) return 'red';
  return Date.parse(dueOn) - Date.parse(today) <= 3 * DAY ? 'yellow' : 'green';
}

export function deadlineView(row: DeadlineRow, today: string): DeadlineView {
  const owed = row.status === 'armed' || row.status === 'passed';
  const overdue = owed && row.due_on < today;
  return {
    id: row.id,
    key: row.key,
    label: row.label,
    ...(row.handling_id === null ? {} : { handlingId: row.handling_id }),
    startOn: row.start_on,
    nominal: row.nominal,
    dueOn: row.due_on,
    provisional: row.provisional,
    // the sweeper marks the row; until it has come by, a passed date already reads as passed
    status: overdue ? 'passed' : row.status,
    overdue,
    light: owed ? lightOf(row.due_on, today) : 'none',
  };
}
