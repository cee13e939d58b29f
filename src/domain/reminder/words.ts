/** 提醒的措辞 · number, title and date of a case, nothing else of it; and why this person is told. */
import type { RoleKey } from '../shared/actor.js';
import type { CaseKind } from '../shared/labels.js';
import { CASE_KIND_LABELS } from '../shared/labels.js';
import { ROLE_LABELS } from '../shared/role-labels.js';

export interface ReminderFacts {
  kind: CaseKind;
  number: string;
  title: string;
  /** name of the window */
  label: string;
  dueOn: string;
  /** the day of the message */
  on: string;
  /** working days late on that day */
  late: number;
  rung: number;
  role: string;
  basis: string;
  /** name of the rulebook */
  rulebook: string;
}

function away({ dueOn, on, late }: ReminderFacts): string {
  if (late > 0) return `已逾期 ${late} 个工作日`;
  if (late < 0) return `还有 ${-late} 个工作日届满`;
  return on < dueOn ? '今日是届满前的最后一个工作日' : '今日届满';
}
const step = (rung: number): string =>
  rung === 0 ? '届满当日' : rung > 0 ? `逾期 ${rung} 个工作日` : `届满前 ${-rung} 个工作日`;

export function reminderText(facts: ReminderFacts): string {
  const { kind, number, title, label, dueOn } = facts;
  return `第 ${number} 号${CASE_KIND_LABELS[kind]}《${title}》:“${label}”期限为 ${dueOn},${away(facts)}。`;
}

export function reminderWhy({ rung, role, basis, rulebook, label }: ReminderFacts): string {
  const rule = `《${rulebook}》的提醒阶梯,“${label}”${step(rung)}提醒`;
  if (basis === 'person') return `您是本件提出人;按${rule}提出人。`;
  const post = ROLE_LABELS[role as RoleKey];
  if (basis === 'vacant') return `${rule}的岗位目前无人在任,转告${post}。`;
  return `您是${post};按${rule}${post}。`;
}

/** 每日汇总、单独提醒、办件通知、日历调整后的期限、下一年日历尚未载入、考核、通报 */
export const MESSAGE_KINDS = ['digest', 'single', 'notice', 'calendar', 'yearTable', 'assessment', 'bulletin'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

const WHY: Record<MessageKind, (count: number, year: number) => string> = {
  digest: (count) => `工作日上班时汇总一次,急的在前,共 ${count} 项。`,
  single: () => '当日届满或已逾期,不待下一次汇总,单独提醒。',
  notice: (count) => `他人办理了与您有关的事项,随时通知,共 ${count} 项。`,
  calendar: (count) => `工作日历作了调整,您经办的 ${count} 项期限重新推算后日期有变,只通知一次。`,
  yearTable: (_, year) =>
    `${year} 年的放假调休安排尚未载入工作日历,涉及该年的期限只是暂定。请政府办按国务院办公厅通知载入;载入之前每个工作日提醒一次。`,
  assessment: () => '办理工作考核有关事项,告知被考核单位。',
  bulletin: () => '办理情况通报已印发,告知各单位。',
};
/**
 * @param on the day of the message
 * @param words what a message of its own words says to whom it was made for
 */
export const messageWhy = (kind: MessageKind, count: number, on: string, words: string | null = null): string =>
  words ?? WHY[kind](count, tableYear(on));

/** 应有日历的年份 · in December the table of the next year is due. */
export const tableYear = (on: string): number => Number(on.slice(0, 4)) + (on.slice(5, 7) === '12' ? 1 : 0);

export interface MoveFacts extends Pick<ReminderFacts, 'kind' | 'number' | 'title' | 'label' | 'role' | 'basis'> {
  fromOn: string;
  toOn: string;
  /** what was loaded */
  change: string;
}
export const moveText = ({ kind, number, title, label, fromOn, toOn }: MoveFacts): string =>
  `第 ${number} 号${CASE_KIND_LABELS[kind]}《${title}》:“${label}”期限由 ${fromOn} 调整为 ${toOn}。`;
export function moveWhy({ role, basis, change }: MoveFacts): string {
  const rule = `按${change}重新推算`;
  if (basis === 'person') return `您是本件提出人;${rule}。`;
  const post = ROLE_LABELS[role as RoleKey];
  return basis === 'vacant' ? `${rule};经办的岗位目前无人在任,转告${post}。` : `您是${post};${rule}。`;
}

const SUBJECTS: Record<MessageKind, (count: number, year: number) => string> = {
  digest: (count) => `承办:${count} 项期限提醒`,
  single: () => '承办:期限提醒',
  notice: (count) => `承办:${count} 项办件通知`,
  calendar: (count) => `承办:${count} 项期限因日历调整有变`,
  yearTable: (_, year) => `承办:请载入 ${year} 年工作日历`,
  assessment: () => '承办:办理工作考核',
  bulletin: () => '承办:办理情况通报',
};

/** A message as it leaves the program. */
export function letterOf(
  kind: MessageKind,
  items: readonly { text: string; why: string }[],
  on: string,
  words: string | null = null,
): { subject: string; text: string } {
  const lines = items.map(({ text, why }, i) => `${i + 1}. ${text}\n   ${why}`);
  return {
    subject: SUBJECTS[kind](items.length, tableYear(on)),
    text: `${[messageWhy(kind, items.length, on, words), ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')}\n`,
  };
}
