/** 起算一个期限 · the window of the rulebook applied to a start day. */
import type { Rulebook, WindowKey } from '../rulebook/schema.js';
import { isLimited, NATIONAL_LIMITS } from '../rulebook/mandatory.js';
import type { AppliedRule, Occasion } from '../rulebook/windows.js';
import { ruleFor } from '../rulebook/windows.js';
import type { Calendar } from './calendar.js';
import type { DeadlineDraft } from './derive.js';
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
};

export interface Book {
  rulebook: Rulebook;
  calendar: Calendar;
}

/** @param firstOn 全件的交办日, from which no date of an answer passes the outer limit */
export function armed(
  key: WindowKey,
  handlingId: string | null,
  startOn: string,
  { rulebook, calendar }: Book,
  of: Occasion & { firstOn?: string | null },
): DeadlineDraft {
  const rule = ruleFor(rulebook.windows[key], of);
  const limit = isLimited(key) ? outerLimit(NATIONAL_LIMITS[key], handlingId, startOn, of) : undefined;
  // the date of the case counts from 交办 also where the text counts from receipt: each unit receives it on its own day
  const isOfCase = isLimited(key) && handlingId === null && rule.from === 'received';
  const own = { rule: isOfCase ? { ...rule, from: 'bodyAssigned' as const } : rule, startOn };
  const dated = (one: Started) => ({ ...one, ...deriveDeadline(one.rule, one.startOn, calendar) });
  const [ours, law] = [dated(own), limit && dated(limit)];
  const applied = law && (law.dueOn < ours.dueOn || (isOfCase && law.dueOn === ours.dueOn)) ? law : ours;
  const { length, unit, from, direction, roll, source } = applied.rule;
  return {
    key,
    label: WINDOW_LABELS[key],
    handlingId,
    startOn: applied.startOn,
    nominal: applied.nominal,
    dueOn: applied.dueOn,
    provisional: applied.provisional,
    rule: { length, unit, from, direction, roll, source },
    calendarRevision: calendar.revision,
  };
}

interface Started {
  rule: AppliedRule;
  startOn: string;
}

/**
 * 上限 · the date of a suggestion keeps the national three (six) months whatever the locality counts from; a unit's own
 * date, which may begin anew after 退办 or 改办, never passes six months from the first 交办 (domain.md A1).
 */
function outerLimit(
  national: AppliedRule,
  handlingId: string | null,
  startOn: string,
  { kind, firstOn }: { kind: Occasion['kind']; firstOn?: string | null },
): Started | undefined {
  if (handlingId === null) return kind === 'suggestion' ? { rule: national, startOn } : undefined;
  const { replyHard } = NATIONAL_LIMITS;
  const rule = kind === 'suggestion' ? replyHard : { ...replyHard, source: 'default' };
  return { rule, startOn: firstOn ?? startOn };
}

/** 视为签收 · where the unit has not signed, the sign-in limit stands in (domain.md A2). */
export const receivedOn = (
  item: { acceptedOn: string | null; assignedOn: string },
  { rulebook, calendar }: Book,
  of: Occasion,
): string => item.acceptedOn ?? deriveDeadline(ruleFor(rulebook.windows.signIn, of), item.assignedOn, calendar).dueOn;
