/** 消息中的一项 · a date of a case in words, as it stood on the day of the message. */
import type { Calendar } from '../domain/deadline/calendar.js';
import { calendarFor, changeTitle } from '../domain/deadline/calendar.js';
import { workdaysLeft } from '../domain/deadline/standing.js';
import { noticeLabel, noticeText, noticeWhy } from '../domain/reminder/notices.js';
import { moveText, moveWhy, reminderText, reminderWhy } from '../domain/reminder/words.js';
import type { Locality } from '../engine/engine.js';
import type { LineRow, NoticeLineRow } from './messages.queries.js';
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
  snoozedUntil?: string;
}
export interface NoticeLine {
  /** missing once the case is out of the reader's sight */
  caseId?: string;
  number: string;
  title: string;
  notice: { kind: string; label: string };
  on: string;
  text: string;
  why: string;
}

export function noticeLineOf(row: NoticeLineRow): NoticeLine {
  const facts = { ...row, on: row.on_day, dueOn: row.due_on };
  return {
    ...(row.is_visible ? { caseId: row.case_id } : {}),
    number: row.number,
    title: row.title,
    notice: { kind: row.notice, label: noticeLabel(row.notice) },
    on: row.on_day,
    text: noticeText(facts),
    why: noticeWhy(facts),
  };
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
    ...(row.snoozed_until !== null && row.snoozed_until > day ? { snoozedUntil: row.snoozed_until } : {}),
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
