/** 消息中的一项 · a date of a case in words, as it stood on the day of the message. */
import type { Calendar } from '../domain/deadline/calendar.js';
import { calendarFor, changeTitle } from '../domain/deadline/calendar.js';
import { workdaysLeft } from '../domain/deadline/standing.js';
import { moveText, moveWhy, reminderText, reminderWhy } from '../domain/reminder/words.js';
import type { Locality } from '../engine/engine.js';
import type { LineRow } from './messages.queries.js';
import type { MoveLineRow } from './move-lines.queries.js';

export interface Line {
  caseId: string;
  number: string;
  title: string;
  deadline: { id: string; key: string; label: string };
  dueOn: string;
  late: number;
  text: string;
  why: string;
}

export function lineOf(row: LineRow, day: string, { shelf, calendar }: Locality): Line {
  const [key = '', version = ''] = row.rulebook.split('@');
  const late = 0 - workdaysLeft(calendarFor(calendar, key), row.due_on, day);
  const facts = { ...row, dueOn: row.due_on, on: day, late, rulebook: shelf.get(key, version).name };
  return {
    caseId: row.case_id,
    number: row.number,
    title: row.title,
    deadline: { id: row.deadline_id, key: row.key, label: row.label },
    dueOn: row.due_on,
    late,
    text: reminderText(facts),
    why: reminderWhy(facts),
  };
}

/** 因日历调整而变的期限 */
export function moveLineOf(row: MoveLineRow, day: string, calendar: Calendar): Line {
  const [key = ''] = row.rulebook.split('@');
  const facts = { ...row, fromOn: row.from_on, toOn: row.to_on, change: changeTitle(row.content) };
  return {
    caseId: row.case_id,
    number: row.number,
    title: row.title,
    deadline: { id: row.deadline_id, key: row.key, label: row.label },
    dueOn: row.to_on,
    late: 0 - workdaysLeft(calendarFor(calendar, key), row.to_on, day),
    text: moveText(facts),
    why: moveWhy(facts),
  };
}
