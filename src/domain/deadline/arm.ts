/** 起算一个期限 · the window of the rulebook applied to a start day. */
import type { Rulebook, WindowKey } from '../rulebook/schema.js';
import { isLimited, NATIONAL_LIMITS } from '../rulebook/mandatory.js';
import type { AppliedRule, Occasion } from '../rulebook/windows.js';
import { ruleFor } from '../rulebook/windows.js';
import type { Calendar } from './calendar.js';
import type { Amendment, DeadlineDraft } from './derive.js';
import { deriveDeadline } from './derive.js';

export const WINDOW_LABELS: Record<WindowKey, string> = {
  assignRecess: '闭会期间交办',
  signIn: '签收',
  returnRequest: '申请退办',
  decideReturn: '退办审核',
  plan: '制定办理方案',
  firstContact: '首次沟通联系',
  coOpinion: '提出会办意见',
  resubmitOpinion: '补充会办意见',
  adoptOpinion: '确定采纳情况',
  confirmContact: '确认沟通联系',
  reply: '答复',
  replyHard: '答复(难度较大)',
  extensionAsk: '申请延期',
  decideExtension: '延期审批',
  publish: '公开答复',
  feedback: '反馈评价',
  decideRehandle: '决定重新办理',
  rehandle: '重新办理答复',
  conference: '协调会',
  commitment: '兑现承诺',
  carryOver: '年底结转',
};

export interface Book {
  rulebook: Rulebook;
  calendar: Calendar;
}

export function armed(
  key: WindowKey,
  handlingId: string | null,
  startOn: string,
  book: Book,
  of: Occasion,
  amended: Amendment | null = null,
): DeadlineDraft {
  const rule = handlingId === null ? ruleOfCase(key, startOn, book, of) : ruleFor(book.rulebook.windows[key], of);
  const { nominal, dueOn, provisional } = deriveDeadline(rule, startOn, book.calendar);
  const { length, unit, from, direction, roll, source } = rule;
  return {
    key,
    label: WINDOW_LABELS[key],
    handlingId,
    startOn,
    nominal,
    dueOn: amended?.dueOn ?? dueOn,
    provisional: amended === null && provisional,
    rule: { length, unit, from, direction, roll, source, ...(amended ? { amended } : {}) },
    calendarRevision: book.calendar.revision,
    calendarEdition: book.calendar.edition,
  };
}

/**
 * 全件的规则 · the date of a suggestion keeps the national three (six) months whatever the locality counts from; where
 * the text counts from receipt, that of the case counts from 交办 all the same: each unit receives it on its own day.
 */
export function ruleOfCase(key: WindowKey, startOn: string, { rulebook, calendar }: Book, of: Occasion): AppliedRule {
  const rule = ruleFor(rulebook.windows[key], of);
  if (!isLimited(key)) return rule;
  const isFromReceipt = rule.from === 'received';
  const ours = isFromReceipt ? { ...rule, from: 'bodyAssigned' as const } : rule;
  if (of.kind !== 'suggestion') return ours;
  const law = NATIONAL_LIMITS[key];
  const [own, national] = [ours, law].map((one) => deriveDeadline(one, startOn, calendar).dueOn) as [string, string];
  return national < own || (isFromReceipt && national === own) ? law : ours;
}

/** 视为签收 · where the unit has not signed, the sign-in limit stands in (domain.md A2). */
export const receivedOn = (
  item: { acceptedOn: string | null; assignedOn: string },
  { rulebook, calendar }: Book,
  of: Occasion,
): string => item.acceptedOn ?? deriveDeadline(ruleFor(rulebook.windows.signIn, of), item.assignedOn, calendar).dueOn;
