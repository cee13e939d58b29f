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

export type MessageKind = 'digest' | 'single' | 'notice';

export function messageWhy(kind: MessageKind, count: number): string {
  if (kind === 'notice') return `他人办理了与您有关的事项,随时通知,共 ${count} 项。`;
  return kind === 'digest'
    ? `工作日上班时汇总一次,急的在前,共 ${count} 项。`
    : '当日届满或已逾期,不待下一次汇总,单独提醒。';
}

const SUBJECTS: Record<MessageKind, (count: number) => string> = {
  digest: (count) => `承办:${count} 项期限提醒`,
  single: () => '承办:期限提醒',
  notice: (count) => `承办:${count} 项办件通知`,
};

/** A message as it leaves the program. */
export function letterOf(
  kind: MessageKind,
  items: readonly { text: string; why: string }[],
): { subject: string; text: string } {
  const lines = items.map(({ text, why }, i) => `${i + 1}. ${text}\n   ${why}`);
  return {
    subject: SUBJECTS[kind](items.length),
    text: `${messageWhy(kind, items.length)}\n\n${lines.join('\n')}\n`,
  };
}
